import { solveByLinear } from '../../../solver/linear/solve.ts';
import type { Exactly } from '../../../solver/repair/fewest.ts';
import { highsBackend } from '../../backends/highs.ts';
import type { DayRecord, Issue, Move } from '../../domain/index.ts';
import { daysTold } from '../../publish/days-told.ts';
import { type Alternative, type Replan, replanOf } from '../../rota/replanning/replan.ts';
import { createCalendar } from '../../time/calendar.ts';
import { answersData, decidedBy } from '../answering.ts';
import { type Command, type Given, UnusableInput } from '../command.ts';
import { kept } from '../kept.ts';
import { known } from '../known.ts';
import { between, minute, timeAsked } from '../moments.ts';
import { refuse, text, wholeNumber, word } from '../options.ts';
import { replanText } from '../render/replan.ts';
import { type Asked, replying } from '../replying.ts';
import { readRota, rotaWord } from '../rota-file.ts';

/** `muster replan R --absent P`: ways to repair the rota with the fewest people and days changed; `--take` keeps one. */
export const replan: Command = {
  name: 'replan',
  about: 'Repair a rota after somebody dropped out, with the fewest people and days changed; several ways.',
  words: [rotaWord],
  options: [
    { flags: '--absent <id>', about: 'who is not there' },
    ...between,
    { flags: '--at <time>', about: 'from this minute of the period on instead of now' },
    { flags: '--take <number>', about: 'keep this way: the days that it changes are decided' },
    { flags: '--by <name>', about: 'who decides; with --take' },
    answersData,
  ],
  example: 'muster replan rota.json --absent P1 --from 2026-06-03T06:40 --to 2026-06-03',
  async run(given, world) {
    const take = wholeNumber(given, { option: 'take', least: 1 });
    if (take === undefined) {
      const rota = await readRota(word(given, 0), given, world);
      const instant = world.instant();
      const lines = await kept(given, world, ({ publications }) => publications.list());
      const told = daysTold(rota.scenario, lines, instant);
      const found = await replanned({ rota, daysTold: told, instant }, given);
      const isBroken = found.alternatives.every(({ verdict }) => verdict.forbids.length > 0);
      return { code: isBroken ? 1 : 0, text: replanText(found), data: found };
    }
    const by = text(given, 'by')?.trim() ?? '';
    refuse(decidedBy(given));
    return replying(given, world, async (asked) =>
      taken(await replanned(asked, given), take, by, asked.instant),
    );
  },
};

async function replanned(
  { rota, daysTold, instant }: Pick<Asked, 'rota' | 'daysTold' | 'instant'>,
  given: Given,
): Promise<Replan> {
  const person = known(
    given,
    'absent',
    rota.scenario.people.map(({ id }) => id),
    'person',
  );
  if (person === undefined)
    throw new UnusableInput([{ where: '--absent', found: 'nothing', expected: 'who is not there' }]);
  const calendar = createCalendar(rota.scenario);
  const now = minute(given, 'at', calendar) ?? Math.floor(calendar.minuteOf(instant));
  const absent = { person, between: timeAsked(given, calendar) };
  const backend = highsBackend();
  const exactly: Exactly = (problem) => solveByLinear(problem, backend);
  return replanOf(rota, absent, { now, daysTold, exactly });
}

/** The line that decides the days of a way; whoever has to be asked is asked first. */
function taken(
  { lost, alternatives, name }: Replan,
  take: number,
  by: string,
  instant: string,
): { readonly line: Move } | { readonly issues: readonly Issue[] } {
  const way: Alternative | undefined = alternatives[take - 1];
  if (way === undefined) {
    const expected = `1 to ${alternatives.length}`;
    return { issues: [{ where: 'take', found: `${take}`, expected }] };
  }
  if (way.toAsk.length > 0)
    return {
      issues: way.toAsk.map((person) => ({
        where: 'take',
        found: `a way in which ${person} has to be asked`,
        expected: 'a way that a planner may decide',
        maybe: `muster accept --person ${person}, once they have said yes`,
      })),
    };
  const days: DayRecord[] = [...lost, ...way.changes].map(({ is }) => is);
  if (days.length === 0)
    return { issues: [{ where: 'take', found: 'a way that changes nothing', expected: 'days to decide' }] };
  const recorded = new Date(instant).toISOString();
  return { line: { kind: 'moved', days, by, reason: `${name} is not there`, recorded } };
}
