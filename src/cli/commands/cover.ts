import { heatMapOf } from '../../cover/heat-map.ts';
import { registerOf } from '../../cover/register.ts';
import { coverAt, coverOf, type PumpCover } from '../../cover/report.ts';
import { presencesByStation } from '../../cover/riders.ts';
import { stationNeed } from '../../cover/station-need.ts';
import { usefulCover } from '../../cover/useful.ts';
import { createCalendar, type Calendar } from '../../time/calendar.ts';
import type { Command } from '../command.ts';
import { between, minute, timeAsked } from '../moments.ts';
import { word } from '../options.ts';
import { coverTable, gapList, mendText, needText, usefulTable } from '../render/cover.ts';
import { heatMapText } from '../render/heat-map.ts';
import { marksLegend, pumpHours } from '../render/station-week.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';
import { knownStation } from '../known.ts';

/** `muster cover R`: which pump is on the run when, and why not. */
export const cover: Command = {
  name: 'cover',
  about: 'Show fire cover: which pumps are on the run, when not, why, and what would mend it.',
  words: [rotaWord],
  options: [
    { flags: '--station <id>', about: 'hour by hour and gap by gap for this station' },
    { flags: '--at <time>', about: 'who rides at this minute, e.g. 2026-06-03T14:30' },
    ...between,
    rotaData,
  ],
  example: 'muster cover rota.json --station CW-LOOE',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const calendar = createCalendar(rota.scenario);
    const station = knownStation(given, rota);
    const at = minute(given, 'at', calendar);
    const time = at === undefined ? timeAsked(given, calendar) : ([at, at + 1] as const);
    const register = registerOf(rota.scenario, calendar);
    const presences = presencesByStation(register, rota);
    const pumps = coverOf(register, presences, { station, between: time });
    if (at !== undefined) return { code: 0, ...moment(pumps, at) };
    const place = register.stations.get(station ?? '');
    if (place === undefined) return { code: 0, text: coverTable(pumps), data: pumps };
    const useful = usefulCover(register, place, presences.get(place.id) ?? [], time);
    const need = stationNeed(register, place, time);
    const detail = pumps.map((pump) => `\n${detailOf(pump, calendar)}`).join('');
    return {
      code: 0,
      text: `${coverTable(pumps)}${detail}\n${usefulTable(register, useful)}\n${needText(need)}`,
      data: { pumps, useful, need },
    };
  },
};

function detailOf(pump: PumpCover, calendar: Calendar): string {
  return [
    `${pump.pump}\n${pumpHours(pump, calendar)}\n  ${marksLegend}`,
    `Hours of the week:\n${heatMapText(heatMapOf(pump, calendar), calendar)}`,
    `Gaps:\n${gapList(pump)}`,
  ].join('\n');
}

function moment(pumps: readonly PumpCover[], at: number): { text: string; data: unknown } {
  const data = pumps.map((pump) => ({ pump: pump.pump, ...coverAt(pump, at) }));
  const lines = data.map(({ pump, state, seats = [], reasons = [], mend = [] }) => {
    const crew = seats.map(({ kind, rider }) => `${kind} ${rider ?? 'nobody'}`).join(', ');
    const why = reasons.length === 0 ? '' : `; ${reasons.join(', ')}; ${mendText(mend)}`;
    return `${pump}: ${state ?? 'not in the period'}${crew === '' ? '' : ` – ${crew}`}${why}\n`;
  });
  return { text: lines.join(''), data };
}
