/** A rota as a plain mixed-integer model: one shift a day, no late before an early, runs, days on, cover with slack. */

import type { Column, LinearModel, LinearRow, LinearTerm } from '../../solver/linear/model.ts';
import type { Random } from '../../solver/random.ts';

export interface RotaSize {
  readonly people: number;
  readonly days: number;
  readonly shifts: number;
}

const LONGEST_RUN = 4;

/** Wishes, needs and the price of a gap are drawn; the rows are always of the same kinds. */
export function rotaModel({ people, days, shifts }: RotaSize, random: Random): LinearModel {
  const columns: Column[] = [];
  const rows: LinearRow[] = [];
  const column = (cost: number, upper: number, integer: boolean): number =>
    columns.push({ id: `x${columns.length}`, cost, lower: 0, upper, integer }) - 1;
  const row = (lower: number, upper: number, terms: LinearTerm[]): void => {
    rows.push({ id: `r${rows.length}`, lower, upper, terms });
  };
  const list = <T>(length: number, of: (index: number) => T): T[] =>
    Array.from({ length }, (_, index) => of(index));
  const ones = (places: readonly number[]): LinearTerm[] => places.map((place) => [place, 1]);

  const wish = (): number => (random.below(6) === 0 ? random.below(5) : 0);
  const cells = list(people, () => list(days, () => list(shifts, () => column(wish(), 1, true))));
  for (const person of cells) {
    for (const day of person) row(-Infinity, 1, ones(day));
    for (let day = 0; day + 1 < days && shifts > 1; day++) {
      row(-Infinity, 1, ones([person[day]!.at(-1)!, person[day + 1]![0]!]));
    }
    for (let day = 0; day + LONGEST_RUN < days; day++) {
      row(-Infinity, LONGEST_RUN, ones(person.slice(day, day + LONGEST_RUN + 1).flat()));
    }
    row(Math.floor(days * 0.5), Math.ceil(days * 0.72), ones(person.flat()));
  }
  for (let day = 0; day < days; day++) {
    for (let shift = 0; shift < shifts; shift++) {
      const need = Math.max(1, Math.round((people * 0.65) / shifts) + random.below(3) - 1);
      const gap = column(20 + random.below(20), Infinity, false);
      const spare = column(1, Infinity, false);
      row(need, need, [...ones(cells.map((person) => person[day]![shift]!)), [gap, 1], [spare, -1]]);
    }
  }
  return { columns, rows };
}
