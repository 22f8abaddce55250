import { existsSync, readFileSync } from 'node:fs';

/** instance → best known cost, from a `best-known.json` beside the instances; empty if there is none. */
export function readBestKnown(file: string): ReadonlyMap<number, number> {
  if (!existsSync(file)) return new Map();
  const { instances } = JSON.parse(readFileSync(file, 'utf8')) as {
    instances: readonly { readonly instance: number; readonly best_ub: number }[];
  };
  return new Map(instances.map(({ instance, best_ub: cost }) => [instance, cost]));
}
