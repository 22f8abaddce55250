import { secondReading } from '../../compose.ts';
import { checkRota, type CheckReport } from '../../rota/check.ts';
import type { Command } from '../command.ts';
import { word } from '../options.ts';
import { counted } from '../render/amounts.ts';
import { shortfallList } from '../render/shortfalls.ts';
import { readRotaAsMade, rotaData, rotaWord, standing } from '../rota-file.ts';
import { summaryText } from '../search.ts';

/** `muster check R`: is the rota what it says it is, and legal? */
export const check: Command = {
  name: 'check',
  about: 'Recompute everything about a rota from scratch, and read what binds a second time.',
  words: [rotaWord],
  options: [{ flags: '--soft', about: 'list broken wishes too, not only what binds' }, rotaData],
  example: 'muster check rota.json',
  async run(given, world) {
    const made = await readRotaAsMade(word(given, 0), given, world);
    const rota = await standing(made, given, world);
    const stands = checkRota(rota, secondReading);
    // What it says about itself, it says of what was made.
    const { differences } = rota === made ? stands : checkRota(made, () => []);
    const report = { ...stands, differences, sound: stands.sound && differences.length === 0 };
    return {
      code: report.sound ? 0 : 1,
      text: reportText(report, given.options['soft'] === true),
      data: report,
    };
  },
};

function reportText(report: CheckReport, soft: boolean): string {
  const { summary, breaches, shortfalls, differences, findings, notes } = report;
  const hard = breaches.filter(({ strength }) => strength === 'hard');
  const shown = soft ? breaches : hard;
  return [
    summaryText(summary),
    list(
      'Broken rules that bind',
      hard.map(({ sentence }) => sentence),
    ),
    ...(soft
      ? [
          list(
            'Broken wishes',
            shown.filter((each) => each.strength === 'soft').map(({ sentence }) => sentence),
          ),
        ]
      : []),
    list(
      'The second reading of what binds',
      findings.map(({ sentence }) => sentence),
    ),
    list(
      'What the rota says about itself and is not so',
      differences.map(({ where, found, expected }) => `${where}: found ${found}; expected ${expected}.`),
    ),
    ...(notes.length === 0 ? [] : [list('What the scenario says and the rota does not take up', notes)]),
    shortfallList(shortfalls, shortfalls.length),
    report.sound ? 'Sound.\n' : 'Not sound.\n',
  ].join('\n');
}

function list(title: string, sentences: readonly string[]): string {
  if (sentences.length === 0) return `${title}: nothing.\n`;
  const count = counted(sentences.length, 'place', 'places');
  return `${title}: ${count}\n${sentences.map((sentence) => `  ${sentence}\n`).join('')}`;
}
