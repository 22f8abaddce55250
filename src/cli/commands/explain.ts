import { secondsBudget } from '../../../solver/columns/budget.ts';
import { columnsOracle } from '../../../solver/explain/columns-oracle.ts';
import { linearOracle } from '../../../solver/explain/linear-oracle.ts';
import { firstToKnow } from '../../../solver/explain/oracle.ts';
import { pricingOracle } from '../../../solver/explain/pricing-oracle.ts';
import { loadHighsMaster } from '../../backends/highs-master.ts';
import { highsBackend } from '../../backends/highs.ts';
import type { Rota } from '../../domain/index.ts';
import { amountText } from '../../rota/amounts.ts';
import { explainDay, type Alternative, type DayExplanation } from '../../rota/explain.ts';
import { tellImpossible } from '../../rota/impossible.ts';
import { oneChangeFor } from '../../rota/one-change.ts';
import { tellWorth } from '../../rota/worth.ts';
import { UnusableInput, type Command, type Given, type Result, type World } from '../command.ts';
import { refuse, seconds, text, word } from '../options.ts';
import { impossibleText } from '../render/impossible.ts';
import { oneChangeText } from '../render/one-change.ts';
import { worthText } from '../render/worth.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

const ALTERNATIVES_SHOWN = 8;

/** Seconds for one question of whether several people can meet what is demanded. */
const SECONDS_A_QUESTION = 10;

/** Seconds for what more people and demands are worth. */
const WORTH_SECONDS = 30;
const WORTH_SHOWN = 12;

/**
 * `muster explain R`: why not all that binds is kept. `--worth`: what more people would be worth. `--person P --day D`: why
 * this, and why not something else.
 */
export const explain: Command = {
  name: 'explain',
  about:
    'Say why not all that binds can be kept, and what would help; what more people would be worth; or why a person does what they do on a day.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'who; with --day' },
    { flags: '--day <date>', about: 'which operational day; with --person' },
    { flags: '--demand <id>', about: 'why this demand, even one that does not bind, cannot be met' },
    {
      flags: '--worth',
      about: 'what one more person of each kind, and one more of each demand, would be worth',
    },
    { flags: '--seconds <n>', about: `with --worth: stop after so many seconds (default ${WORTH_SECONDS})` },
    { flags: '--all', about: `list all alternatives, not only the ${ALTERNATIVES_SHOWN} best` },
    rotaData,
  ],
  example: 'muster explain rota.json --person P1 --day 2026-06-03',
  async run(given, world) {
    const person = text(given, 'person');
    const day = text(given, 'day');
    const rota = await readRota(word(given, 0), given, world);
    if (given.options['worth'] === true) return explainWorth(rota, given, world);
    if (given.options['seconds'] !== undefined) refuseBeside('seconds', 'without --worth');
    if (person === undefined && day === undefined) return explainWhole(rota, text(given, 'demand'), world);
    if (person === undefined || day === undefined) {
      throw new UnusableInput([
        {
          where: person === undefined ? '--person' : '--day',
          found: 'nothing',
          expected: 'both --person and --day, or neither',
        },
      ]);
    }
    const answer = explainDay(rota, person, day);
    if ('issues' in answer) refuse(answer.issues);
    if (!('explanation' in answer)) throw new Error(`neither explanation nor issues for ${person} on ${day}`);
    const { explanation } = answer;
    const shown = given.options['all'] === true ? explanation.alternatives.length : ALTERNATIVES_SHOWN;
    return { code: 0, text: explanationText(explanation, shown), data: explanation };
  },
};

/** What stands in the way of a rota that keeps all that binds, and meets the demand if one is named. */
async function explainWhole(rota: Rota, demand: string | undefined, world: World): Promise<Result> {
  const time = { now: () => world.now(), interrupted: () => false };
  // What is too large for one linear model, or takes it too long, columns may still know.
  const together = firstToKnow(
    linearOracle(highsBackend(), { seconds: SECONDS_A_QUESTION }),
    columnsOracle(await loadHighsMaster(), () => secondsBudget(SECONDS_A_QUESTION, time)),
  );
  const question = { ...(demand !== undefined && { demand }), conflicts: 5, newcomers: 4 };
  const answer = await tellImpossible(rota, { alone: pricingOracle, together }, question);
  if ('issues' in answer) refuse(answer.issues);
  if (!('impossible' in answer)) throw new Error(`neither conflicts nor issues of ${rota.scenario.name}`);
  const change = demand === undefined ? undefined : oneChangeFor(rota, demand);
  return {
    code: 0,
    text: `${impossibleText(answer.impossible, demand !== undefined)}${change === undefined ? '' : oneChangeText(change)}`,
    data: { ...answer.impossible, ...(change !== undefined && { change }) },
  };
}

/** What more people, and more of what is demanded, would be worth. */
async function explainWorth(rota: Rota, given: Given, world: World): Promise<Result> {
  for (const other of ['person', 'day', 'demand'])
    if (given.options[other] !== undefined) refuseBeside(other, 'beside --worth');
  const begun = world.now();
  const limit = seconds(given) ?? WORTH_SECONDS;
  const createMaster = await loadHighsMaster();
  const worth = tellWorth(rota, { createMaster, stop: (part) => world.now() >= begun + part * limit });
  const shown = given.options['all'] === true ? Infinity : WORTH_SHOWN;
  return { code: 0, text: worthText(worth, shown), data: typeof worth === 'string' ? { worth } : worth };
}

function refuseBeside(option: string, found: string): never {
  throw new UnusableInput([{ where: `--${option}`, found, expected: 'one question at a time' }]);
}

function explanationText({ sentence, rules, demands, alternatives }: DayExplanation, shown: number): string {
  const broken = rules.flatMap((rule) => rule.broken);
  const adding = demands.filter(({ adds }) => adds);
  const short = demands.filter(({ adds, missing }) => !adds && missing > 0);
  const rest = alternatives.length - shown;
  return [
    `${sentence}\n`,
    section(
      'Counts for',
      adding.map(({ title }) => title),
    ),
    section(
      'Could count instead for what is short',
      short.map(({ title, missing, unit }) => `${title}: ${amountText(missing, unit)} short`),
    ),
    section(
      'Rules that look at this day',
      rules.map(({ title, strength }) => `${title} (${strength})`),
    ),
    section('Broken now', broken),
    section('Instead', alternatives.slice(0, shown).map(alternativeText)),
    ...(rest > 0 ? [`  … and ${rest} more with --all\n`] : []),
  ].join('');
}

function alternativeText({ does, hard, tiers, breaks, gains }: Alternative): string {
  const changes = tiers
    .filter(({ change }) => change !== 0)
    .map(
      ({ name, change }) => `${name} ${change > 0 ? '+' : '−'}${Math.abs(change).toLocaleString('en-GB')}`,
    );
  const verdict = hard > 0 ? 'breaks what binds' : changes.length === 0 ? 'the same' : changes.join(', ');
  const why = [...breaks.map((each) => `breaks: ${each}`), ...gains.map((each) => `gains: ${each}`)];
  return [
    `${does}: ${verdict}`,
    ...once(why)
      .slice(0, 4)
      .map((each) => `    ${each}`),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `${title}:\n${once(lines)
    .map((line) => `  ${line}\n`)
    .join('')}`;
}

/** Each line once, with how often it was there: a crew is asked for in every stretch of the day. */
function once(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${count} times)`));
}
