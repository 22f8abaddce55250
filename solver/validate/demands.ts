import type { Reader } from '../issue.ts';
import type { Demand, Price, Problem, Term } from '../problem.ts';
import { LARGEST, readAmount, readName, readSelector, readUnique } from './amounts.ts';

/** Needs and counts may be negative: who takes something up counts below zero, against a need of minus what there is. */
const SIGNED = { unit: 'units', min: -LARGEST } as const;

export function validateDemands({ demands }: Problem, reader: Reader): void {
  readUnique(
    demands.map(({ id }) => id),
    reader,
    'id',
  );
  demands.forEach((demand, index) => {
    validateDemand(demand, reader.at(index));
  });
  const circle = circleOf(demands);
  if (circle !== undefined) {
    reader.report(circle, 'demands that do not wait for each other: a shortfall may not depend on itself');
  }
}

function validateDemand(demand: Demand, reader: Reader): void {
  const { strength, tier, rows, under, over } = demand;
  if (rows.length === 0) reader.at('rows').report(rows, 'at least one row');
  rows.forEach((row, index) => {
    const at = reader.at('rows').at(index);
    readAmount(row.need, at.at('need'), SIGNED);
    row.terms.forEach((term, place) => {
      validateTerm(term, at.at('terms').at(place));
    });
  });
  const priced = strength === 'soft' || over !== undefined;
  if (priced && tier === undefined) reader.at('tier').report(tier, 'the tier its price counts in');
  if (tier !== undefined) readName(tier, reader.names.tiers, 'the name of a tier', reader.at('tier'));
  if (under !== undefined) validatePrice(under, reader.at('under'));
  if (over === undefined) return;
  validatePrice(over, reader.at('over'));
  if (rows.length > 1) reader.at('over').report(over, 'no price of a surplus, as there are several rows');
}

function validateTerm(term: Term, reader: Reader): void {
  if ('unmet' in term) {
    readName(term.unmet, reader.names.demands, 'the id of a demand', reader.at('unmet'));
    readAmount(term.count, reader.at('count'), SIGNED);
    return;
  }
  readSelector(term.people, reader.names.people, 'the id or group of a person', reader.at('people'));
  readSelector(term.options, reader.names.options, 'the id or tag of an option', reader.at('options'));
  term.days.forEach(([from, to], index) => {
    const whole = Number.isInteger(from) && Number.isInteger(to);
    if (!whole || from >= to)
      reader.at('days').at(index).report([from, to], '[first day, day after the last]');
  });
  if (typeof term.count === 'number') {
    readAmount(term.count, reader.at('count'), SIGNED);
  } else {
    readName(term.count.value, reader.names.values, 'the name of a value', reader.at('count').at('value'));
    readAmount(term.count.times ?? 1, reader.at('count').at('times'), SIGNED);
  }
}

function validatePrice(price: Price, reader: Reader): void {
  if (typeof price === 'number') {
    readAmount(price, reader, { unit: 'points' });
    return;
  }
  const { at, beyond } = price;
  const rising = at.every((points, units) => Number.isInteger(points) && points >= (at[units - 1] ?? 0));
  if (at[0] !== 0 || !rising) reader.at('at').report(at, 'whole points that begin with 0 and never fall');
  readAmount(beyond, reader.at('beyond'), { unit: 'points' });
}

/** Ids of demands that contain each other's shortfalls in a circle, if there is one. */
function circleOf(demands: readonly Demand[]): string[] | undefined {
  const unmet = new Map(
    demands.map(({ id, rows }) => [
      id,
      rows.flatMap(({ terms }) => terms.flatMap((term) => ('unmet' in term ? [term.unmet] : []))),
    ]),
  );
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const next of unmet.get(id) ?? []) {
      const circle = visit(next, [...path, id]);
      if (circle !== undefined) return circle;
    }
    done.add(id);
    return undefined;
  };
  for (const { id } of demands) {
    const circle = visit(id, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
