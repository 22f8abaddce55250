/** What every rule owes, whoever wrote it. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breachesOf, explain } from '../../../solver/explain/breaches.ts';
import { sayOf } from '../../../solver/explain/say.ts';
import type { Breach } from '../../../solver/outcome.ts';
import type { Problem, RuleUse } from '../../../solver/problem.ts';
import { catalogue } from '../../../solver/rules/index.ts';
import { standardProblem } from '../../../solver/rules/parts/standard-options.ts';
import { runs } from '../../laws.ts';
import { ruleParams, ruleUseOf, tinyWorld } from '../arbitraries.ts';
import { tinyProblem } from '../tiny.ts';

const folder = new URL('../../../solver/rules/', import.meta.url);

const days = 5;
const row = fc.array(fc.nat(3), { minLength: days, maxLength: days });
const total = (breaches: readonly Breach[]): number => breaches.reduce((sum, { excess }) => sum + excess, 0);

describe('the catalogue', () => {
  const ids = catalogue.map(({ id }) => id);

  test('lists every rule file once, under its name', () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
    expect([...ids, 'index', 'parts'].sort()).toEqual(files.sort());
  });

  test('has random parameters in the tests for every rule', () => {
    expect(Object.keys(ruleParams).sort()).toEqual([...ids].sort());
  });
});

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('shows how it is broken and how it is kept', () => {
    expect(rule.examples.some(({ breaches }) => breaches.length > 0)).toBe(true);
    expect(rule.examples.some(({ breaches }) => breaches.length === 0)).toBe(true);
  });

  test('is about one sentence long and fully labelled', () => {
    expect(rule.about).toMatch(/^[A-Z].*[^.]\.$/);
    expect(rule.about).not.toMatch(/[.] /);
    for (const { label } of Object.values(rule.params)) expect(label).toMatch(/^\S.*\S$/);
  });

  test('says who, when and by how much', () => {
    let said = 0;
    for (const example of rule.examples) {
      const standard = standardProblem(example.row);
      const problem = withRule(standard.problem, {
        rule: id,
        people: ['all'],
        strength: 'hard',
        params: example.with ?? {},
      });
      const say = sayOf(problem, 0, standard.row);
      for (const { breach, sentence } of explain(problem, [standard.row])) {
        said++;
        expect(sentence).toContain('Amy');
        expect(sentence).toContain(say.day(breach.day));
        const single = rule.unit === 'occurrences' && breach.excess === 1;
        if (rule.unit === 'minutes') expect(sentence).toContain(say.duration(breach.excess));
        else if (single) expect(sentence).toMatch(new RegExp(`${say.does(breach.day)}|1 `));
        else expect(sentence).toMatch(new RegExp(`\\b${breach.excess}\\b`));
        expect(sentence).not.toMatch(/undefined|NaN|unknown/);
      }
    }
    expect(said).toBeGreaterThan(0);
  });

  test('breaks by more than nothing, inside the period, whatever the row', () => {
    let broken = 0;
    const property = fc.property(tinyWorld(days), ruleUseOf(id), row, (world, use, options) => {
      for (const breach of breachesOf(withRule(world, use), [options])) {
        broken++;
        expect(breach.excess).toBeGreaterThan(0);
        expect(Number.isInteger(breach.excess)).toBe(true);
        expect(breach.day).toBeGreaterThanOrEqual(0);
        expect(breach.day).toBeLessThanOrEqual(days);
        expect(breach.penalty).toBe(use.strength === 'hard' ? 0 : (use.weight ?? 1) * breach.excess);
      }
    });
    fc.assert(property, { numRuns: runs(60, 600) });
    expect(broken).toBeGreaterThan(0);
  });

  test('does not know people by their names or places', () => {
    let broken = 0;
    const property = fc.property(tinyWorld(days, 2), ruleUseOf(id), row, row, (world, use, first, second) => {
      const renamed = world.people.map((person) => ({ ...person, id: `${person.id}-other` })).reverse();
      const before = breachesOf(withRule(world, use), [first, second]);
      const after = breachesOf(withRule({ ...world, people: renamed }, use), [second, first]);
      const anonymous = ({ person, ...rest }: Breach): string => JSON.stringify([person.slice(0, 2), rest]);
      expect(after.map(anonymous).sort()).toEqual(before.map(anonymous).sort());
      broken += before.length;
    });
    fc.assert(property, { numRuns: runs(40, 400) });
    expect(broken).toBeGreaterThan(0);
  });
});

function withRule(problem: Problem, use: RuleUse): Problem {
  return { ...problem, rules: [use] };
}

describe('loosening a bound', () => {
  /** Parameter and the way it loosens. */
  const looser: Readonly<Record<string, Readonly<Record<string, 1 | -1>>>> = {
    'daily-rest': { shortest: -1 },
    'weekly-rest': { shortest: -1 },
    'longest-shift': { longest: 1 },
    'longest-run': { longest: 1 },
    'shortest-run': { shortest: -1 },
    'shortest-off': { shortest: -1 },
    hours: { least: -1, most: 1 },
    'average-hours': { weekly: 1 },
    'night-average': { most: 1 },
    count: { least: -1, most: 1 },
    weekends: { least: -1, most: 1 },
  };

  test('is tried on every rule with a bound', () => {
    const bounded = catalogue.filter(({ params }) =>
      ['least', 'most', 'shortest', 'longest', 'weekly'].some((name) => name in params),
    );
    expect(Object.keys(looser).sort()).toEqual(bounded.map(({ id }) => id).sort());
  });

  test.each(
    Object.entries(looser).flatMap(([id, ways]) =>
      Object.entries(ways).map(([name, way]) => [id, name, way] as const),
    ),
  )('of %s, %s by %d, never adds a breach', (id, name, way) => {
    let applicable = 0;
    const property = fc.property(
      tinyWorld(days),
      ruleUseOf(id),
      row,
      fc.integer({ min: 1, max: 900 }),
      (world, use, options, by) => {
        const { [name]: bound } = use.params;
        if (typeof bound !== 'number') return;
        const unit = catalogue.find((rule) => rule.id === id)!.unit;
        const step = way * (unit === 'minutes' ? by : 1);
        const params = { ...use.params, [name]: Math.max(name === 'least' ? 0 : 1, bound + step) };
        const tight = total(breachesOf(withRule(world, use), [options]));
        expect(total(breachesOf(withRule(world, { ...use, params }), [options]))).toBeLessThanOrEqual(tight);
        if (tight > 0) applicable++;
      },
    );
    fc.assert(property, { numRuns: runs(60, 600) });
    expect(applicable).toBeGreaterThan(0);
  });
});

