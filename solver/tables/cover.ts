/**
 * Demands as arrays: what every (person, day, option) adds to which row, and what every shortfall costs.
 * People whom no term tells apart form a class and share their entries.
 */

import type { Demand, PeopleTerm, Problem, Selector, Term, UnmetTerm } from '../problem.ts';
import { calendarOf, historyOf } from '../patterns/view.ts';
import { selectOptions, selectPeople } from '../selectors.ts';
import { priceTables, type PriceTables } from './prices.ts';

export interface CoverTables {
  readonly demandCount: number;
  readonly rowCount: number;
  readonly classOf: Int32Array; // person → class of people whom no term tells apart
  readonly classStart: Int32Array; // class → place of its first member in `members`; the next element ends it
  readonly members: Int32Array; // place → person
  readonly start: Int32Array; // (class × days + day) × options + option → its first entry; the next element ends it
  readonly entryRow: Int32Array; // entry → row
  readonly entryCount: Int32Array; // entry → what it adds to the row
  readonly rowNeed: Int32Array; // row → need
  readonly rowBase: Int32Array; // row → what it has from the days before day 0
  readonly rowDemand: Int32Array; // row → demand
  readonly firstRow: Int32Array; // demand → its first row; the next element ends its rows
  readonly under: PriceTables;
  readonly over: PriceTables;
  readonly unmetStart: Int32Array; // demand → the first entry that its shortfall makes; the next element ends them
  readonly unmetRow: Int32Array; // unmet entry → row of another demand
  readonly unmetCount: Int32Array; // unmet entry → what a shortfall adds to that row
}

/** Reads the demands of a problem; `hardWeights` are the points per missing unit of each hard one. Throws if demands contain each other's shortfalls in a circle. */
export function tabulateCover(problem: Problem, hardWeights: readonly number[]): CoverTables {
  const lookup = memoised(problem);
  const rows = problem.demands.flatMap((demand, index) => demand.rows.map((row) => ({ row, demand: index })));
  const { classOf, classStart, members } = classify(problem, lookup);
  const firstRow = new Int32Array(problem.demands.length + 1);
  problem.demands.forEach((demand, index) => {
    firstRow[index + 1] = (firstRow[index] ?? 0) + demand.rows.length;
  });

  const classes = classStart.length - 1;
  const cellCount = classes * problem.days * problem.options.length;
  const start = new Int32Array(cellCount + 1);
  const classesIn = remember((selector) => [
    ...new Set(lookup.people(selector).map((person) => classOf[person]!)),
  ]);
  const emit = (write: (cell: number, row: number, count: number) => void): void => {
    rows.forEach(({ row }, index) => {
      for (const term of row.terms) {
        if (!isUnmet(term)) spread(problem, lookup, term, classesIn(term.people), index, write);
      }
    });
  };
  emit((cell) => {
    start[cell + 1] = (start[cell + 1] ?? 0) + 1;
  });
  for (let cell = 0; cell < cellCount; cell++) start[cell + 1] = (start[cell + 1] ?? 0) + (start[cell] ?? 0);
  const entryRow = new Int32Array(start[cellCount] ?? 0);
  const entryCount = new Int32Array(entryRow.length);
  const filled = start.slice(0, cellCount);
  emit((cell, row, count) => {
    const entry = filled[cell] ?? 0;
    filled[cell] = entry + 1;
    entryRow[entry] = row;
    entryCount[entry] = count;
  });

  return {
    demandCount: problem.demands.length,
    rowCount: rows.length,
    classOf,
    classStart,
    members,
    start,
    entryRow,
    entryCount,
    rowNeed: Int32Array.from(rows, ({ row }) => row.need),
    rowBase: Int32Array.from(rows, ({ row }) => baseOf(problem, lookup, row.terms)),
    rowDemand: Int32Array.from(rows, ({ demand }) => demand),
    firstRow,
    under: priceTables(problem, 'under', hardWeights),
    over: priceTables(problem, 'over', []),
    ...tabulateUnmet(problem.demands),
  };
}

export function isUnmet(term: Term): term is UnmetTerm {
  return 'unmet' in term;
}

interface Lookup {
  people(selector: Selector): readonly number[];
  options(selector: Selector): readonly number[];
}

/** Selectors repeat from day to day; each is resolved once. */
function remember(
  resolve: (selector: Selector) => readonly number[],
): (selector: Selector) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (selector) => {
    const key = selector.join('\n');
    const found = known.get(key) ?? resolve(selector);
    known.set(key, found);
    return found;
  };
}

function memoised(problem: Problem): Lookup {
  return {
    people: remember((selector) => selectPeople(problem, selector)),
    options: remember((selector) => selectOptions(problem, selector)),
  };
}

