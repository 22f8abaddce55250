/** How far apart two costs are, as a share: 0.01 is one per cent. */

/** How much of a penalty is not proven to be needed: (penalty − bound) / max(1, penalty). */
export function openGap(penalty: number, bound: number): number {
  return (penalty - bound) / Math.max(1, penalty);
}

/** How much dearer a cost is than another; negative if it is cheaper. */
export function excessOver(cost: number, other: number): number {
  return (cost - other) / Math.max(1, other);
}

/** `0.0123` → `1.23 %`; a difference never reads as none. */
export function percent(share: number): string {
  const digits = Math.abs(share) >= 0.1 ? 1 : 2;
  const text = (100 * share).toFixed(digits);
  return share !== 0 && Number(text) === 0 ? `${share < 0 ? '> −' : '< '}0.01 %` : `${text} %`;
}
