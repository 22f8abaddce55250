/** Rotas published one after another, against what the rotas themselves say of each day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { NumberedPublication, Rota, Scenario } from '../../src/domain/index.ts';
import { validateScenario } from '../../src/formats/parse-scenario.ts';
import { DAY_STATES, dayStatesOf, stretchesOf } from '../../src/publish/day-states.ts';
import { rotaOverridden } from '../../src/publish/overridden.ts';
import { publishedDays, statedPublications } from '../../src/publish/published-days.ts';
import {
  daysAhead,
  publicationOf,
  type Publishing,
  type PublishingOutcome,
} from '../../src/publish/publishing.ts';
import { rotaStatesOf } from '../../src/publish/rota-states.ts';
import { scenarioAfter } from '../../src/publish/scenario-after.ts';
import { dayKey } from '../../src/replies/standing-replies.ts';
import { tellBreaches } from '../../src/rota/check.ts';
import { tellFinding } from '../../src/rota/findings.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { dateAfter } from '../arbitraries/period.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';

/** Nothing is asked of anybody but what they can do, so that most rotas may be published. */
const easy = scenario({ people: 3, days: 8 }).map((drawn): Scenario => ({
  ...drawn,
  organisations: drawn.organisations.map(({ ruleSets: _, ...organisation }, place) => ({
    ...organisation,
    lockDays: place,
  })),
  ...{ demands: [], leave: [], locked: [], overrides: [], restrictions: [], history: [], worked: [] },
}));

interface Step {
  readonly rota: Rota;
  /** Stands for the hash of its content. */
  readonly content: string;
  /** ISO. */
  readonly instant: string;
  readonly through: string;
}

/** Every other step publishes the same rota again, as it stands by then. */
const CONTENTS = ['one', 'other'];

const moments = (planned: Scenario): fc.Arbitrary<string> =>
  fc
    .record({
      day: fc.integer({ min: -2, max: planned.period.days + 1 }),
      hour: fc.constantFrom('00:30', '05:59', '12:00', '23:45'),
    })
    .map(({ day, hour }) => `${dateAfter(planned.period.from, day)}T${hour}:00Z`);

/** Rotas of one scenario, published in the order of time, each as far as is drawn. */
const chainsOf = (plans: fc.Arbitrary<Scenario>): fc.Arbitrary<Step[]> =>
  plans.chain((planned) => {
    const compiled = compile(planned);
    const step = fc.record({
      rota: drawnRota(compiled).map(({ rota }) => rota),
      instant: moments(planned),
      through: fc
        .integer({ min: 0, max: planned.period.days - 1 })
        .map((day) => dateAfter(planned.period.from, day)),
    });
    return fc
      .array(step, { minLength: 2, maxLength: 4 })
      .map((steps): Step[] =>
        steps
          .sort((a, b) => (a.instant < b.instant ? -1 : 1))
          .map((each, place) => ({ ...each, content: CONTENTS[place % 2]! })),
      );
  });

const chains = chainsOf(easy);

/** The same where every employer states what notice is due. */
const noticed = chainsOf(
  easy.map((planned) => ({
    ...planned,
    organisations: planned.organisations.map((each) => ({
      ...each,
      notice: { restDays: 60, times: 30, short: 5 },
    })),
  })),
);

function outcomeOf(
  lines: readonly NumberedPublication[],
  { rota, content, instant, through }: Step,
): PublishingOutcome {
  const { from } = daysAhead(rota, instant);
  const last = through < from ? undefined : through;
  const world = { instant, content, secondReading: checkNaively };
  const outcome = publicationOf(rota, lines, { by: 'sgt', through: last }, world);
  return 'issues' in outcome
    ? { status: 'blocked', days: { from, through }, obstacles: [], overridable: [] }
    : outcome;
}

/** Publishes them; of each that was published its step. */
function publishAll(steps: readonly Step[]) {
  const lines: NumberedPublication[] = [];
  const kept: Step[] = [];
  for (const step of steps) {
    const outcome = outcomeOf(lines, step);
    if (outcome.status !== 'published') continue;
    lines.push({ number: lines.length + 1, line: outcome.line });
    kept.push({ ...step, through: outcome.line.through });
  }
  return { lines, kept };
}

