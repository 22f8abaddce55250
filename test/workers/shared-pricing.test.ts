/** Pricing shared by threads: the same rows as on one, and nobody who waits for ever. */
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { createFormulation } from '../../solver/columns/formulation.ts';
import { inlinePricing } from '../../solver/columns/inline-pricing.ts';
import type { PriceQuery } from '../../solver/columns/price-people.ts';
import { Restriction } from '../../solver/columns/restriction.ts';
import { Random } from '../../solver/random.ts';
import { tabulate } from '../../solver/tables.ts';
import { packProblem, type ThreadData } from '../../src/workers/messages.ts';
import { endChannel, type PricingChannel } from '../../src/workers/pricing-channel.ts';
import { NOTHING, SharedPricing } from '../../src/workers/shared-pricing.ts';
import { Threads } from '../../src/workers/threads.ts';
import { startThread } from '../../src/workers/start-thread.ts';
import { ward } from '../solver/search/fixtures.ts';

const tables = tabulate(ward);
const weights = Float64Array.of(1000, 10, 1);
const formulation = createFormulation(tables, weights);
const own = inlinePricing(tables);

function query(seed: number): PriceQuery {
  const random = new Random(seed);
  const duals = Float64Array.from(formulation.rows, () => Math.round(40 * random.unit()));
  return {
    formulation,
    duals: formulation.roundDuals(duals),
    people: formulation.people,
    restriction: new Restriction(tables),
    rows: 2,
  };
}

function startPool(threads: number): Threads {
  const data: ThreadData = { problem: packProblem(ward), stop: new SharedArrayBuffer(8) };
  const module = new URL('../../src/workers/search-worker', import.meta.url);
  return new Threads(Array.from({ length: threads }, (): Worker => startThread(module, data)));
}

/** Sends a pool's threads to help over a channel as soon as it is there. */
function helpersOf(pool: Threads, helped: Promise<unknown>[]): (channel: PricingChannel) => void {
  return (channel) => {
    for (let part = 1; part <= pool.size; part++) {
      helped.push(pool.run({ kind: 'help', channel, chain: 0, weights, part, parts: pool.size + 1 }));
    }
  };
}

describe('with two helpers', () => {
  test('gives what one thread gives, and sends them home in the end', async () => {
    const pool = startPool(2);
    const helped: Promise<unknown>[] = [];
    try {
      const shared = new SharedPricing(tables, own, 2, helpersOf(pool, helped), () => false);
      for (const seed of [1, 2, 3]) {
        const [alone, together] = [own(query(seed)), shared.pricePeople(query(seed))];
        expect(together.map(({ bound }) => bound)).toEqual(alone.map(({ bound }) => bound));
        for (const [person, { rows }] of together.entries()) {
          expect(rows.map(({ cost }) => cost)).toEqual(alone[person]!.rows.map(({ cost }) => cost));
          for (const { options } of rows) expect(options).toHaveLength(tables.days);
        }
      }
      shared.end();
      await Promise.all(helped);
      expect(helped).toHaveLength(2);
    } finally {
      await pool.close();
    }
  });

  test('prices nobody new once it is to stop', async () => {
    const pool = startPool(2);
    const helped: Promise<unknown>[] = [];
    try {
      const shared = new SharedPricing(tables, own, 2, helpersOf(pool, helped), () => true);
      const priced = shared.pricePeople(query(1));
      expect(priced.filter(({ bound }) => bound === NOTHING.bound).length).toBeGreaterThan(0);
      shared.end();
      await Promise.all(helped);
    } finally {
      await pool.close();
    }
  });
});

test('whoever waits for helpers that never come is told when the channel ends', () => {
  const shared = new SharedPricing(tables, own, 1, endChannel, () => false);
  expect(() => shared.pricePeople(query(1))).toThrow('have ended');
});
