import { durationText } from '../../../solver/explain/say.ts';
import { coveredRota } from '../../rota/covered-rota.ts';
import { proposeFor, type Proposal } from '../../rota/proposal.ts';
import type { Command } from '../command.ts';
import { between, timeAsked } from '../moments.ts';
import { word } from '../options.ts';
import { outputFile } from '../output.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';
import { ROTA_ENDINGS, rotaFile } from '../rota-output.ts';
import { liveSearch } from '../search.ts';
import { searchFlags, searchSettings } from '../search-flags.ts';

const SECONDS = 10;

/** `muster close-gaps R --from T --to T`: one proposal that closes what offered time can close. */
export const closeGaps: Command = {
  name: 'close-gaps',
  about:
    'Propose on-call periods, in time that was offered, that together close the gaps of a week; duties stay.',
  words: [rotaWord],
  options: [
    ...between,
    { flags: '--out <file>', about: 'write the rota with the proposal in it' },
    ...searchFlags,
    rotaData,
  ],
  example: 'muster close-gaps rota.json --from 2026-06-08 --to 2026-06-14 --out closed.json',
  async run(given, world) {
    const out = outputFile(given, world, ROTA_ENDINGS);
    const rota = await readRota(word(given, 0), given, world);
    const covered = coveredRota(rota);
    const time = timeAsked(given, covered.register.calendar);
    const proposal = await proposeFor(covered, time, searchSettings(given, SECONDS), liveSearch(world));
    if (out !== undefined) world.writeFile(out, await rotaFile(proposal.rota, out));
    const { changes, open } = proposal;
    return { code: 0, text: proposalText(proposal), data: { changes, open } };
  },
};

function proposalText({ changes, open: [before, after] }: Proposal): string {
  const lines = changes.map(
    ({ date, name, person, now, then }) => `  ${date}  ${name} (${person}): ${then}, was ${now}\n`,
  );
  return [
    `Without a standard crew: ${durationText(before)} now, ${durationText(after)} with this.\n`,
    changes.length === 0 ? 'No change of on-call periods would make the rota better.\n' : '',
    ...lines,
  ].join('');
}
