/** Where tasks of column generation run is somebody else's business. */

import type { Tables } from '../tables.ts';
import { inlinePricing } from './inline-pricing.ts';
import type { CreateMaster } from './master.ts';
import { Chain, type ColumnNews, type ColumnsResult, type ColumnsTask } from './task.ts';

/**
 * Runs tasks of different chains, at the same time or one after another, and returns their results in the order of the
 * tasks. `tell` may be given better rotas and bounds while they run.
 */
export type RunColumns = (
  tasks: readonly ColumnsTask[],
  tell: (news: ColumnNews) => void,
) => Promise<readonly ColumnsResult[]>;

/** Runs tasks one after another where it stands. */
export function inlineColumns(
  tables: Tables,
  createMaster: CreateMaster,
  world: { now(): number; interrupted(): boolean },
): RunColumns {
  const chains = new Map<number, Chain>();
  const pricePeople = inlinePricing(tables);
  let observe: (news: ColumnNews) => void;
  const chainOf = (number: number): Chain => {
    let chain = chains.get(number);
    if (chain === undefined) {
      chain = new Chain(tables, {
        createMaster,
        pricePeople,
        now: () => world.now(),
        interrupted: () => world.interrupted(),
        observe: (news) => observe(news),
      });
      chains.set(number, chain);
    }
    return chain;
  };
  return (tasks, tell) => {
    observe = tell;
    return Promise.resolve(tasks.map((task) => chainOf(task.chain).run(task)));
  };
}
