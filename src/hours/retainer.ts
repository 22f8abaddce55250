/** What an on-call contract pays for readiness: a share of annual basic pay by hours a week. */

export interface RetainerBand {
  /** From so many hours a week on. */
  readonly from: number;
  /** Of annual basic pay. */
  readonly percent: number;
}

/** Retained Duty System retainer fee from 1 January 2025 (Local Government Association); bands are in whole hours. */
export const RETAINER_2025: readonly RetainerBand[] = [
  { from: 0, percent: 5 },
  { from: 31, percent: 7.5 },
  { from: 61, percent: 10 },
  { from: 91, percent: 12.5 },
  { from: 120, percent: 15 },
];

/** The band of so many hours a week; part hours are rounded down, since the bands leave them open. */
export function retainerBand(hours: number, bands: readonly RetainerBand[] = RETAINER_2025): RetainerBand {
  const whole = Math.floor(hours);
  const band = bands.findLast(({ from }) => from <= whole);
  if (band === undefined) throw new RangeError(`No retainer band for ${hours} h a week.`);
  return band;
}
