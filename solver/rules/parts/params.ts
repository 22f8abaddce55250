/** What a rule may ask of the planner: the kinds of parameters. Each says its unit and refuses what is none. */

import type { Windows } from '../../patterns/windows.ts';
import type { Selector } from '../../problem.ts';
import { isList, mayBeLeftOut, readFields, type Param, type ParamSpecs, type ParamsOf } from './param.ts';

interface NumberOptions {
  readonly label: string;
  readonly default?: number;
  readonly min?: number;
  readonly max?: number;
}

const integer =
  (unit: string) =>
  ({ label, default: usual, min = 0, max = 1_000_000 }: NumberOptions): Param<number> => ({
    label,
    unit,
    min,
    max,
    ...(usual !== undefined && { default: usual }),
    read: (value, reader) =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? value
        : reader.report(value, `a whole number of ${unit} from ${min} to ${max}`),
  });

export const HOUR = 60;

export const minutes: (options: NumberOptions) => Param<number> = integer('minutes');
export const days: (options: NumberOptions) => Param<number> = integer('days');
export const weeks: (options: NumberOptions) => Param<number> = integer('weeks');
export const count: (options: NumberOptions) => Param<number> = integer('occurrences');
export const points: (options: NumberOptions) => Param<number> = integer('points');

/** A day of the plan; negative in history. */
export function day({ label, default: usual }: { label: string; default?: number }): Param<number> {
  return {
    ...integer('day number')({ label, min: -1000, max: 1000 }),
    ...(usual !== undefined && { default: usual }),
  };
}

/** A parameter that may be left out. */
export function optional<T>(param: Param<T>): Param<T | undefined> {
  return { ...param, optional: true };
}

/** Options by id or tag. */
export function options({ label, default: usual }: { label: string; default?: Selector }): Param<Selector> {
  return {
    label,
    unit: 'options',
    ...(usual !== undefined && { default: usual }),
    read: (value, reader) => {
      if (!isList(value)) {
        reader.report(value, 'a list of option ids or tags');
        return undefined;
      }
      const names = value.filter((name, index): name is string => {
        if (typeof name === 'string' && reader.names.options.has(name)) return true;
        reader.at(index).unknown(name, 'the id or tag of an option', reader.names.options);
        return false;
      });
      return names.length === value.length ? names : undefined;
    },
  };
}

/** One option, by its id. */
export function option({ label }: { label: string }): Param<string> {
  return {
    label,
    unit: 'option id',
    read: (value, reader) =>
      typeof value === 'string' && reader.names.optionIds.includes(value)
        ? value
        : reader.unknown(value, 'the id of an option', reader.names.optionIds),
  };
}

/** The name of an amount that options carry. */
export function value({ label, default: usual }: { label: string; default?: string }): Param<string> {
  return {
    label,
    unit: 'name of a value',
    ...(usual !== undefined && { default: usual }),
    read: (name, reader) =>
      typeof name === 'string' && reader.names.values.has(name)
        ? name
        : reader.unknown(name, 'the name of a value that some option has', reader.names.values),
  };
}

/** Days of the week; 0 is Monday. */
export function weekdays({
  label,
  default: usual,
}: {
  label: string;
  default: readonly number[];
}): Param<readonly number[]> {
  const isWeekday = (entry: unknown): entry is number =>
    typeof entry === 'number' && Number.isInteger(entry) && entry >= 0 && entry <= 6;
  return {
    label,
    unit: 'weekdays (0 is Monday)',
    default: usual,
    read: (list, reader) =>
      isList(list) && list.length > 0 && list.every(isWeekday)
        ? list
        : reader.report(list, 'a list of weekdays from 0 (Monday) to 6 (Sunday)'),
  };
}

/** `period`, `weeks`, or a list of half-open windows of days. */
export function windows({ label, default: usual }: { label: string; default: Windows }): Param<Windows> {
  const isWindow = (entry: unknown): entry is readonly [number, number] =>
    isList(entry) &&
    entry.length === 2 &&
    entry.every(Number.isInteger) &&
    Number(entry[0]) < Number(entry[1]);
  return {
    label,
    unit: '`period`, `weeks` or a list of [first day, day after the last]',
    default: usual,
    read: (found, reader) => {
      if (found === 'period' || found === 'weeks') return found;
      if (isList(found) && found.every(isWindow)) return found;
      reader.report(found, '"period", "weeks" or a list of [first day, day after the last]');
      return undefined;
    },
  };
}

/** Yes or no. */
export function flag({ label, default: usual }: { label: string; default: boolean }): Param<boolean> {
  return {
    label,
    unit: 'true or false',
    default: usual,
    read: (found, reader) => (typeof found === 'boolean' ? found : reader.report(found, 'true or false')),
  };
}

/** Words for people; the solver only repeats them. */
export function text({ label, default: usual }: { label: string; default?: string }): Param<string> {
  return {
    label,
    unit: 'text',
    ...(usual !== undefined && { default: usual }),
    read: (found, reader) => (typeof found === 'string' ? found : reader.report(found, 'text')),
  };
}

/** Any number of entries of one form. */
export function list<T>({
  label,
  of,
  atLeast = 0,
}: {
  label: string;
  of: Param<T>;
  atLeast?: number;
}): Param<readonly T[]> {
  return {
    label,
    unit: `list of ${of.unit}`,
    read: (found, reader) => {
      if (!isList(found) || found.length < atLeast) {
        reader.report(found, `a list of ${of.label}${atLeast > 0 ? `, ${atLeast} or more` : ''}`);
        return undefined;
      }
      const before = reader.issues.length;
      const entries = found.map((entry, index) => of.read(entry, reader.at(index)));
      return reader.issues.length === before ? (entries as T[]) : undefined;
    },
  };
}

/** An object with named fields, each a parameter of its own. */
export function entry<P extends ParamSpecs>({
  label,
  fields,
}: {
  label: string;
  fields: P;
}): Param<ParamsOf<P>> {
  const unit = Object.entries(fields).map(
    ([name, field]) => `${name}${mayBeLeftOut(field) ? '?' : ''}: ${field.unit}`,
  );
  return {
    label,
    unit: `{ ${unit.join(', ')} }`,
    read: (found, reader) => readFields(fields, found, reader),
  };
}
