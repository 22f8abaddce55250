/**
 * The rota for a major incident: posts are manned, the minimum elsewhere is kept, and of all rotas that do this as well, the one in
 * which the fewest people and days are not as they were.
 */
import type { Answer } from '../../solver/outcome.ts';
import type { Problem, RuleUse } from '../../solver/problem.ts';
import { selectOptions } from '../../solver/selectors.ts';
import { summarise } from '../../solver/score/summary.ts';
import { tabulate } from '../../solver/tables.ts';
import { type RotaMeta, toRota } from '../compile/rota.ts';
import { type Incident, REST_DAYS, type Rota } from '../domain/index.ts';
import type { Departure } from '../hours/notice.ts';
import type { ChangedDay } from '../rota/compare.ts';
import type { DaysTold } from '../rota/days-told.ts';
import { changesTo, departuresBy, toAskFor } from '../rota/replanning/changes.ts';
import { type Disturbed, disturbedByRecords } from '../rota/replanning/disturbed.ts';
import { effectsIn } from '../rota/replanning/effects.ts';
import { stillToCome } from '../rota/replanning/still-to-come.ts';
import type { Verdict } from '../rota/verdict.ts';
import { addDays } from '../time/dates.ts';
import { inForce } from './in-force.ts';

/** What is known besides the rota. */
export interface IncidentWorld {
  /** Minute from which on days may change. */
  readonly now: number;
  /** Left out: people know the rota as it stands. */
  readonly daysTold?: DaysTold | undefined;
  /** The engine that makes the rota of a problem that says where to start. */
  readonly solve: (problem: Problem) => Promise<Answer>;
  readonly meta: RotaMeta;
}

export interface IncidentPlan {
  /** Answers the scenario in which the incident is in force. */
  readonly rota: Rota;
  /** Against the rota before, of what is asked for meanwhile. */
  readonly verdict: Verdict;
  /** By person and date. */
  readonly changed: readonly ChangedDay[];
  readonly departures: readonly Departure[];
  /** Ids of people who are only ever asked, and have a duty that they had not. */
  readonly toAsk: readonly string[];
}

/** Plans a rota as it stands anew for an incident that has no faults in its scenario. */
export async function planIncident(
  rota: Rota,
  incident: Incident,
  { now, daysTold, solve, meta }: IncidentWorld,
): Promise<IncidentPlan> {
  const disturbed = disturbedByRecords(rota, inForce(rota.scenario, incident));
  const { compiled, score } = disturbed;
  const { calendar } = compiled.index.register;
  const fixed = fixedDays(disturbed, now, (date) => isTouched(incident, date));
  const { problem } = score.tables;
  const answer = await solve({ ...problem, rules: [...problem.rules, ...fixed.flatMap(fixing(problem))] });
  const rows = rowsOf(compiled.problem, answer);
  // Where something that binds is broken anyway, the engine might mend it in the past.
  for (const { person, day, open } of fixed)
    if (!open.includes(rows[person]![day]!)) rows[person]![day] = disturbed.after[person]![day]!;
  const { seconds, seed } = answer.summary;
  const planned = toRota(
    compiled,
    {
      ...answer,
      rota: Object.fromEntries(
        problem.people.map(({ id }, person) => [
          id,
          rows[person]!.map((option) => problem.options[option]!.id),
        ]),
      ),
      summary: summarise(tabulate(compiled.problem), Int32Array.from(rows.flat()), { seconds, seed }),
    },
    meta,
  );
  const changes = changesTo(rows, rota, disturbed);
  const told = calendar.iso(now).slice(0, 10);
  return {
    rota: planned,
    verdict: effectsIn(disturbed)(rows),
    changed: changes.map(({ person, name, date, was, is }) => ({ person, name, date, was, is })),
    departures: departuresBy(changes, { ...rota, scenario: planned.scenario }, told, daysTold),
    toAsk: toAskFor(changes, planned).filter((person) => !incident.people.includes(person)),
  };
}

/** Whether a day is one of the incident or of the rest after it. */
function isTouched({ from, through, restDays = REST_DAYS }: Incident, date: string): boolean {
  return from.slice(0, 10) <= date && date <= addDays(through.slice(0, 10), restDays + 1);
}

/** A day of somebody on which not everything is open any more. */
interface FixedDay {
  readonly person: number;
  readonly day: number;
  readonly open: readonly number[];
}

/** What has begun stays as it is, and so do all days before the incident and after the rest that follows it. */
function fixedDays(
  { compiled, after }: Disturbed,
  now: number,
  isTouchedOn: (date: string) => boolean,
): FixedDay[] {
  const { problem, index } = compiled;
  const { calendar } = index.register;
  const mayBecome = stillToCome(compiled, now);
  return problem.people.flatMap(({ options = ['any'] }, person) => {
    const own = selectOptions(problem, options);
    return after[person]!.flatMap((was, day): FixedDay[] => {
      const isFixed = calendar.dayStart(day + 1) <= now || !isTouchedOn(calendar.dateOf(day));
      if (!isFixed && calendar.dayStart(day) > now) return [];
      const open = isFixed ? [] : own.filter((is) => is !== was && mayBecome(day, was, is));
      return [{ person, day, open: [was, ...open] }];
    });
  });
}

function fixing({ people, options }: Problem): (fixed: FixedDay) => RuleUse[] {
  return ({ person, day, open }) => [
    {
      ...{ id: `fixed/${people[person]!.id}/${day}`, rule: 'availability', strength: 'hard' },
      people: [people[person]!.id],
      params: { days: [{ day, only: open.map((option) => options[option]!.id) }] },
    },
  ];
}

/** person → day → option */
function rowsOf({ options, people }: Problem, { rota }: Answer): number[][] {
  const places = new Map(options.map(({ id }, place) => [id, place]));
  return people.map(({ id }) => rota[id]!.map((option) => places.get(option)!));
}
