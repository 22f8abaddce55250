/** Small whole scenarios: people of every kind of role, their time, what they can work, what came before. */
import fc from 'fast-check';
import type {
  AccountEntry,
  DayRecord,
  Duty,
  Leave,
  Organisation,
  Override,
  Person,
  RuleSet,
  Scenario,
  WorkedMinutes,
} from '../../src/domain/index.ts';
import { ACCOUNTS } from '../../src/domain/person.ts';
import { validateScenario } from '../../src/formats/parse-scenario.ts';
import { demands } from './demands.ts';
import {
  ACTIVITIES,
  BEATS,
  COURSES,
  duties,
  PATTERNS,
  PLACES,
  POWERS,
  SKILLS,
  STATIONS,
  VEHICLES,
} from './duties.ts';
import { availability, leave, people, requests, restrictions } from './people.ts';
import { dateAfter, dateIn, period, type PlannedPeriod } from './period.ts';
import { ruleSets } from './rules.ts';

export interface ScenarioSize {
  /** People at most; left out: 4. */
  readonly people?: number;
  /** Days at most; left out: 12. */
  readonly days?: number;
}

/** A valid scenario of up to a few people and days; two in three cross a clock change. */
export function scenario({ people: most = 4, days = 12 }: ScenarioSize = {}): fc.Arbitrary<Scenario> {
  return period(days)
    .chain((planned) =>
      fc.record({
        planned: fc.constant(planned),
        zone: fc.constantFrom(undefined, 'Europe/London'),
        day: dayAndDuties,
        team: people(planned, most),
        rules: ruleSets(planned),
      }),
    )
    .chain(({ planned, zone, day: { dayStart, templates }, team, rules }) => {
      const ids = team.map(({ id }) => id);
      return fc
        .record({
          availability: availability(planned, ids),
          leave: leave(planned, ids),
          restrictions: restrictions(planned, ids),
          requests: requests(planned, ids),
          demands: demands(planned, ids),
          history: history(planned, team, templates),
          locked: locked(planned, team, templates),
          worked: worked(planned, ids),
          accounts: accounts(planned, ids),
          overrides: overrides(planned, ids, Object.entries(rules)),
          standbyCountsAs: fc.constantFrom(undefined, undefined, 0, 0.35, 1),
        })
        .map(({ standbyCountsAs, leave: away, ...records }): Scenario => ({
          format: 'muster-scenario',
          version: 1,
          name: 'drawn',
          period: { from: planned.from, days: planned.days },
          ...(zone === undefined ? {} : { zone }),
          ...(dayStart === undefined ? {} : { dayStart }),
          organisations: organisations(rules, standbyCountsAs),
          places: [...PLACES],
          skills: [...SKILLS],
          powers: [...POWERS],
          courses: [...COURSES],
          activities: [...ACTIVITIES],
          duties: templates,
          patterns: [...PATTERNS],
          beats: [...BEATS],
          stations: [...STATIONS],
          vehicles: [...VEHICLES],
          agreements: [
            {
              id: 'joint',
              parties: ['POL', 'FIRE', 'CCL'],
              members: ids,
              stations: ['S1'],
            },
          ],
          people: team.map((person) => inTraining(person, away)),
          leave: away.filter(({ kind }) => kind !== 'training'),
          ...records,
        }));
    })
    .filter(hasSomebody);
}

/** Somebody whose leave for training is a block of a course. */
function inTraining(person: Person, away: readonly Leave[]): Person {
  const training = away
    .filter((line) => line.person === person.id && line.kind === 'training')
    .map(({ from, through }) => ({ course: 'induction', from, through }));
  return training.length === 0 ? person : { ...person, training };
}

/** Whether anybody is in post in the period: a scenario without is not valid. */
function hasSomebody(drawn: Scenario): boolean {
  return !validateScenario(drawn).some(({ where }) => where === 'people');
}

/** When a day starts, and duties that start no earlier. */
const dayAndDuties = fc
  .tuple(fc.constantFrom(undefined, undefined, '06:00', '00:00', '01:30'), duties)
  .map(([dayStart, templates]) => ({
    dayStart,
    templates: templates.filter(({ start }) => start >= (dayStart ?? '07:00')),
  }));

function organisations(
  rules: Readonly<Record<'POL' | 'FIRE' | 'CCL', NonNullable<Organisation['ruleSets']>>>,
  standbyCountsAs: number | undefined,
): Organisation[] {
  return [
    { id: 'POL', name: 'Police', kind: 'police', ruleSets: rules.POL },
    {
      ...{ id: 'FIRE', name: 'Fire service', kind: 'fire', ruleSets: rules.FIRE },
      ...(standbyCountsAs !== undefined && { standbyCountsAs }),
    },
    { id: 'CCL', name: 'Council', kind: 'council', ruleSets: rules.CCL },
  ];
}

