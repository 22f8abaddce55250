/**
 * The least cost of a row through every option of every day: from the start to the morning, the option, and from the
 * evening to the end, as far as the table knows.
 */

import type { Costed } from './outline.ts';

/** Writes day × ableCount + place → bound into `into`; `table` is filled, `reached` is overwritten. */
export function throughCells(
  costed: Costed,
  ableCount: number,
  table: Float64Array,
  reached: Float64Array,
  into: Float64Array,
): void {
  const { graph, weighed, relaxation, bundleCosts } = costed;
  const { stages, boundaries, layers } = graph;
  into.fill(Infinity, 0, graph.days * ableCount);
  reached.fill(Infinity, 0, graph.cells);
  const start = boundaries[0]!.base[layers.entry]!;
  if (start < 0) return;
  reached[start] = 0;
  stages.forEach((stage, index) => {
    if (stage.kind === 'settle') {
      scatter(costed, index, () => 0, reached, table, new Float64Array(stage.nodes));
      return;
    }
    const { layer, day } = stage;
    const { set, setStart, classes } = layer.bundles;
    bundleCosts.open(layer, day, weighed, relaxation);
    const least = new Float64Array(set.length).fill(Infinity); // bundle → row through it, but for its own cost
    scatter(costed, index, (bundle) => bundleCosts.of(bundle), reached, table, least);
    const through = new Float64Array(layer.classCount).fill(Infinity); // class → row but for its option's cost
    for (let bundle = 0; bundle < set.length; bundle++) {
      const rest = least[bundle]! + bundleCosts.withoutOption(bundle);
      for (let place = setStart[set[bundle]!]!; place < setStart[set[bundle]! + 1]!; place++)
        through[classes[place]!] = Math.min(through[classes[place]!]!, rest);
    }
    for (let group = 0; group < layer.classCount; group++) {
      for (let at = layer.classStart[group]!; at < layer.classStart[group + 1]!; at++) {
        const cell = day * ableCount + layer.members[at]!;
        into[cell] = through[group]! + relaxation.costs[cell]! + relaxation.offset;
      }
    }
  });
}

/**
 * reached[to] = min(reached[to], reached[from] + cost) along all live passages of a stage, and
 * least[bundle] = min(reached[from] + table[to] + what is not the bundle's own cost).
 */
function scatter(
  { graph: { program }, weighed: { extras }, live }: Costed,
  stage: number,
  costOf: (bundle: number) => number,
  reached: Float64Array,
  table: Float64Array,
  least: Float64Array,
): void {
  const { bundles, starts, from, to, length, bent } = program;
  const first = bundles[stage]!;
  for (let at = live.bundleStarts[stage]!; at < live.bundleStarts[stage + 1]!; at++) {
    const bundle = live.bundles[at]!;
    const cost = costOf(bundle);
    let smallest = least[bundle]!;
    for (let index = starts[first + bundle]!; index < starts[first + bundle + 1]!; index++) {
      const shift = to[index]! - from[index]!;
      const last = from[index]! + length[index]!;
      for (let cell = from[index]!; cell < last; cell++) {
        const value = reached[cell]! + cost;
        if (value < reached[cell + shift]!) reached[cell + shift] = value;
        smallest = Math.min(smallest, reached[cell]! + table[cell + shift]!);
      }
    }
    for (let index = bent.starts[first + bundle]!; index < bent.starts[first + bundle + 1]!; index++) {
      for (let i = 0; i < bent.length[index]!; i++) {
        const value =
          reached[bent.from[index]! + i]! + extras[bent.extra[index]!]! + i * extras[bent.slope[index]!]!;
        const cell = bent.to[index]! + i * bent.step[index]!;
        if (value + cost < reached[cell]!) reached[cell] = value + cost;
        smallest = Math.min(smallest, value + table[cell]!);
      }
    }
    least[bundle] = smallest;
  }
}
