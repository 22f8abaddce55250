import type { Command } from '../command.ts';
import { word } from '../options.ts';
import { counted } from '../render/amounts.ts';
import { readScenario } from '../scenario-file.ts';

/** `muster validate S`: everything that is wrong with a scenario, in one go. */
export const validate: Command = {
  name: 'validate',
  about: 'Check a scenario and list everything that is wrong with it.',
  words: [{ name: 'scenario', about: 'a workbook (.xlsx) or a document (.yaml, .json)' }],
  options: [],
  example: 'muster validate team.xlsx',
  async run(given, world) {
    const path = word(given, 0);
    const scenario = await readScenario(path, given, world);
    const counts = {
      people: scenario.people.length,
      stations: scenario.stations?.length ?? 0,
      beats: scenario.beats?.length ?? 0,
      demands: scenario.demands?.length ?? 0,
      days: scenario.period.days,
    };
    const listed = [
      counted(counts.people, 'person', 'people'),
      counted(counts.stations, 'station', 'stations'),
      counted(counts.beats, 'beat', 'beats'),
      counted(counts.demands, 'demand', 'demands'),
      counted(counts.days, 'day', 'days'),
    ];
    return {
      code: 0,
      text: `${path} is in order: ${listed.join(', ')}, from ${scenario.period.from}.\n`,
      data: { name: scenario.name, ...counts },
    };
  },
};
