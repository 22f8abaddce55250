/** Fair shares of cover: against every order in which people could have come, and what they add up to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapley } from '../../src/cover/shapley.ts';
import { standardCrews, pumpStates } from '../../src/cover/states.ts';
import type { Rider } from '../../src/cover/seats.ts';
import type { Pump } from '../../src/domain/index.ts';

const pump: Pump = {
  id: 'P1',
  crews: [
    {
      state: 'STANDARD',
      seats: [
        { kind: 'OIC', count: 1, skills: ['OIC'] },
        { kind: 'BA', count: 1, skills: ['BA', 'OIC'] },
      ],
    },
  ],
};
const second: Pump = { ...pump, id: 'P2' };
const KINDS = [['OIC'], ['BA'], ['BA', 'ERD']];

/** person → what they add on average, over all orders of these people. */
function byOrders(people: readonly Rider[], value: (group: readonly Rider[]) => number): number[] {
  const sums = people.map(() => 0);
  let orders = 0;
  const walk = (before: readonly number[]): void => {
    if (before.length === people.length) orders++;
    people.forEach((_, person) => {
      if (before.includes(person)) return;
      const group = before.map((each) => people[each]!);
      const gain = value([...group, people[person]!]) - value(group);
      // Every order that begins like this adds the same.
      sums[person]! += gain * factorial(people.length - before.length - 1);
      walk([...before, person]);
    });
  };
  walk([]);
  return sums.map((sum) => sum / orders);
}

function factorial(number: number): number {
  return number <= 1 ? 1 : number * factorial(number - 1);
}

describe('fair shares', () => {
  it('are what people add on average over all orders, and add up to all there is', () => {
    let split = 0;
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: KINDS.length - 1 }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (kinds, two) => {
          const pumps = two ? [pump, second] : [pump];
          const people = kinds.map((kind, index): Rider => ({
            id: `r${index}`,
            skills: new Set(KINDS[kind]),
          }));
          const value = (group: readonly Rider[]): number => standardCrews(group, pumps);
          const counts = KINDS.map((_, kind) => kinds.filter((each) => each === kind).length);
          const shares = shapley(counts, (group) =>
            value(
              group.flatMap((some, kind) =>
                Array.from({ length: some }, (): Rider => ({ id: '', skills: new Set(KINDS[kind]) })),
              ),
            ),
          );
          const expected = byOrders(people, value);
          people.forEach((_, person) => expect(shares[kinds[person]!]).toBeCloseTo(expected[person]!, 9));
          const sum = kinds.reduce((total, kind) => total + shares[kind]!, 0);
          expect(sum).toBeCloseTo(value(people), 9);
          if (new Set(expected.filter((share) => share > 0)).size > 1) split++;
        },
      ),
    );
    expect(split).toBeGreaterThan(0);
  });
  it('count the pumps that the states say are on the run', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(['OIC', 'BA', 'ERD']), { maxLength: 7 }), (list) => {
        const people = list.map((skills, index): Rider => ({ id: `r${index}`, skills: new Set(skills) }));
        const states = pumpStates(people, [pump, second]).filter(({ state }) => state === 'STANDARD');
        expect(standardCrews(people, [pump, second])).toBe(states.length);
      }),
    );
  });
});
