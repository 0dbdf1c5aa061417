/** Whether a text is a day of the calendar written `YYYY-MM-DD`: 2023-02-29 is none. */
export function isDay(text: string): boolean {
  if (text.length !== 10) return false
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
