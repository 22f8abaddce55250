/** Moments that compare as text: a date begins at its midnight and ends at its last minute. */
export function begins(moment: string): string {
  return moment.length === 10 ? `${moment}T00:00` : moment;
}

export function ends(moment: string): string {
  return moment.length === 10 ? `${moment}T24:00` : moment;
}
