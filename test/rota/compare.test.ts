/** Two rotas side by side: what the second gives and takes, and nothing where they are the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonText } from '../../src/cli/render/compare.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Person, Rota } from '../../src/domain/index.ts';
import { checkRota } from '../../src/rota/check.ts';
import { compareRotas, type Pair } from '../../src/rota/compare.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario as anyScenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

const person = (id: string, beat: string): Person => ({
  id,
  name: id.toUpperCase(),
  roles: [{ organisation: 'POL', kind: 'pcso', beat, weeklyHours: 16 }],
});

const SCENARIO = small({
  period: { from: '2026-06-01', days: 7 },
  places: [{ id: 'g', name: 'Green', lat: 50, lon: -5 }],
  beats: ['b', 'c'].map((id) => ({
    ...{ id, name: `Beat ${id}`, organisation: 'POL' },
    parishes: [{ id: `${id}-1`, name: id, place: 'g' }],
  })),
  people: [person('ann', 'b'), person('bob', 'c')],
  duties: [dayPatrol('08:00', '16:00')],
  demands: [{ kind: 'patrol-hours', id: 'seen', beats: ['b', 'c'], hoursPerWeek: 8, weight: 1 }],
});

const before = rotaOf(SCENARIO, [
  ['ann', '2026-06-01', 'D', 'b'],
  ['ann', '2026-06-02', 'D', 'b'],
]);

describe('a comparison', () => {
  const after = rotaOf({ ...SCENARIO, people: [...SCENARIO.people, person('cat', 'c')] }, [
    ['ann', '2026-06-01', 'D', 'b'],
    ['bob', '2026-06-04', 'D', 'c'],
    ['cat', '2026-06-05', 'D', 'c'],
  ]);
  const found = compareRotas(before, after);
  it('tells the points of each tier, the beats and the people, who is new among them', () => {
    expect(found.tiers.find(({ id }) => id === 'rural')).toMatchObject({ before: 480, after: 0 });
    expect(found.beats).toEqual([
      { id: 'b', name: 'Beat b', before: 960, after: 480 },
      { id: 'c', name: 'Beat c', before: 0, after: 960 },
    ]);
    expect(found.people).toEqual([
      { id: 'ann', name: 'ANN', before: 960, after: 480 },
      { id: 'bob', name: 'BOB', before: 0, after: 480 },
      { id: 'cat', name: 'CAT', after: 480 },
    ]);
  });
  it('tells every day of people in both that differs', () => {
    expect(found.changed.map(({ person: id, date, was, is }) => [id, date, was.duty, is.duty])).toEqual([
      ['ann', '2026-06-02', 'D', 'off'],
      ['bob', '2026-06-04', 'off', 'D'],
    ]);
  });
  it('leaves out days that only one of them has', () => {
    const later = { ...SCENARIO, period: { from: '2026-06-02', days: 7 } };
    expect(compareRotas(before, rotaOf(later, [])).changed.map(({ date }) => date)).toEqual(['2026-06-02']);
  });
  it('reads as a table, shortened unless all is asked for', () => {
    const text = comparisonText(found, false);
    expect(text).toMatch(/rural +480 +0 +−480/);
    expect(text).toMatch(/Beat c +0 h +16 h +\+16 h/);
    expect(text).toContain('2 days of 2 people in both differ.');
    const many = compareRotas(
      before,
      rotaOf(
        SCENARIO,
        Array.from({ length: 7 }, (_, day) => [
          ['ann', `2026-06-0${day + 1}`, 'D', 'c'] as const,
          ['bob', `2026-06-0${day + 1}`, 'D', 'b'] as const,
        ]).flat(),
      ),
    );
    expect(comparisonText(many, false)).toContain('and 2 more; --all shows them');
    expect(comparisonText(many, true)).not.toContain('more;');
  });
});

it('of any rota with itself differs in nothing, and two sides mirror each other', () => {
  const seen = { changed: 0, points: 0 };
  const cases = anyScenario({ people: 3, days: 7 }).chain((drawn) => {
    const compiled = compile(drawn);
    return fc
      .tuple(drawnRota(compiled), drawnRota(compiled))
      .map((pair) => pair.map(({ rota }) => rota) as [Rota, Rota]);
  });
  const turned = ({ before: was, after: is, ...pair }: Pair): Pair => ({
    ...pair,
    ...(is !== undefined && { before: is }),
    ...(was !== undefined && { after: was }),
  });
  fc.assert(
    fc.property(cases, ([one, other]) => {
      const self = compareRotas(one, one);
      for (const pairs of [
        [self.hardBreaches],
        self.tiers,
        self.people,
        self.beats,
        self.pumps,
        self.required,
      ])
        for (const pair of pairs) expect(pair.before).toBe(pair.after);
      expect(self.changed).toEqual([]);
      const [there, back] = [compareRotas(one, other), compareRotas(other, one)];
      expect(there.people.map(turned)).toEqual(back.people);
      expect(turned(there.hardBreaches)).toEqual(back.hardBreaches);
      expect(there.changed.map(({ was, is, ...day }) => ({ ...day, was: is, is: was }))).toEqual(
        back.changed,
      );
      // The figures are those of the check.
      const { summary } = checkRota(other, checkNaively);
      expect(there.tiers.map(({ after }) => after)).toEqual(summary.tiers.map(({ penalty }) => penalty));
      if (there.changed.length > 0) seen.changed++;
      if (there.tiers.some(({ before: was, after: is }) => was !== is)) seen.points++;
    }),
    { numRuns: runs(20, 200) },
  );
  for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
});
