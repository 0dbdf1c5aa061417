/** Percent and 百分点 are printed with one decimal, half a tenth rounded up (四舍五入), as those do who check them by hand. */
export function roundToTenth(value: number): number {
  // 0.05 more or less than a tenth must not be lost to binary fractions: 91.65 is 91.6499… in memory.
  const rounded = Math.round(Number((value * 10).toPrecision(12))) / 10
  return rounded === 0 ? 0 : rounded
}
