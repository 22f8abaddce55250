/** Every demand's shortfall in the solver is what a recount of the rota's real times finds, for any scenario and rota. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import { compile, type Compiled } from '../../src/compile/compile.ts';
import type { About } from '../../src/compile/demands/index.ts';
import { coverReport, type PumpCover } from '../../src/cover/report.ts';
import type { DemandOf, DemandRecord, Rota, Scenario, Spell, Station } from '../../src/domain/index.ts';
import { withoutHeadroom } from '../../src/hours/headroom.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { drawnRota, type DrawnRota, isAllowed } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { addDays } from '../naive/clock.ts';
import { Recount } from '../oracles/recount/index.ts';

const seat = (
  kind: string,
  ...skills: string[]
): Station['pumps'][number]['crews'][number]['seats'][number] => ({
  kind,
  count: 1,
  skills,
});
const oic = seat('OIC', 'OIC');
const driver = seat('driver', 'driver');

const STATIONS: Station[] = [
  {
    id: 'S1',
    name: 'Ashford',
    organisation: 'FIRE',
    place: 'Ashford',
    turnInMinutes: 6,
    changeTimes: ['08:00', '14:00', '18:00'],
    pumps: [
      {
        id: 'P1',
        crews: [
          { state: 'FULL', seats: [oic, driver, seat('any')] },
          { state: 'STANDARD', seats: [oic, driver], combine: [['OIC', 'driver']] },
          { state: 'LIMITED', seats: [seat('any')] },
        ],
      },
      {
        id: 'P2',
        crews: [{ state: 'STANDARD', seats: [driver] }],
        outages: [
          { from: '2026-03-28T11:00', through: '2026-03-29' },
          { from: '2026-06-02', through: '2026-06-02T17:30' },
        ],
      },
      {
        id: 'boat',
        jumpCrewedWith: 'P1',
        crews: [
          { state: 'STANDARD', seats: [driver, seat('BA', 'BA')], combine: [['driver', 'BA']], riders: 1 },
        ],
      },
    ],
  },
  {
    id: 'S2',
    name: 'Brae',
    organisation: 'FIRE',
    place: 'Brae',
    turnInMinutes: 6,
    changeTimes: ['08:00', '18:00'],
    pumps: [{ id: 'P3', crews: [{ state: 'STANDARD', seats: [seat('BA', 'BA', 'OIC')] }] }],
  },
];

const every = fc.constantFrom<Extract<DemandRecord, { when: unknown }>['when']>(
  {},
  { weekdays: ['mon', 'tue', 'sat'] },
  { weekdays: ['wed', 'thu', 'sun'] },
);
const times = fc.constantFrom(
  { start: '09:00', end: '11:30' },
  { start: '18:00', end: '23:00' },
  { start: '22:00', end: '02:00' },
  { start: '14:15', end: '15:15' },
);
/** Patrolled when it is usual, round the clock, or in the evening of some days. */
const hours = fc.constantFrom<object>(
  {},
  { start: '00:00', end: '24:00' },
  { when: { weekdays: ['wed', 'thu', 'sun'] }, start: '18:00' },
  { start: '05:30', end: '10:00' },
);
const roles = fc.constantFrom<object>(
  {},
  {},
  { roles: ['volunteer', 'special', 'pcso'] },
  { skills: ['BA'] },
);