describe('moving the horizon by a week', () => {
  const past = fc.array(fc.nat(3), { minLength: 7, maxLength: 7 });
  const stays = fc.integer({ min: 0, max: 6 }).map((firstWeekday) => tinyProblem({ days, firstWeekday }));

  test.each(catalogue.map(({ id }) => id))('changes nothing that %s finds in it', (id) => {
    let broken = 0;
    const property = fc.property(stays, ruleUseOf(id), past, row, (world, use, history, options) => {
      const ids = history.map((option) => world.options[option]!.id);
      const withPast = { ...world, people: world.people.map((person) => ({ ...person, history: ids })) };
      const seen = breachesOf(withRule(withPast, use), [options]).map(({ day, excess }) => ({ day, excess }));
      const except = use.except?.map(([from, to]) => [from + 7, to + 7] as const);
      const usedLater = { ...use, ...(except && { except }), params: paramsLater(id, use.params) };
      const later = breachesOf(withRule(aWeekLater(world), usedLater), [[...history, ...options]]);
      const moved = later.map(({ day, excess }) => ({ day: day - 7, excess })).filter(({ day }) => day >= 0);
      expect(moved).toEqual(seen);
      broken += seen.length;
    });
    fc.assert(property, { numRuns: runs(60, 600) });
    expect(broken).toBeGreaterThan(0);
  });
});

/** The same world with a week of planned days in front. */
function aWeekLater(world: Problem): Problem {
  const later = <T extends { readonly day: number }>(entry: T): T => ({ ...entry, day: entry.day + 7 });
  return {
    ...world,
    days: world.days + 7,
    dayLengths: world.dayLengths!.map(later),
    options: world.options.map((option) => ({
      ...option,
      ...(option.onDays && { onDays: option.onDays.map(later) }),
    })),
  };
}

/** Parameters that name days, a week later; whatever means "from day 0 on" is said in full. */
function paramsLater(rule: string, params: RuleUse['params']): RuleUse['params'] {
  const dated = ['day', 'from', 'to'];
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, found]) => [
        name,
        dated.includes(name) && typeof found === 'number' ? found + 7 : move(found),
      ]),
    );
  };
  const windowsIn = 'windows' in catalogue.find(({ id }) => id === rule)!.params;
  const { windows = 'period' } = params as { windows?: 'period' | 'weeks' | [number, number][] };
  const stated = windows === 'period' ? [[0, days] as const] : windows;
  return {
    ...(move(params) as RuleUse['params']),
    ...(rule === 'keep' && { from: 7 }),
    ...(windowsIn && {
      windows: stated === 'weeks' ? stated : stated.map(([from, to]) => [from + 7, to + 7]),
    }),
  };
}
