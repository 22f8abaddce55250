/** What people have been told of their days decides what a change of them needs and earns. */
import { expect, it } from 'vitest';
import type { NumberedPublication, Rota, Scenario } from '../../src/domain/index.ts';
import { daysTold } from '../../src/publish/days-told.ts';
import { publicationOf } from '../../src/publish/publishing.ts';
import { replanOf } from '../../src/rota/replanning/replan.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { checkNaively } from '../naive/index.ts';
import { MAY, MONDAY, village } from '../replies/village.ts';
import { rotaOf } from '../worked-examples/small.ts';

const TUESDAY = '2031-06-03';

const patrolled: Scenario = {
  ...village(),
  demands: [
    {
      ...{ kind: 'staffing', id: 'patrol', duties: ['P'], need: 1, roles: ['pcso'] },
      when: { dates: [TUESDAY] },
    },
  ],
};
const rota = rotaOf(patrolled, [['pip', TUESDAY, 'P']]);
const calendar = createCalendar(patrolled);

function published(of: Rota, through?: string): NumberedPublication[] {
  const world = { instant: MAY, content: 'village', secondReading: checkNaively };
  const outcome = publicationOf(of, [], { by: 'Rota office', ...(through && { through }) }, world);
  if (!('status' in outcome) || outcome.status !== 'published') throw new Error(JSON.stringify(outcome));
  return [{ number: 1, line: outcome.line }];
}

/** What Pat’s patrol costs instead of Pip’s, told on Monday. */
async function owed(lines: NumberedPublication[]): Promise<unknown> {
  const now = calendar.minuteOf(`${MONDAY}T18:00+01:00`);
  const between = [
    calendar.minuteOf(`${TUESDAY}T06:00+01:00`),
    calendar.minuteOf(`${TUESDAY}T20:00+01:00`),
  ] as const;
  const told = daysTold(patrolled, lines, `${MONDAY}T17:00:00Z`);
  const { alternatives } = await replanOf(rota, { person: 'pip', between }, { now, daysTold: told });
  const mended = alternatives.find(({ changes }) => changes.some(({ person }) => person === 'pat'))!;
  return mended.departures.map(({ person, kind, was, owed: pay }) => [person, kind, was, pay]);
}

it('a rest day that was published and is worked is owed for', async () => {
  expect(await owed(published(rota))).toEqual([['pat', 'rest day worked', 'off', 'overtime and time off']]);
});

it('nothing is owed for a day of which nobody has been told', async () => {
  expect(await owed(published(rota, MONDAY))).toEqual([]);
});

it('nothing is owed to whoever gets the duty back that was published as theirs', async () => {
  expect(await owed(published(rotaOf(patrolled, [['pat', TUESDAY, 'P']])))).toEqual([]);
});

it('where nothing of the plan is published, the rota is what people know', async () => {
  expect(daysTold(patrolled, [], `${MONDAY}T17:00:00Z`)).toBeUndefined();
  expect(await owed([])).toEqual([['pat', 'rest day worked', 'off', 'overtime and time off']]);
});

it('a day is locked once it is published and as near as its holder’s organisations say', () => {
  const near = {
    ...patrolled,
    organisations: patrolled.organisations.map((each) => ({ ...each, lockDays: 1 })),
  };
  const told = daysTold(near, published(rota, '2031-06-04'), `${MONDAY}T17:00:00Z`)!;
  const locked = [MONDAY, TUESDAY, '2031-06-04', '2031-06-05'].filter((date) => told.isLocked('pat', date));
  expect(locked).toEqual([MONDAY, TUESDAY]);
});
