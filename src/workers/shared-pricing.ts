/**
 * Pricing spread over threads that share memory: the one that runs column generation writes the duals once, every
 * thread prices its part of the people, and the rows come back through the same memory. Nothing is copied and no event
 * loop is waited for.
 */

import type { Formulation } from '../../solver/columns/formulation.ts';
import type { PricePeople, PriceQuery } from '../../solver/columns/price-people.ts';
import type { Priced } from '../../solver/columns/pricing/pricer.ts';
import { Restriction } from '../../solver/columns/restriction.ts';
import type { Tables } from '../../solver/tables.ts';
import {
  AT_WORK,
  createChannel,
  DROPPED,
  END,
  endChannel,
  MOST_ROWS,
  QUERY,
  readPriced,
  ROWS,
  writePriced,
  type PricingChannel,
} from './pricing-channel.ts';

/** Milliseconds after which a waiting thread looks whether there still is something to wait for. */
const LOOK = 100;

/** What is known of a person whose pricing was given up. */
export const NOTHING: Priced = { bound: -Infinity, rows: [], exact: false, complete: false };

/** Part `part` of `parts` prices every parts-th person, so that people of one kind are spread evenly. */
function isOfPart(index: number, part: number, parts: number): boolean {
  return index % parts === part;
}

/** The asking side. */
export class SharedPricing {
  readonly #tables: Tables;
  readonly #own: PricePeople;
  readonly #helpers: number;
  readonly #call: (channel: PricingChannel) => void;
  readonly #stop: () => boolean;
  #channel: PricingChannel | undefined;

  /**
   * `own` prices this thread's part, `call` is given the channel over which so many {@link PricingHelper}s are expected.
   * Once `stop` says so nobody new is priced.
   */
  constructor(
    tables: Tables,
    own: PricePeople,
    helpers: number,
    call: (channel: PricingChannel) => void,
    stop: () => boolean,
  ) {
    this.#tables = tables;
    this.#own = own;
    this.#helpers = helpers;
    this.#call = call;
    this.#stop = stop;
  }

  /** Only queries about few rows of everybody, unrestricted, and no cells are shared; others are answered here. */
  readonly pricePeople: PricePeople = (query) => {
    const whole = query.restriction.isEmpty && query.people.length === this.#tables.people;
    const few = query.rows <= MOST_ROWS && query.within === undefined && query.through !== true;
    if (!whole || !few) return this.#own(query);
    if (this.#channel === undefined) {
      this.#channel = createChannel(this.#tables, query.formulation.rowCount);
      this.#call(this.#channel);
    }
    return this.#ask(query, this.#channel);
  };

  /** Sends the helpers home. */
  end(): void {
    if (this.#channel !== undefined) endChannel(this.#channel);
  }

  #ask(query: PriceQuery, channel: PricingChannel): Priced[] {
    const { state } = channel;
    const parts = this.#helpers + 1;
    channel.duals.set(query.duals);
    state[ROWS] = query.rows;
    state[DROPPED] = 0;
    Atomics.store(state, AT_WORK, this.#helpers);
    Atomics.add(state, QUERY, 1);
    Atomics.notify(state, QUERY);
    const priced = query.people.map((person, index) => {
      if (!isOfPart(index, 0, parts)) return undefined;
      if (this.#stop()) {
        Atomics.store(state, DROPPED, 1);
        return NOTHING;
      }
      return this.#own({ ...query, people: [person] })[0]!;
    });
    for (let left = Atomics.load(state, AT_WORK); left > 0; left = Atomics.load(state, AT_WORK)) {
      if (Atomics.load(state, END) === 1)
        throw new Error('The threads that priced with this one have ended.');
      if (this.#stop()) Atomics.store(state, DROPPED, 1);
      Atomics.wait(state, AT_WORK, left, LOOK);
    }
    const { days } = this.#tables;
    return priced.map((own, index) => own ?? readPriced(channel, query.people[index]!, days));
  }
}

/** The answering side: prices one part of the people whenever asked. */
export class PricingHelper {
  readonly #tables: Tables;
  readonly #own: PricePeople;
  readonly #formulation: Formulation;
  readonly #channel: PricingChannel;
  readonly #people: readonly number[];
  readonly #restriction: Restriction;
  #answered = 0;

  /** Answers for part `part` (1 or more) of `parts`. */
  constructor(
    tables: Tables,
    own: PricePeople,
    formulation: Formulation,
    channel: PricingChannel,
    { part, parts }: { readonly part: number; readonly parts: number },
  ) {
    this.#tables = tables;
    this.#own = own;
    this.#formulation = formulation;
    this.#channel = channel;
    this.#people = formulation.people.filter((_, index) => isOfPart(index, part, parts));
    this.#restriction = new Restriction(tables);
  }

  /** There will be no more queries. */
  get ended(): boolean {
    return Atomics.load(this.#channel.state, END) === 1;
  }

  /** Blocks the thread until there is a query, or the end. */
  wait(): void {
    Atomics.wait(this.#channel.state, QUERY, this.#answered);
  }

  /** Answers the query that is there, if any. */
  answer(): void {
    const { state } = this.#channel;
    const query = Atomics.load(state, QUERY);
    if (query === this.#answered || this.ended) return;
    this.#answered = query;
    const common = {
      formulation: this.#formulation,
      duals: Float64Array.from(this.#channel.duals),
      restriction: this.#restriction,
      rows: state[ROWS]!,
    };
    for (const person of this.#people) {
      const dropped = Atomics.load(state, DROPPED) === 1;
      const priced = dropped ? NOTHING : this.#own({ ...common, people: [person] })[0]!;
      writePriced(this.#channel, person, this.#tables.days, priced);
    }
    Atomics.sub(state, AT_WORK, 1);
    Atomics.notify(state, AT_WORK);
  }
}