/** One demand of every kind. */
const demands: fc.Arbitrary<DemandRecord[]> = fc
  .record({
    when: every,
    time: times,
    hours,
    who: roles,
    need: fc.constantFrom(1, 1, 2, 3),
    attending: fc.constantFrom(1, 1, 1, 2),
    days: fc.integer({ min: 2, max: 5 }),
    share: fc.constantFrom(0, 0.4, 0.5, 0.8, 1),
    minutes: fc.constantFrom(45, 300, 480),
    people: fc.constantFrom<object>({}, {}, { people: ['p1'] }, { people: ['p1', 'p2'] }),
    last: fc.constantFrom('2026-02-01', '2026-03-27', '2026-10-20'),
  })
  .map(({ when, time, hours, who, need, attending, days, share, minutes, people, last }): DemandRecord[] => [
    { kind: 'staffing', id: 'staffing', duties: ['early', 'T'], when, need, ...who },
    { kind: 'patrol-hours', id: 'patrol', beats: ['ash', 'brae'], hoursPerWeek: 7 * need, ...who },
    { kind: 'parish-visits', id: 'parishes', visits: need, everyDays: days, minutes, ...who },
    {
      kind: 'longest-gap',
      id: 'gap',
      days: days - 1,
      minutes,
      lastVisits: [{ parish: 'combe-1', date: last }],
      ...who,
    },
    { kind: 'spread', id: 'spread', beats: ['brae'], weekdays: 4, dayParts: 3, ...who },
    { kind: 'peak-presence', id: 'peak', beats: ['ash', 'brae'], when, ...time, need, ...who },
    { kind: 'beats-emptied', id: 'emptied', beats: ['ash', 'brae'], share, ...hours, ...who },
    { kind: 'ring-fence', id: 'fence', funder: 'town', beats: ['brae'], share },
    { kind: 'named-officer', id: 'named', beats: ['ash', 'brae'], share, ...who },
    { kind: 'visibility', id: 'visibility', share, everyDays: days, ...who },
    { kind: 'abstraction', id: 'abstraction', share, everyDays: days, ...who },
    {
      kind: 'commitment',
      id: 'meeting',
      name: 'Meeting',
      when,
      ...time,
      place: 'Brae',
      need: attending,
      releasable: days > 3,
      ...who,
      ...people,
    },
    {
      kind: 'visits-due',
      id: 'visits',
      skill: 'home-visit',
      perDuty: 2,
      due: [
        { date: '2026-01-01', visits: need },
        { date: '2026-03-27', visits: 2, beat: 'ash' },
        { date: '2026-06-03', visits: 3, beat: 'ash' },
        { date: '2026-10-24', visits: 4 },
      ],
    },
    { kind: 'neighbours', id: 'neighbours', pairs: [['S1', 'S2']] },
    { kind: 'skill-hours', id: 'skill', skill: 'driver', hoursPerDay: 4 * need },
    { kind: 'supervision', id: 'talks', everyDays: days - 1, minutes, ...kindsIn(who), ...people },
    {
      kind: 'never-alone',
      id: 'never-alone',
      when,
      ...time,
      ...(days > 3 && { roles: ['pcso', 'volunteer'] }),
    },
    {
      kind: 'back-up',
      id: 'back-up',
      ...(days < 5 && { beats: ['brae'] }),
      minutes: days > 3 ? 45 : 20,
      ...hours,
      ...who,
    },
  ]);

/** The kinds of role of those who count, which is all that supervision asks. */
function kindsIn(who: Pick<DemandOf<'supervision'>, 'roles'>): typeof who {
  return who.roles === undefined ? {} : { roles: who.roles };
}

/** Two cordons on one of the first days, one of them until a car comes the next; meetings of duties that overlap. */
const fixed: fc.Arbitrary<(first: string) => DemandRecord[]> = fc
  .record({
    day: fc.constantFrom(0, 1),
    held: fc.constantFrom(
      [0, 'T22:15', 1, 'T06:45'],
      [0, 'T19:00', 1, 'T12:00'],
      [0, 'T09:00', 1, 'T00:30'],
      [0, 'T14:15', 0, 'T16:55'],
      [0, 'T10:00', 0, 'T13:20'],
      [1, 'T15:00', 1, 'T18:30'],
      [1, 'T01:30', 1, 'T09:00'],
    ),
    scene: fc.constantFrom(['T14:00', 'T17:00'], ['T08:00', 'T13:30'], ['T08:00', 'T18:00']),
    reliefHours: fc.constantFrom(3, 4, 5.5),
    where: fc.constantFrom<object>({}, {}, { place: 'Brae' }),
    who: fc.constantFrom<object>({}, { roles: ['pcso', 'tri-service', 'volunteer', 'special'] }),
    need: fc.constantFrom(1, 1, 2),
    releasable: fc.boolean(),
    minutes: fc.constantFrom(15, 45),
    when: every,
  })
  .map(
    ({ day, held, scene, reliefHours, where, who, need, releasable, minutes, when }) =>
      (first): DemandRecord[] => {
        const at = (days: unknown, clock: unknown): string =>
          `${addDays(first, day + Number(days))}${String(clock)}`;
        const [begins, from, ends, through] = held;
        return [
          {
            ...{ kind: 'cordon', id: 'cordon', name: 'Cordon', need, reliefHours, releasable, ...where },
            ...{ from: at(begins, from), through: at(ends, through), relievedBy: 'car', ...who },
          },
          {
            ...{ kind: 'cordon', id: 'scene', name: 'Scene', need: 1, releasable },
            ...{ from: at(0, scene[0]), through: at(0, scene[1]) },
          },
          {
            ...{
              kind: 'shift-meeting',
              id: 'briefing',
              name: 'Briefing',
              duties: ['early', 'T'],
              at: 'start',
            },
            ...{ minutes, need, place: 'Brae', when, ...who },
          },
          {
            ...{ kind: 'shift-meeting', id: 'debrief', name: 'Debrief', duties: ['day', 'U'], at: 'end' },
            need: need + 1,
          },
        ];
      },
  );

