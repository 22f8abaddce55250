import { coverReport } from '../../cover/report.ts';
import { gapsOf, newcomerWorth } from '../../cover/gaps.ts';
import { createCalendar } from '../../time/calendar.ts';
import type { Command } from '../command.ts';
import { knownStation } from '../known.ts';
import { between, timeAsked } from '../moments.ts';
import { word } from '../options.ts';
import { gapsText, newcomersText } from '../render/gaps.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

const NEWCOMERS_SHOWN = 10;

/** `muster gaps R`: when which pump has no standard crew, and where one more person would help most. */
export const gaps: Command = {
  name: 'gaps',
  about: 'List the gaps in fire cover: when, why, who is missing, and where one more person would help most.',
  words: [rotaWord],
  options: [{ flags: '--station <id>', about: 'only of this station' }, ...between, rotaData],
  example: 'muster gaps rota.json --from 2026-06-03 --to 2026-06-09',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const station = knownStation(given, rota);
    const time = timeAsked(given, createCalendar(rota.scenario));
    const found = gapsOf(coverReport(rota, { station, between: time }));
    const newcomers = newcomerWorth(found);
    const text = `${gapsText(found)}\nOne more person, always there:\n${newcomersText(newcomers, NEWCOMERS_SHOWN)}`;
    return { code: 0, text, data: { gaps: found, newcomers } };
  },
};
