/** What was done counts as it was: minute by minute, whatever was planned. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { NumberedLine, Rota, Spell } from '../../src/domain/index.ts';
import { doneOf } from '../../src/hours/actuals.ts';
import { recordingOf } from '../../src/hours/recording.ts';
import { hoursReport } from '../../src/hours/report.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';

/** Long after every period that is drawn. */
const LATER = '2099-01-01T00:00:00Z';

const rotas = scenario({ people: 3, days: 10 }).chain((drawn) => drawnRota(compile(drawn)));

/** What becomes of the planned duties, one after another, and how far they begin late and end late. */
const fates = fc.array(
  fc.record({
    fate: fc.constantFrom('nothing said', 'as planned', 'otherwise', 'cancelled'),
    late: fc.integer({ min: -45, max: 45 }),
    longer: fc.integer({ min: -45, max: 45 }),
  }),
  { minLength: 12, maxLength: 12 },
);
const calls = fc.array(
  fc.record({ who: fc.nat(), from: fc.nat(10 * 24 * 60), minutes: fc.integer({ min: 1, max: 200 }) }),
  { maxLength: 6 },
);

type Fate = 'nothing said' | 'as planned' | 'otherwise' | 'cancelled';

/** The lines that are taken, if all this is said. */
function linesOf(
  rota: Rota,
  drawn: readonly { readonly fate: string; readonly late: number; readonly longer: number }[],
  called: readonly { readonly who: number; readonly from: number; readonly minutes: number }[],
): NumberedLine[] {
  const calendar = createCalendar(rota.scenario);
  const lines: NumberedLine[] = [];
  const say = (recording: Parameters<typeof recordingOf>[2]): void => {
    const said = recordingOf(rota, lines, recording, LATER);
    if ('line' in said) lines.push({ number: lines.length + 1, line: said.line });
  };
  let next = 0;
  for (const { person, date, spells } of rota.assignments) {
    for (const { duty, start, end } of spells.filter(({ kind }) => kind === 'duty')) {
      const { fate, late, longer } = drawn[next++ % drawn.length]!;
      const about = { person, date, duty, by: 'me' };
      const times = { start: calendar.minuteOf(start) + late, end: calendar.minuteOf(end) + longer };
      if ((fate as Fate) === 'as planned') say({ kind: 'attended', ...about });
      if ((fate as Fate) === 'otherwise') say({ kind: 'attended', ...about, ...times });
      if ((fate as Fate) === 'cancelled') say({ kind: 'cancelled', ...about });
    }
  }
  for (const { who, from, minutes } of called) {
    const person = rota.scenario.people[who % rota.scenario.people.length]!.id;
    say({ kind: 'call-out', person, start: from, end: from + minutes, by: 'me' });
  }
  return lines;
}

it('is counted to the minute; what was cancelled is not; a call on duty is no more work', () => {
  const met = {
    planned: 0,
    attended: 0,
    cancelled: 0,
    called: 0,
    'called on duty': 0,
    'called when ready': 0,
    'readiness that is work': 0,
  };
  fc.assert(
    fc.property(rotas, fates, calls, ({ rota }, drawn, called) => {
      const lines = linesOf(rota, drawn, called);
      const done = doneOf(lines);
      const breaks = new Map(rota.scenario.duties?.map(({ id, breakMinutes = 0 }) => [id, breakMinutes]));
      const { days } = rota.scenario.period;
      const calendar = createCalendar(rota.scenario);
      for (const { person, total } of hoursReport(rota, { lines, now: Infinity })) {
        const own = done.filter(({ actual }) => actual.person === person).map(({ actual }) => actual);
        const within = own.filter(({ date }) => 0 <= calendar.dayOf(date) && calendar.dayOf(date) < days);
        const isSaid = (date: string, { duty }: Spell): boolean =>
          own.some((actual) => actual.date === date && actual.duty === duty);
        const assigned = rota.assignments.filter((each) => each.person === person);
        const unsaid = assigned.flatMap(({ date, spells }) =>
          spells.filter((spell) => spell.kind === 'duty' && !isSaid(date, spell)),
        );
        const attended = own.filter(({ kind }) => kind === 'attended');
        const onDuty = new Set([...unsaid, ...attended].flatMap(minutesOf));
        const answered = own.filter(({ kind }) => kind === 'call-out');

        const duties = [...unsaid, ...within.filter(({ kind }) => kind === 'attended')];
        const away = within.filter(({ kind }) => kind === 'call-out').flatMap(minutesOf);
        const besides = away.filter((minute) => !onDuty.has(minute)).length;
        const presence = duties.reduce((sum, each) => sum + minutesOf(each).length, 0) + besides;
        const pause =
          unsaid.reduce((sum, { duty = '' }) => sum + breaks.get(duty)!, 0) +
          within.reduce((sum, { breakMinutes }) => sum + breakMinutes, 0);
        const recorded =
          besides +
          within
            .filter(({ kind }) => kind === 'attended')
            .reduce((sum, each) => sum + minutesOf(each).length - each.breakMinutes, 0);
        const calledOut = new Set(answered.flatMap(minutesOf));
        const ready = assigned.flatMap(({ spells }) => {
          const work = new Set(spells.filter((spell) => unsaid.includes(spell)).flatMap(minutesOf));
          for (const each of [...attended, ...answered])
            minutesOf(each).forEach((minute) => work.add(minute));
          return spells
            .filter(({ kind }) => kind === 'on-call')
            .map((spell) => minutesOf(spell).filter((minute) => !work.has(minute)).length);
        });
        const standby = ready.reduce((sum, minutes) => sum + minutes, 0);
        const share = rota.scenario.organisations.find(({ id }) => id === 'FIRE')?.standbyCountsAs ?? 0;
        const counted = ready.reduce((sum, minutes) => sum + Math.round(share * minutes), 0);
        expect(total).toMatchObject({ presence, working: presence - pause + counted, recorded, standby });
        if (counted > 0) met['readiness that is work']++;

        met.planned += unsaid.length;
        met.attended += attended.length;
        met.cancelled += own.length - attended.length - answered.length;
        met.called += answered.length;
        if (besides < away.length) met['called on duty']++;
        const readiness = assigned.flatMap(({ spells }) => spells.filter(({ kind }) => kind === 'on-call'));
        if (readiness.flatMap(minutesOf).some((minute) => calledOut.has(minute))) met['called when ready']++;
      }
    }),
    { numRuns: runs(60, 600) },
  );
  for (const [name, count] of Object.entries(met)) expect(count, name).toBeGreaterThan(0);
});

/** The minutes since 1970 of something with a start and an end. */
function minutesOf({
  start,
  end,
}: {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}): number[] {
  if (start === undefined || end === undefined) return [];
  const [from, to] = [Date.parse(start) / 60_000, Date.parse(end) / 60_000];
  return Array.from({ length: to - from }, (_, index) => from + index);
}
