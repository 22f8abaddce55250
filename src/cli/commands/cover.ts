import { coverAt, coverReport, type PumpCover } from '../../cover/report.ts';
import { createCalendar, type Calendar } from '../../time/calendar.ts';
import { UnusableInput, type Command } from '../command.ts';
import { text, word } from '../options.ts';
import { coverTable, gapList, mendText } from '../render/cover.ts';
import { marksLegend, pumpHours } from '../render/station-week.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';
import { known } from '../known.ts';

/** `muster cover R`: which pump is on the run when, and why not. */
export const cover: Command = {
  name: 'cover',
  about: 'Show fire cover: which pumps are on the run, when not, why, and what would mend it.',
  words: [rotaWord],
  options: [
    { flags: '--station <id>', about: 'hour by hour and gap by gap for this station' },
    { flags: '--at <time>', about: 'who rides at this minute, e.g. 2026-06-03T14:30' },
    rotaData,
  ],
  example: 'muster cover rota.json --station CW-LOOE',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const calendar = createCalendar(rota.scenario);
    const station = known(
      given,
      'station',
      (rota.scenario.stations ?? []).map(({ id }) => id),
    );
    const pumps = coverReport(rota, { station });
    const at = text(given, 'at');
    if (at !== undefined) return { code: 0, ...moment(pumps, calendar, at) };
    const detail =
      station === undefined ? '' : `\n${pumps.map((pump) => detailOf(pump, calendar)).join('\n')}`;
    return { code: 0, text: coverTable(pumps) + detail, data: pumps };
  },
};

function detailOf(pump: PumpCover, calendar: Calendar): string {
  return `${pump.pump}\n${pumpHours(pump, calendar)}\n  ${marksLegend}\nGaps:\n${gapList(pump)}`;
}

function moment(
  pumps: readonly PumpCover[],
  calendar: Calendar,
  at: string,
): { text: string; data: unknown } {
  const minute = minuteOf(calendar, at);
  const data = pumps.map((pump) => ({ pump: pump.pump, ...coverAt(pump, minute) }));
  const lines = data.map(({ pump, state, seats = [], reasons = [], mend = [] }) => {
    const crew = seats.map(({ kind, rider }) => `${kind} ${rider ?? 'nobody'}`).join(', ');
    const why = reasons.length === 0 ? '' : `; ${reasons.join(', ')}; ${mendText(mend)}`;
    return `${pump}: ${state ?? 'not in the period'}${crew === '' ? '' : ` – ${crew}`}${why}\n`;
  });
  return { text: lines.join(''), data };
}

function minuteOf(calendar: Calendar, at: string): number {
  try {
    return calendar.minuteOf(at);
  } catch {
    throw new UnusableInput([
      { where: '--at', found: at, expected: 'a local or ISO time such as 2026-06-03T14:30' },
    ]);
  }
}
