/** Why somebody does what they do on a day: what speaks about it, and what anything else would break or gain. */
import { selectOptions } from '../../solver/selectors.ts';
import { compile } from '../compile/compile.ts';
import type { About } from '../compile/demands/compiled.ts';
import type { Issue } from '../domain/issue.ts';
import type { Rota } from '../domain/index.ts';
import { dayInQuestion, type DayInQuestion, demandsMetBy, type Tried, tryOption } from './day-in-question.ts';
import { type Broken, byEffect, type Effects, effectsOf, INNER, titleOf } from './standing.ts';
import { dateText, nameOf, wordingOf } from './wording.ts';

/** A rule that looks at the day: something else done on it could break or mend the rule. */
export interface RuleOfDay {
  /** Id of the rule of the catalogue. */
  readonly rule: string;
  readonly title: string;
  readonly strength: 'hard' | 'soft';
  /** What it finds wrong with the person's rota; empty if it is kept. */
  readonly broken: readonly string[];
}

/** A demand to which the person can add on that day. */
export interface DemandOfDay {
  readonly demand: string;
  readonly title: string;
  readonly strength: 'hard' | 'soft';
  /** Units missing in this rota; 0 if it is met. */
  readonly missing: number;
  readonly unit: About['unit'];
  /** Whether what the person does now adds to it. */
  readonly adds: boolean;
}

/** Something else the person could ever do, and what it would do to the whole rota if it were done that day. */
export interface Alternative extends Effects {
  readonly option: string;
  readonly does: string;
}

export interface DayExplanation {
  readonly person: string;
  readonly name: string;
  readonly date: string;
  readonly does: string;
  readonly sentence: string;
  readonly rules: readonly RuleOfDay[];
  readonly demands: readonly DemandOfDay[];
  /** Best first: by hard points, then tier by tier. */
  readonly alternatives: readonly Alternative[];
}

/** One person's day in a rota explained, or what is wrong with the question. */
export function explainDay(
  rota: Rota,
  person: string,
  date: string,
): { readonly explanation: DayExplanation } | { readonly issues: readonly Issue[] } {
  const issues = faultsOf(rota, person, date);
  if (issues.length > 0) return { issues };
  const compiled = compile(rota.scenario);
  const { problem, index } = compiled;
  const day = dayInQuestion(compiled, rota, person, date);
  const wording = wordingOf(compiled);
  const option = day.row[day.day]!;
  const does = wording.option?.(problem.options[option]!.id) ?? problem.options[option]!.id;
  const own = selectOptions(problem, problem.people[day.person]!.options ?? ['any']).filter(
    (one) => one !== option,
  );
  const others = own.map((other) => tryOption(day, other));
  const name = nameOf(index.register, person);
  return {
    explanation: {
      person,
      name,
      date,
      does,
      sentence: `${name} ${/^(off|on call)/.test(does) ? 'is' : 'does'} ${does} on ${dateText(date)}.`,
      rules: rulesOf(day, others),
      demands: demandsOf(day, [option, ...own]),
      alternatives: others.map((other) => alternativeOf(day, other)).sort(byEffect),
    },
  };
}

function faultsOf({ scenario }: Rota, person: string, date: string): Issue[] {
  const { from, days } = scenario.period;
  const last = new Date(Date.parse(`${from}T00:00:00Z`) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  return [
    ...(scenario.people.some(({ id }) => id === person)
      ? []
      : [{ where: 'person', found: person, expected: 'the id of a person of the rota' }]),
    ...(/^\d{4}-\d\d-\d\d$/.test(date) && from <= date && date <= last
      ? []
      : [{ where: 'day', found: date, expected: `a day of the rota, ${from} to ${last}` }]),
  ];
}

/** The person's rules that find something else if something else is done on the day. */
function rulesOf({ tables, person, broken }: DayInQuestion, others: readonly Tried[]): RuleOfDay[] {
  const told = (list: readonly Broken[], statement: number): string[] =>
    list.filter((one) => one.statement === statement).map(({ sentence }) => sentence);
  return tables.statements[person]!.flatMap((statement, index) => {
    const now = told(broken, index);
    const looks = others.some((other) => told(other.broken, index).join() !== now.join());
    const { id, title } = statement.stated.rule;
    return looks ? [{ rule: id, title, strength: statement.strength, broken: now }] : [];
  });
}

/** The demands to which some option of the person adds on the day; the first option is what is done now. */
function demandsOf(day: DayInQuestion, options: readonly number[]): DemandOfDay[] {
  const { problem, index } = day.compiled;
  const [now, ...others] = options.map((option) => demandsMetBy(day, option));
  return problem.demands.flatMap(({ id, strength }, demand) => {
    const adds = now?.has(demand) ?? false;
    if (!adds && !others.some((met) => met.has(demand))) return [];
    const about = index.demands.get(id);
    if (about !== undefined && INNER.has(about.kind)) return [];
    const title = about === undefined ? id : titleOf(about, index.register.calendar);
    const unit = about?.unit ?? 'people';
    return [
      {
        demand: id,
        title,
        strength,
        missing: Math.ceil(day.missing[demand]! / (about?.parts ?? 1)),
        unit,
        adds,
      },
    ];
  });
}

function alternativeOf(here: DayInQuestion, tried: Tried): Alternative {
  const { id } = here.compiled.problem.options[tried.option]!;
  return {
    option: id,
    does: wordingOf(here.compiled).option?.(id) ?? id,
    ...effectsOf(here.compiled, here, tried),
  };
}
