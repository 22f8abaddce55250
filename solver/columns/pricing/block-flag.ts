/**
 * What a tally of blocks (weekends) must remember within a block: whether it has been counted. Written as a machine
 * whose "excess" is what the day adds to the count, so that it is tabulated like any other.
 */

import type { Machine, State, Tally } from '../../patterns/machine.ts';

/** State: 1 if the block of yesterday goes on today and has been counted. */
export function blockFlag({ key, symbols, symbolCount }: Machine, face: Tally, days: number): Machine {
  const windowOf = (day: number): number => face.windows.findIndex(({ from, to }) => from <= day && day < to);
  const blockOf = Array.from({ length: days }, (_, day) =>
    windowOf(day) < 0 ? -1 : (face.block?.(day) ?? -1),
  );
  const continues = blockOf.map(
    (block, day) => block >= 0 && blockOf[day + 1] === block && windowOf(day) === windowOf(day + 1),
  );
  const adds = (day: number, symbol: number): boolean => blockOf[day]! >= 0 && face.amount(day, symbol) > 0;
  const known = new Map<string, number>();
  const phases = blockOf.map((block, day) => {
    const amounts = Array.from({ length: symbolCount }, (_, symbol) => Number(adds(day, symbol))).join('');
    const signature = `${Number(block >= 0)} ${Number(continues[day])} ${amounts}`;
    if (!known.has(signature)) known.set(signature, known.size);
    return known.get(signature)!;
  });
  return {
    key: `flag of ${key}`,
    symbols,
    symbolCount,
    phase: (day) => phases[day]!,
    start: [0],
    extend: ([counted = 0]: State, day, symbol) => {
      const added = counted === 0 && adds(day, symbol) ? 1 : 0;
      return { state: [continues[day]! && counted + added > 0 ? 1 : 0], excess: added };
    },
    finish: () => 0,
    face: { kind: 'automaton' },
  };
}
