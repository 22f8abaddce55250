/** Duties that are to go to somebody, in rotas drawn at random. */
import fc from 'fast-check';
import { compile } from '../../src/compile/compile.ts';
import type { Rota, Scenario } from '../../src/domain/index.ts';
import type { Vacancy } from '../../src/rota/vacancy.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { drawnRota } from './rota.ts';
import { dayPatrol, police, rotaOf, small } from '../worked-examples/small.ts';
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
    const dateOf = createCalendar(rota.scenario).dateOf;
    const held = rota.assignments.flatMap(({ person, date, spells }) =>
      spells.flatMap(({ duty, beat }): Vacancy[] =>
        duty === undefined ? [] : [{ person, date, duty, ...(beat !== undefined && { beat }) }],
      ),
    );
    const gaps = workable(rota.scenario).flatMap((duty) =>
      Array.from({ length: rota.scenario.period.days }, (_, day): Vacancy => ({ duty, date: dateOf(day) })),
    );
    const possible = possibleIn(rota.scenario);
    const open = [held, gaps].map((all) => all.filter(possible)).filter((all) => all.length > 0);
    const any = [...held, ...gaps];
    return fc
      .oneof(
        ...open.map((all) => ({ weight: 3, arbitrary: fc.constantFrom(...all) })),
        fc.constantFrom(...any),
      )
      .map((vacancy) => ({ rota, vacancy }));
  });

/** Whether time and place allow a vacancy to somebody other than its holder. */
function possibleIn(stated: Scenario): (vacancy: Vacancy) => boolean {
  const { people, register } = compile(stated).index;
  return ({ person, date, duty, beat }) =>
    [...people.values()].some(
      ({ id, allowed }) =>
        id !== person &&
        allowed[register.calendar.dayOf(date)]!.some(
          ({ form }) =>
            form.duty?.id === duty && form.onCall.length === 0 && (beat === undefined || form.beat === beat),
        ),
    );
}

/** Duties that somebody has a role for. */
function workable({ duties = [], people }: Scenario): string[] {
  const kinds = new Set(people.flatMap(({ roles }) => roles.map(({ kind }) => kind)));
  return duties.filter(({ roles }) => roles.some((kind) => kinds.has(kind))).map(({ id }) => id);
}

const TIMES = { E: ['07:00', '15:00'], D: ['09:00', '17:00'], L: ['14:00', '22:00'] } as const;
const CODES: (keyof typeof TIMES)[] = ['E', 'D', 'L'];

/** A team of four, volunteers who gave some of their time among them; not everybody works every duty, some want days off. */
export const teamVacancies: fc.Arbitrary<DrawnVacancy> = fc
  .record({
    works: fc.array(fc.subarray(CODES, { minLength: 1 }), { minLength: 4, maxLength: 4 }),
    does: fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
    wishes: fc.array(fc.nat(11), { maxLength: 4 }),
    volunteers: fc.subarray([0, 1, 2, 3]),
    offers: fc.array(fc.nat(11), { maxLength: 8 }),
    need: fc.integer({ min: 1, max: 2 }),
    held: fc.nat(11),
  })
  .map(({ works, does, wishes, volunteers, offers, need, held }): DrawnVacancy => {
    const dates = ['2031-06-02', '2031-06-03', '2031-06-04'];
    const cell = (place: number) => ({ person: `p${place % 4}`, date: dates[Math.floor(place / 4)]! });
    const stated = small({
      period: { from: dates[0]!, days: 3 },
      organisations: [police([{ rule: 'daily-rest', strength: 'hard', params: { shortest: 660 } }])],
      people: works.map((duties, place) => ({
        ...{ id: `p${place}`, name: `P${place}` },
        roles: [
          volunteers.includes(place)
            ? { organisation: 'POL', kind: 'volunteer', duties, requiredHours: { hours: 16, per: 'month' } }
            : { organisation: 'POL', kind: 'pcso', duties, weeklyHours: 20 },
        ],
      })),
      duties: CODES.map((id) =>
        dayPatrol(TIMES[id][0], TIMES[id][1], { id, name: id, area: 'none', roles: ['pcso', 'volunteer'] }),
      ),
      demands: CODES.map((id) => ({
        ...{ kind: 'staffing', id, duties: [id], need },
        when: { within: [{ from: dates[0]!, through: dates[2]! }] },
      })),
      availability: offers.map((place) => ({
        ...{ person: cell(place).person, state: 'offered', when: { dates: [cell(place).date] } },
        ...{ start: '06:00', end: '18:00' },
      })),
      requests: wishes.map((place) => ({
        ...{ person: cell(place).person, duty: 'off', want: true },
        when: { dates: [cell(place).date] },
      })),
    });
    const done = does.flatMap((code, place) => {
      const { person, date } = cell(place);
      const duties = works[place % 4]!;
      return code === 3 ? [] : [[person, date, duties[code % duties.length]!] as const];
    });
    const taken = done.find(([person, date]) => person === cell(held).person && date === cell(held).date);
    const vacancy: Vacancy =
      taken === undefined ? { date: cell(held).date, duty: 'E' } : { ...cell(held), duty: taken[2] };
    return { rota: rotaOf(stated, done), vacancy };
  });
