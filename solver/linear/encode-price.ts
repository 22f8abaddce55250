/** A non-decreasing price of k = 0, 1, 2, … units of a column, written with pieces or, where it must, with binaries. */

import type { Cost, ModelBuilder } from './builder.ts';

/** price(k) = at[k] inside the table, at[last] + beyond × (k − last) past it. */
export interface PriceForm {
  readonly slot: number;
  readonly at: readonly number[];
  readonly beyond: number;
}

/** Charges `column`, which counts whole units, with a price. */
export function encodePrice(builder: ModelBuilder, id: string, column: number, price: PriceForm): void {
  const pieces = piecesOf(price, builder.upperOf(column));
  const cost = (slope: number): Cost => ({ slot: price.slot, points: slope });
  const [only] = pieces;
  if (only === undefined) return;
  if (pieces.length === 1) {
    builder.charge(column, cost(only.slope));
    return;
  }
  // column = Σ piece, each piece no wider than its part of the table
  const parts = pieces.map(({ slope, width }, index) => {
    const part = builder.column(`${id} piece ${index}`, width, 'continuous');
    builder.charge(part, cost(slope));
    return part;
  });
  builder.row(`${id} pieces`, 0, 0, [[column, 1], ...parts.map((part) => [part, -1] as const)]);
  const convex = pieces.every(({ slope }, index) => index === 0 || slope >= pieces[index - 1]!.slope);
  if (convex) return;
  // Where a later piece is cheaper it would fill first: begun[i] lets piece i in, and asks for piece i − 1 to be full.
  for (let index = 1; index < pieces.length; index++) {
    const begun = builder.column(`${id} begun ${index}`, 1, 'integer');
    builder.row(`${id} in ${index}`, -Infinity, 0, [
      [parts[index]!, 1],
      [begun, -pieces[index]!.width],
    ]);
    builder.row(`${id} full ${index}`, 0, Infinity, [
      [parts[index - 1]!, 1],
      [begun, -pieces[index - 1]!.width],
    ]);
  }
}

interface Piece {
  readonly slope: number;
  readonly width: number;
}

/** Steps of equal height joined, for k up to `most`; the last piece takes what is left. */
function piecesOf({ at, beyond }: PriceForm, most: number): Piece[] {
  const pieces: Piece[] = [];
  const add = (slope: number, width: number): void => {
    const last = pieces.at(-1);
    if (width <= 0) return;
    if (last?.slope === slope) pieces[pieces.length - 1] = { slope, width: last.width + width };
    else pieces.push({ slope, width });
  };
  const tabled = Math.min(at.length - 1, most);
  for (let k = 1; k <= tabled; k++) add(at[k]! - at[k - 1]!, 1);
  add(beyond, most - tabled);
  return pieces;
}
