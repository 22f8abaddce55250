/** The flags by which a scenario is said to be otherwise. */
import type { Issue, Scenario } from '../domain/index.ts';
import { altered } from '../rota/altering/altered.ts';
import type { Alteration, AlterationKind } from '../rota/altering/alteration.ts';
import { type CommandOption, type Given, UnusableInput } from './command.ts';
import { flagsGiven, text } from './options.ts';

interface Form<K extends AlterationKind> {
  /** What the flag takes; it may list several, with commas between. */
  readonly takes: string;
  readonly about: string;
  /** How one of them reads. */
  readonly form: RegExp;
  readonly example: string;
  readonly read: (parts: Readonly<Record<string, string>>) => Alteration<K>;
}

const FORMS: { readonly [K in AlterationKind]: Form<K> } = {
  more: {
    takes: '<id:n>',
    about: 'if there were so many more people like this one',
    form: /^(?<like>[^:]+):(?<count>[1-9]\d{0,2})$/,
    example: 'V1:5',
    read: ({ like = '', count }) => ({ kind: 'more', like, count: Number(count) }),
  },
  trained: {
    takes: '<id:skill>',
    about: 'if this person had this skill',
    form: /^(?<person>[^:]+):(?<skill>[^:]+)$/,
    example: 'F1:driver',
    read: ({ person = '', skill = '' }) => ({ kind: 'trained', person, skill }),
  },
  without: {
    takes: '<id>',
    about: 'if this person were away all the time',
    form: /^(?<person>[^:]+)$/,
    example: 'P1',
    read: ({ person = '' }) => ({ kind: 'without', person }),
  },
  closed: {
    takes: '<id>',
    about: 'if this station were closed',
    form: /^(?<station>[^:]+)$/,
    example: 'MILL',
    read: ({ station = '' }) => ({ kind: 'closed', station }),
  },
  slow: {
    takes: '<a:b:minutes>',
    about: 'if the drive between two places took so long: a bridge is shut',
    form: /^(?<from>[^:]+):(?<to>[^:]+):(?<minutes>\d{1,4})$/,
    example: 'millbridge:stonford:45',
    read: ({ from = '', to = '', minutes }) => ({ kind: 'slow', from, to, minutes: Number(minutes) }),
  },
};

/** The flags, by name. */
export const ALTERATIONS = Object.keys(FORMS) as AlterationKind[];

/** The same as options of a command. */
export const alterationFlags: readonly CommandOption[] = Object.entries(FORMS).map(
  ([name, { takes, about }]) => ({ flags: `--${name} ${takes}`, about }),
);

/**
 * Everything that is to be otherwise.
 * @throws UnusableInput with all that cannot be read.
 */
export function alterationsGiven(given: Given): Alteration[] {
  const issues: Issue[] = [];
  const found = flagsGiven(given, ALTERATIONS).flatMap((kind) => {
    const { form, example, read } = FORMS[kind];
    return (text(given, kind) ?? '').split(',').flatMap((each): Alteration[] => {
      const parts = form.exec(each.trim())?.groups;
      if (parts !== undefined) return [read(parts)];
      issues.push({ where: `--${kind}`, found: each, expected: `e.g. ${example}` });
      return [];
    });
  });
  if (issues.length > 0) throw new UnusableInput(issues);
  return found;
}

/**
 * The scenario with alterations.
 * @throws UnusableInput with all that they name and that is not there.
 */
export function alteredRecords(scenario: Scenario, alterations: readonly Alteration[]): Scenario {
  const answer = altered(scenario, alterations);
  if ('scenario' in answer) return answer.scenario;
  throw new UnusableInput(answer.issues.map(({ where, ...issue }) => ({ where: `--${where}`, ...issue })));
}
