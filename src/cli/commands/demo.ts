import { engineVersion } from '../../compose.ts';
import type { Person } from '../../domain/index.ts';
import { createCalendar } from '../../time/calendar.ts';
import { generate, greedySummary } from '../../rota/generate.ts';
import { reportsOf } from '../../rota/reports.ts';
import type { Command } from '../command.ts';
import { coverTable } from '../render/cover.ts';
import { grid, legend } from '../render/grid.ts';
import { hoursTable } from '../render/hours.ts';
import { shortfallList } from '../render/shortfalls.ts';
import { readScenario } from '../scenario-file.ts';
import { searchFlags, searchSettings } from '../search-flags.ts';
import { liveSearch, summaryText } from '../search.ts';

const SCENARIO = 'examples/cornwall-tri-service.yaml';
const SECONDS = 30;
const SHORTFALLS_SHOWN = 30;

/** `muster demo`: the Cornwall example from start to end. */
export const demo: Command = {
  name: 'demo',
  about: 'Make the rota of the Cornwall example and show it: grid, fire cover, hours, what is not covered.',
  words: [],
  options: searchFlags,
  example: 'muster demo --seconds 10',
  async run(given, world) {
    const settings = searchSettings(given, SECONDS);
    const scenario = await readScenario(world.packaged(SCENARIO));
    const { rota, compiled } = await generate(scenario, settings, liveSearch(world), {
      engine: engineVersion(),
    });
    const greedy = greedySummary(compiled, settings.seed);
    const { hours, shortfalls, cover } = reportsOf(compiled, rota);
    const onDuty = scenario.people.filter(worksDuties);
    const listed = new Set(onDuty.map(({ id }) => id));
    const text = [
      `${scenario.name}: ${scenario.people.length} people, ${scenario.period.days} days from ${scenario.period.from}\n`,
      grid(rota, createCalendar(scenario), onDuty),
      legend(rota),
      'Fire cover (on-call firefighters: muster show ROTA lists them)\n',
      coverTable(cover),
      'Hours\n',
      hoursTable(hours.filter(({ person }) => listed.has(person))),
      shortfallList(shortfalls, SHORTFALLS_SHOWN),
      `The rota: ${summaryText(rota.summary)}`,
      `The greedy rota it began with: ${summaryText(greedy)}`,
    ].join('\n');
    return {
      code: rota.summary.hardBreaches === 0 ? 0 : 1,
      text,
      data: {
        summary: rota.summary,
        greedy,
        shortfalls,
        cover: cover.map(({ segments: _, ...rest }) => rest),
      },
    };
  },
};

/** Everybody but those who are on call and nothing else. */
function worksDuties({ roles }: Person): boolean {
  return roles.some(({ kind }) => kind !== 'on-call');
}
