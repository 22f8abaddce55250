/** Of several who are asked at most one gets a duty, the first who says yes; until then, and besides, nothing changes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type {
  Asking,
  Availability,
  DayRecord,
  NumberedReply,
  Reply,
  Taking,
} from '../../src/domain/index.ts';
import { asItStands } from '../../src/replies/as-it-stands.ts';
import { askingOf } from '../../src/replies/asking.ts';
import { decisionOf } from '../../src/replies/deciding.ts';
import { dayKey, standingReplies, type StandingReply } from '../../src/replies/standing-replies.ts';
import { weigh } from '../../src/replies/weigh.ts';
import { whoFor } from '../../src/rota/who.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { type DrawnVacancy, teamVacancies, vacancies } from '../arbitraries/vacancy.ts';
import { runs } from '../laws.ts';

const said = { by: 'somebody', recorded: '2031-01-01T00:00:00.000Z' };
const PEOPLE = ['a', 'b', 'c', 'd'];
const DATES = ['2031-06-02', '2031-06-03'];

/** What is said; an answer has its days from what it answers, and is left out if that is no asking. */
type Draft =
  Exclude<Reply, Taking> | { readonly kind: 'taken'; readonly of: number; readonly person: string };

const person = fc.constantFrom(...PEOPLE);
const of = fc.integer({ min: 1, max: 8 });
/** Stands for the first line that asked for the same. */
const WIDENS = 1;
const day = fc.record({ person, date: fc.constantFrom(...DATES), duty: fc.constantFrom('E', 'off') });

const drafts: fc.Arbitrary<Draft[]> = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc
        .record({
          holder: fc.option(person, { nil: undefined, freq: 1 }),
          date: fc.constantFrom(...DATES),
          people: fc.subarray(PEOPLE, { minLength: 1 }),
          planner: fc.boolean(),
          confirm: fc.boolean(),
          widens: fc.boolean(),
        })
        .map(({ holder, people, widens, ...line }): Draft => ({
          ...{ kind: 'asking', duty: 'D', people, ...line, ...said },
          ...(holder === undefined ? widens && { widens: WIDENS } : { person: holder }),
        })),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('taken' as const), of, person }) },
    fc.record({ kind: fc.constant('passed' as const), of, person }).map((line) => ({ ...line, ...said })),
    fc
      .record({ kind: fc.constantFrom(...(['confirmed', 'refused', 'agreed', 'undone'] as const)), of })
      .map((line) => ({ ...line, ...said })),
    day.map((each): Draft => ({ kind: 'moved', days: [each], ...said })),
    day.map((each): Draft => ({
      kind: 'declined',
      person: each.person,
      date: each.date,
      spells: [],
      ...said,
    })),
  ),
  { maxLength: 16 },
);

/** Most of what is said answers something that was asked before. */
const conversations = fc.tuple(drafts, fc.integer({ min: 0, max: 3 })).map(([all, loose]) => {
  const lines: NumberedReply[] = [];
  for (const draft of all) {
    const number = lines.length + 1;
    const askings = lines.filter(({ line }) => line.kind === 'asking');
    const meant = 'of' in draft ? askings[draft.of % Math.max(1, askings.length)] : undefined;
    const isLoose = draft.kind !== 'taken' && 'of' in draft && draft.of <= loose;
    if (draft.kind === 'asking') lines.push({ number, line: widening(draft, lines) });
    else if (!('of' in draft) || isLoose) lines.push({ number, line: draft });
    else if (meant?.line.kind !== 'asking') continue;
    else if (draft.kind !== 'taken') lines.push({ number, line: { ...draft, of: meant.number } });
    else if (draft.person !== meant.line.person) {
      const { date, duty, person: holder } = meant.line;
      const days: DayRecord[] = [
        { person: draft.person, date, duty },
        ...(holder === undefined ? [] : [{ person: holder, date, duty: 'off' }]),
      ];
      lines.push({ number, line: { ...draft, of: meant.number, days, ...said } });
    }
  }
  return lines;
});

/** The same duty that nobody has, asked for again; an asking of its own if it was not asked for before. */
function widening({ widens, ...line }: Asking, before: readonly NumberedReply[]): Asking {
  const first = before.find(
    ({ line: other }) => other.kind === 'asking' && other.person === undefined && other.date === line.date,
  );
  return widens === undefined || first === undefined ? line : { ...line, widens: first.number };
}

/** What became of an asking: who got it, with which line; neither if nobody did. */
interface Fate {
  readonly at?: number;
  readonly taker?: Taking;
}

