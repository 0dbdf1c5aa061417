/** A size in megabytes with one decimal. */
export function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(1)
}
