/** The master in HiGHS: what it was told in steps, and solved in between, is what one cold model says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Master, MasterColumn, MasterRow } from '../../../solver/columns/master.ts';
import type { LinearModel } from '../../../solver/linear/model.ts';
import { highsBackend } from '../../../src/backends/highs.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { runs } from '../../laws.ts';

const create = await loadHighsMaster();
const backend = highsBackend();

const column = (
  cost: number,
  upper: number,
  entries: readonly (readonly [number, number])[],
): MasterColumn => ({
  cost,
  upper,
  rows: Int32Array.from(entries, ([row]) => row),
  counts: Float64Array.from(entries, ([, count]) => count),
});

// lovasoa/highs-js issue 53: with z whole, HiGHS 1.14 said 15. The optimum has z = 0, so it is that of the master too.
test('min 2x + 3z, x + z ≥ 4.5 is 9', () => {
  const master = create();
  master.addRows([{ lower: 4.5, upper: Infinity }]);
  master.addColumns([column(2, Infinity, [[0, 1]]), column(3, Infinity, [[0, 1]])]);
  expect(master.solve()).toMatchObject({
    status: 'optimal',
    objective: 9,
    rowDuals: Float64Array.of(2),
    values: Float64Array.of(4.5, 0),
  });
  master.dispose();
});

test('an iteration limit stops it, and the next solve goes on', () => {
  const master = create();
  master.addRows(Array.from({ length: 12 }, () => ({ lower: 1, upper: 1 })));
  master.addColumns(
    Array.from({ length: 60 }, (_, index) =>
      column(
        1 + ((index * 7) % 11),
        Infinity,
        [
          [index % 12, 1],
          [(index * 5 + 1) % 12, 2],
        ].filter(([row], place, all) => all.findIndex(([other]) => other === row) === place) as [
          number,
          number,
        ][],
      ),
    ),
  );
  expect(master.solve({ iterations: 2 }).status).toBe('stopped');
  expect(master.solve().status).toBe('optimal');
  master.dispose();
});

test('deleting what is not in the basis leaves it optimal: nothing is left to do', () => {
  const master = create();
  master.addRows(Array.from({ length: 20 }, (_, row) => ({ lower: 1 + (row % 3), upper: Infinity })));
  master.addColumns(
    Array.from({ length: 200 }, (_, index) =>
      column(3 + ((index * 7) % 13), 5, [
        [index % 20, 1],
        [(index * 3 + 7) % 20 === index % 20 ? (index + 1) % 20 : (index * 3 + 7) % 20, 2],
      ]),
    ),
  );
  const { objective, values } = master.solve();
  const gone = [...values.keys()].filter((index) => values[index] === 0 && index % 4 > 0);
  expect(gone.length).toBeGreaterThan(100);
  const moved = master.deleteColumns(gone);
  const again = master.solve();
  expect(again).toMatchObject({ status: 'optimal', iterations: 0 });
  expect(again.objective).toBeCloseTo(objective, 9);
  moved.forEach((place, index) => {
    if (place >= 0) expect(again.values[place]).toBeCloseTo(values[index]!, 9);
  });
  master.dispose();
});

/** One thing a caller may do; numbers are taken modulo what there is. */
type Deed =
  | { readonly kind: 'rows'; readonly rows: readonly MasterRow[] }
  | { readonly kind: 'columns'; readonly columns: readonly (readonly [number, number, readonly number[]])[] }
  | { readonly kind: 'uppers' | 'costs'; readonly values: readonly (readonly [number, number])[] }
  | { readonly kind: 'bounds'; readonly row: number; readonly bounds: MasterRow }
  | { readonly kind: 'delete'; readonly columns: readonly number[] }
  | { readonly kind: 'solve' };

const bounds: fc.Arbitrary<MasterRow> = fc
  .record({ side: fc.constantFrom('≥', '≤', '='), at: fc.integer({ min: 0, max: 6 }) })
  .map(({ side, at }) => ({ lower: side === '≤' ? -Infinity : at, upper: side === '≥' ? Infinity : at }));
const upper = fc.constantFrom(0, 1, 2, 5, Infinity);
const deed: fc.Arbitrary<Deed> = fc.oneof(
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
  fc.record({
    kind: fc.constant('costs' as const),
    values: fc.array(fc.tuple(fc.nat(30), fc.nat(9)), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('bounds' as const), row: fc.nat(9), bounds }),
  fc.record({ kind: fc.constant('delete' as const), columns: fc.array(fc.nat(30), { maxLength: 3 }) }),
  { weight: 3, arbitrary: fc.constant({ kind: 'solve' as const }) },
);

/** The same model as plain arrays. */
class Written {
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
function apply(deed: Deed, master: Master, written: Written, met: Record<string, number>): void {
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
    case 'uppers':
    case 'costs': {
      const chosen = distinct(
        deed.values.map(([each]) => each),
        count,
      );
      const values = chosen.map((_, index) => deed.values[index]![1]);
      if (deed.kind === 'uppers') master.setUppers(chosen, values);
      else master.setCosts(chosen, values);
      chosen.forEach((each, index) => {
        const change = deed.kind === 'uppers' ? { upper: values[index]! } : { cost: values[index]! };
        written.columns[each] = { ...written.columns[each]!, ...change };
      });
      return;
    }
    case 'bounds': {
      if (written.rows.length === 0) return;
      const row = deed.row % written.rows.length;
      master.setRowBounds(row, deed.bounds);
      written.rows[row] = deed.bounds;
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

test('warm or cold, whatever was added, changed and deleted in between', async () => {
  const met: Record<string, number> = { optimal: 0, infeasible: 0, deleted: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), async (deeds) => {
      const written = new Written();
      const master = create();
      try {
        for (const each of [...deeds, { kind: 'solve' } as const]) apply(each, master, written, met);
        if (written.columns.length === 0) return;
        const warm = master.solve();
        const cold = await backend.solve(written.model);
        expect(warm.status).toBe(cold.status);
        met[warm.status]!++;
        if (cold.status !== 'optimal') return;
        expect(warm.objective).toBeCloseTo(cold.objective, 6);
        expect(dualObjective(written, warm.rowDuals)).toBeCloseTo(cold.objective, 5);
        const values = [...warm.values];
        expect(
          values.reduce((sum, value, index) => sum + value * written.columns[index]!.cost, 0),
        ).toBeCloseTo(cold.objective, 6);
      } finally {
        master.dispose();
      }
    }),
    { numRuns: runs(200, 2000) },
  );
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(runs(20, 200));
});

/** Σ dual × the bound it speaks of + Σ upper × reduced cost below 0: as large as the objective only at right duals. */
function dualObjective({ rows, columns }: Written, duals: Float64Array): number {
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