/** Read from the asking on, line by line. */
function fateOf(lines: readonly NumberedReply[], number: number, asking: Asking): Fate {
  const no = new Set<string>();
  let yes: Taking | undefined;
  for (const { number: at, line } of lines.slice(number)) {
    const stake = [
      ...(asking.person === undefined ? [] : [dayKey({ person: asking.person, date: asking.date })]),
      ...(yes?.days ?? []).map(dayKey),
    ];
    const answers = 'of' in line && line.of === number;
    if (!answers && answersTogether(lines, at, number)) return {};
    if (!answers && touchedAt(lines, at).some((key) => stake.includes(key))) return {};
    if (!answers) continue;
    if (line.kind === 'refused') return {};
    if (line.kind === 'confirmed' && yes !== undefined) return { at, taker: yes };
    if ((line.kind !== 'taken' && line.kind !== 'passed') || !asking.people.includes(line.person)) continue;
    if (no.has(line.person)) continue;
    if (line.kind === 'passed') {
      no.add(line.person);
      if (yes?.person === line.person) yes = undefined;
      if (no.size === asking.people.length) return {};
    } else if (yes === undefined) {
      yes = line;
      if (!asking.confirm) return { at, taker: yes };
    }
  }
  return {};
}

/** Whether a line gave the duty to somebody who was asked for it with others than those of an asking. */
function answersTogether(lines: readonly NumberedReply[], at: number, number: number): boolean {
  const { line } = lines[at - 1]!;
  const other = 'of' in line ? lines[line.of - 1] : undefined;
  if (other?.line.kind !== 'asking' || other.number >= at) return false;
  const groups = [other, lines[number - 1]!].map(({ number: own, line: asked }) =>
    asked.kind === 'asking' ? (asked.widens ?? own) : own,
  );
  return groups[0] === groups[1] && fateOf(lines.slice(0, at), other.number, other.line).at === at;
}

/** `person date` of the days that a line decided when it was said. */
function touchedAt(lines: readonly NumberedReply[], at: number): string[] {
  const { line } = lines[at - 1]!;
  if (line.kind === 'moved') return line.days.map(dayKey);
  if (line.kind === 'declined') return [dayKey(line)];
  const asked = 'of' in line ? lines[line.of - 1] : undefined;
  if (asked?.line.kind !== 'asking' || asked.number >= at) return [];
  const fate = fateOf(lines.slice(0, at), asked.number, asked.line);
  return fate.at === at ? fate.taker!.days.map(dayKey) : [];
}

/** The line of which it is what a line decided, and the days as it has them; what was declined has none. */
function sourceOf(lines: readonly NumberedReply[], at: number) {
  const { number, line } = lines[at - 1]!;
  const asked = 'of' in line ? lines[line.of - 1]! : undefined;
  if (asked?.line.kind === 'asking')
    return { number: asked.number, days: fateOf(lines, asked.number, asked.line).taker!.days };
  return { number, days: line.kind === 'moved' ? line.days : [] };
}

function isUndone(lines: readonly NumberedReply[], number: number): boolean {
  return (
    ['moved', 'asking', 'undone'].includes(lines[number - 1]!.line.kind) &&
    lines.some(
      ({ number: later, line }) =>
        later > number && line.kind === 'undone' && line.of === number && !isUndone(lines, later),
    )
  );
}

/** The lines as if what was undone, and the undoing, had not been said. */
function asIfUnsaid(lines: readonly NumberedReply[]): NumberedReply[] {
  const nothing: Reply = { kind: 'refused', of: 0, ...said };
  return lines.map(({ number, line }) => ({
    number,
    line: line.kind === 'undone' || isUndone(lines, number) ? nothing : line,
  }));
}

/** Whether others were asked for the same, and one of them has it. */
function isTogether(replies: readonly StandingReply[], number: number, { widens = number }: Asking): boolean {
  return replies.some(
    ({ number: other, line, state }) =>
      line.kind === 'asking' && state === 'firm' && other !== number && (line.widens ?? other) === widens,
  );
}

it('the first who says yes gets it, and nobody else', () => {
  const seen = { taken: 0, confirmed: 0, nobody: 0, second: 0, together: 0 };
  fc.assert(
    fc.property(conversations, (all) => {
      const { replies, firm, moved } = standingReplies(all);
      const lines = asIfUnsaid(all);
      const holds = new Map<string, { readonly number: number; readonly record?: DayRecord }>();
      for (const { number: at } of lines)
        for (const key of touchedAt(lines, at)) {
          const { number, days } = sourceOf(lines, at);
          const record = days.find((each) => dayKey(each) === key);
          holds.set(key, { number, ...(record !== undefined && { record }) });
        }
      for (const each of PEOPLE)
        for (const date of DATES) {
          const key = dayKey({ person: each, date });
          const held = holds.get(key);
          expect([key, firm.get(key)]).toEqual([key, held?.record]);
          const line = lines[(held?.number ?? 0) - 1]?.line;
          const planned = line?.kind === 'asking' && line.planner && line.person === each;
          expect(moved.has(key)).toBe(line?.kind === 'moved' || planned);
        }
      for (const { number, line, state, asked } of replies) {
        if (line.kind !== 'asking') continue;
        expect(state === 'undone').toBe(isUndone(all, number));
        if (state === 'undone') continue;
        const { taker, at } = fateOf(lines, number, line);
        const isHeld = [...holds.values()].some((held) => held.number === number);
        expect(state === 'firm').toBe(taker !== undefined && isHeld);
        if (taker === undefined) {
          seen.nobody++;
          if (state === 'overtaken' && isTogether(replies, number, line)) seen.together++;
        } else {
          expect(asked?.taker).toEqual(taker);
          expect(line.people).toContain(taker.person);
          seen[line.confirm ? 'confirmed' : 'taken']++;
          const later = lines.slice(at).filter((each) => 'of' in each.line && each.line.of === number);
          seen.second += later.filter(({ line: { kind } }) => kind === 'taken').length;
        }
      }
    }),
    { numRuns: runs(2000, 20_000) },
  );
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
});