/** What somebody does on a day, in the words of the rota. */
function wordsOf({ assignments }: Rota, person: string, date: string): string {
  const spells = assignments.find((each) => each.person === person && each.date === date)?.spells ?? [];
  return spells
    .map(({ kind, duty, beat, pager, start, end }) =>
      kind === 'duty' ? `${duty} ${beat} ${pager === true}` : `${start.slice(11, 16)}-${end.slice(11, 16)}`,
    )
    .sort()
    .join('; ');
}

type Day = Parameters<typeof dayKey>[0] & {
  readonly duty: string;
  readonly beat?: string | undefined;
  readonly pager?: boolean | undefined;
  readonly onCall?: readonly { readonly start: string; readonly end: string }[] | undefined;
};

function wordsOfDay({ duty, beat, pager, onCall = [] }: Day): string {
  const work = duty === 'off' ? [] : [`${duty} ${beat} ${pager === true}`];
  return [...work, ...onCall.map(({ start, end }) => `${start}-${end}`)].sort().join('; ');
}

/** The operational day in London at an instant, by the clock on the wall. */
function today({ dayStart = '07:00' }: Scenario, instant: string): string {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' },
  }).format(new Date(instant));
  return wall.slice(11, 16) < dayStart ? dateAfter(wall.slice(0, 10), -1) : wall.slice(0, 10);
}

const datesOf = ({ period }: Scenario): string[] =>
  Array.from({ length: period.days }, (_, day) => dateAfter(period.from, day));

describe('publications of one plan, one after another', () => {
  it('leave each day as the last rota has it that was published for that day, and say what each of them changed', () => {
    const seen = { published: 0, changed: 0, archived: 0 };
    fc.assert(
      fc.property(chains, (steps) => {
        const { lines, kept } = publishAll(steps);
        const planned = steps[0]!.rota.scenario;
        const words = new Map<string, string>();
        const holders = new Map<string, number>();
        kept.forEach(({ rota, instant, through }, place) => {
          const { changes } = lines[place]!.line;
          const changed = new Map(changes.map(({ was, is }) => [dayKey(is), { was, is }]));
          for (const person of planned.people.map(({ id }) => id))
            for (const date of datesOf(planned)) {
              if (date < today(planned, instant) || date > through) continue;
              const key = dayKey({ person, date });
              const [was, is] = [words.get(key), wordsOf(rota, person, date)];
              const change = changed.get(key);
              expect(change !== undefined).toBe(was !== undefined && was !== is);
              if (change !== undefined)
                expect([wordsOfDay(change.was), wordsOfDay(change.is)]).toEqual([was, is]);
              words.set(key, is);
              holders.set(key, place + 1);
              changed.delete(key);
            }
          expect(changed.size).toBe(0);
          seen.changed += changes.length;
        });
        const published = publishedDays(lines);
        expect(new Map([...published].map(([key, { day }]) => [key, wordsOfDay(day)]))).toEqual(words);
        const holding = new Set(holders.values());
        for (const { number, state } of statedPublications(lines)) {
          expect(state).toBe(holding.has(number) ? 'published' : 'archived');
          seen[state]++;
        }
        const stateOf = rotaStatesOf(lines);
        for (const content of CONTENTS) {
          const numbers = kept.flatMap((each, place) => (each.content === content ? [place + 1] : []));
          const expected = numbers.some((number) => holding.has(number)) ? 'published' : 'archived';
          expect(stateOf(content)).toBe(numbers.length === 0 ? 'draft' : expected);
        }
      }),
      { numRuns: runs(40, 300) },
    );
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  });

  it('change by all of them together what the first and the last differ by', () => {
    let compared = 0;
    fc.assert(
      fc.property(chains, (steps) => {
        // All of it each time, before any of it is over.
        const whole = steps.map((step) => ({
          ...step,
          instant: '2000-01-01T00:00:00Z',
          through: datesOf(step.rota.scenario).at(-1)!,
        }));
        const { lines, kept } = publishAll(whole);
        const [first, last] = [kept[0], kept.at(-1)];
        if (first === undefined || last === undefined) return;
        const net = new Map<string, { was: string; is: string }>();
        for (const { was, is } of lines.flatMap(({ line }) => line.changes)) {
          const known = net.get(dayKey(is));
          net.set(dayKey(is), { was: known?.was ?? wordsOfDay(was), is: wordsOfDay(is) });
        }
        for (const { id: person } of first.rota.scenario.people)
          for (const date of datesOf(first.rota.scenario)) {
            const [was, is] = [first, last].map(({ rota }) => wordsOf(rota, person, date));
            const changed = net.get(dayKey({ person, date })) ?? { was, is: was };
            expect(changed).toEqual({ was, is });
            compared++;
          }
      }),
      { numRuns: runs(30, 200) },
    );
    expect(compared).toBeGreaterThan(0);
  });

  it('count the notice of each from when they were told, whenever others were', () => {
    const seen = { apart: 0, due: 0 };
    fc.assert(
      fc.property(noticed, fc.integer({ min: 1, max: 60 }), (steps, days) => {
        // All of it each time, before any of it is over.
        const [first, second] = steps.map(({ rota, content }) => ({
          ...{ rota, content, instant: `${dateAfter(rota.scenario.period.from, -10)}T12:00:00Z` },
          through: datesOf(rota.scenario).at(-1)!,
        })) as [Step, Step];
        const { lines } = publishAll([first]);
        if (lines.length === 0) return;
        const earlier = `${dateAfter(second.instant.slice(0, 10), -days)}T00:00:00.000Z`;
        const publish = (asked: Partial<Publishing>) => {
          const world = { ...second, secondReading: checkNaively };
          const outcome = publicationOf(second.rota, lines, { by: 'sgt', ...asked }, world);
          return 'issues' in outcome || outcome.status !== 'published' ? undefined : outcome.line;
        };
        const [now, then] = [publish({}), publish({ told: earlier })];
        const owed = now?.changes.find(({ due }) => due !== undefined) ?? now?.changes.at(-1);
        const person = owed?.is.person;
        if (now === undefined || then === undefined || person === undefined) return;
        const apart = publish({ toldApart: [{ person, told: earlier }] });
        expect(apart?.changes).toEqual(
          now.changes.map((change, place) =>
            change.is.person === person
              ? { ...then.changes[place]!, ...(earlier !== now.told && { told: earlier }) }
              : change,
          ),
        );
        seen.apart++;
        if (apart?.changes.some(({ due }, place) => due?.notice !== now.changes[place]!.due?.notice) === true)
          seen.due++;
      }),
      { numRuns: runs(40, 300) },
    );
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  });

  it('change nothing where the same is published again', () => {
    let again = 0;
    fc.assert(
      fc.property(chains, (steps) => {
        const { lines, kept } = publishAll(steps);
        const last = kept.at(-1);
        if (last === undefined) return;
        expect(outcomeOf(lines, last).status).toBe('unchanged');
        again++;
      }),
      { numRuns: runs(30, 200) },
    );
    expect(again).toBeGreaterThan(0);
  });
});

