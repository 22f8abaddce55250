import type { Issue, Rota } from '../../domain/index.ts';
import type { Alteration } from '../../rota/altering/alteration.ts';
import { compareRotas } from '../../rota/compare.ts';
import { coveredRota } from '../../rota/covered-rota.ts';
import { absenceOf } from '../../rota/what-if.ts';
import { alteredRecords, alterationFlags, ALTERATIONS, alterationsGiven } from '../alterations.ts';
import { UnusableInput, type Command, type Given, type Result, type World } from '../command.ts';
import { knownPerson } from '../known.ts';
import { make } from '../making.ts';
import { between, timeAsked } from '../moments.ts';
import { flagsGiven, refuseFlags, word } from '../options.ts';
import { outputFile } from '../output.ts';
import { absenceText } from '../render/absence.ts';
import { comparisonText } from '../render/compare.ts';
import { readRota, readRotaAsMade, rotaData, rotaWord } from '../rota-file.ts';
import { ROTA_ENDINGS, rotaFile } from '../rota-output.ts';
import { searchFlags, searchSettings } from '../search-flags.ts';

/**
 * `muster whatif R --person P --off --from T --to T`: what somebody's absence would do, before it is granted. With
 * `--more V1:5` and the like: the rota of a scenario in which that is so, beside this one.
 */
export const whatif: Command = {
  name: 'whatif',
  about:
    'Say what it would do if somebody were away; or plan anew with more people, a skill, a station or a road otherwise, and compare.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'who' },
    { flags: '--off', about: 'if they were away' },
    ...between,
    ...alterationFlags,
    { flags: '--all', about: 'with a new plan: every changed day and everybody whose hours change' },
    { flags: '--out <file>', about: 'write the new rota here: .json (whole) or .xlsx' },
    ...searchFlags,
    rotaData,
  ],
  example: 'muster whatif rota.json --more V1:5 --seconds 30',
  async run(given, world) {
    const alterations = alterationsGiven(given);
    if (alterations.length > 0) return replanned(given, world, alterations);
    const rota = await readRota(word(given, 0), given, world);
    const person = knownPerson(given, rota);
    const asked = given.options['off'] === true;
    if (person === undefined || !asked) throw new UnusableInput(missing(person, asked));
    const covered = coveredRota(rota);
    const absence = absenceOf(covered, person, timeAsked(given, covered.register.calendar));
    const code = absence.lost.some(({ offTheRun }) => offTheRun) || absence.effects.hard > 0 ? 1 : 0;
    return { code, text: absenceText(absence), data: absence };
  },
};

/** The rota as it was made beside one in which things are otherwise. */
async function replanned(given: Given, world: World, alterations: readonly Alteration[]): Promise<Result> {
  const absence = flagsGiven(given, ['person', 'off', 'from', 'to']);
  if (absence.length > 0) refuseFlags(absence, ALTERATIONS);
  const settings = searchSettings(given);
  const out = outputFile(given, world, ROTA_ENDINGS);
  const before: Rota = await readRotaAsMade(word(given, 0), given, world);
  const { rota } = await make(alteredRecords(before.scenario, alterations), settings, world);
  const comparison = compareRotas(before, rota);
  if (out !== undefined) world.writeFile(out, await rotaFile(rota, out));
  return {
    code: rota.summary.hardBreaches === 0 ? 0 : 1,
    text: comparisonText(comparison, given.options['all'] === true),
    data: { alterations, comparison, summary: rota.summary },
  };
}

function missing(person: string | undefined, asked: boolean): Issue[] {
  return [
    ...(person === undefined
      ? [{ where: '--person', found: 'nothing', expected: 'the id of a person in this rota' }]
      : []),
    ...(asked
      ? []
      : [
          {
            where: '--off',
            found: 'nothing',
            expected:
              'what is to be tried: --off, being away; or --more, --trained, --without, --closed, --slow',
          },
        ]),
  ];
}
