/** Points by slot, for each value of a counter or for one unit. */
export interface SlotPoints {
  readonly slot: number;
  readonly points: Float64Array;
}

/** Equal for lists of equal content. */
export function contentOf(lists: readonly SlotPoints[]): string {
  return lists.map(({ slot, points }) => `${slot}:${points.join()}`).join(';');
}
