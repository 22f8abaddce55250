/** Time away, of whatever origin: the one place that knows that training booked is leave. */
import type { Leave, Scenario } from '../domain/index.ts';

const known = new WeakMap<Scenario, readonly Leave[]>();

/** All leave of a scenario, and after it everybody's blocks of training as leave of that kind. */
export function absencesOf(scenario: Scenario): readonly Leave[] {
  const found = known.get(scenario) ?? [...(scenario.leave ?? []), ...scenario.people.flatMap(blocksOf)];
  known.set(scenario, found);
  return found;
}

function blocksOf({ id, training = [] }: Scenario['people'][number]): Leave[] {
  return training.map(({ from, through }) => ({ person: id, kind: 'training', from, through }));
}
