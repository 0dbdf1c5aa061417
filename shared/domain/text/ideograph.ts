/**
 * Whether a UTF-16 unit is one of the common Chinese characters (CJK Unified Ideographs). Most of a plan is; a loop that
 * looks for marks passes over them without looking them up.
 */
export function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}
