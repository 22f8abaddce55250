/** Why somebody does what they do on a day: what speaks about it, and what anything else would break or gain. */
import { selectOptions } from '../../solver/selectors.ts';
import { compile } from '../compile/compile.ts';
import type { About } from '../compile/demands/compiled.ts';
import type { Issue } from '../domain/issue.ts';
import type { Rota } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { amountText } from './amounts.ts';
import {
  type Broken,
  dayInQuestion,
  type DayInQuestion,
  demandsMetBy,
  type Tried,
  tryOption,
} from './day-in-question.ts';
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

/** Something else the person could ever do, and the whole rota's score if it were done that day. */
export interface Alternative {
  readonly option: string;
  readonly does: string;
  /** Change of the points for hard rules and demands; above 0 something binding would break. */
  readonly hard: number;
  /** Change of the points of each tier, most important first; below 0 is better. */
  readonly tiers: readonly { readonly name: string; readonly change: number }[];
  /** What would break, and which demands would lack more. */
  readonly breaks: readonly string[];
  /** What would be mended, and which demands would lack less. */
  readonly gains: readonly string[];
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
      alternatives: others.map((other) => alternativeOf(day, other)).sort(byScore),
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
    const title = about === undefined ? id : titleOf(about, index.register.calendar);
    const unit = about?.unit ?? 'people';
    return [{ demand: id, title, strength, missing: day.missing[demand]!, unit, adds }];
  });
}

/** Kinds of which a day has several with one title, for one stretch of time each. */
const IN_STRETCHES: ReadonlySet<string> = new Set(['crew', 'neighbours']);

function titleOf({ kind, title, from, to }: About, calendar: Calendar): string {
  if (!IN_STRETCHES.has(kind)) return title;
  const [start, end] = [from, to].map((minute) => calendar.iso(minute).slice(11, 16));
  return `${title}, ${start ?? ''}–${end ?? ''}`;
}

function alternativeOf(here: DayInQuestion, tried: Tried): Alternative {
  const { problem, index } = here.compiled;
  const { calendar } = index.register;
  const { id } = problem.options[tried.option]!;
  const before = here.broken.map(({ sentence }) => sentence);
  const after = tried.broken.map(({ sentence }) => sentence);
  const demands = problem.demands.map((demand, place) => ({
    change: tried.missing[place]! - here.missing[place]!,
    about: index.demands.get(demand.id),
  }));
  const lacking = (sign: 1 | -1): string[] =>
    demands.flatMap(({ change, about }) =>
      about === undefined || Math.sign(change) !== sign
        ? []
        : [
            `${titleOf(about, calendar)}: ${amountText(Math.abs(change), about.unit)} ${sign > 0 ? 'more' : about.unit === 'minutes' ? 'less' : 'fewer'} missing.`,
          ],
    );
  return {
    option: id,
    does: wordingOf(here.compiled).option?.(id) ?? id,
    hard: tried.amounts[0]! - here.amounts[0]!,
    tiers: problem.tiers.map(({ name }, tier) => ({
      name,
      change: tried.amounts[tier + 1]! - here.amounts[tier + 1]!,
    })),
    breaks: [...after.filter((sentence) => !before.includes(sentence)), ...lacking(1)],
    gains: [
      ...before.filter((sentence) => !after.includes(sentence)).map((sentence) => `No longer: ${sentence}`),
      ...lacking(-1),
    ],
  };
}

function byScore(one: Alternative, other: Alternative): number {
  const points = ({ hard, tiers }: Alternative): number[] => [hard, ...tiers.map(({ change }) => change)];
  const [a, b] = [points(one), points(other)];
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}
