import { whoInLife } from '../../life/who-in-life.ts';
import { askingOf } from '../../replies/asking.ts';
import { askingsOf } from '../../replies/askings.ts';
import { standingReplies } from '../../replies/standing-replies.ts';
import { answersData, decidedBy } from '../answering.ts';
import { type Command, type Given, type Result, UnusableInput, type World } from '../command.ts';
import { kept } from '../kept.ts';
import { flagsGiven, refuse, refuseFlags, text, wholeNumber, word } from '../options.ts';
import { askingsText, ownAskingsText } from '../render/askings.ts';
import { replying } from '../replying.ts';
import { readRota, rotaWord } from '../rota-file.ts';
import { vacancyAsked, vacancyFlags } from '../vacancy.ts';

/** `muster ask R --person P --date D --of Q1,Q2`: the first of them who accepts gets the duty, until then it stays where it is. */
export const ask: Command = {
  name: 'ask',
  about:
    'Ask several people whether they would take a duty; the first who accepts gets it. Without options, list what was asked.',
  words: [rotaWord],
  options: [
    ...vacancyFlags,
    { flags: '--of <ids>', about: 'who is asked, separated by commas; alone: what that person was asked' },
    { flags: '--best <n>', about: 'instead of --of: so many of those that muster who ranks first' },
    { flags: '--another', about: 'with --duty: one more of it than that for which others are asked already' },
    { flags: '--by <name>', about: 'who asks' },
    answersData,
  ],
  example: 'muster ask rota.json --person V1 --date 2026-06-03 --of V2,V3 --by "Duty sergeant"',
  async run(given, world) {
    if (flagsGiven(given, ['person', 'date', 'duty', 'beat', 'best', 'another', 'by']).length === 0)
      return listed(given, world);
    return replying(given, world, (life) => {
      const vacancy = vacancyAsked(given, life.rota) ?? refuseFlags([], ['person', 'duty']);
      const people = peopleAsked(given);
      refuse(decidedBy(given));
      const another = flagsGiven(given, ['another']).length > 0;
      const by = (text(given, 'by') ?? '').trim();
      const who = whoInLife(life, vacancy);
      return Promise.resolve(askingOf(life, { vacancy, people, by, another }, who, life.instant));
    });
  },
};

/** Who is asked, by name or by how many. */
function peopleAsked(given: Given): readonly string[] | number {
  const best = wholeNumber(given, { option: 'best', least: 1 });
  const of = text(given, 'of');
  if ((best === undefined) === (of === undefined))
    refuseFlags(flagsGiven(given, ['of', 'best']), ['of', 'best']);
  return best ?? idsIn(of);
}

function idsIn(of = ''): string[] {
  return of
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

async function listed(given: Given, world: World): Promise<Result> {
  const rota = await readRota(word(given, 0), given, world);
  const standing = standingReplies(await kept(given, world, ({ replies }) => replies.list()));
  const of = text(given, 'of') ?? '';
  const [person, ...more] = idsIn(of);
  const isKnown = person === undefined || rota.scenario.people.some(({ id }) => id === person);
  if (!isKnown || more.length > 0)
    throw new UnusableInput([
      {
        where: '--of',
        found: of,
        expected: 'the id of one person; or with --date whom to ask',
      },
    ]);
  const askings = askingsOf({ rota, standing }, world.instant(), person);
  const shown = person === undefined ? askingsText(askings, rota) : ownAskingsText(askings, rota, person);
  return { code: 0, text: shown, data: { askings } };
}
