/** A rule that binds is set aside for somebody for some days: permitted, told, and not an invitation. */
import { describe, expect, it } from 'vitest';
import { bruteForce } from '../../solver/reference/judge.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Override, Scenario } from '../../src/domain/index.ts';
import { type ComplianceReport, complianceOf } from '../../src/rota/compliance.ts';
import { checkNaively } from '../naive/index.ts';
import { dayPatrol, police, rotaOf, small } from '../worked-examples/small.ts';

const FLOOD = { reason: 'Flood at the bridge.', authority: 'Duty superintendent', recorded: '2026-06-01' };

const override = (more: Partial<Override> = {}): Override => ({
  ...{ organisation: 'POL', statement: 'daily-rest', person: 'ann' },
  ...{ from: '2026-06-02', through: '2026-06-02', ...FLOOD, ...more },
});

const late = (date: string) => ['ann', date, 'L'] as const;
const early = (date: string) => ['ann', date, 'E'] as const;

function scenarioWith(overrides: readonly Override[], more: Partial<Scenario> = {}): Scenario {
  return small({
    period: { from: '2026-06-01', days: 4 },
    organisations: [police([{ rule: 'daily-rest', params: { shortest: 660 }, overridable: true }])],
    people: [{ id: 'ann', name: 'Ann', roles: [{ organisation: 'POL', kind: 'pcso' }] }],
    duties: [
      dayPatrol('15:00', '23:00', { id: 'L', family: 'late', area: 'none' }),
      dayPatrol('07:00', '15:00', { id: 'E', family: 'early', area: 'none' }),
    ],
    overrides: [...overrides],
    ...more,
  });
}

function report(overrides: readonly Override[], ...duties: Parameters<typeof rotaOf>[1]): ComplianceReport {
  return complianceOf(rotaOf(scenarioWith(overrides), duties), checkNaively, { told: '2026-05-01' });
}

const TIRED = [late('2026-06-01'), early('2026-06-02')];

describe('an override', () => {
  it('makes legal what would not be, in both readings, and says why and by whose authority', () => {
    const without = report([], ...TIRED);
    expect([without.legal, without.findings.length]).toEqual([false, 1]);
    const found = report([override()], ...TIRED);
    expect([found.legal, found.findings.length]).toEqual([true, 0]);
    const [statement] = found.statements;
    expect(statement?.broken).toEqual([]);
    expect(statement?.overridden).toMatchObject([
      { person: 'ann', from: '2026-06-02', ...FLOOD, broken: [{ date: '2026-06-02', excess: 180 }] },
    ]);
  });
  it('holds on its days alone, for that person, that statement', () => {
    const days = [...TIRED, late('2026-06-03'), early('2026-06-04')];
    expect(report([override()], ...days).statements[0]?.broken).toMatchObject([{ date: '2026-06-04' }]);
    expect(
      report([override(), override({ from: '2026-06-04', through: '2026-06-05' })], ...days),
    ).toMatchObject({
      legal: true,
      statements: [{ overridden: [{ broken: [{}] }, { broken: [{}] }] }],
    });
    expect(report([override({ person: 'bob' })], ...TIRED).legal).toBe(false);
    expect(report([override({ statement: 'weekly-rest' })], ...TIRED).legal).toBe(false);
  });
  it('is told where it was not used', () => {
    expect(report([override()]).statements[0]?.overridden).toMatchObject([{ person: 'ann', broken: [] }]);
    expect(
      report([override({ from: '2026-07-01', through: '2026-07-02' })]).statements[0]?.overridden,
    ).toEqual([]);
  });
});

describe('the plan with an override', () => {
  const demands: Scenario['demands'] = ['L', 'E'].map((duty, place) => ({
    kind: 'staffing',
    id: duty,
    duties: [duty],
    when: { dates: [`2026-06-0${place + 1}`] },
    need: 1,
    tier: 'fire',
    weight: 1000,
  }));
  const best = (more: Partial<Scenario>) => {
    const { problem } = compile(
      scenarioWith([override()], { period: { from: '2026-06-01', days: 2 }, demands, ...more }),
    );
    const { rows, verdict } = bruteForce(problem);
    return {
      codes: rows[0]!.map((option) => problem.options[option]!.id.charAt(0)),
      hard: verdict.hardBreaches,
      law: verdict.penalties[0],
    };
  };
  it('does not use it where cover alone would gain', () => {
    expect(best({})).toMatchObject({ hard: 0, law: 0 });
  });
  it('lets stand what somebody decided', () => {
    const locked = TIRED.map(([person, date, duty]) => ({ person, date, duty }));
    expect(best({ locked })).toEqual({ codes: ['L', 'E'], hard: 0, law: 180 });
    expect(best({ locked, overrides: [] }).hard).toBe(1);
  });
});
