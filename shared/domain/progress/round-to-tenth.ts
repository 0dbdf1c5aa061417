/** Percent and 百分点 are printed with one decimal; half a tenth goes up, as people round (GB/T 8170 leaves it to the rule agreed). */
export function roundToTenth(value: number): number {
  // 0.05 more or less than a tenth must not be lost to binary fractions: 91.65 is 91.6499… in memory.
  const rounded = Math.round(Number((value * 10).toPrecision(12))) / 10
  return rounded === 0 ? 0 : rounded
}
