/**
 * The text format of the shift-scheduling instances of Curtois and Qu (2014), read into a problem: comma-separated
 * lines under SECTION_ headings, `#` comments.
 */

import type { Issue } from '../../solver/issue.ts';
import type { Demand, Problem, RuleUse } from '../../solver/problem.ts';
import { readInstance, type Instance, type Staff } from './curtois-qu/read.ts';

export type Imported =
  | { readonly problem: Problem; readonly issues: readonly [] }
  | { readonly problem: undefined; readonly issues: readonly Issue[] };

/** The only tier: these instances add everything up. */
const TIER = 'cost';

/** Reads an instance; `name` becomes the problem's name. Bad input gives every issue found, and no problem. */
export function importCurtoisQu(text: string, name: string): Imported {
  const { instance, issues } = readInstance(text);
  if (issues.length > 0) return { problem: undefined, issues };
  return { problem: problemOf(instance, name), issues: [] };
}

function problemOf(instance: Instance, name: string): Problem {
  return {
    format: 'muster-problem',
    version: 1,
    name,
    days: instance.days,
    firstWeekday: 0,
    tiers: [{ name: TIER, steer: 1 }],
    options: [
      { id: 'off', tags: ['rest'] },
      ...instance.shifts.map(({ id, minutes }) => ({ id, tags: ['work'], values: { minutes } })),
    ],
    people: instance.staff.map(({ id, most }) => ({
      id,
      options: instance.shifts.filter((shift) => (most.get(shift.id) ?? 0) > 0).map((shift) => shift.id),
    })),
    rules: [
      ...successionRules(instance),
      ...contractRules(instance),
      ...shiftLimits(instance),
      ...daysOff(instance),
      ...requests(instance),
    ],
    demands: instance.cover.map(coverDemand),
  };
}

function successionRules({ shifts }: Instance): RuleUse[] {
  const pairs = shifts.filter(({ notNext }) => notNext.length > 0);
  if (pairs.length === 0) return [];
  return [
    {
      id: 'succession',
      rule: 'succession',
      people: ['all'],
      strength: 'hard',
      params: { pairs: pairs.map(({ id, notNext }) => ({ first: [id], then: notNext })) },
    },
  ];
}

/** One use of a rule for all staff who share its parameters. */
function sharedRule(
  rule: string,
  staff: readonly Staff[],
  paramsOf: (person: Staff) => Readonly<Record<string, number>>,
): RuleUse[] {
  const groups = new Map<string, { params: Readonly<Record<string, number>>; people: string[] }>();
  for (const person of staff) {
    const params = paramsOf(person);
    const key = Object.values(params).join('-');
    const group = groups.get(key);
    if (group) group.people.push(person.id);
    else groups.set(key, { params, people: [person.id] });
  }
  return [...groups].map(([key, { params, people }]) => ({
    id: `${rule}-${key}`,
    rule,
    people,
    strength: 'hard',
    params,
  }));
}

function contractRules({ staff }: Instance): RuleUse[] {
  return [
    ...sharedRule('longest-run', staff, ({ longestRun }) => ({ longest: longestRun })),
    ...sharedRule('shortest-run', staff, ({ shortestRun }) => ({ shortest: shortestRun })),
    ...sharedRule('shortest-off', staff, ({ shortestOff }) => ({ shortest: shortestOff })),
    ...sharedRule('hours', staff, ({ leastMinutes, mostMinutes }) => ({
      least: leastMinutes,
      most: mostMinutes,
    })),
    ...sharedRule('weekends', staff, ({ mostWeekends }) => ({ most: mostWeekends })),
  ];
}

/** Most days on a shift. A limit of 0 is no option of the person's; one of all days is no limit. */
function shiftLimits({ shifts, staff, days }: Instance): RuleUse[] {
  return shifts.flatMap(({ id }) => {
    const limited = staff.filter(({ most }) => {
      const limit = most.get(id) ?? 0;
      return limit > 0 && limit < days;
    });
    return sharedRule('count', limited, ({ most }) => ({ most: most.get(id) ?? 0 })).map((use) => ({
      ...use,
      id: `${use.id ?? ''}-${id}`,
      params: { ...use.params, of: [id] },
    }));
  });
}

function daysOff({ staff }: Instance): RuleUse[] {
  return staff
    .filter((person) => person.daysOff.length > 0)
    .map((person) => ({
      id: `days-off-${person.id}`,
      rule: 'availability',
      people: [person.id],
      strength: 'hard',
      params: { days: person.daysOff.map((day) => ({ day, only: ['off'] })) },
    }));
}

function requests({ requests, staff }: Instance): RuleUse[] {
  return staff.flatMap(({ id }) => {
    const own = requests.filter(({ person }) => person === id);
    if (own.length === 0) return [];
    const list = own.map(({ day, shift, want, weight }) => ({ day, options: [shift], want, points: weight }));
    return [
      {
        id: `requests-${id}`,
        rule: 'requests',
        people: [id],
        strength: 'soft',
        tier: TIER,
        weight: 1,
        params: { list },
      } satisfies RuleUse,
    ];
  });
}

function coverDemand({ day, shift, need, under, over }: Instance['cover'][number], index: number): Demand {
  return {
    id: `cover-${index}-${day}-${shift}`,
    kind: 'cover',
    strength: 'soft',
    tier: TIER,
    rows: [{ need, terms: [{ people: ['all'], options: [shift], days: [[day, day + 1]], count: 1 }] }],
    under,
    over,
  };
}
