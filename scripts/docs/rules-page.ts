/** The page of all rules, from their definitions. */
import type { Option } from '../../solver/problem.ts';
import type { Rule } from '../../solver/rules/parts/define-rule.ts';
import { catalogue } from '../../solver/rules/index.ts';
import type { Param } from '../../solver/rules/parts/param.ts';
import { standardOptions } from '../../solver/rules/parts/standard-options.ts';

/** Markdown of `docs/rules.md`. */
export function rulesPage(): string {
  return `${[intro(), ...catalogue.map(ruleSection)].join('\n\n')}\n`;
}

function intro(): string {
  return [
    '# Rules',
    '',
    '<!-- Generated from solver/rules by `npm run docs`. -->',
    '',
    'What can be stated about single people. A rule is used in a problem as',
    '`{ "rule": "daily-rest", "people": ["all"], "strength": "hard", "params": { "shortest": 660 } }`; a soft one also',
    'names the `tier` in which its penalty counts and the `weight` of one unit of excess. Parameters with a default may',
    'be left out. Options are selected by lists of ids and tags; `any` means all, `off` the first, `work` those with a',
    'working spell or the tag `work`, `rest` all that are not `work`.',
    '',
    'An organisation in a scenario states rules for everyone in its roles, and windows by the calendar, so that a rule',
    'set stands from one period to the next: `"windows": "months"`; `"windows": "four-weeks", "anchor": "2026-04-06"`',
    '(28 days each, counted from the anchor); `"windows": [["2026-04-01", "2026-06-30"]]` (first and last date).',
    '',
    'Examples are rows of one option a day from a Monday on; what stands left of a bar is history. They are run as',
    'tests. Their options:',
    '',
    ...table(['option', 'spell', 'tags', 'values'], standardOptions.map(optionCells)),
    '',
    ...table(
      ['rule', 'asks'],
      catalogue.map(({ id, about }) => [`[${id}](#${id})`, about]),
    ),
  ].join('\n');
}

function ruleSection(rule: Rule): string {
  const params = Object.entries(rule.params);
  return [
    `## ${rule.id}`,
    '',
    `**${rule.title}.** ${rule.about}`,
    ...(rule.source === undefined ? [] : ['', `Source: ${rule.source}.`]),
    '',
    `Usually ${rule.strength}. Excess is counted in ${rule.unit}${rule.showsByDay === true ? ', day by day: it may be overridden for some days' : ''}.`,
    '',
    ...(params.length === 0
      ? ['No parameters.']
      : table(['parameter', 'meaning', 'form', 'default'], params.map(paramCells))),
    '',
    ...table(
      ['example', 'parameters', 'breaches', 'because'],
      rule.examples.map(({ row, with: given, breaches, because }) => [
        code(row),
        given === undefined ? '' : code(JSON.stringify(given)),
        breaches.map(({ day, excess }) => `day ${day}: ${amount(excess, rule.unit)}`).join(', ') || 'none',
        because,
      ]),
    ),
  ].join('\n');
}

function paramCells([name, param]: readonly [string, Param<unknown>]): string[] {
  const { label, unit, min, max } = param;
  const range = min === undefined || max === undefined ? '' : `, ${min} to ${max}`;
  const usual = param.optional
    ? 'not asked'
    : param.default === undefined
      ? 'must be given'
      : code(JSON.stringify(param.default));
  return [code(name), label, `${unit}${range}`, usual];
}

function optionCells({ id, tags = [], start, end, values = {} }: Option): string[] {
  const spell = start === undefined || end === undefined ? 'none' : `${clock(start)} to ${clock(end)}`;
  return [
    code(id),
    spell,
    tags.join(', '),
    Object.entries(values)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
  ];
}

function clock(minutes: number): string {
  const time = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return minutes >= 1440 ? `${time} on the next day` : time;
}

function amount(excess: number, unit: Rule['unit']): string {
  if (unit === 'minutes') return `${excess} min`;
  return `${excess} ${excess === 1 ? unit.replace(/s$/, '') : unit}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
