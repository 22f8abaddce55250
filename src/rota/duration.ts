/** `31 h`, `7:30 h`, `45 min`. */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours.toLocaleString('en-GB')} h` : `${hours}:${String(rest).padStart(2, '0')} h`;
}