/** Everybody at a station and ready there: else full crews are rarer than cases are drawn. */
function staffed(drawn: Scenario): Scenario {
  return {
    ...drawn,
    people: drawn.people.map((person) => ({
      ...person,
      roles: [...person.roles, { organisation: 'FIRE', kind: 'on-call', station: 'S1' }],
      skills: [...(person.skills ?? []), ...['OIC', 'driver', 'BA'].map((skill) => ({ skill }))],
      turnIn: { S1: 4 },
    })),
    availability: [
      ...(drawn.availability ?? []),
      ...drawn.people.map(({ id }) => ({ person: id, state: 'offered' as const, when: {} })),
    ],
  };
}

/** Who leads somebody in a role: the first two lead the others, or one of the two services each. */
const leaders = fc.constantFrom<(person: string, role: number) => { leader?: string }>(
  (person) => (person === 'p1' ? {} : { leader: 'p1' }),
  (person, role) => (['p1', 'p2'].includes(person) ? {} : { leader: `p${role + 1}` }),
);

const cases = fc
  .tuple(scenario({ people: 7, days: 6 }), demands, fc.boolean(), leaders, fixed)
  .map(([drawn, asked, isStaffed, leader, fixedOn]): Scenario => {
    const { from } = drawn.period;
    const whole = isStaffed ? staffed(drawn) : drawn;
    return {
      ...whole,
      stations: STATIONS,
      agreements: whole.agreements!.map((agreement) => ({ ...agreement, stations: ['S1', 'S2'] })),
      people: whole.people.map((person) => ({
        ...person,
        roles: person.roles.map((role, index) => ({
          ...(index === 0 ? { ...role, fundedBy: 'town' } : role),
          ...leader(person.id, index),
        })),
      })),
      vehicles: [...whole.vehicles!, { id: 'car', name: 'Response car', from: `${addDays(from, 1)}T01:30` }],
      demands: [...asked, ...fixedOn(from)],
    };
  })
  .chain((whole) => {
    const compiled = compile(whole);
    return drawnRota(compiled).map((rota) => ({ compiled, rota }));
  });

interface Found {
  /** What is lacking, in the recount's unit. */
  readonly lacking: number;
  /** Demands of that name that are met. */
  readonly met: number;
}

/** record, or pump and state → what the solver finds */
function inSolver({ problem, index }: Compiled, { rows }: DrawnRota): Map<string, Found> {
  const places = new Map(problem.options.map(({ id }, place) => [id, place]));
  const indexes = problem.people.map(({ id }) => rows[id]!.map((option) => places.get(option)!));
  const missing = new Map(
    shortfallsOf(problem, indexes).map((shortfall) => [shortfall.demand, shortfall.missing]),
  );
  const found = new Map<string, Found>();
  for (const { id } of problem.demands) {
    const about = index.demands.get(id)!;
    const name = about.kind === 'crew' ? `${about.station!} ${about.pump!} ${about.state!}` : about.record;
    if (name === undefined || about.kind === 'presence') continue;
    const before = found.get(name) ?? { lacking: 0, met: 0 };
    const lack = missing.get(id) ?? 0;
    found.set(name, {
      lacking: before.lacking + (about.kind === 'crew' ? Math.min(1, lack) : lack) * timesOf(about),
      met: before.met + (lack === 0 ? 1 : 0),
    });
  }
  return found;
}

const BY_THE_MINUTE = new Set([
  'crew',
  'peak-presence',
  'beats-emptied',
  'neighbours',
  'never-alone',
  'back-up',
]);

/** Units of the recount in one unit of the solver. */
function timesOf({ kind, from, to, parishes }: About): number {
  if (BY_THE_MINUTE.has(kind)) return to - from;
  return parishes?.length ?? 1;
}

