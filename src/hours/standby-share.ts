import type { Scenario } from '../domain/index.ts';

/** Part of the readiness at an organisation's stations that it counts as working time, 0 to 1. */
export function standbyShare({ organisations }: Scenario, organisation: string | undefined): number {
  return organisations.find(({ id }) => id === organisation)?.standbyCountsAs ?? 0;
}
