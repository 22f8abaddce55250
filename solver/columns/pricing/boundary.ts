/** What stands between two stages: the nodes, and for each of them a box of the values its counters may have there. */

import type { Band } from './bands.ts';
import type { Chunks } from './chunks.ts';

export interface Boundary {
  readonly nodes: number;
  /** Its first cell, and one past its last. */
  readonly start: number;
  readonly end: number;
  readonly base: Int32Array; // node → its first cell in the table, −1 if no row of use comes by
  /** node × dimensions + dimension → value, as in {@link Band}. */
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly floor: Int32Array;
  readonly cap: Int32Array;
  /** node × dimensions + dimension → cells from one value to the next. */
  readonly stride: Int32Array;
  /** For each counter outside the table three numbers for all nodes together: lo, floor, cap. */
  readonly outer: Int32Array;
}

/** A counter outside the table. */
interface OuterBand {
  readonly band: Band;
  /** Less is never worse. */
  readonly monotone: boolean;
  /** A node is of no use where it has no value. */
  readonly demanding: boolean;
}

/** The boundary whose first cell is `start`, its arrays taken from `chunks`; `inner`: dimension → band. */
export function boundaryOf(
  nodes: number,
  inner: readonly Band[],
  outer: readonly OuterBand[],
  start: number,
  chunks: Chunks,
): Boundary {
  const others = outer.filter(({ demanding }) => demanding).map(({ band }) => band);
  const dimensions = inner.length;
  const base = chunks.take(nodes);
  const lo = chunks.take(nodes * dimensions);
  const hi = chunks.take(nodes * dimensions);
  const floor = chunks.take(nodes * dimensions);
  const cap = chunks.take(nodes * dimensions);
  const stride = chunks.take(nodes * dimensions);
  let end = start;
  for (let node = 0; node < nodes; node++) {
    let cells = others.every((band) => band.lo[node]! <= band.hi[node]!) ? 1 : 0;
    for (let dimension = dimensions - 1; dimension >= 0; dimension--) {
      const band = inner[dimension]!;
      const place = node * dimensions + dimension;
      lo[place] = band.lo[node]!;
      hi[place] = band.hi[node]!;
      floor[place] = band.floor[node]!;
      cap[place] = band.cap[node]!;
      stride[place] = cells;
      cells *= Math.max(0, band.hi[node]! - band.lo[node]! + 1);
    }
    base[node] = cells > 0 ? end : -1;
    end += cells;
  }
  const limits = chunks.take(3 * outer.length);
  limits.set(outer.flatMap(({ band, monotone }) => together(band, monotone)));
  return { nodes, start, end, base, lo, hi, floor, cap, stride, outer: limits };
}

/**
 * What holds of a counter at all reachable nodes of a boundary: lo, floor and cap. Only where there is no minimum is a
 * small value as good as `lo` at every node.
 */
function together({ lo, hi, floor, cap }: Band, monotone: boolean): number[] {
  let lowest = Infinity;
  let least = Infinity;
  let most = -1;
  for (let node = 0; node < lo.length; node++) {
    if (lo[node]! > hi[node]!) continue;
    lowest = Math.min(lowest, lo[node]!);
    least = Math.min(least, floor[node]!);
    most = Math.max(most, cap[node]!);
  }
  return least === Infinity ? [0, 0, -1] : [monotone ? lowest : 0, least, most];
}

/** Number of cells of a node. */
export function cellsAt({ stride, lo, hi }: Boundary, node: number, dimensions: number): number {
  if (dimensions === 0) return 1;
  const first = node * dimensions;
  return stride[first]! * (hi[first]! - lo[first]! + 1);
}