describe('the states of days', () => {
  it('part the period: every day of everybody is in one of them, by the clock on the wall', () => {
    const seen = { history: 0, locked: 0, published: 0, draft: 0 };
    const asked = chains.chain((steps) =>
      fc.record({ steps: fc.constant(steps), instant: moments(steps[0]!.rota.scenario) }),
    );
    fc.assert(
      fc.property(asked, ({ steps, instant }) => {
        const planned = steps[0]!.rota.scenario;
        const published = publishedDays(publishAll(steps).lines);
        const stateOf = dayStatesOf(planned, published, instant);
        const now = today(planned, instant);
        const counts = new Map<string, Record<string, number>>();
        for (const date of datesOf(planned))
          for (const person of planned.people) {
            const state = stateOf(person, date);
            const held = person.roles.filter(
              ({ from = '0', through = '9' }) => from.slice(0, 10) <= date && date <= through.slice(0, 10),
            );
            const isIn =
              (person.from ?? '0').slice(0, 10) <= date && date <= (person.through ?? '9').slice(0, 10);
            const windows = isIn
              ? held.map(
                  ({ organisation }) =>
                    planned.organisations.find(({ id }) => id === organisation)!.lockDays!,
                )
              : [];
            const near = date <= dateAfter(now, Math.max(0, ...windows));
            const isKnown = published.has(dayKey({ person: person.id, date }));
            expect(state).toBe(date < now ? 'history' : !isKnown ? 'draft' : near ? 'locked' : 'published');
            seen[state]++;
            const count = counts.get(date) ?? {};
            counts.set(date, { ...count, [state]: (count[state] ?? 0) + 1 });
          }
        const stretches = stretchesOf(planned, published, instant);
        const told = stretches.flatMap(({ from, through, people }) =>
          datesOf(planned)
            .filter((date) => from <= date && date <= through)
            .map((date) => [date, people]),
        );
        expect(told).toEqual([...counts]);
      }),
      { numRuns: runs(40, 300) },
    );
    expect(DAY_STATES.every((state) => seen[state] > 0)).toBe(true);
  });
});

