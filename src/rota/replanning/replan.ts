/** A rota repaired after somebody dropped out, or its records changed, with as little change as can be: several ways, and what each of them costs. */
import { type Exactly, type Fewest, fewestFor } from '../../../solver/repair/fewest.ts';
import { type Repair, repairsOf } from '../../../solver/repair/repairs.ts';
import { demandStates } from '../../../solver/score/demands.ts';
import { compareAmounts } from '../../../solver/search/incumbent.ts';
import { slotOf } from '../../../solver/tables/rates.ts';
import type { Rota, Scenario } from '../../domain/index.ts';
import type { Departure } from '../../hours/notice.ts';
import type { ChangedDay } from '../compare.ts';
import type { DaysTold } from '../days-told.ts';
import type { Verdict } from '../verdict.ts';
import { type AlternativeName, type Choosing, chosenFrom, isStep } from './alternatives.ts';
import { changedRecords } from './changed-records.ts';
import { type Change, changesTo, departuresBy, toAskFor } from './changes.ts';
import {
  type Absent,
  disturbedBy,
  disturbedByRecords,
  type Disturbed,
  type Rows,
  type Undisturbed,
  undisturbed,
} from './disturbed.ts';
import { effectsIn } from './effects.ts';
import { stillToCome } from './still-to-come.ts';
import { tellable } from './tellable.ts';

export interface Alternative {
  /** All that it is; none: it is between the least change and the best cover. */
  readonly is: readonly AlternativeName[];
  /** Days that are changed besides. */
  readonly changes: readonly ChangedDay[];
  /** People who change. */
  readonly people: number;
  /** Who of them has to say yes first. */
  readonly toAsk: readonly string[];
  /** Against the rota before anybody dropped out. */
  readonly verdict: Verdict;
  /** What the changes need, and what is owed for them, told on the day of replanning. */
  readonly departures: readonly Departure[];
  /** Whether nobody fewer keeps the same cover; absent where it was not asked. */
  readonly fewest?: 'proven' | 'open';
}

export interface Replan {
  /** Who is not there; left out: the records have changed. */
  readonly absent?: {
    readonly person: string;
    readonly name: string;
    readonly start: string;
    readonly end: string;
  };
  /** What of the records has changed, in words; empty where somebody is absent. */
  readonly changed: readonly string[];
  /** Days that are no longer what they were, whatever is done about it. */
  readonly lost: readonly ChangedDay[];
  /** Fewest people first; each mends more than those before it, but for one without overtime at the end. */
  readonly alternatives: readonly Alternative[];
}

/** People who may change, at most. */
const MOST_PEOPLE = 3;

/** What is known besides the rota. */
export interface ReplanWorld {
  /** Minute from which on days may change. */
  readonly now: number;
  /** Left out: people know the rota as it stands. */
  readonly daysTold?: DaysTold | undefined;
  /** The rota, where it is read once for several disturbances; left out: it is read each time. */
  readonly before?: Undisturbed;
  /** With an exact engine each way is proven to change the fewest people, or made to. */
  readonly exactly?: Exactly;
}

/**
 * Ways to repair a rota as it stands after somebody dropped out. What is locked because it is near stays, but for the days on which
 * somebody is missing. Throws on a person whom its scenario has not.
 */
export async function replanOf(rota: Rota, absent: Absent, world: ReplanWorld): Promise<Replan> {
  const disturbed = disturbedBy(world.before ?? undisturbed(rota), absent);
  const { calendar } = disturbed.compiled.index.register;
  const { person, between } = absent;
  const [start, end] = between.map((minute) => calendar.iso(minute)) as [string, string];
  const name = rota.scenario.people.find(({ id }) => id === person)!.name;
  return { absent: { person, name, start, end }, changed: [], ...(await waysOut(rota, disturbed, world)) };
}

/**
 * Ways to repair a rota as it stands after its records have changed, likewise; days on which more is lacking than before may
 * change however near they are. Throws if the period is another.
 */
export async function replanForRecords(rota: Rota, changed: Scenario, world: ReplanWorld): Promise<Replan> {
  const { from, days } = changed.period;
  if (from !== rota.scenario.period.from || days !== rota.scenario.period.days)
    throw new Error(`The records are of ${days} days from ${from}.`);
  const disturbed = disturbedByRecords(rota, world.before ?? undisturbed(rota), changed);
  const said = changedRecords(rota.scenario, changed);
  return { changed: said, ...(await waysOut({ ...rota, scenario: changed }, disturbed, world)) };
}