it('what nobody took, and what was said of it, changes nothing', () => {
  const seen = { nobody: 0 };
  fc.assert(
    fc.property(conversations, (all) => {
      const { firm, declined, moved } = standingReplies(all);
      const lines = asIfUnsaid(all);
      const idle = new Set(
        lines.flatMap(({ number, line }) =>
          line.kind === 'asking' && fateOf(lines, number, line).taker === undefined ? [number] : [],
        ),
      );
      seen.nobody += idle.size;
      const others = lines.filter(
        ({ number, line }) => !idle.has(number) && !('of' in line && idle.has(line.of)),
      );
      expect(standingReplies(others)).toMatchObject({ firm, declined, moved });
    }),
    { numRuns: runs(500, 5000) },
  );
  expect(seen.nobody).toBeGreaterThan(0);
});

/** The same where everybody gave the time of what they do: a duty that is no option of theirs counts as none until a lock makes it one. */
function withTimeGiven({ rota, vacancy }: DrawnVacancy): DrawnVacancy {
  const { availability = [] } = rota.scenario;
  const given = rota.assignments.map(({ person: who, date }): Availability => ({
    ...{ person: who, state: 'offered', when: { dates: [date] }, start: '00:00', end: '24:00' },
  }));
  return {
    rota: { ...rota, scenario: { ...rota.scenario, availability: [...availability, ...given] } },
    vacancy,
  };
}

it('of a real rota two days change at most, when somebody says yes, and nothing that binds breaks', () => {
  const instant = '2000-01-01T00:00:00Z';
  const world = {
    known: { lines: [], now: -Infinity },
    told: '2000-01-01',
    lastAsked: new Map<string, string>(),
  };
  const answers = fc.array(fc.record({ who: fc.nat(5), yes: fc.boolean() }), { minLength: 1, maxLength: 6 });
  const seen = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.oneof(vacancies, teamVacancies.map(withTimeGiven)),
      answers,
      ({ rota: made, vacancy }, drawn) => {
        const lines: NumberedReply[] = [];
        const now = createCalendar(made.scenario).minuteOf(instant);
        const answered = () => ({
          made,
          rota: asItStands(made, lines, now),
          standing: standingReplies(lines),
        });
        const who = whoFor(made, vacancy, world);
        const people = who.takers.map(({ person: id }) => id);
        const asked = askingOf(answered(), { vacancy, people, by: 'sgt' }, who, instant);
        if (people.length === 0) return;
        if ('issues' in asked) throw new Error(JSON.stringify(asked.issues));
        lines.push({ number: 1, line: asked.line });
        expect(answered().rota).toBe(made);
        const no = new Set<string>();
        let taker: string | undefined;
        for (const { who: place, yes } of drawn) {
          const by = people[place % people.length]!;
          const answer = decisionOf(answered(), { of: 1, yes, by }, instant);
          const isHeard = taker === undefined && !no.has(by);
          if ('issues' in answer) {
            // Readiness that waits for an answer is answered first.
            const waits = answer.issues.every(({ found }) => found.startsWith('readiness proposed'));
            expect(isHeard && !waits).toBe(false);
            continue;
          }
          expect(isHeard).toBe(true);
          if (yes) expect(weigh(made, lines, answer.line, now)?.forbids).toEqual([]);
          lines.push({ number: lines.length + 1, line: answer.line });
          if (yes) taker = by;
          else no.add(by);
        }
        const { rota } = answered();
        const [before, after] = [made, rota].map(
          ({ assignments }) =>
            new Map(assignments.map((each) => [dayKey(each), JSON.stringify(each.spells)])),
        );
        const changed = [...new Set([...before!.keys(), ...after!.keys()])].filter(
          (key) => before!.get(key) !== after!.get(key),
        );
        const parties = [vacancy.person, taker].flatMap((id) => (id === undefined ? [] : [id]));
        const own = parties.map((id) => dayKey({ person: id, date: vacancy.date }));
        expect(changed.sort()).toEqual(taker === undefined ? [] : own.sort());
        if (taker !== undefined) {
          const spells = rota.assignments.find(
            (each) => each.person === taker && each.date === vacancy.date,
          )!.spells;
          expect(spells.some(({ duty }) => duty === vacancy.duty)).toBe(true);
        }
        seen[taker === undefined ? 'refused' : 'taken']++;
      },
    ),
    { numRuns: runs(100, 800) },
  );
  expect(Object.values(seen).every((count) => count > 0)).toBe(true);
});
