/** Hours a volunteer must reach (K1) and the record of what was done (K10): how it stands, and how it is going to end. */
import { describe, expect, it } from 'vitest';
import type { NumberedLine, Rota, Scenario } from '../../src/domain/index.ts';
import { hoursReport } from '../../src/hours/report.ts';
import type { RequiredHours } from '../../src/hours/required-hours.ts';
import { rotaOf } from '../worked-examples/small.ts';
import { CALENDAR, ROTA, Said, SCENARIO } from './said.ts';

const HOUR = 60;

/** How the first window of Val's hours stands. */
function standing(rota: Rota, lines: readonly NumberedLine[] = [], now = '2025-06-01T00:00'): RequiredHours {
  const known = { lines, now: CALENDAR.minuteOf(now) };
  return hoursReport(rota, known).find(({ person }) => person === 'val')!.required[0]!;
}

/** The same people in another period. */
function period(from: string, days: number): Scenario {
  return { ...SCENARIO, period: { from, days } };
}

describe('K1 and K10: a month as it goes on', () => {
  it('is booked before it begins: 4 evenings of 4 h', () => {
    expect(standing(ROTA)).toMatchObject({
      promised: 16 * HOUR,
      done: 0,
      unsaid: 0,
      whole: 16 * HOUR,
      forecast: 16 * HOUR,
      state: 'met',
    });
  });
  it('tells what is over and was not said from what is booked', () => {
    expect(standing(ROTA, [], '2025-06-11T09:00')).toMatchObject({
      done: 0,
      unsaid: 8 * HOUR,
      promised: 16 * HOUR,
    });
  });
  it('counts what was done as it was, longer or shorter, and one that nobody planned', () => {
    const said = new Said();
    const [start, end] = ['2025-06-03T17:30', '2025-06-03T23:00'].map((text) => CALENDAR.minuteOf(text));
    said.record({ kind: 'attended', start, end });
    said.record({ kind: 'attended', date: '2025-06-05', duty: 'M' });
    expect(standing(ROTA, said.lines, '2025-06-11T09:00')).toMatchObject({
      done: 9 * HOUR,
      unsaid: 4 * HOUR,
      promised: 21 * HOUR,
      state: 'exceeded',
    });
  });
  it('is behind once a duty was cancelled, without a mark, and met again by another', () => {
    const said = new Said();
    said.record({ kind: 'cancelled', date: '2025-06-03' });
    expect(standing(ROTA, said.lines)).toMatchObject({ promised: 12 * HOUR, done: 0, state: 'behind' });
    said.record({ kind: 'attended', date: '2025-06-05', duty: 'M' });
    expect(standing(ROTA, said.lines)).toMatchObject({ promised: 16 * HOUR, done: 4 * HOUR, state: 'met' });
  });
  it('counts what was done before the period, where the month begins there', () => {
    const scenario = period('2025-06-15', 16);
    const rota = rotaOf(scenario, [
      ['val', '2025-06-17', 'D'],
      ['val', '2025-06-24', 'D'],
    ]);
    const said = new Said(rota);
    said.record({ kind: 'attended', date: '2025-06-03', duty: 'D' });
    const [own] = hoursReport(rota, { lines: said.lines, now: 0 });
    expect(own!.required[0]).toMatchObject({
      promised: 12 * HOUR,
      done: 4 * HOUR,
      countedDays: 28, // from the 3rd on
      whole: Math.round((16 * HOUR * 28) / 30),
    });
    expect(own!.total.working, 'the planned period is told alone').toBe(8 * HOUR);
    expect(own!.average).toMatchObject({ first: '2025-06-03' });
  });
});

describe('what was said of another month', () => {
  it('changes no contract of this one', () => {
    const roles = [{ organisation: 'POL', kind: 'pcso' as const, weeklyHours: 37 }];
    const duties = SCENARIO.duties!.map((duty) => ({ ...duty, roles: ['pcso' as const] }));
    const rota = rotaOf({ ...SCENARIO, people: [{ id: 'pat', name: 'Pat', roles }], duties }, []);
    const said = new Said(rota);
    const balance = (): number => hoursReport(rota, { lines: said.lines, now: 0 })[0]!.contracts[0]!.balance;
    const before = balance();
    said.record({ kind: 'attended', person: 'pat', by: 'pat', date: '2025-05-20', duty: 'M' });
    expect(said.lines).toHaveLength(1);
    expect(balance()).toBe(before);
    said.record({ kind: 'attended', person: 'pat', by: 'pat', date: '2025-06-20', duty: 'M' });
    expect(balance()).toBe(before + 4 * HOUR);
  });
});

