/** Hours for payroll: clock changes by policy, bank holidays, calls, training, who bears the cost, and files that are safe. */
import { describe, expect, it } from 'vitest';
import type { NumberedLine, Organisation, Rota, Scenario } from '../../src/domain/index.ts';
import { payrollCsv } from '../../src/formats/payroll.ts';
import { payRows, type PayRow } from '../../src/hours/payroll.ts';
import { Said } from './said.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

const HOUR = 60;

function scenarioOf(from: string, days: number, more: Partial<Organisation> = {}): Scenario {
  return small({
    period: { from, days },
    dayStart: '07:00',
    organisations: [
      { id: 'POL', name: 'Police', kind: 'police', ...more },
      { id: 'FIRE', name: 'Fire service', kind: 'fire' },
    ],
    people: [
      { id: 'pat', name: 'Pat', roles: [{ organisation: 'POL', kind: 'pcso' }] },
      { id: 'val', name: 'Val', roles: [{ organisation: 'POL', kind: 'volunteer' }] },
    ],
    duties: [
      dayPatrol('09:00', '17:30', { breakMinutes: 30, area: 'none' }),
      dayPatrol('22:00', '08:00', { id: 'N', name: 'Night', family: 'night', area: 'none' }),
    ],
  });
}

/** element → planned minutes of a person, or of another column */
function minutes(
  rows: readonly PayRow[],
  person = 'pat',
  column: 'planned' | 'worked' | 'approved' = 'planned',
) {
  const found: Record<string, number> = {};
  for (const row of rows) {
    if (row.person !== person || row[column] === 0) continue;
    found[row.element] = (found[row.element] ?? 0) + row[column];
  }
  return found;
}

function planned(rota: Rota, lines: readonly NumberedLine[] = []): PayRow[] {
  return payRows(rota, lines, { from: rota.scenario.period.from, through: '2030-01-01' });
}

describe('a duty', () => {
  it('is basic, night, weekend or bank holiday, the later of these first', () => {
    const rota = rotaOf(scenarioOf('2025-12-22', 7), [
      ['pat', '2025-12-22', 'N'],
      ['pat', '2025-12-25', 'D'],
      ['pat', '2025-12-27', 'D'],
    ]);
    expect(minutes(planned(rota))).toEqual({
      night: 8 * HOUR,
      basic: 2 * HOUR,
      'bank-holiday': 8 * HOUR,
      weekend: 8 * HOUR,
    });
  });
  it.each([
    ['forward, elapsed', '2026-03-28', undefined, { weekend: 9 * HOUR }],
    ['forward, nominal', '2026-03-28', 'nominal', { weekend: 9 * HOUR, 'clock-change': HOUR }],
    ['back, elapsed', '2026-10-24', 'elapsed', { weekend: 11 * HOUR }],
    ['back, nominal', '2026-10-24', 'nominal', { weekend: 11 * HOUR, 'clock-change': -HOUR }],
  ] as const)('in which the clocks go %s', (_, date, clockChange, expected) => {
    const policy = clockChange === undefined ? {} : { pay: { clockChange } };
    expect(minutes(planned(rotaOf(scenarioOf(date, 2, policy), [['pat', date, 'N']])))).toEqual(expected);
  });
  it('has its night where the organisation has it, and its break off what there is most of', () => {
    const policy = { pay: { night: { start: '23:00', end: '07:00' } } };
    const rota = rotaOf(scenarioOf('2025-06-02', 3, policy), [['pat', '2025-06-02', 'N']]);
    expect(minutes(planned(rota))).toEqual({ night: 8 * HOUR, basic: 2 * HOUR });
    const day = rotaOf(scenarioOf('2025-06-02', 3), [['pat', '2025-06-02', 'D']]);
    expect(minutes(planned(day))).toEqual({ basic: 8 * HOUR });
  });
});

describe('what was done', () => {
  const rota = rotaOf(scenarioOf('2025-06-02', 5), [
    ['pat', '2025-06-02', 'D'],
    ['pat', '2025-06-03', 'D'],
    ['pat', '2025-06-04', 'D'],
  ]);
  const said = new Said(rota);
  const about = { person: 'pat', by: 'pat' };
  const [start, end] = [(32 + 2) * HOUR, (32 + 11) * HOUR]; // on the 3rd, 09:00 to 18:00 after 07:00 on the 2nd
  it('is told beside the plan, with what of it is approved', () => {
    expect(said.record({ kind: 'attended', date: '2025-06-02', ...about })).toEqual([]);
    expect(said.record({ kind: 'cancelled', date: '2025-06-04', ...about })).toEqual([]);
    expect(said.record({ kind: 'cancelled', date: '2025-06-03', ...about })).toEqual([]);
    expect(said.record({ kind: 'training', start, end, breakMinutes: 60, ...about })).toEqual([]);
    expect(said.approve(1, 'sgt')).toEqual([]);
    const rows = planned(rota, said.lines);
    expect(minutes(rows)).toEqual({ basic: 24 * HOUR });
    expect(minutes(rows, 'pat', 'worked')).toEqual({ basic: 8 * HOUR, training: 8 * HOUR });
    expect(minutes(rows, 'pat', 'approved')).toEqual({ basic: 8 * HOUR });
  });
  it('of volunteers is none of payroll', () => {
    const own = new Said(rota);
    own.record({ kind: 'call-out', person: 'val', by: 'val', start: 60, end: 120 });
    expect(own.lines).toHaveLength(1);
    expect(minutes(planned(rota, own.lines), 'val', 'worked')).toEqual({});
  });
});

describe('who bears the cost', () => {
  it('is told by partner where an agreement shares it, and no minute is lost', () => {
    const scenario: Scenario = {
      ...scenarioOf('2025-06-02', 3),
      agreements: [
        {
          id: 'shared',
          parties: ['POL', 'FIRE'],
          members: ['pat'],
          stations: [],
          through: '2025-06-02',
          costShares: { POL: 2 / 3, FIRE: 1 / 3 },
        },
      ],
    };
    const rota = rotaOf(scenario, [
      ['pat', '2025-06-02', 'N'],
      ['pat', '2025-06-03', 'D'],
    ]);
    const rows = planned(rota).map(({ payer, element, planned: sum }) => [payer, element, sum]);
    expect(rows).toEqual([
      ['FIRE', 'basic', 40],
      ['FIRE', 'night', 160],
      ['POL', 'basic', 80 + 480],
      ['POL', 'night', 320],
    ]);
  });
});

describe('the file', () => {
  it('holds no formula, whatever people are called', () => {
    const row = { person: 'p', payer: '@x', element: 'basic', planned: 60, worked: -60, approved: 0 };
    const names = ['=cmd|x', '+1', '-1', '@a', '\tb', 'Ann "A", Bee'];
    const csv = payrollCsv(
      names.map((name) => ({ ...row, name })),
      '2025-06-01',
      '2025-06-30',
    );
    const cells = csv
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.slice(2, line.indexOf(",'@x")));
    expect(cells).toEqual(["'=cmd|x", "'+1", "'-1", "'@a", "'\tb", '"Ann ""A"", Bee"']);
    expect(csv).toContain(',60,-60,0,\r\n');
  });
});