function classify(problem: Problem, lookup: Lookup): Pick<CoverTables, 'classOf' | 'classStart' | 'members'> {
  const selectors = new Map<string, Selector>();
  for (const demand of problem.demands)
    for (const row of demand.rows)
      for (const term of row.terms) if (!isUnmet(term)) selectors.set(term.people.join('\n'), term.people);
  const memberships = problem.people.map((): number[] => []);
  [...selectors.values()].forEach((selector, index) => {
    for (const person of lookup.people(selector)) memberships[person]?.push(index);
  });
  const classes = new Map<string, number[]>();
  memberships.forEach((membership, person) => {
    const key = membership.join();
    const members = classes.get(key);
    if (members) members.push(person);
    else classes.set(key, [person]);
  });
  const classOf = new Int32Array(problem.people.length);
  const groups = [...classes.values()];
  const classStart = new Int32Array(groups.length + 1);
  groups.forEach((group, index) => {
    classStart[index + 1] = (classStart[index] ?? 0) + group.length;
    for (const person of group) classOf[person] = index;
  });
  return { classOf, classStart, members: Int32Array.from(groups.flat()) };
}

/** Calls `write` for every planned (class, day, option) cell that a term of a row counts. */
function spread(
  problem: Problem,
  lookup: Lookup,
  term: PeopleTerm,
  classes: readonly number[],
  row: number,
  write: (cell: number, row: number, count: number) => void,
): void {
  const options = lookup.options(term.options);
  for (const [from, to] of term.days) {
    for (let day = Math.max(0, from); day < Math.min(problem.days, to); day++) {
      for (const option of options) {
        const count = countOf(problem, term, option, day);
        if (count === 0) continue;
        for (const group of classes)
          write((group * problem.days + day) * problem.options.length + option, row, count);
      }
    }
  }
}

function countOf(problem: Problem, term: PeopleTerm, option: number, day: number): number {
  if (typeof term.count === 'number') return term.count;
  return calendarOf(problem).amounts(term.count.value).at(day, option) * (term.count.times ?? 1);
}

/** Σ count over the days before day 0 that the terms of a row list. */
function baseOf(problem: Problem, lookup: Lookup, terms: readonly Term[]): number {
  let base = 0;
  for (const term of terms) {
    if (isUnmet(term) || term.days.every(([from]) => from >= 0)) continue;
    for (const person of lookup.people(term.people)) base += pastCount(problem, lookup, term, person);
  }
  return base;
}

/** What one person's days before day 0 add to a term. */
function pastCount(problem: Problem, lookup: Lookup, term: PeopleTerm, person: number): number {
  const history = historyOf(problem, problem.people[person]!);
  const options = lookup.options(term.options);
  let sum = 0;
  for (const [from, to] of term.days) {
    for (let day = Math.max(from, -history.length); day < Math.min(0, to); day++) {
      const option = history.at(day)!;
      if (options.includes(option)) sum += countOf(problem, term, option, day);
    }
  }
  return sum;
}

/** demand → the smallest count > 0 of its terms: one person, or the minutes of the shortest duty. */
export function smallestCounts(problem: Problem): number[] {
  const lookup = memoised(problem);
  return problem.demands.map((demand) => {
    let smallest = Infinity;
    for (const term of demand.rows.flatMap((row) => row.terms)) {
      if (isUnmet(term)) continue;
      for (const option of lookup.options(term.options)) {
        const count = countOf(problem, term, option, Math.max(0, term.days[0]?.[0] ?? 0));
        if (count > 0) smallest = Math.min(smallest, count);
      }
    }
    return Number.isFinite(smallest) ? smallest : 1;
  });
}

function tabulateUnmet(
  demands: readonly Demand[],
): Pick<CoverTables, 'unmetStart' | 'unmetRow' | 'unmetCount'> {
  const index = new Map(demands.map((demand, place) => [demand.id, place]));
  const made = demands.map((): { row: number; count: number }[] => []);
  const uses = demands.map((): number[] => []);
  let row = 0;
  demands.forEach((demand, user) => {
    for (const { terms } of demand.rows) {
      for (const term of terms.filter(isUnmet)) {
        const used = index.get(term.unmet);
        if (used === undefined)
          throw new Error(
            `Demand ${demand.id} counts the shortfall of ${term.unmet}, which is not a demand.`,
          );
        made[used]?.push({ row, count: term.count });
        uses[user]?.push(used);
      }
      row++;
    }
  });
  refuseCircles(demands, uses);
  const unmetStart = new Int32Array(demands.length + 1);
  made.forEach((entries, demand) => {
    unmetStart[demand + 1] = (unmetStart[demand] ?? 0) + entries.length;
  });
  const flat = made.flat();
  return {
    unmetStart,
    unmetRow: Int32Array.from(flat, (entry) => entry.row),
    unmetCount: Int32Array.from(flat, (entry) => entry.count),
  };
}

/** Depth-first; a demand met again on its own path closes a circle. */
function refuseCircles(demands: readonly Demand[], uses: readonly (readonly number[])[]): void {
  const done = new Set<number>();
  const visit = (demand: number, path: readonly number[]): void => {
    if (path.includes(demand)) {
      const circle = [...path.slice(path.indexOf(demand)), demand].map((place) => demands[place]?.id ?? '?');
      throw new Error(`Demands count each other's shortfalls in a circle: ${circle.join(' → ')}.`);
    }
    if (done.has(demand)) return;
    for (const next of uses[demand] ?? []) visit(next, [...path, demand]);
    done.add(demand);
  };
  demands.forEach((_, demand) => {
    visit(demand, []);
  });
}
