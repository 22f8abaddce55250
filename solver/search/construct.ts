/**
 * A first rota, greedily: everybody off (or as the problem's initial rota says), then demand by demand somebody who
 * could meet it, on that day or a few days around it, whoever makes the rota best. Always whole, not always good.
 */

import type { Random } from '../random.ts';
import { Score } from '../score.ts';
import type { Tables } from '../tables.ts';
import { Move } from './move.ts';
import { mend } from './neighbourhoods/mend-shortfall.ts';
import { mayHold } from './neighbourhoods/neighbourhood.ts';

/** How many people and ways are tried for one shortfall before the best is taken. */
const TRIES = 30;
const PASSES = 4;

/**
 * The greedy rota's score; `weights` say what a point of each slot is worth against the others. Ends after so many tries
 * in all, with what there is.
 */
export function construct(tables: Tables, random: Random, weights: Float64Array, most: number): Score {
  const score = new Score(tables, emptyRota(tables));
  const move = new Move(tables.days);
  let tries = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = tries;
    let placed = 0;
    for (const demand of shuffled(tables.cover.demandCount, random)) {
      while (score.cover.shortfall(demand) > 0 && tries < most) {
        tries += TRIES;
        if (!placeBest(score, random, move, demand, weights)) break;
        placed++;
      }
    }
    if (placed === 0 || tries === before || tries >= most) break;
  }
  return score;
}

/** The initial rota where the problem has one, off elsewhere; where that may not be, the first option that may. */
export function emptyRota(tables: Tables): Int32Array {
  const { problem, people, days, cells } = tables;
  const ids = new Map(problem.options.map(({ id }, option) => [id, option]));
  const rota = new Int32Array(people * days);
  for (let person = 0; person < people; person++) {
    const initial = problem.initial?.[problem.people[person]!.id];
    for (let day = 0; day < days; day++) {
      const cell = person * days + day;
      const wanted = ids.get(initial?.[day] ?? '') ?? 0;
      rota[cell] = mayHold(tables, cell, wanted)
        ? wanted
        : cells.choices[cells.choiceStart[cells.choiceOf[cell]!]!]!;
    }
  }
  return rota;
}

/** Tries several ways to add to a demand and keeps the best if it makes the rota better. */
function placeBest(score: Score, random: Random, move: Move, demand: number, weights: Float64Array): boolean {
  let best = 0;
  const chosen = new Move(score.tables.days);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    move.parts = 0;
    if (!mend(score, random, move, demand)) continue;
    move.apply(score);
    const cost = score.costOfChanges(weights);
    score.undo();
    if (cost >= best) continue;
    best = cost;
    chosen.parts = 0;
    chosen.add(move.person[0]!, move.from[0]!, move.to[0]!).set(move.options[0]!);
  }
  if (best === 0) return false;
  chosen.apply(score);
  score.keep();
  return true;
}

function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let place = count - 1; place > 0; place--) {
    const other = random.below(place + 1);
    const moved = order[place]!;
    order[place] = order[other]!;
    order[other] = moved;
  }
  return order;
}
