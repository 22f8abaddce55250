/** Where tasks of column generation run is somebody else's business. */

import type { AnnealTask } from '../search/task.ts';
import type { Tables } from '../tables.ts';
import { inlinePricing } from './inline-pricing.ts';
import type { CreateMaster } from './master.ts';
import { Chain, type ColumnNews, type ColumnsResult, type ColumnsTask } from './task.ts';

/** Is given better rotas and bounds while tasks run; says whether to go on. */
export type TellColumns = (news: ColumnNews) => boolean;

/**
 * Runs tasks of different chains, at the same time or one after another, and returns their results in the order of the
 * tasks. `tell` need not be told everything. Once it says false the tasks end as if interrupted. Threads that help with a
 * task and have nothing to do may go on with `meanwhile`, again and again, and tell what they find.
 */
export type RunColumns = (
  tasks: readonly ColumnsTask[],
  tell: TellColumns,
  meanwhile?: AnnealTask,
) => Promise<readonly ColumnsResult[]>;

/** Runs tasks one after another where it stands. */
export function inlineColumns(
  tables: Tables,
  createMaster: CreateMaster,
  world: { now(): number; interrupted(): boolean },
): RunColumns {
  const chains = new Map<number, Chain>();
  let observe: TellColumns;
  let enough = false;
  const chainOf = (number: number): Chain => {
    let chain = chains.get(number);
    if (chain === undefined) {
      chain = new Chain(tables, {
        createMaster,
        pricePeople: inlinePricing(tables), // which learns, so that chains may not share it
        now: () => world.now(),
        interrupted: () => enough || world.interrupted(),
        observe: (news) => {
          enough ||= !observe(news);
        },
      });
      chains.set(number, chain);
    }
    return chain;
  };
  return (tasks, tell) => {
    observe = tell;
    enough = false;
    return Promise.resolve(tasks.map((task) => chainOf(task.chain).run(task)));
  };
}
