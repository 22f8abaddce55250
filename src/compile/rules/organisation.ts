/** Rules as organisations state them, for the people they are meant for. */
import { ruleOf } from '../../../solver/rules/index.ts';
import type { Override, RuleStatement } from '../../domain/index.ts';
import { limitsAverage, mayBeCalled, optedOut, roomForCalls } from '../../hours/headroom.ts';
import { meantBy, overridesOf, statementsInForce } from '../../hours/stated-rules.ts';
import { type Interval, intersection, overlaps, pieces } from '../../time/intervals.ts';
import { withDayWindows } from '../../time/rule-windows.ts';
import type { Context, Planned } from '../context.ts';

/** Points per unit of a soft rule whose weight nobody stated. */
const USUAL_WEIGHT = { minutes: 1, other: 10 } as const;

/** Soft rules about everybody's share and hours; all others without a legal source are preferences. */
const CONTRACT_RULES = ['hours', 'average-hours', 'weekends', 'weekend-share', 'night-share', 'count'];

/** States every rule in force in the period. */
export function stateOrganisationRules(context: Context): void {
  const { scenario, calendar } = context.register;
  const stated = new Map<string, { readonly use: Use; readonly people: Set<string> }>();
  const vocabulary = vocabularyOf(context);
  const state = (
    statement: RuleStatement,
    people: readonly Planned[],
    overrides: readonly Override[] = [],
  ): void => {
    const whole = useOf(context, statement, vocabulary);
    if (whole === undefined) return;
    const overridden = (id: string): Override[] => overrides.filter(({ person }) => person === id);
    say(
      statement,
      whole,
      people.filter(({ id }) => overridden(id).length === 0),
    );
    for (const person of people) {
      const set = overridden(person.id);
      if (set.length === 0) continue;
      for (const use of setAside(context, whole, set)) say(statement, use, [person]);
    }
  };
  const say = (statement: RuleStatement, use: Use, people: readonly Planned[]): void => {
    const said = JSON.stringify({ ...use, id: undefined });
    const already = stated.get(said) ?? { use, people: new Set<string>() };
    stated.set(said, already);
    for (const source of [already.use, use]) context.rules.attribute(statement, source);
    for (const { id } of people) {
      if (already.people.has(id)) continue;
      already.people.add(id);
      context.rules.state(id, use);
    }
  };
  for (const organisation of scenario.organisations) {
    const { statements, partial } = statementsInForce(organisation, calendar);
    for (const set of partial)
      context.note(`Rule set ${set} is in force for part of the period only; it is applied to all of it.`);
    for (const statement of statements) {
      const isMeant = meantBy(scenario, calendar, organisation, statement);
      const people = context.people.filter(
        ({ facts: { record } }) =>
          isMeant(record) && !(statement.rule === 'average-hours' && optedOut(record, calendar)),
      );
      state(statement, people, overridesOf(scenario, organisation, statement));
      if (!limitsAverage(statement)) continue;
      const called = people.filter(({ facts: { record } }) => mayBeCalled(record, calendar));
      if (called.length > 0) state(roomForCalls(statement, organisation), called);
    }
  }
}

type Use = Parameters<Context['rules']['state']>[1];

function useOf(context: Context, statement: RuleStatement, vocabulary: ReadonlySet<string>): Use | undefined {
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
 * A rule that is set aside on some days: it binds on all others, and on these costs points among the law. An override permits;
 * it does not invite.
 */
function setAside(
  { register: { calendar }, days }: Context,
  use: Use,
  overrides: readonly Override[],
): Use[] {
  const end = days + 1;
  const stretches = overrides.map(({ from, through }): Interval => [
    calendar.dayOf(from),
    calendar.dayOf(through) + 1,
  ]);
  const aside = intersection(stretches, [[0, end]]);
  const others = pieces(0, end, aside.flat()).filter(
    (piece) => !aside.some((stretch) => overlaps(stretch, piece)),
  );
  if (aside.length === 0) return [use];
  const weight = ruleOf(use.rule)?.unit === 'minutes' ? USUAL_WEIGHT.minutes : USUAL_WEIGHT.other;
  return [
    { ...use, except: aside },
    { ...use, id: `${use.id}-overridden`, strength: 'soft', tier: 'law', weight, except: others },
  ];
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
