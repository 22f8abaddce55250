import { solveByLinear } from '../../../solver/linear/solve.ts';
import type { Exactly } from '../../../solver/repair/fewest.ts';
import { highsBackend } from '../../backends/highs.ts';
import type { Issue, Move, Rota, Scenario } from '../../domain/index.ts';
import { daysTold } from '../../publish/days-told.ts';
import { scenarioOverridden } from '../../publish/overridden.ts';
import { scenarioWith } from '../../replies/scenario-with.ts';
import { dayKey, standingReplies } from '../../replies/standing-replies.ts';
import type { Absent } from '../../rota/replanning/disturbed.ts';
import { type Alternative, type Replan, replanForRecords, replanOf } from '../../rota/replanning/replan.ts';
import type { RotaLife } from '../../life/rota-life.ts';
import { createCalendar } from '../../time/calendar.ts';
import { alteredRecords, alterationFlags, ALTERATIONS, alterationsGiven } from '../alterations.ts';
import { answersData, decidedBy } from '../answering.ts';
import type { Command, Given, World } from '../command.ts';
import { kept } from '../kept.ts';
import { known } from '../known.ts';
import { between, minute, timeAsked } from '../moments.ts';
import { flagsGiven, refuse, refuseFlags, text, wholeNumber, word } from '../options.ts';
import { replanText } from '../render/replan.ts';
import { replying } from '../replying.ts';
import { readRota, rotaWord } from '../rota-file.ts';
import { readScenario } from '../scenario-file.ts';

/** `muster replan R --absent P`: ways to repair the rota with the fewest people and days changed; `--take` keeps one. */
export const replan: Command = {
  name: 'replan',
  about:
    'Repair a rota after somebody dropped out or its records changed, with the fewest people and days changed; several ways.',
  words: [rotaWord],
  options: [
    { flags: '--absent <id>', about: 'who is not there' },
    ...between,
    {
      flags: '--records <file>',
      about:
        'instead: the scenario as it is now, with new leave, an event, a vehicle off the road, a lapsed skill, …',
    },
    { flags: '--at <time>', about: 'from this minute of the period on instead of now' },
    { flags: '--take <number>', about: 'keep this way: the days that it changes are decided' },
    { flags: '--by <name>', about: 'who decides; with --take' },
    ...alterationFlags,
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
      const standing = standingReplies(await kept(given, world, ({ replies }) => replies.list()));
      const found = await replanned({ rota, standing, daysTold: told, instant }, given, world);
      const isBroken = found.alternatives.every(({ verdict }) => verdict.forbids.length > 0);
      return { code: isBroken ? 1 : 0, text: replanText(found), data: found };
    }
    const by = text(given, 'by')?.trim() ?? '';
    refuse(decidedBy(given));
    return replying(given, world, async (asked) =>
      taken(await replanned(asked, given, world), take, by, asked.instant),
    );
  },
};

/** What the data file knows of the rota. */
type Known = Pick<RotaLife, 'rota' | 'standing' | 'daysTold' | 'instant'>;

async function replanned(asked: Known, given: Given, world: World): Promise<Replan> {
  const { rota, daysTold, instant } = asked;
  const calendar = createCalendar(rota.scenario);
  const now = minute(given, 'at', calendar) ?? Math.floor(calendar.minuteOf(instant));
  const backend = highsBackend();
  const exactly: Exactly = (problem) => solveByLinear(problem, backend);
  const known = { now, daysTold, exactly };
  const changed = await changedRecords(asked, given, world);
  if (changed !== undefined) return replanForRecords(rota, changed, known);
  return replanOf(rota, absentIn(rota, given), known);
}

/** The records as they are now, with what people answered and what was set aside; undefined where only somebody is absent. */
async function changedRecords(
  { rota, standing }: Known,
  given: Given,
  world: World,
): Promise<Scenario | undefined> {
  const alterations = alterationsGiven(given);
  const changed = flagsGiven(given, ['records', ...ALTERATIONS]);
  if (changed.length === 0) return undefined;
  const beside = flagsGiven(given, ['absent', 'from', 'to']);
  if (beside.length > 0) refuseFlags([...changed, ...beside], ['absent', 'records', ...ALTERATIONS]);
  const records = await recordsGiven({ rota, standing }, given, world);
  return alteredRecords(records, alterations);
}

/** The scenario that is named, or the one of the rota as it stands. */
async function recordsGiven(
  { rota, standing }: Pick<Known, 'rota' | 'standing'>,
  given: Given,
  world: World,
): Promise<Scenario> {
  const name = text(given, 'records');
  if (name === undefined) return rota.scenario;
  const stated = await readScenario(name, given, world);
  const spanOf = ({ period: { from, days } }: Scenario): string => `${days} days from ${from}`;
  const [found, expected] = [spanOf(stated), spanOf(rota.scenario)];
  if (found !== expected) refuse([{ where: '--records', found, expected }]);
  return scenarioOverridden(scenarioWith(stated, standing), rota.scenario.overrides ?? []);
}

function absentIn(rota: Rota, given: Given): Absent {
  const person = known(
    given,
    'absent',
    rota.scenario.people.map(({ id }) => id),
    'person',
  );
  if (person === undefined) refuseFlags([], ['absent', 'records', ...ALTERATIONS]);
  return { person, between: timeAsked(given, createCalendar(rota.scenario)) };
}

/** The line that decides the days of a way; whoever has to be asked is asked first. */
function taken(
  { absent, lost, alternatives }: Replan,
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
  const days = [...new Map([...lost, ...way.changes].map(({ is }) => [dayKey(is), is])).values()];
  if (days.length === 0)
    return { issues: [{ where: 'take', found: 'a way that changes nothing', expected: 'days to decide' }] };
  const recorded = new Date(instant).toISOString();
  return {
    line: {
      kind: 'moved',
      days,
      by,
      reason: absent === undefined ? 'the records have changed' : `${absent.name} is not there`,
      recorded,
    },
  };
}