describe('K1: a month that ends beyond the rota', () => {
  const half = (dates: readonly string[]): Rota =>
    rotaOf(
      period('2025-06-01', 15),
      dates.map((date) => ['val', date, 'D'] as const),
    );
  it('is never behind: it is forecast', () => {
    expect(standing(half(['2025-06-03']))).toMatchObject({
      whole: 16 * HOUR,
      required: 8 * HOUR,
      unplannedDays: 15,
      promised: 4 * HOUR,
      forecast: 8 * HOUR,
      state: 'forecast',
    });
  });
  it('is on track if going on like this is enough', () => {
    expect(standing(half(['2025-06-03', '2025-06-10']))).toMatchObject({
      forecast: 16 * HOUR,
      state: 'on track',
    });
  });
  it('is exceeded when enough is booked whatever comes', () => {
    const dates = ['2025-06-02', '2025-06-04', '2025-06-06', '2025-06-09', '2025-06-11'];
    expect(standing(half(dates))).toMatchObject({ promised: 20 * HOUR, state: 'exceeded' });
  });
});

describe('K1: other periods, absence and months with no requirement', () => {
  it('three months in a row are one window, of which only what is known counts', () => {
    const [val, ...others] = SCENARIO.people;
    const roles = [{ ...val!.roles[0]!, requiredHours: { hours: 48, per: '3-months' as const } }];
    const rota = { ...ROTA, scenario: { ...SCENARIO, people: [{ ...val!, roles }, ...others] } };
    expect(standing(rota)).toMatchObject({
      window: { kind: '3-months', first: '2025-04-01', last: '2025-06-30' },
      whole: Math.round((48 * HOUR * 30) / 91),
      promised: 16 * HOUR,
      state: 'exceeded',
    });
  });
  it('leave of absence and sickness take off their days', () => {
    const leave = [
      { person: 'val', kind: 'other' as const, from: '2025-06-01', through: '2025-06-06' },
      { person: 'val', kind: 'sick' as const, from: '2025-06-28', through: '2025-06-30' },
    ];
    const rota = { ...ROTA, scenario: { ...SCENARIO, leave } };
    expect(standing(rota)).toMatchObject({ whole: Math.round((16 * HOUR * 21) / 30), countedDays: 21 });
  });
  it('a month away asks for nothing: it is met, and exceeded by anything', () => {
    const leave = [{ person: 'val', kind: 'other' as const, from: '2025-06-01', through: '2025-06-30' }];
    const nothing = { ...rotaOf(SCENARIO, []), scenario: { ...SCENARIO, leave } };
    expect(standing(nothing)).toMatchObject({ whole: 0, promised: 0, forecast: 0, state: 'met' });
    expect(standing({ ...ROTA, scenario: { ...SCENARIO, leave } })).toMatchObject({ state: 'exceeded' });
  });
  it('somebody who joins after the period is asked for nothing in it', () => {
    const [val, ...others] = SCENARIO.people;
    const roles = [{ ...val!.roles[0]!, from: '2025-07-01' }];
    const scenario = { ...SCENARIO, people: [{ ...val!, roles }, ...others] };
    expect(standing(rotaOf(scenario, []))).toMatchObject({ whole: 0, state: 'met' });
  });
});

describe('K1: which duties count', () => {
  it('is what the duty says, planned or done', () => {
    const duties = SCENARIO.duties!.map((duty) => (duty.id === 'D' ? { ...duty, credited: false } : duty));
    const rota = rotaOf({ ...SCENARIO, duties }, [
      ['val', '2025-06-03', 'D'],
      ['val', '2025-06-04', 'M'],
    ]);
    const said = new Said(rota);
    const promised = () =>
      hoursReport(rota, { lines: said.lines, now: 0 }).find(({ person }) => person === 'val')!.required[0]!
        .promised;
    expect(promised()).toBe(240);
    said.record({ kind: 'attended', date: '2025-06-03' });
    expect(promised()).toBe(240);
    said.record({ kind: 'attended', date: '2025-06-04', duty: 'M' });
    expect(promised()).toBe(240);
  });
});
