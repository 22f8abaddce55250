/**
 * The rota for a major incident. First those called go to its posts, whatever the minimum elsewhere loses by it; then others mend what
 * they can of that; and at last those called are given the best rows there are, tier by tier, while nobody else changes: whoever
 * is missed more at home than at a post goes home.
 */
import type { Answer } from '../../solver/outcome.ts';
import type { Problem, Tier } from '../../solver/problem.ts';
import { everybodyIn, fewProblem } from '../../solver/repair/few.ts';
import { DAYS_CHANGED } from '../../solver/repair/repair-problem.ts';
import { repairsOf } from '../../solver/repair/repairs.ts';
import { summarise } from '../../solver/score/summary.ts';
import { compareAmounts } from '../../solver/search/incumbent.ts';
import { mayHold } from '../../solver/search/neighbourhoods/neighbourhood.ts';
import { tabulate } from '../../solver/tables.ts';
import { slotOf } from '../../solver/tables/rates.ts';
import { type RotaMeta, toRota } from '../compile/rota.ts';
import { type Incident, REST_DAYS, type Rota } from '../domain/index.ts';
import type { Departure } from '../hours/notice.ts';
import type { ChangedDay } from '../rota/compare.ts';
import type { DaysTold } from '../rota/days-told.ts';
import { changesTo, departuresBy, toAskFor } from '../rota/replanning/changes.ts';
import { type Disturbed, disturbedByRecords, undisturbed } from '../rota/replanning/disturbed.ts';
import { effectsIn } from '../rota/replanning/effects.ts';
import { stillToCome } from '../rota/replanning/still-to-come.ts';
import { tellable } from '../rota/replanning/tellable.ts';
import type { Verdict } from '../rota/verdict.ts';
import { addDays } from '../time/dates.ts';
import { inForce } from './in-force.ts';

/** What is known besides the rota. */
export interface IncidentWorld {
  /** Minute from which on days may change. */
  readonly now: number;
  /** Left out: people know the rota as it stands. */
  readonly daysTold?: DaysTold | undefined;
  /** The engine for those who are called; `optimal` is a proof. */
  readonly solve: (problem: Problem) => Promise<Answer>;
  readonly meta: RotaMeta;
}

export interface IncidentPlan {
  /** Answers the scenario in which the incident is in force. */
  readonly rota: Rota;
  /** Whether it is proven that those called cannot do better while nobody else changes. */
  readonly proven: boolean;
  /** Against the rota before, of what is asked for meanwhile. */
  readonly verdict: Verdict;
  /** By person and date. */
  readonly changed: readonly ChangedDay[];
  readonly departures: readonly Departure[];
  /** Ids of people who were not called, are only ever asked, and have a duty that they had not. */
  readonly toAsk: readonly string[];
}

interface Calling {
  readonly disturbed: Disturbed;
  readonly called: readonly number[];
  readonly mayChange: MayChange;
}

type MayChange = (person: number, day: number, option: number) => boolean;

/** People who mend what is lacking of the minimum together; and how often such are looked for. */
const MENDING = 3;
const ROUNDS = 6;

/** Plans a rota as it stands anew for an incident that has no faults in its scenario. Days before it and after its rest stay. */
export async function planIncident(
  rota: Rota,
  incident: Incident,
  { now, daysTold, solve, meta }: IncidentWorld,
): Promise<IncidentPlan> {
  const disturbed = disturbedByRecords(rota, undisturbed(rota), inForce(rota.scenario, incident));
  const { compiled, score } = disturbed;
  const { problem, index } = compiled;
  const mayChange = changeable(disturbed, incident, now);
  const called = new Set(incident.people.map((id) => index.people.get(id)!.index));
  const calling: Calling = { disturbed, called: [...called], mayChange };
  score.load(Int32Array.from(disturbed.after.flat()));
  await callUp(calling, slotOf(score.tables.problem, DAYS_CHANGED), (few) => solve(postsFirst(few)));
  mend(disturbed, (person, day, option) => !called.has(person) && mayChange(person, day, option));
  const tiers = score.tables.problem.tiers.length;
  let proven = await callUp(calling, tiers, solve);
  if (leaveAlone(disturbed, called)) proven = await callUp(calling, tiers, solve);
  const rows = problem.people.map((_, person) =>
    Array.from(score.rota.subarray(person * problem.days, (person + 1) * problem.days)),
  );
  const run = { seconds: 0, seed: rota.summary.seed };
  const planned = toRota(
    compiled,
    {
      ...{ format: 'muster-answer', version: 1, problem: problem.name, status: 'stopped' },
      rota: Object.fromEntries(
        problem.people.map(({ id }, person) => [
          id,
          rows[person]!.map((option) => problem.options[option]!.id),
        ]),
      ),
      summary: summarise(tabulate(problem), Int32Array.from(rows.flat()), run),
    },
    meta,
  );
  const changes = changesTo(rows, rota, disturbed);
  const told = index.register.calendar.iso(now).slice(0, 10);
  return {
    rota: planned,
    proven,
    verdict: effectsIn(disturbed, now)(rows),
    changed: changes.map(({ person, name, date, was, is }) => ({ person, name, date, was, is })),
    departures: departuresBy(changes, { ...rota, scenario: planned.scenario }, told, daysTold),
    toAsk: toAskFor(changes, planned).filter((person) => !incident.people.includes(person)),
  };
}

