import { engineVersion } from '../../compose.ts';
import type { Summary } from '../../../solver/outcome.ts';
import type { Person } from '../../domain/index.ts';
import { createCalendar } from '../../time/calendar.ts';
import { generate, greedySummary } from '../../rota/generate.ts';
import { reportsOf } from '../../rota/reports.ts';
import type { Command } from '../command.ts';
import { sizeText } from '../render/amounts.ts';
import { coverTable } from '../render/cover.ts';
import { grid, legend } from '../render/grid.ts';
import { hoursTable } from '../render/hours.ts';
import { shortfallList } from '../render/shortfalls.ts';
import { readScenario } from '../scenario-file.ts';
import { outputFile } from '../output.ts';
import { ROTA_ENDINGS, rotaFile } from '../rota-output.ts';
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
  options: [
    ...searchFlags,
    { flags: '--out <file>', about: 'also write the rota here: .json (whole) or .xlsx' },
  ],
  example: 'muster demo --seconds 10',
  async run(given, world) {
    const settings = searchSettings(given, SECONDS);
    const out = outputFile(given, world, ROTA_ENDINGS);
    const scenario = await readScenario(world.packaged(SCENARIO), given, world);
    const { rota, compiled, fault } = await generate(scenario, settings, liveSearch(world), {
      engine: engineVersion(),
    });
    if (fault !== undefined) world.fault(fault);
    const greedy = greedySummary(compiled, settings.seed);
    const { hours, shortfalls, cover } = reportsOf(compiled, rota);
    if (out !== undefined) world.writeFile(out, await rotaFile(rota, out));
    const onDuty = scenario.people.filter(worksDuties);
    const listed = new Set(onDuty.map(({ id }) => id));
    const text = [
      `${scenario.name}: ${sizeText(scenario)} from ${scenario.period.from}\n`,
      grid(rota, createCalendar(scenario), onDuty),
      legend(rota),
      'Fire cover\n',
      coverTable(cover),
      'Hours\n',
      hoursTable(hours.filter(({ person }) => listed.has(person))),
      shortfallList(shortfalls, SHORTFALLS_SHOWN),
      `The rota: ${summaryText(rota.summary)}`,
      `The greedy rota it began with: ${summaryText(greedy)}`,
      `${comparison(rota.summary, greedy)}\n`,
      out === undefined
        ? 'Next: muster demo --out demo.json, then muster show, cover, hours, check or explain demo.json.\n'
        : `Written to ${out}. Next: muster show, cover, hours, check or explain ${out}.\n`,
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

/** In which tier two rotas first differ, and by how much. */
function comparison(found: Summary, greedy: Summary): string {
  if (found.hardBreaches !== greedy.hardBreaches) {
    return `Better than the greedy rota in what binds: ${found.hardBreaches} hard breaches, not ${greedy.hardBreaches}.`;
  }
  const place = found.tiers.findIndex(({ penalty }, tier) => penalty !== greedy.tiers[tier]?.penalty);
  const [ours, theirs] = [found.tiers[place], greedy.tiers[place]];
  if (ours === undefined || theirs === undefined) return 'As good as the greedy rota in every tier.';
  const [less, more] = [ours.penalty, theirs.penalty].map((points) => points.toLocaleString('en-GB'));
  return `${ours.penalty < theirs.penalty ? 'Better' : 'Worse'} than the greedy rota in the first tier in which they differ, ${ours.name}: ${less ?? ''} points, not ${more ?? ''}.`;
}

/** Everybody but those who are on call and nothing else. */
function worksDuties({ roles }: Person): boolean {
  return roles.some(({ kind }) => kind !== 'on-call');
}
