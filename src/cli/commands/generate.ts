import { randomUUID } from 'node:crypto';
import type { Settings } from '../../../solver/solve.ts';
import { engineVersion } from '../../compose.ts';
import type { Rota, Scenario } from '../../domain/index.ts';
import { scenarioAfter } from '../../publish/scenario-after.ts';
import { carryOver } from '../../rota/carry-over.ts';
import { scenarioWith } from '../../replies/scenario-with.ts';
import { standingReplies } from '../../replies/standing-replies.ts';
import { outcomeOf, recordedRun } from '../../runs/recorded-run.ts';
import type { Command, World } from '../command.ts';
import { dataFile } from '../data-file.ts';
import { make } from '../making.ts';
import { text, word } from '../options.ts';
import { kept } from '../kept.ts';
import { readRota } from '../rota-file.ts';
import { outputFile } from '../output.ts';
import { ROTA_ENDINGS, rotaFile } from '../rota-output.ts';
import { readScenario } from '../scenario-file.ts';
import { searchFlags, searchSettings } from '../search-flags.ts';
import { summaryText } from '../search.ts';

/** `muster generate S`: a rota from a scenario. */
export const generate: Command = {
  name: 'generate',
  about: 'Make a rota from a scenario. Ctrl-C ends the search and keeps the best rota.',
  words: [{ name: 'scenario', about: 'a workbook (.xlsx) or a document (.yaml, .json)' }],
  options: [
    ...searchFlags,
    { flags: '--after <rota>', about: 'the rota of the period before: its duties become history' },
    { flags: '--out <file>', about: 'write the rota here: .json (whole) or .xlsx (to print and send)' },
    {
      flags: '--data <file>',
      about:
        'also keep scenario, run and rota in this data file; what people accepted in it stays theirs, and what is published changes as little as can be',
    },
  ],
  example: 'muster generate team.xlsx --seconds 20 --out rota.json',
  async run(given, world) {
    const settings = searchSettings(given);
    const out = outputFile(given, world, ROTA_ENDINGS);
    const stated = await readScenario(word(given, 0), given, world);
    const before = text(given, 'after');
    const data = text(given, 'data');
    const carried = before === undefined ? stated : carryOver(await readRota(before, given, world), stated);
    const lines = data === undefined ? [] : await kept(given, world, ({ replies }) => replies.list());
    const told =
      data === undefined ? [] : await kept(given, world, ({ publications }) => publications.list());
    const known = scenarioAfter(carried, told, world.instant());
    const scenario = scenarioWith(known, standingReplies(lines));
    const made =
      data === undefined
        ? { rota: (await make(scenario, settings, world)).rota }
        : await makeAndKeep(scenario, settings, world, data);
    const { rota } = made;
    if (out !== undefined) world.writeFile(out, await rotaFile(rota, out));
    const written = out === undefined ? '' : `Written to ${out}.\n`;
    const keptAs = 'id' in made ? `Kept in ${data ?? ''} as ${made.id}.\n` : '';
    return {
      code: rota.summary.hardBreaches === 0 ? 0 : 1,
      text: `${scenario.name}: ${summaryText(rota.summary)}${written}${keptAs}`,
      data: out === undefined ? rota : { summary: rota.summary, out, ...('id' in made && { id: made.id }) },
    };
  },
};

async function makeAndKeep(
  scenario: Scenario,
  { seed, ...limits }: Settings,
  world: World,
  file: string,
): Promise<{ readonly rota: Rota; readonly id: string }> {
  const store = await dataFile(file);
  try {
    const id = randomUUID();
    const saved = await store.scenarios.save(scenario);
    await store.runs.add({ id, scenario: saved, seed, limits, engine: engineVersion() });
    const outcome = await recordedRun(store, id, async (_run, _scenario, observe) => {
      return outcomeOf(await make(scenario, { seed, ...limits }, world, observe));
    });
    if (outcome === undefined || outcome.state === 'failed') throw new Error(`run ${id} has no rota`);
    return { rota: outcome.rota, id };
  } finally {
    store.close();
  }
}
