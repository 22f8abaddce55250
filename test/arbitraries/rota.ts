/** Rotas drawn at random: whole, and anything but good. */
import fc from 'fast-check';
import type { Answer } from '../../solver/outcome.ts';
import { repertoire } from '../../solver/selectors.ts';
import type { Compiled } from '../../src/compile/compile.ts';
import { toRota } from '../../src/compile/rota.ts';
import type { Rota } from '../../src/domain/index.ts';

export interface DrawnRota {
  readonly rota: Rota;
  /** By person id: option ids, one a day. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

/** An option for everybody on every day: in half of the rotas one that is allowed then, else any they could ever do. */
export function drawnRota(compiled: Compiled): fc.Arbitrary<DrawnRota> {
  return fc.oneof(rowsOf(compiled, false), rowsOf(compiled, true)).map((rows) => rotaOfRows(compiled, rows));
}

function rowsOf({ problem, index }: Compiled, wild: boolean): fc.Arbitrary<DrawnRota['rows']> {
  const rows = problem.people.map((person) => {
    const anything = repertoire(problem, person).map((option) => problem.options[option]!.id);
    const { allowed } = index.people.get(person.id)!;
    const days = allowed.map((open) =>
      fc.constantFrom(...(wild || open.length === 0 ? anything : open.map(({ id }) => id))),
    );
    return fc.tuple(...days).map((row): [string, string[]] => [person.id, row]);
  });
  return fc.tuple(...rows).map((drawn) => Object.fromEntries(drawn));
}

/** The rota in which people do these options, with an empty summary. */
export function rotaOfRows(compiled: Compiled, rows: DrawnRota['rows']): DrawnRota {
  const answer: Answer = {
    format: 'muster-answer',
    version: 1,
    problem: compiled.problem.name,
    status: 'stopped',
    rota: rows,
    summary: { hardBreaches: 0, tiers: [], shortfalls: 0, seconds: 0, seed: 0 },
  };
  return { rota: toRota(compiled, answer, { engine: 'test', limits: {} }), rows };
}

/** Whether everybody does on every day what they may. */
export function isAllowed({ index }: Compiled, { rows }: DrawnRota): boolean {
  return Object.entries(rows).every(([person, row]) => {
    const { allowed } = index.people.get(person)!;
    return row.every((option, day) => allowed[day]!.some(({ id }) => id === option));
  });
}