/** What was worked on the days before the period, as far as a person's roles allow. */
function history(
  planned: PlannedPeriod,
  team: readonly Person[],
  templates: readonly Duty[],
): fc.Arbitrary<DayRecord[]> {
  const of = (person: Person): fc.Arbitrary<DayRecord[]> => {
    const workable = templates.filter((duty) => works(person.roles, duty));
    const beats = person.roles.flatMap(({ beat }) => (beat === undefined ? [] : [beat]));
    const day = fc.constantFrom(undefined, ...workable);
    return fc.array(day, { maxLength: 8 }).map((latestFirst) =>
      latestFirst.map((duty, index): DayRecord => {
        const beat = duty?.area === 'none' ? undefined : beats[0];
        return {
          person: person.id,
          date: dateAfter(planned.from, -1 - index),
          duty: duty?.id ?? 'off',
          ...(duty === undefined || beat === undefined ? {} : { beat }),
        };
      }),
    );
  };
  return fc.tuple(...team.map(of)).map((all) => all.flat());
}

/** A day or two that are fixed for somebody: off, or a duty of theirs. */
function locked(
  planned: PlannedPeriod,
  team: readonly Person[],
  templates: readonly Duty[],
): fc.Arbitrary<DayRecord[]> {
  const of = ({ id, roles }: Person): fc.Arbitrary<DayRecord> =>
    fc.record({
      person: fc.constant(id),
      date: dateIn(planned),
      duty: fc.constantFrom('off', ...templates.filter((duty) => works(roles, duty)).map((duty) => duty.id)),
    });
  const some = fc.uniqueArray(fc.constantFrom(...team).chain(of), {
    maxLength: 2,
    selector: ({ person, date }) => `${person} ${date}`,
  });
  return fc.oneof({ weight: 2, arbitrary: fc.constant<DayRecord[]>([]) }, { weight: 1, arbitrary: some });
}

function works(roles: Person['roles'], duty: Duty): boolean {
  return duty.roles.some((kind) => roles.some((role) => role.kind === kind));
}

/** Now and then a rule that may be set aside is, for somebody for a few days. */
function overrides(
  planned: PlannedPeriod,
  ids: readonly string[],
  rules: readonly (readonly [organisation: string, sets: readonly RuleSet[]])[],
): fc.Arbitrary<Override[]> {
  const stated = rules.flatMap(([organisation, sets]) =>
    sets.flatMap((set) =>
      set.rules
        .filter(({ overridable }) => overridable === true)
        .map(({ rule, id = rule }) => ({ organisation, statement: id })),
    ),
  );
  if (stated.length === 0) return fc.constant([]);
  const one = fc
    .record({
      stated: fc.constantFrom(...stated),
      person: fc.constantFrom(...ids),
      from: dateIn(planned, 1),
      days: fc.nat(6),
    })
    .map(({ stated: what, person, from, days }): Override => ({
      ...what,
      ...{ person, from, through: dateAfter(from, days), reason: 'Flood.', authority: 'Duty officer' },
    }));
  return fc.oneof(fc.constant<Override[]>([]), fc.array(one, { maxLength: 4 }));
}

/** Minutes worked in weeks further back than the history reaches. */
function worked(planned: PlannedPeriod, ids: readonly string[]): fc.Arbitrary<WorkedMinutes[]> {
  const of = (id: string): fc.Arbitrary<WorkedMinutes[]> =>
    fc
      .array(fc.constantFrom(0, 240, 480, 600, 720), { maxLength: 110 })
      .map((days) =>
        days.map((minutes, index) => ({ person: id, date: dateAfter(planned.from, -9 - index), minutes })),
      );
  return fc.tuple(...ids.map(of)).map((all) => all.flat());
}

/** Hours over contract, time off in lieu and rest owed, most of them from before the period. */
function accounts(planned: PlannedPeriod, ids: readonly string[]): fc.Arbitrary<AccountEntry[]> {
  const entry = fc.record(
    {
      person: fc.constantFrom(...ids),
      account: fc.constantFrom(...ACCOUNTS),
      organisation: fc.constantFrom('POL', 'FIRE'),
      date: dateIn(planned, 20),
      hours: fc.integer({ min: -32, max: 64 }).map((quarters) => quarters / 4),
      due: dateIn(planned, 5),
    },
    { requiredKeys: ['person', 'account', 'organisation', 'date', 'hours'] },
  );
  return fc.array(entry, { maxLength: 6 });
}
