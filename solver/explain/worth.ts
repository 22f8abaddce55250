/**
 * What more people, and more of what is demanded, would be worth to one tier, proven by the bound of column generation:
 * the fewest points the tier could come down to, if nothing is broken before it.
 */

import type { CreateMaster } from '../columns/master.ts';
import type { Problem } from '../problem.ts';
import { scoreFromScratch } from '../score/scratch.ts';
import { selectPeople } from '../selectors.ts';
import { tabulate, type Tables } from '../tables.ts';
import { slotOf } from '../tables/rates.ts';
import { kindsOf, type Kind } from './kinds.ts';
import { worthOfKinds, type KindWorth } from './newcomer-worth.ts';
import { PERSONAL, withNewcomers } from './newcomers.ts';
import { pose } from './pose.ts';
import { Relief } from './relief.ts';
import { TierMaster } from './tier-master.ts';

export interface WorthQuestion {
  readonly problem: Problem;
  /** person × days + day → option */
  readonly rota: Int32Array;
  /** The first tier in which the rota has points; it breaks nothing that binds. */
  readonly tier: number;
  /** Units that one more of a demand means. */
  readonly units: (demand: number) => number;
}

export interface WorthWorld {
  readonly createMaster: CreateMaster;
  /** Whether this part of the time, from 0 to 1, is up. */
  readonly stop: (part: number) => boolean;
}

export interface DemandWorth {
  readonly demand: number;
  readonly units: number;
  /** The bound falls by no more than this if so many units come from elsewhere. */
  readonly worth: number;
}

export interface Worth {
  /** Points of the rota in the tier. */
  readonly points: number;
  /** Proven, not rounded: no rota of the people there are that is as good in all before has fewer. */
  readonly bound: number;
  /** Most valuable first; those worth nothing are left out. */
  readonly demands: readonly DemandWorth[];
  /** The kinds looked at, those who might lower the points most first. */
  readonly people: readonly KindWorth[];
  /** Kinds that were not looked at for want of time. */
  readonly open: number;
}

/** What could lower the points of a tier. Give it only problems in which `validate` finds nothing. */
export function worthOf(question: WorthQuestion, world: WorthWorld): Worth {
  return new Study(question, world).worth();
}

/** Part of the time after which the bound of those who are there is left as it is. */
const PART_FOR_PRESENT = 0.5;
const ITERATIONS = 10_000;

class Study {
  readonly #question: WorthQuestion;
  readonly #stop: WorthWorld['stop'];
  readonly #kinds: readonly Kind[];
  readonly #present: readonly number[]; // the people there are; the newcomers come after them, one a kind
  readonly #tables: Tables;
  readonly #points: number;
  readonly #master: TierMaster;

  constructor(question: WorthQuestion, world: WorthWorld) {
    const { problem, rota, tier } = question;
    const [...before] = scoreFromScratch(tabulate(problem), rota).amounts.subarray(0, tier + 2);
    const points = before.pop()!;
    if (before.some((amount) => amount > 0))
      throw new Error(`Tier ${tier} is not the first in which the rota has points: ${before.join(' ')}.`);
    this.#question = question;
    this.#stop = world.stop;
    this.#kinds = kindsFor(problem, tier);
    this.#present = problem.people.map((_, person) => person);
    const models = this.#kinds.map(({ people }) => people[0]!);
    this.#tables = tabulate(withNewcomers(problem, models));
    this.#points = points;
    this.#master = new TierMaster(this.#tables, tier, points, world.createMaster);
  }

  worth(): Worth {
    const points = this.#points;
    const nothing: Worth = { points, bound: 0, demands: [], people: [], open: this.#kinds.length };
    if (points === 0) return { ...nothing, open: 0 };
    const { days } = this.#tables;
    const { rota } = this.#question;
    const own = this.#present.map((person) =>
      this.#master.pool.add(person, rota.subarray(person * days, (person + 1) * days)),
    );
    const now = this.#master.bound(this.#present, own, {
      target: Infinity,
      iterations: ITERATIONS,
      stop: () => this.#stop(PART_FOR_PRESENT),
    });
    if (now.duals === undefined) return nothing;
    const relief = new Relief(now.formulation, now.duals);
    const { people, open } = worthOfKinds({
      tables: this.#tables,
      kinds: this.#kinds,
      present: this.#present,
      points,
      master: this.#master,
      now,
      duals: now.duals,
      relief,
      stop: () => this.#stop(1),
    });
    return { points, bound: Math.max(0, now.bound), demands: this.#demands(relief), people, open };
  }

  #demands(relief: Relief): DemandWorth[] {
    const { problem, units } = this.#question;
    const found = problem.demands.flatMap((_, demand): DemandWorth[] => {
      const worth = relief.of(demand, units(demand)) ?? 0;
      return worth > 0 ? [{ demand, units: units(demand), worth }] : [];
    });
    return found.sort((a, b) => b.worth - a.worth || a.demand - b.demand);
  }
}

/** Kinds of people as far as the demands tell them apart that bind or count in this tier or before it. */
function kindsFor(problem: Problem, tier: number): Kind[] {
  const asked = problem.demands
    .filter((demand) => demand.strength === 'hard' || slotOf(problem, demand.tier) <= tier + 1)
    .map((demand) => ({ kind: 'demand' as const, id: demand.id, demand }));
  if (asked.length === 0) return [];
  const stated = new Map<string, number>();
  for (const { people, rule } of problem.rules) {
    if (PERSONAL.has(rule)) continue;
    for (const person of selectPeople(problem, people)) {
      const { id } = problem.people[person]!;
      stated.set(id, (stated.get(id) ?? 0) + 1);
    }
  }
  return kindsOf(pose(problem, asked), (id) => stated.get(id) ?? 0);
}
