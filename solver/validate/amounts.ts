/** What numbers and ids are held to in every part of a problem. */

import { quote, type Reader } from '../issue.ts';
import type { Selector } from '../problem.ts';

/** Larger sums would not fit the 32-bit tables of the search. */
export const LARGEST = 1_000_000;

export interface Range {
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
}

/** A whole number in a range. */
export function readAmount(found: number, reader: Reader, { unit, min = 0, max = LARGEST }: Range): void {
  if (!Number.isInteger(found) || found < min || found > max) {
    reader.report(found, `a whole number of ${unit} from ${min} to ${max}`);
  }
}

/** Ids that are told apart. */
export function readUnique(ids: readonly string[], reader: Reader, field: string): void {
  const first = new Map<string, number>();
  ids.forEach((id, index) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else reader.at(index).at(field).report(id, `a ${field} of its own: entry ${before} has the same`);
    if (id === '') reader.at(index).at(field).report(id, `a ${field} that is not empty`);
  });
}

/** Names that mean something. */
export function readSelector(
  selector: Selector,
  known: ReadonlySet<string>,
  what: string,
  reader: Reader,
): void {
  selector.forEach((name, index) => {
    if (!known.has(name)) reader.at(index).unknown(name, what, known);
  });
}

/** One of the names there are. */
export function readName(name: string, known: ReadonlySet<string>, what: string, reader: Reader): void {
  if (known.has(name)) return;
  const some = [...known].slice(0, 8).map(quote).join(', ');
  reader.unknown(name, `${what}: ${some === '' ? 'there is none' : some}`, known);
}
