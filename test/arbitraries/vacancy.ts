/** Duties that are to go to somebody, in rotas drawn at random. */
import fc from 'fast-check';
import { compile } from '../../src/compile/compile.ts';
import type { Rota, Scenario } from '../../src/domain/index.ts';
import type { Vacancy } from '../../src/rota/vacancy.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { drawnRota } from './rota.ts';
import { scenario } from './scenario.ts';

/** A vacancy, and the rota it is in. */
export interface DrawnVacancy {
  readonly rota: Rota;
  readonly vacancy: Vacancy;
}

/** A rota with few duties, so that somebody is free, and one of these duties, or one that nobody need have. */
export const vacancies: fc.Arbitrary<DrawnVacancy> = scenario({ people: 6, days: 7 })
  .filter((drawn) => workable(drawn).length > 0)
  .chain((drawn) => drawnRota(compile(drawn)))
  .chain(({ rota }) =>
    fc
      .array(fc.nat(2), { minLength: rota.assignments.length, maxLength: rota.assignments.length })
      .map((kept): Rota => ({ ...rota, assignments: rota.assignments.filter((_, n) => kept[n] === 0) })),
  )
  .chain((rota) => {
    const held = rota.assignments.flatMap(({ person, date, spells }) =>
      spells.flatMap(({ duty, beat }): Vacancy[] =>
        duty === undefined ? [] : [{ person, date, duty, ...(beat !== undefined && { beat }) }],
      ),
    );
    const gap = fc
      .record({
        duty: fc.constantFrom(...workable(rota.scenario)),
        day: fc.nat(rota.scenario.period.days - 1),
      })
      .map(({ duty, day }): Vacancy => ({ duty, date: createCalendar(rota.scenario).dateOf(day) }));
    const any = held.length === 0 ? gap : fc.oneof(gap, fc.constantFrom(...held));
    return any.map((vacancy) => ({ rota, vacancy }));
  });

/** Duties that somebody has a role for. */
function workable({ duties = [], people }: Scenario): string[] {
  const kinds = new Set(people.flatMap(({ roles }) => roles.map(({ kind }) => kind)));
  return duties.filter(({ roles }) => roles.some((kind) => kinds.has(kind))).map(({ id }) => id);
}
