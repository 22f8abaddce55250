/**
 * What others have published about the public instances: best known costs, bounds, and costs within ten minutes.
 * Machines and years differ, so these say what a good answer is and not how fast anybody is.
 */

/** People × days × kinds of shift; tells whether an instance of this number is the one that was published about. */
export interface Size {
  readonly people: number;
  readonly days: number;
  readonly shifts: number;
}

/** One method's results after ten minutes. */
export interface Method {
  readonly name: string;
  readonly source: string;
}

export const METHODS: readonly Method[] = [
  {
    name: 'Gurobi',
    source:
      'a solver of integer programs, in the comparison published with the F&O+SA paper below (2020), which gives neither version nor machine',
  },
  {
    name: 'EC/VDS',
    source:
      'ejection chains with variable depth search: Computational results on new staff scheduling benchmark instances, technical report, University of Nottingham (2014)',
  },
  {
    name: 'IP+VNS',
    source:
      'A hybrid integer programming and variable neighbourhood search algorithm to solve nurse rostering problems, European Journal of Operational Research 258 (2017)',
  },
  {
    name: 'F&O+SA',
    source:
      'A hybrid fix-and-optimize and simulated annealing approaches for nurse rostering problem, Computers & Industrial Engineering 145 (2020)',
  },
];

export const BEST_KNOWN_SOURCE =
  'the lowest cost and the highest lower bound published up to October 2023: the benchmark list of the NurseScheduler project and schedulingbenchmarks.org';

export interface Published {
  readonly bestKnown: number;
  /** Highest lower bound published. */
  readonly bound: number;
  /** Method (the order of {@link METHODS}) → cost after ten minutes; null where no figure was found. */
  readonly tenMinutes: readonly (number | null)[];
}

type Line = readonly [
  ...size: readonly [people: number, days: number, shifts: number],
  ...best: readonly [known: number, bound: number],
  ...tenMinutes: readonly [number | null, number | null, number | null, number | null],
];

/** Instance − 1 → size, best known cost and bound, ten minutes of each method. */
const LINES: readonly Line[] = [
  [8, 14, 1, 607, 607, 607, 607, 607, 607],
  [14, 14, 2, 828, 828, 828, 923, 828, 828],
  [20, 14, 3, 1001, 1001, 1001, 1003, 1001, 1001],
  [10, 28, 2, 1716, 1716, 1716, 1719, 1716, 1716],
  [16, 28, 2, 1143, 1143, 1143, 1439, 1143, 1143],
  [18, 28, 3, 1950, 1950, 1950, 2344, 1950, 1950],
  [20, 28, 3, 1056, 1056, 1056, 1284, 1056, 1056],
  [30, 28, 4, 1300, 1300, 8995, 2529, 1364, 1341],
  [36, 28, 4, 439, 439, 439, 474, 439, 439],
  [40, 28, 5, 4631, 4631, 4631, 4999, 4631, 4631],
  [50, 28, 6, 3443, 3443, 3443, 3967, 3443, 3443],
  [60, 28, 10, 4040, 4040, 4045, 5611, 4042, 4044],
  [120, 28, 18, 1348, 1348, 500_410, 8707, 3109, 3200],
  [32, 42, 4, 1278, 1278, 1482, 2542, 1281, 1295],
  [45, 42, 6, 3829, 3829, 78_144, 6049, 4144, 4420],
  [20, 56, 3, 3225, 3225, 3521, 4343, 3306, 3253],
  [32, 56, 4, 5746, 5746, 6149, 7835, 5760, 6138],
  [22, 84, 3, 4459, 4459, 7950, 6404, 5049, 5000],
  [40, 84, 5, 3149, 3149, 29_968, 6522, 3974, 3809],
  [50, 182, 6, 4769, 4769, null, 23_531, null, null],
  [100, 182, 8, 21_133, 21_133, null, 38_294, null, null],
  [50, 364, 10, 30_241, 30_240, null, null, null, null],
  [100, 364, 16, 17_428, 16_990, null, null, null, null],
  [150, 364, 32, 42_463, 26_571, null, null, null, null],
];

/** What is published of an instance; nothing if its number is unknown or it is another problem of that number. */
export function publishedOf(instance: number, size: Size): Published | undefined {
  const line = LINES[instance - 1];
  if (line === undefined) return undefined;
  const [people, days, shifts, bestKnown, bound, ...tenMinutes] = line;
  if (size.people !== people || size.days !== days || size.shifts !== shifts) return undefined;
  return { bestKnown, bound, tenMinutes };
}

/** The lowest cost any method reached in ten minutes; nothing if no figure was found. */
export function bestInTenMinutes({ tenMinutes }: Published): number | undefined {
  const costs = tenMinutes.filter((cost) => cost !== null);
  return costs.length === 0 ? undefined : Math.min(...costs);
}