it('finds the same lack of every demand and crew, and the cover report the same hours off the run', () => {
  const lacked = new Set<string>();
  const met = new Set<string>();
  const names = new Set<string>();
  let reported = 0;
  fc.assert(
    fc.property(cases, ({ compiled, rota }) => {
      const solver = inSolver(compiled, rota);
      const recount = new Recount(rota.rota);
      const compare = (name: string, recounted: number, unit = 1): void => {
        const { lacking, met: whole } = solver.get(name) ?? { lacking: 0, met: 0 };
        expect([name, lacking * unit]).toEqual([name, recounted]);
        names.add(name);
        if (lacking > 0) lacked.add(name);
        if (whole > 0) met.add(name);
      };
      // Somebody in two places at once breaks a hard rule. Crews are compared without: rows that follow from others only
      // while nobody rides twice are left out of the problem, and the report counts such a person once.
      const once = isEverywhereOnce(rota.rota);
      const allowed = isAllowed(compiled, rota);
      for (const record of recount.scenario.demands ?? []) {
        if (record.kind === 'neighbours' && !once) continue;
        // People meet on days on which both could be there; somebody there who could not breaks a hard rule.
        if (record.kind === 'supervision' && !allowed) continue;
        // Only who may be there is asked not to be there without others.
        if (OF_COMPANY.has(record.kind) && !allowed) continue;
        const unit = SHARES.has(record.kind) && 'share' in record ? 100 / wholeOf(record.share) : 1;
        compare(record.id, recount.lacking(record), unit);
      }
      if (!once) return;
      // Somebody over the hours that leave room for calls breaks a hard rule too; the report does not count them.
      const roomy = withoutHeadroom(rota.rota, createCalendar(rota.rota.scenario)).size === 0;
      const cover = roomy ? coverReport(rota.rota) : [];
      if (roomy) reported++;
      for (const station of STATIONS) {
        station.pumps.forEach(({ id, crews }, pumpIndex) => {
          const found = cover.find(({ pump }) => pump === id);
          crews.forEach(({ state }, formIndex) => {
            const crewless = recount.crewless(station, pumpIndex, formIndex);
            compare(`${station.id} ${id} ${state}`, crewless);
            if (found === undefined) return;
            const vehicle = vehicleMinutes(found);
            const all = Object.values(found.minutes).reduce((sum, amount) => sum + amount, 0);
            if (formIndex === crews.length - 1)
              expect([id, found.minutes.OFF - vehicle]).toEqual([id, crewless]);
            if (state === 'STANDARD') expect(found.planned * all).toBeCloseTo(all - crewless - vehicle, 6);
          });
        });
      }
    }),
    { numRuns: runs(60, 500), endOnFailure: true },
  );
  expect(reported).toBeGreaterThan(0);
  for (const kind of OF_COMPANY) expect(names, 'never compared').toContain(kind);
  for (const name of names) {
    expect(lacked, 'never lacking').toContain(name);
    expect(met, 'never met').toContain(name);
  }
}, 600_000);

/** Minutes off the run because the vehicle is off the road. */
function vehicleMinutes({ segments }: PumpCover): number {
  const off = segments.filter(({ reasons }) => reasons.includes('VEHICLE'));
  return off.reduce((sum, { from, to }) => sum + to - from, 0);
}

const OF_COMPANY = new Set<DemandRecord['kind']>(['never-alone', 'back-up']);

/** Whether nobody's spells overlap. */
function isEverywhereOnce({ assignments }: Rota): boolean {
  const people = [...new Set(assignments.map(({ person }) => person))];
  const spellsOf = (name: string): Spell[] =>
    assignments.filter(({ person }) => person === name).flatMap(({ spells }) => spells);
  return people
    .map(spellsOf)
    .every((spells) =>
      spells.every((one) =>
        spells.every(
          (other) =>
            one === other ||
            Date.parse(one.end) <= Date.parse(other.start) ||
            Date.parse(other.end) <= Date.parse(one.start),
        ),
      ),
    );
}

/** Demands of which a row divides minutes. */
const SHARES: ReadonlySet<string> = new Set(['ring-fence', 'named-officer', 'visibility', 'abstraction']);

/** Into how many parts a row of the share divides a minute. */
function wholeOf(share: number): number {
  return { 0: 1, 0.4: 5, 0.5: 2, 0.8: 5, 1: 1 }[share]!;
}
