import { describe, expect, test } from 'vitest';
import { excessOver, openGap, percent } from '../../bench/gap.ts';
import { isProven, milestonesOf } from '../../bench/observed-solve.ts';
import { firstDearTier } from '../../bench/scenario/table.ts';
import { median, medianAndWorst } from '../../bench/spread.ts';
import type { Summary, TierResult } from '../../solver/outcome.ts';
import type { SolveEvent } from '../../solver/solve.ts';

function summary(tiers: readonly TierResult[], more: Partial<Summary> = {}): Summary {
  return { hardBreaches: 0, tiers, shortfalls: 0, seconds: 10, seed: 1, ...more };
}

function event(seconds: number, cost: number, more: Partial<SolveEvent> = {}): SolveEvent {
  return { kind: 'incumbent', seconds, hard: 0, tiers: [cost], shortfalls: 0, moves: 0, ...more };
}

describe('gaps', () => {
  test('are shares of the penalty, of one point at least', () => {
    expect(openGap(200, 190)).toBe(0.05);
    expect(openGap(0, 0)).toBe(0);
    expect(excessOver(102, 100)).toBeCloseTo(0.02, 12);
    expect(excessOver(3, 0)).toBe(3);
  });

  test('never read as none', () => {
    expect([0, 0.00001, -0.00001, 0.0123, 1.5].map(percent)).toEqual([
      '0.00 %',
      '< 0.01 %',
      '> −0.01 %',
      '1.23 %',
      '150.0 %',
    ]);
  });

  test('of a scenario count from the first tier that costs anything', () => {
    const tier = (name: string, penalty: number): TierResult => ({ name, penalty, bound: 0 });
    expect(firstDearTier(summary([tier('law', 0), tier('fire', 3), tier('rural', 9)]))?.name).toBe('fire');
    expect(firstDearTier(summary([tier('law', 0)]))).toBeUndefined();
  });
});

describe('spread', () => {
  test('is the middle one and the worst', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(medianAndWorst([5, 1, 3], String)).toBe('3 (5)');
  });
});

describe('milestones', () => {
  const proven = summary([{ name: 'cost', penalty: 7, bound: 7 }], { cost: 7, bound: 7 });

  test('are the first rota, the last better one, and the first event whose bound meets it', () => {
    const events = [
      event(1, 9),
      event(2, 7, { bound: 6 }),
      event(3, 7, { kind: 'round', bound: 7 }),
      event(4, 7, { kind: 'round', bound: 7 }),
    ];
    expect(milestonesOf(events, proven, 10)).toEqual({ first: 1, best: 2, proof: 3 });
  });

  test('are at the end where no event tells', () => {
    expect(milestonesOf([event(1, 9)], proven, 10)).toEqual({ first: 1, best: 10, proof: 10 });
  });

  test('have no proof of a rota that is not proven', () => {
    const open = summary([{ name: 'cost', penalty: 7, bound: 0 }], { cost: 7, bound: 6 });
    expect(milestonesOf([event(1, 7, { bound: 6 })], open, 10).proof).toBeNull();
  });
});

describe('a proof', () => {
  const tiers = [
    { name: 'law', penalty: 3, bound: 3 },
    { name: 'wishes', penalty: 5, bound: 4 },
  ];

  test('is one only if it holds in every tier and nothing hard is broken', () => {
    expect(isProven(summary(tiers))).toBe(false);
    expect(isProven(summary(tiers.slice(0, 1)))).toBe(true);
    expect(isProven(summary(tiers.slice(0, 1), { hardBreaches: 1 }))).toBe(false);
  });
});
