/** Rules as organisations state them, for the people they are meant for. */
import { ruleOf } from '../../../solver/rules/index.ts';
import type { Organisation, RuleStatement } from '../../domain/index.ts';
import { overlaps, type Interval } from '../../time/intervals.ts';
import { mayBeCalled, optedOut, withReserve } from '../../hours/headroom.ts';
import { withDayWindows } from '../../time/rule-windows.ts';
import type { Context, Planned } from '../context.ts';

/** Points per unit of a soft rule whose weight nobody stated. */
const USUAL_WEIGHT = { minutes: 1, other: 10 } as const;

/** Soft rules about everybody's share and hours; all others without a legal source are preferences. */
const CONTRACT_RULES = ['hours', 'average-hours', 'weekends', 'weekend-share', 'night-share', 'count'];

/** States every rule in force in the period. */
export function stateOrganisationRules(context: Context): void {
  const stated = new Map<string, Set<string>>();
  const vocabulary = vocabularyOf(context);
  for (const organisation of context.register.scenario.organisations) {
    for (const statement of statementsInForce(context, organisation)) {
      const use = useOf(context, statement, vocabulary);
      if (use === undefined) continue;
      const called = isAverage(statement)
        ? useOf(context, withReserve(statement, organisation), vocabulary)!
        : use;
      for (const person of peopleMeant(context, organisation, statement)) {
        const own = mayBeCalled(person.facts.record) ? called : use;
        const said = JSON.stringify({ ...own, id: undefined });
        const already = stated.get(said) ?? new Set<string>();
        stated.set(said, already);
        if (already.has(person.id)) continue;
        already.add(person.id);
        context.rules.state(person.id, own);
      }
    }
  }
}

/**
 * The statements of the rule sets in force on some day of the period. Where several sets state the same rule under the
 * same name, the one in force longest counts (the later one, if equally long) – a rule cannot change within a period.
 */
function statementsInForce(context: Context, organisation: Organisation): RuleStatement[] {
  const { calendar } = context.register;
  const period: Interval = [calendar.dayStart(0), calendar.dayStart(context.days)];
  const chosen = new Map<string, { statement: RuleStatement; minutes: number }>();
  for (const set of organisation.ruleSets ?? []) {
    const [from, to] = calendar.interval(set);
    if (!overlaps([from, to], period)) continue;
    const minutes = Math.min(to, period[1]) - Math.max(from, period[0]);
    if (minutes < period[1] - period[0])
      context.note(`Rule set ${set.id} is in force for part of the period only; it is applied to all of it.`);
    for (const statement of set.rules) {
      const key = statement.id ?? [statement.rule, ...(statement.for ?? [])].join(' ');
      const known = chosen.get(key);
      if (known === undefined || known.minutes <= minutes) chosen.set(key, { statement, minutes });
    }
  }
  return [...chosen.values()].map(({ statement }) => statement);
}

function useOf(
  context: Context,
  statement: RuleStatement,
  vocabulary: ReadonlySet<string>,
): Parameters<Context['rules']['state']>[1] | undefined {
  const rule = ruleOf(statement.rule);
  if (rule === undefined) {
    context.note(`No rule is called ${statement.rule}; it is left out.`);
    return undefined;
  }
  const { period } = context.register.scenario;
  const params = usedNames(withDayWindows(statement.params ?? {}, period), context, vocabulary);
  const strength = statement.strength ?? rule.strength;
  const law = rule.source !== undefined;
  const tier = law ? 'law' : CONTRACT_RULES.includes(rule.id) ? 'contracts' : 'preferences';
  return {
    id: statement.id ?? statement.rule,
    rule: statement.rule,
    strength,
    ...(strength === 'soft' && {
      tier: statement.tier ?? tier,
      weight: statement.weight ?? (rule.unit === 'minutes' ? USUAL_WEIGHT.minutes : USUAL_WEIGHT.other),
    }),
    params: params as Readonly<Record<string, unknown>>,
  };
}

/**
 * People with a role in the organisation (of the kinds named, or named themselves). A kind that nobody there has means
 * everybody of that kind: a police force may state rules for officers another body employs.
 */
function peopleMeant(context: Context, { id }: Organisation, statement: RuleStatement): Planned[] {
  const has = (person: Planned, kind?: string): boolean =>
    person.facts.roles.some(
      ({ record }) => record.organisation === id && (kind === undefined || record.kind === kind),
    );
  const meant = (person: Planned): boolean =>
    statement.for === undefined
      ? has(person)
      : statement.for.some(
          (name) =>
            name === person.id ||
            (context.people.some((other) => has(other, name))
              ? has(person, name)
              : person.facts.roles.some(({ record }) => record.kind === name)),
        );
  const { calendar } = context.register;
  return context.people.filter(
    (person) => meant(person) && !(isAverage(statement) && optedOut(person.facts.record, calendar)),
  );
}

/** Whether a statement limits the weekly average, from which one may opt out, and below which room is kept for calls. */
function isAverage({ rule }: RuleStatement): boolean {
  return rule === 'average-hours';
}

/** Words a statement may use that this scenario's options may happen not to have: duties, families, beats. */
function vocabularyOf({ register: { duties, beats, activities } }: Context): ReadonlySet<string> {
  return new Set([
    ...['early', 'day', 'late', 'night', 'on-call', 'pager', 'visible', 'work'],
    ...[...duties.values()].flatMap(({ id, family }) => [id, family]),
    ...[...activities.keys()].map((id) => `activity:${id}`),
    ...[...beats.keys()].map((id) => `in:${id}`),
  ]);
}

/** Parameters without names of options that nobody has: they select nothing, and a list left with none selects nothing. */
function usedNames(value: unknown, context: Context, vocabulary: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((entry) => typeof entry !== 'string' || !vocabulary.has(entry) || context.options.has(entry))
      .map((entry: unknown) => usedNames(entry, context, vocabulary));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, usedNames(field, context, vocabulary)]),
  );
}
