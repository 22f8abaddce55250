/** What an inspector is shown: every statement with its source, whom it binds, how close they come, and what is broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Duty, Person, Rota, Scenario } from '../../src/domain/index.ts';
import { checkRota } from '../../src/rota/check.ts';
import { type ComplianceReport, complianceOf } from '../../src/rota/compliance.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario as anyScenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';
import { dayPatrol, police, rotaOf, small } from '../worked-examples/small.ts';

const SOURCE = 'Working Time Regulations 1998, reg. 10';

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: id,
  roles: [{ organisation: 'POL', kind: 'pcso' }],
  ...more,
});

const SCENARIO: Scenario = small({
  period: { from: '2026-03-27', days: 7 },
  dayStart: '00:00',
  organisations: [
    police(
      [
        { rule: 'daily-rest', strength: 'hard', params: { shortest: 660 }, source: SOURCE },
        { rule: 'average-hours', strength: 'hard', params: { weekly: 2880, weeks: 17 } },
        { rule: 'longest-run', strength: 'soft', params: { longest: 2 } },
        { rule: 'longest-run', id: 'nights', strength: 'hard', params: { longest: 2, of: ['night'] } },
      ],
      { id: 'wtr', version: 'as amended' },
    ),
    { id: 'FIRE', name: 'Fire service', kind: 'fire' },
  ],
  people: [
    person('ann'),
    person('out', { optOut: {} }),
    person('fay', { roles: [{ organisation: 'FIRE', kind: 'wholetime' }] }),
    person('val', { roles: [{ organisation: 'FIRE', kind: 'volunteer' }] }),
  ],
  duties: [
    dayPatrol('12:00', '20:00', { id: 'L', family: 'late', area: 'none' }),
    dayPatrol('07:00', '15:00', { id: 'E', family: 'early', area: 'none' }),
  ],
});

const statement = ({ statements }: ComplianceReport, rule: string): ComplianceReport['statements'][number] =>
  statements.find((each) => (each.statement ?? each.rule) === rule)!;

function report(duties: Parameters<typeof rotaOf>[1], asked?: string): ComplianceReport {
  return complianceOf(rotaOf(SCENARIO, duties), checkNaively, { person: asked, told: '2026-03-01' });
}

describe('a statement', () => {
  it('is told with its source and version, whom it binds and what it asks', () => {
    expect(statement(report([]), 'daily-rest')).toEqual({
      organisation: 'POL',
      ruleSet: 'wtr',
      version: 'as amended',
      rule: 'daily-rest',
      title: 'Daily rest',
      strength: 'hard',
      source: SOURCE,
      asks: 'Everybody rests 11 h between two spells of work.',
      people: ['ann', 'out'],
      optedOut: [],
      broken: [],
      overridden: [],
    });
  });
  it('tells who comes closest: 11 h on the clock are 10 h of rest when the clocks go forward', () => {
    const kept = report([
      ['ann', '2026-03-28', 'E'],
      ['ann', '2026-03-29', 'E'],
      ['out', '2026-04-01', 'E'],
      ['out', '2026-04-02', 'L'],
    ]);
    expect(kept.legal).toBe(true);
    expect(statement(kept, 'daily-rest').closest).toEqual({
      person: 'ann',
      amount: 15 * 60,
      unit: 'minutes',
      date: '2026-03-29',
    });
    const broken = report([
      ['ann', '2026-03-28', 'L'],
      ['ann', '2026-03-29', 'E'],
    ]);
    expect(broken.legal).toBe(false);
    expect(statement(broken, 'daily-rest')).toMatchObject({
      closest: { person: 'ann', amount: 10 * 60 },
      broken: [{ person: 'ann', excess: 60 }],
    });
    expect(broken.findings).toHaveLength(1);
  });
  it('that is soft may be broken by a legal rota', () => {
    const tired = report(['27', '28', '29'].map((day) => ['ann', `2026-03-${day}`, 'E'] as const));
    expect(tired.legal).toBe(true);
    expect(statement(tired, 'longest-run')).toMatchObject({
      closest: { amount: 3, unit: 'days' },
      broken: [{ person: 'ann', excess: 1 }],
    });
  });
  it('asks nothing of what nobody does, and is not measured by other work', () => {
    const nights = statement(report([['ann', '2026-03-27', 'E']]), 'nights');
    expect(nights.asks).toBeUndefined();
    expect(nights.closest).toBeUndefined();
  });
  it('leaves out who has opted out in writing', () => {
    expect(statement(report([]), 'average-hours')).toMatchObject({ people: ['ann'], optedOut: ['out'] });
  });
});

describe('the law', () => {
  it('that nobody states for somebody employed is told; volunteers are not employed', () => {
    expect(report([]).unstated).toEqual([
      { source: 'Working Time Regulations 1998, reg. 4', rule: 'average-hours', people: ['fay'] },
      { source: SOURCE, rule: 'daily-rest', people: ['fay'] },
      {
        source: 'Working Time Regulations 1998, reg. 11',
        rule: 'weekly-rest',
        people: ['ann', 'out', 'fay'],
      },
    ]);
  });
  it('of one person alone', () => {
    const own = report([], 'fay');
    expect(own.statements).toEqual([]);
    expect(own.unstated.map(({ people }) => people)).toEqual([['fay'], ['fay'], ['fay']]);
  });
});

describe('the law for some', () => {
  const of = (people: readonly Person[], rules: Parameters<typeof police>[0] = []): ComplianceReport =>
    complianceOf(
      rotaOf({ ...SCENARIO, organisations: [police(rules)], people: [...people] }, []),
      checkNaively,
      {
        told: '2026-03-01',
      },
    );
  const lacking = (found: ComplianceReport): string[] => found.unstated.map(({ rule }) => rule);
  const always = ['average-hours', 'daily-rest', 'weekly-rest'];

  it('under 18 asks for a shorter week and day', () => {
    const young = person('yan', { young: true });
    expect(lacking(of([young]))).toEqual(['hours', 'longest-shift', 'daily-rest', 'weekly-rest']);
    const stated = [
      { rule: 'hours', for: ['young'], strength: 'hard' as const, params: { most: 2400, windows: 'weeks' } },
      { rule: 'longest-shift', for: ['young'], params: { longest: 480 } },
    ];
    const found = of([young, person('ann')], stated);
    expect(found.unstated.map(({ rule, people }) => [rule, people])).toEqual([
      ...always.map((rule) => [rule, ['ann']]),
      ['daily-rest', ['yan']],
      ['weekly-rest', ['yan']],
    ]);
    const adult = { rule: 'daily-rest', strength: 'hard' as const, params: { shortest: 660 } };
    expect(of([young], [adult]).unstated.filter(({ rule }) => rule === 'daily-rest')).toMatchObject([
      { source: 'Working Time Regulations 1998, reg. 10: 12 hours under 18', people: ['yan'] },
    ]);
    const nights = { rule: 'longest-shift', params: { longest: 480, of: ['early'] } };
    expect(lacking(of([young], [nights]))).toContain('longest-shift');
    expect(found.statements.map(({ people }) => people)).toEqual([['yan'], ['yan']]);
    // A limit for adults is not enough.
    expect(lacking(of([young], [{ rule: 'longest-shift', params: { longest: 600 } }]))).toContain(
      'longest-shift',
    );
  });
  it('asks for an average of night workers, from which nobody opts out', () => {
    const night = person('nat', { nightWorker: true, optOut: {} });
    expect(lacking(of([night]))).toContain('night-average');
    const found = of([night, person('ann')], [{ rule: 'night-average', for: ['night-worker'] }]);
    expect(lacking(found)).not.toContain('night-average');
    expect(found.statements).toMatchObject([{ rule: 'night-average', people: ['nat'], optedOut: [] }]);
  });
});

describe('a break', () => {
  const of = (more: Partial<Duty>, who: Partial<Person> = {}) =>
    complianceOf(
      rotaOf(
        {
          ...SCENARIO,
          people: [person('ann', who), SCENARIO.people[3]!],
          duties: [dayPatrol('08:00', '13:00', more)],
        },
        [
          ['ann', '2026-03-27', 'D'],
          ['val', '2026-03-27', 'D'],
        ],
      ),
      checkNaively,
      { told: '2026-03-01' },
    ).shortBreaks;
  it('of 20 minutes is due in more than six hours, paid or unpaid, to who is employed', () => {
    expect(of({ end: '14:00' })).toEqual([]);
    expect(of({ end: '14:15' })).toEqual([
      { duty: 'D', organisation: 'POL', lasts: 375, has: 0, least: 20, people: ['ann'] },
    ]);
    expect(of({ end: '14:15', breakMinutes: 15 })).toMatchObject([{ has: 15 }]);
    expect(of({ end: '14:15', breakMinutes: 20 })).toEqual([]);
    expect(of({ end: '14:15', paidBreakMinutes: 20 })).toEqual([]);
  });
  it('of 30 minutes in more than four and a half under 18', () => {
    expect(of({}, { young: true })).toMatchObject([{ least: 30, people: ['ann'] }]);
    expect(of({ end: '12:30' }, { young: true })).toEqual([]);
  });
});

it('says of any rota what the check says, each breach where its statement is', () => {
  const met = { legal: 0, broken: 0, measured: 0 };
  const rotas = anyScenario({ people: 3, days: 10 }).chain((drawn) => drawnRota(compile(drawn)));
  fc.assert(
    fc.property(rotas, ({ rota }: { readonly rota: Rota }) => {
      const found = complianceOf(rota, checkNaively, { told: rota.scenario.period.from });
      const { breaches, findings, summary } = checkRota(rota, checkNaively);
      expect(found.legal).toBe(findings.length === 0 && summary.hardBreaches === 0);
      const named = new Set(
        rota.scenario.organisations.flatMap(({ ruleSets = [] }) =>
          ruleSets.flatMap(({ rules }) => rules.map(({ rule, id = rule }) => id)),
        ),
      );
      // Others are stated by people's records (contracts, locks), not by organisations.
      for (const breach of breaches.filter(({ use }) => named.has(use.split(/[/#]/)[0]!))) {
        const holds = found.statements.some(({ broken }) =>
          broken.some((each) => each.sentence === breach.sentence && each.use === breach.use),
        );
        expect(holds, breach.sentence).toBe(true);
      }
      for (const { rule, strength, broken, closest } of found.statements) {
        for (const each of broken) expect([each.rule, each.strength]).toEqual([rule, strength]);
        if (broken.length > 0) met.broken++;
        if (closest !== undefined) met.measured++;
      }
      if (found.legal) met.legal++;
    }),
    { numRuns: runs(60, 600) },
  );
  for (const [name, count] of Object.entries(met)) expect(count, name).toBeGreaterThan(0);
});