/**
 * Gives those called the best rows there are by the first `tiers` tiers, in the rota that the score has; everybody else does what they
 * do in it. Returns whether it is proven that there are none better.
 */
async function callUp(
  { disturbed: { score, after }, called, mayChange }: Calling,
  tiers: number,
  solve: (few: Problem) => Promise<Answer>,
): Promise<boolean> {
  const { tables } = score;
  const { problem, days } = tables;
  const cells = Int32Array.from(score.rota);
  const answer = await solve(fewProblem(everybodyIn(tables, cells), called, tiers, mayChange));
  const places = new Map(problem.options.map(({ id }, place) => [id, place]));
  let refused = 0;
  for (const person of called)
    answer.rota[problem.people[person]!.id]!.forEach((id, day) => {
      const [cell, option] = [person * days + day, places.get(id)!];
      const was = after[person]![day]!;
      // Where something that binds is broken anyway, an engine may mend it by what is over or not allowed.
      const mayBe = option === was || (mayChange(person, day, option) && mayHold(tables, cell, option));
      cells[cell] = mayBe ? option : was;
      if (!mayBe) refused++;
    });
  score.load(cells);
  return refused === 0 && answer.status === 'optimal';
}

/** The same with posts right after the law. */
function postsFirst(problem: Problem): Problem {
  const rank = ({ name }: Tier): number => ['law', 'commitments'].indexOf(name) >>> 0;
  return { ...problem, tiers: [...problem.tiers].sort((a, b) => rank(a) - rank(b)) };
}

/** Whoever was not called and changed does what they did again, where nothing is the worse for it; whether there are such. */
function leaveAlone({ score, after }: Disturbed, called: ReadonlySet<number>): boolean {
  const { days } = score.tables;
  let isAny = false;
  after.forEach((row, person) => {
    const cells = Int32Array.from(score.rota);
    const amounts = Float64Array.from(score.amounts);
    if (called.has(person) || row.every((option, day) => option === cells[person * days + day])) return;
    const without = cells.slice();
    without.set(row, person * days);
    score.load(without);
    if (compareAmounts(score.amounts, amounts) > 0) score.load(cells);
    else isAny = true;
  });
  return isAny;
}

/** Others mend what is lacking since then in the rota that the score has, a few at a time, until no few of them can. */
function mend({ score, before }: Disturbed, mayChange: MayChange): void {
  const limits = { before: Int32Array.from(before.flat()), mayChange };
  for (let round = 0; round < ROUNDS; round++) {
    const [[none] = [], ...more] = repairsOf(score, { ...limits, mostPeople: MENDING });
    const best = more.flat().reduce((one, other) => {
      return compareAmounts(other.amounts, one.amounts) < 0 ? other : one;
    }, none!);
    if (best === none) return;
    score.load(best.rota);
  }
}

/** What may change: days of the incident and of the rest after it, but for what is locked and what has begun. */
function changeable(
  { compiled, before, after }: Disturbed,
  { from, through, restDays = REST_DAYS }: Incident,
  now: number,
): MayChange {
  const { calendar } = compiled.index.register;
  const people = [...compiled.index.people.values()];
  const isToCome = stillToCome(compiled, now);
  const isTellable = tellable(compiled, [before, after]);
  const first = calendar.dayOf(from.slice(0, 10));
  const last = calendar.dayOf(addDays(through.slice(0, 10), restDays + 1));
  return (person, day, option) =>
    first <= day &&
    day <= last &&
    !people[person]!.locked.has(day) &&
    isToCome(day, after[person]![day]!, option) &&
    isTellable(person, day, option);
}