describe('a rota in which something that binds is broken', () => {
  const rotas = scenario({ people: 3, days: 7 })
    .map((drawn): Scenario => ({ ...drawn, demands: [], overrides: [] }))
    .chain((drawn) => drawnRota(compile(drawn)));
  const world = { instant: '2000-01-01T00:00:00Z', content: 'this', secondReading: checkNaively };

  it('by the second reading, is not published unless it is set aside, and all of it is told', () => {
    const seen = { blocked: 0, published: 0, aside: 0 };
    fc.assert(
      fc.property(rotas, ({ rota }) => {
        const outcome = publicationOf(rota, [], { by: 'sgt' }, world);
        if ('issues' in outcome) throw new Error(JSON.stringify(outcome.issues));
        const findings = checkNaively(rota).map((finding) => tellFinding(rota, finding).sentence);
        const told = outcome.status === 'blocked' ? outcome.obstacles.map(({ sentence }) => sentence) : [];
        expect(findings.filter((sentence) => !told.includes(sentence))).toEqual([]);
        if (outcome.status === 'published') seen.published++;
        else seen.blocked++;
        if (findings.length === 0) return;
        const names = rota.scenario.organisations
          .flatMap(({ ruleSets = [] }) => ruleSets.flatMap(({ rules }) => rules))
          .filter(({ overridable }) => overridable === true)
          .map(({ id, rule }) => id ?? rule);
        for (const name of new Set(names)) {
          const aside = { statements: [name], reason: 'Flood.', authority: 'Chief inspector' };
          const set = publicationOf(rota, [], { by: 'sgt', aside }, world);
          if ('issues' in set || set.status !== 'published') continue;
          const { overrides } = set.line;
          expect(new Set(overrides.map(({ statement }) => statement))).toEqual(new Set([name]));
          expect(checkNaively(rotaOverridden(rota, overrides))).toEqual([]);
          seen.aside++;
        }
      }),
      { numRuns: runs(40, 300) },
    );
    expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
  });
});

describe('the scenario of the next plan', () => {
  it('is valid, keeps what is published day by day, and asks to keep nothing else', () => {
    const seen = { days: 0, kept: 0, locked: 0 };
    fc.assert(
      fc.property(chains, (steps) => {
        const { lines, kept } = publishAll(steps);
        const planned = steps[0]!.rota.scenario;
        const instant = steps.at(-1)!.instant;
        const next = scenarioAfter(planned, lines, instant);
        expect(validateScenario(next)).toEqual([]);
        const published = publishedDays(lines);
        const baseline = new Map((next.baseline ?? []).map((day) => [dayKey(day), wordsOfDay(day)]));
        expect(baseline).toEqual(new Map([...published].map(([key, { day }]) => [key, wordsOfDay(day)])));
        seen.days += baseline.size;
        const stateOf = dayStatesOf(planned, published, instant);
        for (const day of next.locked ?? []) {
          const person = planned.people.find(({ id }) => id === day.person)!;
          expect(['locked', 'history']).toContain(stateOf(person, day.date));
          expect(wordsOfDay(day)).toBe(baseline.get(dayKey(day)));
          seen.locked++;
        }
        const last = kept.at(-1);
        if (last === undefined) return;
        // Departures cost once for each day that is not as published, and for no day that nobody published.
        const { locked: _, ...free } = next;
        const compiled = compile(free);
        const told = tellBreaches(compiled, optionRows(compiled, last.rota));
        const departures = told.filter(({ use }) => use.startsWith('baseline'));
        const differs = [...published.values()].filter(
          ({ day: { person, date }, day }) => wordsOf(last.rota, person, date) !== wordsOfDay(day),
        );
        expect(departures.map(({ person, date }) => `${person} ${date}`).sort()).toEqual(
          differs.map(({ day }) => dayKey(day)).sort(),
        );
        seen.kept++;
      }),
      { numRuns: runs(30, 200) },
    );
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  });
});
