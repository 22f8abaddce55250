/** What a thread keeps for column generation from one task to the next: its chains, its pricing, and HiGHS. */

import { inlinePricing } from '../../solver/columns/inline-pricing.ts';
import type { CreateMaster } from '../../solver/columns/master.ts';
import type { PricePeople, PriceQuery } from '../../solver/columns/price-people.ts';
import type { Priced } from '../../solver/columns/pricing/pricer.ts';
import { Chain, type ColumnNews, type ColumnsResult, type ColumnsTask } from '../../solver/columns/task.ts';
import type { TaskWorld } from '../../solver/search/task.ts';
import type { Tables } from '../../solver/tables.ts';
import { loadHighsMaster } from '../backends/highs-master.ts';
import type { Message } from './messages.ts';
import type { PricingChannel } from './pricing-channel.ts';
import { NOTHING, SharedPricing } from './shared-pricing.ts';

/** Seconds between two pieces of news, more or less. */
const NEWS = 0.2;

export class ColumnsThread {
  readonly #tables: Tables;
  readonly #world: TaskWorld;
  readonly #say: (message: Message) => void;
  readonly #chains = new Map<number, Chain>();
  readonly #pricing = new Map<number, PricePeople>(); // chain → its pricing
  #createMaster: CreateMaster | undefined;
  #shared: SharedPricing | undefined; // while helpers price with this thread
  #stop: () => boolean = () => false;
  #over: () => boolean = () => false; // whether nobody waits for the task any longer
  #lastNews = -Infinity;

  constructor(tables: Tables, world: TaskWorld, say: (message: Message) => void) {
    this.#tables = tables;
    this.#world = world;
    this.#say = say;
  }

  /** The pricing of a chain. What it answers may depend on what it was asked before, so no two chains share it. */
  pricingOf(chain: number): PricePeople {
    let pricing = this.#pricing.get(chain);
    if (pricing === undefined) this.#pricing.set(chain, (pricing = inlinePricing(this.#tables)));
    return pricing;
  }

  /** `begun`: when the task arrived, so that what is loaded for it is part of its time. */
  async run(task: ColumnsTask, helpers: number, begun: number): Promise<ColumnsResult> {
    const createMaster = (this.#createMaster ??= await loadHighsMaster(() => this.#over()));
    const ends = begun + (task.seconds ?? Infinity);
    const latest = begun + (task.latest ?? Infinity);
    this.#stop = () => this.#world.interrupted() || this.#world.now() >= ends;
    this.#over = () => this.#world.interrupted() || this.#world.now() >= latest;
    if (helpers > 0) {
      const call = (channel: PricingChannel): void => this.#say({ kind: 'channel', channel });
      const own = this.pricingOf(task.chain);
      this.#shared = new SharedPricing(this.#tables, own, helpers, call, this.#stop);
    }
    try {
      const left = task.seconds === undefined ? {} : { seconds: ends - this.#world.now() };
      return this.#chainOf(task.chain, createMaster).run({ ...task, ...left });
    } finally {
      this.#shared?.end();
      this.#shared = undefined;
    }
  }

  #chainOf(number: number, createMaster: CreateMaster): Chain {
    let chain = this.#chains.get(number);
    if (chain === undefined) {
      chain = new Chain(this.#tables, {
        createMaster,
        pricePeople: (query) => this.#shared?.pricePeople(query) ?? this.#priceAlone(number, query),
        now: () => this.#world.now(),
        interrupted: () => this.#world.interrupted(),
        observe: (news) => this.#tell(news),
      });
      this.#chains.set(number, chain);
    }
    return chain;
  }

  /** Nobody new is priced once the task is to end, for everybody may be many. */
  #priceAlone(chain: number, query: PriceQuery): Priced[] {
    const pricePeople = this.pricingOf(chain);
    return query.people.map((person) =>
      this.#stop() ? NOTHING : pricePeople({ ...query, people: [person] })[0]!,
    );
  }

  #tell(news: ColumnNews): void {
    const now = this.#world.now();
    if (now - this.#lastNews < NEWS) return;
    this.#lastNews = now;
    this.#say({ kind: 'news', news });
  }
}
