/** What every demand has and lacks in a rota, read term by term. */

import { calendarOf, historyOf } from '../patterns/view.ts';
import type { Demand, PeopleTerm, Price, Problem, Row, Selector, Term } from '../problem.ts';
import { selectPeople } from '../selectors.ts';

export interface DemandState {
  /** row → what it has */
  readonly have: readonly number[];
  /** Units missing: the largest shortfall of the rows. */
  readonly missing: number;
  /** Units above the need, where the demand has a single row. */
  readonly surplus: number;
  /** Points of the shortfall or surplus in the demand's tier. A hard demand's shortfall has none. */
  readonly penalty: number;
}

/** The option a person does on a planned day. */
export type OptionAt = (person: number, day: number) => number;

/** demand → its state */
export function demandStates(problem: Problem, optionAt: OptionAt): DemandState[] {
  const reader = new Reader(problem, optionAt);
  return problem.demands.map((demand) => reader.state(demand));
}

/** Price of `units` missing or superfluous units. */
export function priceOfUnits(price: Price | undefined, units: number): number {
  if (price === undefined || units === 0) return 0;
  if (typeof price === 'number') return price * units;
  const last = Math.max(0, price.at.length - 1);
  return units <= last ? price.at[units]! : (price.at[last] ?? 0) + price.beyond * (units - last);
}

class Reader {
  readonly #problem: Problem;
  readonly #optionAt: OptionAt;
  readonly #byId: ReadonlyMap<string, Demand>;
  readonly #states = new Map<Demand, DemandState>();
  readonly #people = new Map<string, readonly number[]>();
  readonly #histories: readonly (readonly number[])[];

  constructor(problem: Problem, optionAt: OptionAt) {
    this.#problem = problem;
    this.#optionAt = optionAt;
    this.#byId = new Map(problem.demands.map((demand) => [demand.id, demand]));
    this.#histories = problem.people.map((person) => historyOf(problem, person));
  }

  state(demand: Demand): DemandState {
    let state = this.#states.get(demand);
    if (state === undefined) {
      state = this.#work(demand);
      this.#states.set(demand, state);
    }
    return state;
  }

  #work(demand: Demand): DemandState {
    const have = demand.rows.map((row) => this.#have(row));
    const short = demand.rows.map((row, index) => row.need - have[index]!);
    const missing = Math.max(0, ...short);
    const surplus = demand.rows.length === 1 ? Math.max(0, -short[0]!) : 0;
    const under = demand.strength === 'hard' ? 0 : priceOfUnits(demand.under, missing);
    return { have, missing, surplus, penalty: under + priceOfUnits(demand.over, surplus) };
  }

  /** have = Σ over terms */
  #have(row: Row): number {
    return row.terms.reduce((sum, term) => sum + this.#sum(term), 0);
  }

  #sum(term: Term): number {
    if (!('unmet' in term)) return this.#count(term);
    const other = this.#byId.get(term.unmet);
    return other !== undefined && this.state(other).missing > 0 ? term.count : 0;
  }

  #count(term: PeopleTerm): number {
    const selected = calendarOf(this.#problem).select(term.options);
    let sum = 0;
    for (const person of this.#selectedPeople(term.people)) {
      for (const [from, to] of term.days) {
        for (
          let day = Math.max(from, -this.#histories[person]!.length);
          day < Math.min(to, this.#problem.days);
          day++
        ) {
          const option = day < 0 ? this.#past(person, day) : this.#optionAt(person, day);
          if (selected[option]) sum += this.#amount(term, day, option);
        }
      }
    }
    return sum;
  }

  #amount({ count }: PeopleTerm, day: number, option: number): number {
    if (typeof count === 'number') return count;
    return (count.times ?? 1) * calendarOf(this.#problem).amounts(count.value).at(day, option);
  }

  #past(person: number, day: number): number {
    return this.#histories[person]!.at(day)!;
  }

  #selectedPeople(selector: Selector): readonly number[] {
    const key = selector.join('\n');
    let people = this.#people.get(key);
    if (people === undefined) {
      people = selectPeople(this.#problem, selector);
      this.#people.set(key, people);
    }
    return people;
  }
}
