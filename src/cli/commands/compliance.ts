import { secondReading } from '../../compose.ts';
import { complianceOf } from '../../rota/compliance.ts';
import type { Command } from '../command.ts';
import { knownPerson } from '../known.ts';
import { day } from '../moments.ts';
import { word } from '../options.ts';
import { complianceText } from '../render/compliance.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

/** `muster compliance R`: what law, agreements and policy ask of people, and whether the rota keeps it. */
export const compliance: Command = {
  name: 'compliance',
  about:
    'Say of each stated rule with its source whom it binds, how close they come, and who breaks it; read twice.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'only of this person' },
    {
      flags: '--told <date>',
      about: 'when people learn of departures from what was published; left out: when the rota was made',
    },
    rotaData,
  ],
  example: 'muster compliance rota.json',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const person = knownPerson(given, rota);
    const told = day(given, 'told') ?? (rota.made ?? world.instant()).slice(0, 10);
    const report = complianceOf(rota, secondReading, { person, told });
    return {
      code: report.legal ? 0 : 1,
      text: complianceText(report, rota, person !== undefined),
      data: report,
    };
  },
};
