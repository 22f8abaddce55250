/** From a scenario to what the solver reads. */
import type { Person, Problem } from '../../solver/problem.ts';
import type { RuleStatement, Scenario } from '../domain/index.ts';
import { type Register, registerOf } from '../cover/register.ts';
import type { Context, Planned } from './context.ts';
import { type CompiledDemand, compileDemands } from './demands/index.ts';
import { GroupBook } from './group-book.ts';
import { tiers } from './importance.ts';
import { type BookedOption, OFF, OptionBook } from './option-book.ts';
import { carriedMinutes, pastOptions, recordsByPerson } from './past.ts';
import { type PersonPlan, planPerson, type RecordsByDay } from './plan-person.ts';
import { RuleBook } from './rule-book.ts';
import { stateContracts } from './rules/contracts.ts';
import { stateOrganisationRules } from './rules/organisation.ts';
import { repertoireForms, statePossibilities } from './rules/possibilities.ts';
import { stateReadiness } from './rules/readiness.ts';
import { stateBaseline, statePattern, stateRequests } from './rules/wishes.ts';

/** What the solver's names stand for in the scenario. */
export interface Index {
  readonly register: Register;
  readonly options: OptionBook;
  readonly people: ReadonlyMap<string, Planned>;
  /** demand id → what it is about */
  readonly demands: ReadonlyMap<string, CompiledDemand['about']>;
  /** statement of a rule set → the places of the problem's rules that say it */
  readonly stated: ReadonlyMap<RuleStatement, readonly number[]>;
  /** What the scenario says and the problem cannot, in sentences for the user. */
  readonly notes: readonly string[];
}

export interface Compiled {
  readonly problem: Problem;
  readonly index: Index;
}

const NO_RECORDS: RecordsByDay = new Map();

/** The problem of a valid scenario. Equal scenarios give equal problems. */
export function compile(scenario: Scenario): Compiled {
  const register = registerOf(scenario);
  const { calendar } = register;
  const notes = new Set<string>();
  const byPart = scenario.people.some(({ roles }) =>
    roles.some(({ readiness }) => readiness?.spread !== undefined),
  );
  const options = new OptionBook(calendar, register.activities, byPart);
  const groups = new GroupBook(scenario.people.map(({ id }) => id));
  const rules = new RuleBook(groups);

  const plans = planEverybody(register);
  const people = bookEverybody(register, options, plans);
  nameGroups(register, groups);
  const context: Context = {
    register,
    days: calendar.days,
    people,
    options,
    groups,
    rules,
    holders: holdersOf(options, people),
    historyDays: Math.max(0, ...people.map(({ history }) => history.length)),
    note: (text) => notes.add(text),
  };

  people.forEach((person, index) => {
    statePossibilities(rules, person.id, plans[index]!, person.options);
  });
  stateOrganisationRules(context);
  const baselines = recordsByPerson(register, scenario.baseline);
  for (const person of people) {
    stateReadiness(context, person);
    stateContracts(context, person);
    statePattern(context, person);
    stateBaseline(context, person, baselines.get(person.id) ?? NO_RECORDS);
    stateRequests(context, person);
  }
  const demands = compileDemands(context);
  const uses = rules.uses();
  const solverPeople = people.map((person) => solverPerson(context, person));
  return {
    problem: {
      format: 'muster-problem',
      version: 1,
      name: scenario.name,
      days: calendar.days,
      firstWeekday: calendar.weekday(0),
      ...dayLengths(context),
      tiers,
      options: options.solverOptions(-context.historyDays),
      people: solverPeople,
      rules: uses,
      demands: demands.map(({ demand }) => demand),
    },
    index: {
      register,
      options,
      people: new Map(people.map((person) => [person.id, person])),
      demands: new Map(demands.map(({ demand, about }) => [demand.id, about])),
      stated: rules.sources(),
      notes: [...notes],
    },
  };
}

function planEverybody(register: Register): PersonPlan[] {
  const locks = recordsByPerson(register, register.scenario.locked);
  return [...register.people].map(([id, facts]) => planPerson(register, facts, locks.get(id) ?? NO_RECORDS));
}

/** Gives every form somebody has a number, and everybody a repertoire that equals share. */
function bookEverybody(register: Register, options: OptionBook, plans: readonly PersonPlan[]): Planned[] {
  const histories = recordsByPerson(register, register.scenario.history);
  return [...register.people].map(([id, facts], index) => {
    const plan = plans[index]!;
    const own = repertoireForms(plan, OFF).map((form) => options.book(form));
    const lists = new Map<string, readonly BookedOption[]>();
    const allowed = plan.days.map((day) => {
      const list = day.allowed.map((form) => options.book(form));
      const key = list.map((option) => option.index).join();
      const known = lists.get(key);
      if (known === undefined) lists.set(key, list);
      return known ?? list;
    });
    const records = histories.get(id) ?? NO_RECORDS;
    return {
      index,
      id,
      facts,
      options: own,
      allowed,
      locked: new Set(plan.days.flatMap(({ locked }, day) => (locked ? [day] : []))),
      history: pastOptions(register, options, facts, own, records),
    };
  });
}

/** Role kinds, organisations and stations name their people. */
function nameGroups({ people }: Register, groups: GroupBook): void {
  const members = new Map<string, string[]>();
  for (const [id, { record }] of people) {
    const names = record.roles.flatMap(({ kind, organisation, station }) => [
      kind,
      `role:${kind}`,
      organisation,
      ...(station === undefined ? [] : [`station:${station}`]),
    ]);
    for (const name of new Set(names)) members.set(name, [...(members.get(name) ?? []), id]);
  }
  for (const [name, list] of members) if (!people.has(name)) groups.name(name, list);
}

function holdersOf({ list }: OptionBook, people: readonly Planned[]): number[][] {
  const holders = list.map((): number[] => []);
  for (const { index, options, history } of people) {
    for (const option of new Set([...options, ...history])) holders[option.index]?.push(index);
  }
  return holders;
}

function dayLengths({ register: { calendar }, historyDays, days }: Context): Pick<Problem, 'dayLengths'> {
  const odd: { day: number; minutes: number }[] = [];
  for (let day = -historyDays; day < days; day++) {
    const minutes = calendar.dayStart(day + 1) - calendar.dayStart(day);
    if (minutes !== 1440) odd.push({ day, minutes });
  }
  return odd.length === 0 ? {} : { dayLengths: odd };
}

function solverPerson({ register, options, groups }: Context, person: Planned): Person {
  const carried = carriedMinutes(register, register.scenario.worked, person.id, person.history);
  const kit = options.kit(person.options);
  return {
    id: person.id,
    groups: groups.groupsOf(person.id),
    options: kit,
    ...(person.history.length > 0 && { history: person.history.map(({ id }) => id) }),
    ...(carried !== undefined && { carried: { minutes: carried } }),
  };
}
