import { coverReport } from '../../cover/report.ts';
import type { Person, Rota } from '../../domain/index.ts';
import { stretchesOf } from '../../publish/day-states.ts';
import { publishedDays } from '../../publish/published-days.ts';
import { createCalendar, type Calendar } from '../../time/calendar.ts';
import type { Command, World } from '../command.ts';
import { kept } from '../kept.ts';
import { known } from '../known.ts';
import { word } from '../options.ts';
import { outputFile } from '../output.ts';
import { withoutCompany } from '../../rota/without-company.ts';
import { ownCompanyText } from '../render/company.ts';
import { dayList, personDays } from '../render/days.ts';
import { grid, legend } from '../render/grid.ts';
import { statesText } from '../render/publications.ts';
import { marksLegend, pumpHours } from '../render/station-week.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';
import { ROTA_ENDINGS, rotaFile } from '../rota-output.ts';
import { summaryText } from '../search.ts';

/** `muster show R`: a rota to read. */
export const show: Command = {
  name: 'show',
  about: 'Show a rota: people × days, or one person, station, beat or day; also as a workbook.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'this person, day by day' },
    { flags: '--station <id>', about: 'this station: its people and its pumps, hour by hour' },
    { flags: '--beat <id>', about: 'who is in this beat when' },
    { flags: '--day <date>', about: 'everybody who is on duty or on call on this operational day' },
    { flags: '--out <file>', about: 'write the rota as a workbook (.xlsx)' },
    rotaData,
  ],
  example: 'muster show rota.json --station CW-LOOE',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const out = outputFile(given, world, ROTA_ENDINGS);
    if (out !== undefined) {
      world.writeFile(out, await rotaFile(rota, out));
      return { code: 0, text: `Written to ${out}.\n`, data: { out } };
    }
    const states = await daysText(rota, given, world);
    return { code: 0, text: view(rota, given, states), data: selection(rota, given) };
  },
};

type Given = Parameters<Command['run']>[0];

/** How far the days have come; nothing where nothing is published of days to come. */
async function daysText(rota: Rota, given: Given, world: World): Promise<string> {
  const lines = await kept(given, world, ({ publications }) => publications.list());
  const stretches = stretchesOf(rota.scenario, publishedDays(lines), world.instant());
  const isPublished = stretches.some(
    ({ people: { locked, published } }) => (locked ?? published) !== undefined,
  );
  return isPublished ? `${statesText(stretches)}\n` : '';
}

function view(rota: Rota, given: Given, states: string): string {
  const calendar = createCalendar(rota.scenario);
  const { person, station, beat, day } = asked(rota, given);
  const asking = [person, station, beat, day].filter((one) => one !== undefined).length;
  if (asking === 1 && person !== undefined)
    return `${personDays(rota, calendar, person)}${ownCompanyText(withoutCompany(rota, person))}`;
  if (asking === 1 && station !== undefined) return stationView(rota, calendar, station);
  if (asking > 0) return dayList(rota, calendar, selection(rota, given));
  const people = rota.scenario.people;
  return `${rota.scenario.name}\n${summaryText(rota.summary)}\n${states}${grid(rota, calendar, people)}\n${legend(rota)}`;
}

function stationView(rota: Rota, calendar: Calendar, station: string): string {
  const people = rota.scenario.people.filter((person) => servesAt(person, station));
  const pumps = coverReport(rota, { station });
  const hours = pumps.map((pump) => `${pump.pump}\n${pumpHours(pump, calendar)}`).join('\n');
  return `${grid(rota, calendar, people)}\n${hours}\n  ${marksLegend}`;
}

function servesAt({ roles }: Person, station: string): boolean {
  return roles.some((role) => role.station === station);
}

/** The assignments that the options ask for. */
function selection(rota: Rota, given: Given): Rota['assignments'] {
  const { person, station, beat, day } = asked(rota, given);
  return rota.assignments.filter(
    (each) =>
      (person === undefined || each.person === person) &&
      (day === undefined || each.date === day) &&
      (beat === undefined || each.spells.some((spell) => spell.beat === beat)) &&
      (station === undefined || each.spells.some((spell) => spell.station === station)),
  );
}

function asked(rota: Rota, given: Given) {
  const { people, stations = [], beats = [] } = rota.scenario;
  const calendar = createCalendar(rota.scenario);
  const days = Array.from({ length: calendar.days }, (_, day) => calendar.dateOf(day));
  return {
    person: known(
      given,
      'person',
      people.map(({ id }) => id),
    ),
    station: known(
      given,
      'station',
      stations.map(({ id }) => id),
    ),
    beat: known(
      given,
      'beat',
      beats.map(({ id }) => id),
    ),
    day: known(given, 'day', days),
  };
}
