/**
 * Questions about fire cover, answered from a loaded rota: a pump at a minute, a week of a county, a year of a station.
 *
 *     npm run bench -- cover [--runs 20] [--seed 1]
 *
 * In the rota everybody is on call in all the time they gave. Before timing, single minutes are compared with the week.
 */

import { parseArgs } from 'node:util';
import { Random } from '../solver/random.ts';
import { registerOf } from '../src/cover/register.ts';
import { coverAt, coverOf } from '../src/cover/report.ts';
import { presencesByStation } from '../src/cover/riders.ts';
import type { Scenario } from '../src/domain/index.ts';
import { type Bench, numberOf } from './bench.ts';
import { county } from './county/county.ts';
import { readyRota } from './county/ready-rota.ts';
import { machineOf } from './machine.ts';
import { markdown } from './markdown.ts';
import { median } from './spread.ts';

const WEEK = 7 * 1440;
const MINUTES_A_RUN = 50;

/** Prints a Markdown table: median and slowest milliseconds of each question. */
function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { runs: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
  });
  const runs = numberOf('runs', values.runs, { least: 1 });
  const seed = numberOf('seed', values.seed, { least: 0 });
  const random = new Random(seed);
  const whole = loaded(county(seed));
  const [year, id] = yearOfStation(seed);
  const pumps = [...whole.register.stations.values()].flatMap((station) =>
    station.pumps.map((pump) => ({ station: station.id, pump: pump.id })),
  );
  compareMinutes(whole, pumps, random);

  const rows: (string | number)[][] = [];
  const measure = (question: string, times: number, ask: (turn: number) => unknown): void => {
    const spent = Array.from({ length: runs }, (_, turn) => {
      const begun = performance.now();
      for (let time = 0; time < times; time++) ask(turn * times + time);
      return (performance.now() - begun) / times;
    });
    const [first = 0] = spent;
    rows.push([
      question,
      ...[median(spent), Math.max(...spent), first].map((each) => `${each.toFixed(2)} ms`),
    ]);
  };
  measure('a pump at a minute', MINUTES_A_RUN, () => {
    const { station, pump } = pumps[random.below(pumps.length)]!;
    const minute = random.below(4 * WEEK);
    return coverOf(whole.register, whole.presences, { station, pump, between: [minute, minute + 1] });
  });
  measure(`a week of the county (${pumps.length} pumps)`, 1, (turn) => {
    const from = (turn % 4) * WEEK;
    return coverOf(whole.register, whole.presences, { between: [from, from + WEEK] });
  });
  measure('a year of a station with two pumps', 1, () =>
    coverOf(year.register, year.presences, { station: id }),
  );
  console.log(JSON.stringify({ ...machineOf(), runs, seed }));
  console.log(
    `\n${markdown([['question'], ['median', 'right'], ['slowest', 'right'], ['first time', 'right']], rows)}`,
  );
  return Promise.resolve();
}

type Loaded = Parameters<typeof coverOf>[0] extends infer Register
  ? { readonly register: Register; readonly presences: Parameters<typeof coverOf>[1] }
  : never;

function loaded(scenario: Scenario): Loaded {
  const rota = readyRota(scenario);
  const register = registerOf(scenario);
  return { register, presences: presencesByStation(register, rota) };
}

/** The county for a year, but with the people of one station with two pumps only. */
function yearOfStation(seed: number): [Loaded, string] {
  const whole = county(seed, 364);
  const station = whole.stations![1]!;
  const people = whole.people.filter(({ roles }) =>
    roles.some((role) => role.kind === 'on-call' && role.station === station.id),
  );
  const ids = new Set(people.map(({ id }) => id));
  const own = <T extends { readonly person: string }>(records: readonly T[] = []): T[] =>
    records.filter(({ person }) => ids.has(person));
  const scenario: Scenario = {
    ...whole,
    stations: [station],
    people,
    availability: own(whole.availability),
    leave: own(whole.leave),
    agreements: [],
    demands: [],
  };
  return [loaded(scenario), station.id];
}

/** Throws if a pump at a minute is not what it is in the timeline of its week. */
function compareMinutes(
  { register, presences }: Loaded,
  pumps: readonly { readonly station: string; readonly pump: string }[],
  random: Random,
): void {
  const week = coverOf(register, presences, { between: [0, WEEK] });
  for (const { station, pump } of pumps) {
    const minute = random.below(WEEK);
    const [alone] = coverOf(register, presences, { station, pump, between: [minute, minute + 1] });
    const [one, other] = [alone!, week.find((cover) => cover.pump === pump)!].map((cover) =>
      coverAt(cover, minute),
    );
    if (one?.state !== other?.state || JSON.stringify(one?.mend) !== JSON.stringify(other?.mend))
      throw new Error(`${pump} at minute ${minute}: ${one?.state}, in its week ${other?.state}`);
  }
}

export const coverBench: Bench = {
  usage: '[--runs 20] [--seed 1]',
  about: 'Milliseconds to the state of a pump, the week of a county and the year of a station.',
  run,
};
