import { hoursReport } from '../../hours/report.ts';
import { hoursTable } from '../render/hours.ts';
import type { Command } from '../command.ts';
import { known } from '../known.ts';
import { word } from '../options.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

/** `muster hours R`: what everybody's time adds up to. */
export const hours: Command = {
  name: 'hours',
  about: 'Show everybody’s hours: work, contract, on call, required.',
  words: [rotaWord],
  options: [{ flags: '--person <id>', about: 'only this person' }, rotaData],
  example: 'muster hours rota.json --person cw-017',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const asked = known(
      given,
      'person',
      rota.scenario.people.map(({ id }) => id),
    );
    const people = hoursReport(rota).filter(({ person }) => asked === undefined || person === asked);
    const data = people.map(({ byDay, byOrganisation, ...rest }) => ({
      ...rest,
      byDay: Object.fromEntries(byDay),
      byOrganisation: Object.fromEntries(byOrganisation),
    }));
    return { code: 0, text: hoursTable(people), data };
  },
};