async function waysOut(
  rota: Rota,
  disturbed: Disturbed,
  { now, daysTold, exactly }: ReplanWorld,
): Promise<Omit<Replan, 'absent' | 'changed'>> {
  const { compiled, gone, before, after, score, coverEnds } = disturbed;
  const { calendar } = compiled.index.register;
  const inQuestion = daysInQuestion(disturbed);
  const isToCome = stillToCome(compiled, now);
  const isTellable = tellable(compiled, [before, after]);
  const planned = [...compiled.index.people.values()];
  const isLocked = (person: number, day: number): boolean =>
    planned[person]!.locked.has(day) ||
    (!inQuestion.has(day) && daysTold?.isLocked(planned[person]!.id, calendar.dateOf(day)) === true);
  const mayChange = (person: number, day: number, option: number): boolean =>
    person !== gone?.index &&
    !isLocked(person, day) &&
    isToCome(day, after[person]![day]!, option) &&
    isTellable(person, day, option);
  const limits = { before: Int32Array.from(before.flat()), mayChange };
  const found = repairsOf(score, { ...limits, mostPeople: MOST_PEOPLE });
  const told = calendar.iso(now).slice(0, 10);
  const changesBy = (repair: Repair): Change[] => {
    const rows = rowsOf(repair, compiled.problem.days);
    return changesTo(rows, rota, disturbed).filter(({ person, date }) => {
      const [who, day] = [compiled.index.people.get(person)!.index, calendar.dayOf(date)];
      return rows[who]![day] !== after[who]![day];
    });
  };
  const choosing = {
    coverEnds,
    contracts: slotOf(score.tables.problem, 'contracts'),
    isOwed: (repair: Repair) =>
      departuresBy(changesBy(repair), rota, told, daysTold).some(({ owed }) => owed !== 'nothing'),
  };
  const prove = exactly && ((repair: Repair) => fewestFor(score, repair, limits, exactly));
  const proofs = prove && (await provenSteps(found, choosing, prove));
  const chosen = chosenFrom(found, choosing);
  const effects = effectsIn(disturbed, now);
  return {
    lost: changesTo(after, rota, disturbed).map(shown),
    alternatives: chosen.map(({ repair, is }): Alternative => {
      const changes = changesBy(repair);
      const fewest = proofs?.get(repair);
      return {
        is,
        changes: changes.map(shown),
        people: repair.people.length,
        toAsk: toAskFor(changes, rota),
        verdict: effects(rowsOf(repair, compiled.problem.days)),
        departures: departuresBy(changes, rota, told, daysTold),
        ...(fewest !== undefined && { fewest }),
      };
    }),
  };
}

/** Days on which somebody no longer does what they did; and where the records have changed, on which more is lacking than before. */
function daysInQuestion({ compiled, gone, before, after, lacked }: Disturbed): ReadonlySet<number> {
  const { problem } = compiled;
  const found = new Set<number>();
  after.forEach((row, person) =>
    row.forEach((option, day) => option === before[person]![day] || found.add(day)),
  );
  if (gone !== undefined) return found;
  const states = demandStates(problem, (who, day) => after[who]![day]!);
  problem.demands.forEach(({ rows }, place) => {
    if (states[place]!.missing <= lacked[place]!) return;
    for (const { terms } of rows)
      for (const term of terms)
        if ('days' in term)
          for (const [from, to] of term.days)
            for (let day = Math.max(0, from); day < Math.min(problem.days, to); day++) found.add(day);
  });
  return found;
}

/** Proves of each way that fewer people cannot keep its cover; where they can, that is a way from then on. */
async function provenSteps(
  found: Repair[][],
  choosing: Choosing,
  prove: (repair: Repair) => Promise<Fewest>,
): Promise<ReadonlyMap<Repair, 'proven' | 'open'>> {
  const proofs = new Map<Repair, 'proven' | 'open'>();
  for (;;) {
    // One without overtime may change more people than others need.
    const next = chosenFrom(found, choosing).find((each) => !proofs.has(each.repair) && isStep(each));
    if (next === undefined) return proofs;
    const proof = await prove(next.repair);
    if (proof.status === 'fewer') {
      const list = found[proof.repair.people.length]!;
      list.push(proof.repair);
      list.sort((a, b) => compareAmounts(a.amounts, b.amounts));
    }
    proofs.set(next.repair, proof.status === 'fewer' ? 'open' : proof.status);
  }
}

function rowsOf({ rota }: Repair, days: number): Rows {
  return Array.from({ length: rota.length / days }, (_, person) =>
    Array.from(rota.subarray(person * days, (person + 1) * days)),
  );
}

function shown({ person, name, date, was, is }: ChangedDay): ChangedDay {
  return { person, name, date, was, is };
}
