/** Neighbouring stations whose first pumps must not both be off the run. */
import type { DemandOf } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { type CompiledDemand, daysOf, demandOf } from './compiled.ts';

/** Points per minute in which both are off. */
const USUAL = { tier: 'fire', weight: 10 } as const;

/** `crews` are the demands of the pumps; a time in which a watch crews a pump has none, and nothing is asked. */
export function compileNeighbours(
  context: Context,
  record: DemandOf<'neighbours'>,
  crews: readonly CompiledDemand[],
): CompiledDemand[] {
  const { calendar, stations } = context.register;
  const [first, end] = daysOf(context, record).map((day) => calendar.dayStart(day)) as [number, number];
  const weight = record.weight ?? USUAL.weight;
  return record.pairs.flatMap(([a, b]) => {
    return together(firstPumpCrews(context, crews, a), firstPumpCrews(context, crews, b)).flatMap(
      ([one, other]) => {
        const from = Math.max(first, one.about.from, other.about.from);
        const to = Math.min(end, one.about.to, other.about.to);
        if (from >= to) return [];
        return demandOf(
          record,
          USUAL,
          {
            id: `${record.id}/${a}+${b}@${calendar.iso(from)}`,
            rows: [
              {
                need: -1,
                terms: [one, other].map(({ demand }) => ({ unmet: demand.id, count: -1 })),
              },
            ],
            under: weight * (to - from),
          },
          {
            title: `${stations.get(a)?.name ?? a} and ${stations.get(b)?.name ?? b} not both off the run`,
            from,
            to,
            unit: 'stations',
          },
        );
      },
    );
  });
}

/** Pairs that overlap in time, of two lists that are ascending and disjoint. */
function together(
  ones: readonly CompiledDemand[],
  others: readonly CompiledDemand[],
): [CompiledDemand, CompiledDemand][] {
  const pairs: [CompiledDemand, CompiledDemand][] = [];
  let next = 0;
  for (const one of ones) {
    while (next < others.length && others[next]!.about.to <= one.about.from) next++;
    for (let place = next; place < others.length && others[place]!.about.from < one.about.to; place++)
      pairs.push([one, others[place]!]);
  }
  return pairs;
}

/** Demands of the least crew with which the first pump goes. */
function firstPumpCrews(
  { register }: Context,
  crews: readonly CompiledDemand[],
  id: string,
): CompiledDemand[] {
  const pump = register.stations.get(id)?.pumps[0];
  const least = pump?.crews.length ?? 0;
  const own = crews.filter(({ about }) => about.station === id && about.pump === pump?.id);
  return own.filter((_, index) => index % least === least - 1);
}
