/** A rota repaired after somebody dropped out, with as little change as can be: several ways, and what each of them costs. */
import { type Repair, repairsOf } from '../../../solver/repair/repairs.ts';
import { slotOf } from '../../../solver/tables/rates.ts';
import type { Rota } from '../../domain/index.ts';
import type { Departure } from '../../hours/notice.ts';
import type { ChangedDay } from '../compare.ts';
import type { Verdict } from '../verdict.ts';
import { type AlternativeName, chosenFrom } from './alternatives.ts';
import { changesTo, departuresBy, toAskFor } from './changes.ts';
import { type Absent, disturbedBy, type Rows } from './disturbed.ts';
import { effectsIn } from './effects.ts';
import { stillToCome } from './still-to-come.ts';

export interface Alternative {
  /** All that it is; none: it is between the least change and the best cover. */
  readonly is: readonly AlternativeName[];
  /** Days of everybody but whoever dropped out. */
  readonly changes: readonly ChangedDay[];
  /** People who change. */
  readonly people: number;
  /** Who of them has to say yes first. */
  readonly toAsk: readonly string[];
  /** Against the rota before anybody dropped out. */
  readonly verdict: Verdict;
  /** What the changes need, and what is owed for them, told on the day of replanning. */
  readonly departures: readonly Departure[];
}

export interface Replan {
  readonly person: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  /** Days of whoever dropped out. */
  readonly lost: readonly ChangedDay[];
  /** Fewest people first; each mends more than those before it, but for one without overtime at the end. */
  readonly alternatives: readonly Alternative[];
}

/** People who may change, at most. */
const MOST_PEOPLE = 3;

/** Ways to repair a rota as it stands at a minute. Throws on a person whom its scenario has not. */
export function replanOf(rota: Rota, absent: Absent, now: number): Replan {
  const disturbed = disturbedBy(rota, absent);
  const { compiled, gone, before, after, score, coverEnds } = disturbed;
  const { calendar } = compiled.index.register;
  const isToCome = stillToCome(compiled, now);
  const planned = [...compiled.index.people.values()];
  const mayChange = (person: number, day: number, option: number): boolean =>
    person !== gone.index && !planned[person]!.locked.has(day) && isToCome(day, after[person]![day]!, option);
  const found = repairsOf(score, {
    before: Int32Array.from(before.flat()),
    mostPeople: MOST_PEOPLE,
    mayChange,
  });
  const told = calendar.iso(now).slice(0, 10);
  const changesBy = (repair: Repair) => changesTo(rowsOf(repair, compiled.problem.days), rota, disturbed);
  const chosen = chosenFrom(found, {
    coverEnds,
    contracts: slotOf(score.tables.problem, 'contracts'),
    isOwed: (repair) => departuresBy(changesBy(repair), rota, told).some(({ owed }) => owed !== 'nothing'),
  });
  const effects = effectsIn(disturbed);
  return {
    person: gone.id,
    name: gone.facts.record.name,
    start: calendar.iso(absent.between[0]),
    end: calendar.iso(absent.between[1]),
    lost: changesTo(after, rota, disturbed).map(shown),
    alternatives: chosen.map(({ repair, is }): Alternative => {
      const changes = changesBy(repair).filter(({ person }) => person !== gone.id);
      return {
        is,
        changes: changes.map(shown),
        people: repair.people.length,
        toAsk: toAskFor(changes, rota),
        verdict: effects(rowsOf(repair, compiled.problem.days)),
        departures: departuresBy(changes, rota, told),
      };
    }),
  };
}

function rowsOf({ rota }: Repair, days: number): Rows {
  return Array.from({ length: rota.length / days }, (_, person) =>
    Array.from(rota.subarray(person * days, (person + 1) * days)),
  );
}

function shown({ person, name, date, was, is }: ChangedDay): ChangedDay {
  return { person, name, date, was, is };
}
