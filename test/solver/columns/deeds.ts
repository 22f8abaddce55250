/** What may be done to a master, one thing after another, and the same model written down beside it. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Master, MasterColumn, MasterRow } from '../../../solver/columns/master.ts';
import type { LinearModel } from '../../../solver/linear/model.ts';

/** A column in few words: what it has in which row. */
export function column(
  cost: number,
  upper: number,
  entries: readonly (readonly [row: number, count: number])[],
): MasterColumn {
  return {
    cost,
    upper,
    rows: Int32Array.from(entries, ([row]) => row),
    counts: Float64Array.from(entries, ([, count]) => count),
  };
}

/** One thing a caller may do; numbers are taken modulo what there is. */
export type Deed =
  | { readonly kind: 'rows'; readonly rows: readonly MasterRow[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly [number, number, readonly number[]])[] }
  | { readonly kind: 'uppers'; readonly values: readonly (readonly [number, number])[] }
  | { readonly kind: 'delete'; readonly columns: readonly number[] }
  | { readonly kind: 'solve' };

const bounds: fc.Arbitrary<MasterRow> = fc
  .record({ side: fc.constantFrom('≥', '≤', '='), at: fc.integer({ min: 0, max: 6 }) })
  .map(({ side, at }) => ({ lower: side === '≤' ? -Infinity : at, upper: side === '≥' ? Infinity : at }));
const upper = fc.constantFrom(0, 1, 2, 5, Infinity);
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('rows' as const), rows: fc.array(bounds, { minLength: 1, maxLength: 2 }) }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('columns' as const),
      columns: fc.array(
        fc.tuple(
          fc.nat(9),
          upper,
          fc.array(fc.constantFrom(0, 0, 1, 1, 2, -1), { minLength: 8, maxLength: 8 }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  },
  fc.record({
    kind: fc.constant('uppers' as const),
    values: fc.array(fc.tuple(fc.nat(30), upper), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('delete' as const), columns: fc.array(fc.nat(30), { maxLength: 3 }) }),
  { weight: 3, arbitrary: fc.constant({ kind: 'solve' as const }) },
);

/** The same model as plain arrays. */
export class Written {
  rows: MasterRow[] = [];
  columns: MasterColumn[] = [];

  get model(): LinearModel {
    return {
      columns: this.columns.map(({ cost, upper: most }, index) => ({
        id: `c${index}`,
        cost,
        lower: 0,
        upper: most,
        integer: false,
      })),
      rows: this.rows.map((row, place) => ({
        id: `r${place}`,
        ...row,
        terms: this.columns.flatMap(({ rows, counts }, index) => {
          const entry = rows.indexOf(place);
          return entry < 0 ? [] : [[index, counts[entry]!] as const];
        }),
      })),
    };
  }
}

const distinct = (numbers: readonly number[], count: number): number[] =>
  count === 0 ? [] : [...new Set(numbers.map((number) => number % count))];

/** Does it to both. */
export function apply(deed: Deed, master: Master, written: Written, met: Record<string, number>): void {
  const count = written.columns.length;
  switch (deed.kind) {
    case 'rows':
      master.addRows(deed.rows);
      written.rows.push(...deed.rows);
      return;
    case 'columns': {
      const made = deed.columns.map(([cost, most, counts]) =>
        column(
          cost,
          most,
          written.rows.map((_, row) => [row, counts[row % 8]!] as const).filter(([, each]) => each !== 0),
        ),
      );
      expect(master.addColumns(made)).toBe(count);
      written.columns.push(...made);
      return;
    }
    case 'uppers': {
      const chosen = distinct(
        deed.values.map(([each]) => each),
        count,
      );
      const values = chosen.map((_, index) => deed.values[index]![1]);
      master.setUppers(chosen, values);
      chosen.forEach((each, index) => {
        written.columns[each] = { ...written.columns[each]!, upper: values[index]! };
      });
      return;
    }
    case 'delete': {
      const gone = distinct(deed.columns, count);
      const moved = master.deleteColumns(gone);
      const left = written.columns.filter((_, index) => !gone.includes(index));
      expect(written.columns.map((each, index) => (gone.includes(index) ? -1 : left.indexOf(each)))).toEqual([
        ...moved,
      ]);
      written.columns = left;
      if (gone.length > 0) met['deleted']!++;
      return;
    }
    case 'solve':
      if (count > 0) master.solve();
  }
}

/** Σ dual × the bound it speaks of + Σ upper × reduced cost below 0: as large as the objective only at right duals. */
export function dualObjective({ rows, columns }: Written, duals: Float64Array): number {
  let value = 0;
  rows.forEach(({ lower, upper: most }, row) => {
    const dual = duals[row]!;
    if (Math.abs(dual) > 1e-9) value += dual * (dual > 0 ? lower : most);
  });
  for (const { cost, upper: most, rows: own, counts } of columns) {
    const reduced = own.reduce((left, row, entry) => left - duals[row]! * counts[entry]!, cost);
    if (reduced < -1e-9) value += reduced * most;
  }
  return value;
}
