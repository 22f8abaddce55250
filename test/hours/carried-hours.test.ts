/** Required hours that go on from month to month (K1): an agreed allowance both ways, and nothing is counted twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role, Rota, Scenario } from '../../src/domain/index.ts';
import { hoursReport } from '../../src/hours/report.ts';
import type { RequiredHours } from '../../src/hours/required-hours.ts';
import { nextScenario } from '../../src/rota/next-scenario.ts';
import { runs } from '../laws.ts';
import { rotaOf, small } from '../worked-examples/small.ts';

const HOUR = 60;
const MONTHS = ['06', '07', '08', '09', '10', '11'] as const;

type CarryOver = NonNullable<Role['requiredHours']>['carryOver'];

const dateOf = (month: string, day: number) => `2025-${month}-${String(day).padStart(2, '0')}`;

/** June, with Val who owes 16 h a month. */
function june(carryOver: CarryOver, more: Partial<Scenario> = {}): Scenario {
  return small({
    period: { from: '2025-06-01', days: 30 },
    dayStart: '00:00',
    people: [
      {
        id: 'val',
        name: 'Val Vine',
        roles: [
          {
            ...{ organisation: 'POL', kind: 'volunteer' },
            requiredHours: { hours: 16, per: 'month', ...(carryOver !== undefined && { carryOver }) },
          },
        ],
      },
    ],
    duties: [
      {
        ...{ id: 'H', name: 'Hour', organisation: 'POL', roles: ['volunteer'], activity: 'patrol' },
        ...{ family: 'late', start: '18:00', end: '20:00', area: 'none' },
      },
    ],
    ...more,
  });
}

/** The rota of a month in which Val patrols for 2 h on its first so many days. */
function monthOf(scenario: Scenario, evenings: number): Rota {
  const month = scenario.period.from.slice(5, 7);
  return rotaOf(
    scenario,
    Array.from({ length: evenings }, (_, day) => ['val', dateOf(month, day + 1), 'H'] as const),
  );
}

const standing = (rota: Rota): RequiredHours => hoursReport(rota)[0]!.required[0]!;

/** The months one after another, each planned from the one before. */
function year(carryOver: CarryOver, evenings: readonly number[]): RequiredHours[] {
  const found: RequiredHours[] = [];
  let scenario = june(carryOver);
  for (const [place, count] of evenings.entries()) {
    const days = new Date(Date.UTC(2025, Number(MONTHS[place]), 0)).getUTCDate();
    const rota = monthOf({ ...scenario, period: { ...scenario.period, days } }, count);
    found.push(standing(rota));
    scenario = nextScenario(rota);
  }
  return found;
}

describe('a month', () => {
  it('asks less by what was done above the one before, as far as the role lets it', () => {
    expect(year({ above: 8 }, [11, 5, 8])).toMatchObject([
      { required: 16 * HOUR, carried: 0, state: 'exceeded' },
      { required: 10 * HOUR, carried: 6 * HOUR, asked: 16 * HOUR, state: 'met' },
      { required: 16 * HOUR, carried: 0, state: 'met' },
    ]);
    expect(year({ above: 4 }, [14, 6])).toMatchObject([
      {},
      { required: 12 * HOUR, carried: 4 * HOUR, state: 'met' },
    ]);
  });
  it('asks more by what was missing, as far as the role lets it', () => {
    expect(year({ below: 4 }, [5, 10])).toMatchObject([
      { state: 'behind' },
      { required: 20 * HOUR, carried: -4 * HOUR, state: 'met' },
    ]);
    expect(year({ above: 8 }, [5, 8])).toMatchObject([{ state: 'behind' }, { carried: 0, state: 'met' }]);
  });
  it('stands alone where nothing goes on', () => {
    expect(year(undefined, [14, 5])).toMatchObject([{ state: 'exceeded' }, { carried: 0, state: 'behind' }]);
  });
  it('of which somebody is away asks nothing of them, whatever is behind, and what is behind stays so', () => {
    const accounts: Scenario['accounts'] = [
      { person: 'val', account: 'required-hours', organisation: 'POL', date: '2025-05-31', hours: -3 },
    ];
    const leave: Scenario['leave'] = [
      { person: 'val', kind: 'other', from: '2025-06-01', through: '2025-06-30' },
    ];
    const rota = monthOf(june({ below: 4 }, { accounts, leave }), 0);
    expect(standing(rota)).toMatchObject({ required: 0, carried: -3 * HOUR, state: 'met' });
    expect(standing(monthOf(nextScenario(rota), 0))).toMatchObject({ whole: 19 * HOUR });
  });
  it('that is not over adds nothing yet', () => {
    const half = june({ above: 8 }, { period: { from: '2025-06-01', days: 15 } });
    expect(nextScenario(monthOf(half, 14)).accounts).toBeUndefined();
  });
});

it('goes on by a running sum held within the allowance', () => {
  const seen = { above: 0, below: 0, held: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.nat(14), { minLength: 2, maxLength: MONTHS.length }),
      fc.record({ above: fc.nat(10), below: fc.nat(10) }),
      (evenings, carryOver) => {
        let sum = 0;
        for (const [place, { carried, required }] of year(carryOver, evenings).entries()) {
          expect([carried, required]).toEqual([sum * HOUR, Math.max(0, 16 - sum) * HOUR]);
          if (sum > 0) seen.above++;
          if (sum < 0) seen.below++;
          const next = sum + 2 * evenings[place]! - 16;
          sum = Math.min(carryOver.above, Math.max(0 - carryOver.below, next));
          if (sum !== next) seen.held++;
        }
      },
    ),
    { numRuns: runs(40, 400) },
  );
  for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
});
