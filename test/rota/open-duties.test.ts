/** What a volunteer could still take, which of it meets the required hours, and why the rest is refused (K2, K3, K4, K8). */
import { describe, expect, it } from 'vitest';
import { javascriptLpSolverBackend } from '../../src/backends/javascript-lp-solver.ts';
import type { Person, Rota, Scenario } from '../../src/domain/index.ts';
import { type OpenDuties, openDutiesOf } from '../../src/rota/open-duties.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { dayPatrol, police, rotaOf, small } from '../worked-examples/small.ts';

const volunteer = (id: string, more: Partial<Person['roles'][number]> = {}): Person => ({
  id,
  name: id,
  roles: [
    {
      organisation: 'POL',
      kind: 'volunteer',
      base: 'here',
      requiredHours: { hours: 16, per: 'month', cap: 24 },
      ...more,
    },
  ],
});

const SCENARIO: Scenario = small({
  period: { from: '2025-06-01', days: 30 },
  dayStart: '00:00',
  organisations: [
    police([{ rule: 'daily-rest', for: ['volunteer'], strength: 'hard', params: { shortest: 660 } }]),
  ],
  powers: [{ id: 'traffic', name: 'Direct traffic' }],
  beats: [
    {
      id: 'HERE',
      name: 'Here',
      organisation: 'POL',
      parishes: [{ id: 'p', name: 'Here', place: 'here' }],
    },
  ],
  places: [{ id: 'here', name: 'Here', lat: 51, lon: 0 }],
  people: [
    volunteer('val', { beat: 'HERE' }),
    volunteer('apprentice', { patrol: 'accompanied', beat: 'HERE' }),
  ],
  availability: ['val', 'apprentice'].flatMap((person) => [
    { person, state: 'offered' as const, when: { weekdays: ['sat' as const] }, start: '18:00', end: '23:59' },
    { person, state: 'offered' as const, when: { weekdays: ['sun' as const] }, start: '08:00', end: '18:00' },
  ]),
  duties: [
    { ...dayPatrol('19:00', '23:00'), roles: ['volunteer'] },
    { ...dayPatrol('09:00', '13:00', { id: 'M', name: 'Morning' }), roles: ['volunteer'] },
    {
      ...dayPatrol('13:00', '17:00', { id: 'T', name: 'Traffic', area: 'none', powers: ['traffic'] }),
      roles: ['volunteer'],
    },
  ],
});

function open(rota: Rota, person = 'val', from = '2025-06-01T00:00'): Promise<OpenDuties> {
  const now = createCalendar(rota.scenario).minuteOf(from);
  return openDutiesOf(rota, person, { lines: [], now }, javascriptLpSolverBackend());
}

const named = (duties: OpenDuties['open']): string[] =>
  duties.map(({ date, duty }) => `${date} ${duty}`).sort();

describe('a volunteer who gave Saturday evenings and Sundays', () => {
  it('sees duties in time that was given, on days that are free and to come', async () => {
    const { open: found } = await open(
      rotaOf(SCENARIO, [['val', '2025-06-22', 'M', 'HERE']]),
      'val',
      '2025-06-20T00:00',
    );
    expect(named(found)).toEqual(
      ['2025-06-21 D', '2025-06-28 D', '2025-06-29 M'].filter((each) => each !== '2025-06-21 D'),
    );
    expect(found.every(({ credited, drive }) => credited === 240 && drive === 0)).toBe(true);
  });
  it('sees which of them meet the required hours, no two of them too close', async () => {
    const { chosen, required } = await open(rotaOf(SCENARIO, []));
    expect(required[0]).toMatchObject({ whole: 960, promised: 0, state: 'behind' });
    expect(chosen.reduce((sum, { credited }) => sum + credited, 0)).toBe(960);
    for (const [index, { start }] of chosen.entries()) {
      const before = chosen[index - 1];
      if (before === undefined) continue;
      expect(Date.parse(start) - Date.parse(before.end)).toBeGreaterThanOrEqual(11 * 3_600_000);
    }
  });
  it('needs nothing more once the hours are booked', async () => {
    const sundays = ['2025-06-01', '2025-06-08', '2025-06-15', '2025-06-22'];
    const { chosen, open: found } = await open(
      rotaOf(
        SCENARIO,
        sundays.map((date) => ['val', date, 'M', 'HERE'] as const),
      ),
    );
    expect(chosen).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('what is refused says why', () => {
  it('10 h of rest only', async () => {
    const { refused } = await open(rotaOf(SCENARIO, [['val', '2025-06-15', 'M', 'HERE']]));
    const saturday = refused.find(({ date, text }) => date === '2025-06-14' && text.includes('(D)'));
    expect(saturday?.why).toEqual([
      'val rests 1 h too little before Morning (M) in Here on Sun 15 Jun; 11 h are required.',
    ]);
  });
  it('no power to direct traffic', async () => {
    const { refused } = await open(rotaOf(SCENARIO, []));
    expect(refused).toContainEqual({
      date: '2025-06-01',
      through: '2025-06-30',
      duty: 'T',
      text: 'Traffic (T)',
      why: ['Power traffic not held.'],
    });
  });
  it('not independent yet', async () => {
    const { open: found, chosen, refused } = await open(rotaOf(SCENARIO, []), 'apprentice');
    expect([found, chosen]).toEqual([[], []]);
    expect(refused.filter(({ text }) => text.includes('(D)')).length).toBeGreaterThan(0);
    for (const { why } of refused.filter(({ text }) => !text.includes('(T)')))
      expect(why[0]).toBe('Not independent yet.');
  });
});
