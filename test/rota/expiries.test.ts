/** What ends soon is told in time (T1, T16), with the last duty that it still allows. */
import { describe, expect, it } from 'vitest';
import type { Person, Scenario } from '../../src/domain/index.ts';
import { type Expiry, expiriesOf } from '../../src/rota/expiries.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

const PERIOD = { from: '2026-06-01', days: 30 };

function ends(person: Partial<Person>, dates: readonly string[] = []): Expiry[] {
  const scenario: Scenario = small({
    period: PERIOD,
    people: [{ id: 'ann', name: 'Ann', roles: [{ organisation: 'POL', kind: 'pcso' }], ...person }],
    duties: [dayPatrol('09:00', '17:00', { skills: ['drone'], powers: ['traffic'] })],
  });
  return expiriesOf(
    rotaOf(
      scenario,
      dates.map((date) => ['ann', date, 'D'] as const),
    ),
  );
}

const about = { person: 'ann', name: 'Ann' };

describe('what ends', () => {
  it('within the period or 60 days after it is told, the first end first', () => {
    const skills = [
      { skill: 'drone', through: '2026-08-29' },
      { skill: 'first-aid', through: '2026-06-01' },
      { skill: 'late', through: '2026-08-30' },
      { skill: 'gone', through: '2026-05-31' },
      { skill: 'always' },
    ];
    expect(ends({ skills })).toEqual([
      { ...about, kind: 'skill', what: 'first-aid', through: '2026-06-01' },
      { ...about, kind: 'skill', what: 'drone', through: '2026-08-29' },
    ]);
  });
  it('and was renewed does not end', () => {
    const skills = [
      { skill: 'drone', through: '2026-06-20' },
      { skill: 'drone', from: '2026-06-21' },
      { skill: 'first-aid', from: '2026-06-21', through: '2026-07-10T12:00' },
      { skill: 'first-aid', through: '2026-06-20' },
    ];
    expect(ends({ skills })).toEqual([{ ...about, kind: 'skill', what: 'first-aid', through: '2026-07-10' }]);
  });
  it('is told with the last duty that needs it while it holds', () => {
    const held = {
      skills: [{ skill: 'drone', through: '2026-06-20' }],
      powers: [{ power: 'traffic', through: '2026-06-05' }],
      optOut: { through: '2026-06-30' },
    };
    expect(ends(held, ['2026-06-02', '2026-06-18', '2026-06-25'])).toEqual([
      { ...about, kind: 'power', what: 'traffic', through: '2026-06-05', lastNeeded: '2026-06-02' },
      { ...about, kind: 'skill', what: 'drone', through: '2026-06-20', lastNeeded: '2026-06-18' },
      { ...about, kind: 'opt-out', what: 'of the weekly average', through: '2026-06-30' },
    ]);
  });
  it('may be a role', () => {
    const roles: Person['roles'] = [{ organisation: 'POL', kind: 'pcso', through: '2026-07-31' }];
    expect(ends({ roles })).toEqual([{ ...about, kind: 'role', what: 'pcso of POL', through: '2026-07-31' }]);
  });
});
