/**
 * A value per (day, option) that is the same on nearly every day. Days that differ have a *kind* of their own, so
 * that a machine may treat all days of one kind alike.
 */

export interface DayTable<T> {
  readonly at: (day: number, option: number) => T;
  /** Days of equal kind have equal values for every option; ordinary days are of kind 0. */
  readonly kind: (day: number) => number;
  /** Options with equal signatures have equal values on every day. */
  readonly signature: (option: number) => string;
}

export interface Exception<T> {
  readonly day: number;
  readonly option: number;
  readonly value: T;
}

/** A table of the usual value of each option and the (day, option) pairs that differ from it. */
export function dayTable<T>(
  optionCount: number,
  usual: (option: number) => T,
  exceptions: readonly Exception<T>[],
): DayTable<T> {
  const ordinary = Array.from({ length: optionCount }, (_, option) => usual(option));
  const special = new Map<number, T[]>(); // day → its values by option
  for (const { day, option, value } of exceptions) {
    let values = special.get(day);
    if (values === undefined) special.set(day, (values = [...ordinary]));
    values[option] = value;
  }
  const kinds = new Map([[JSON.stringify(ordinary), 0]]);
  const kindOf = new Map<number, number>();
  for (const [day, values] of special) {
    const content = JSON.stringify(values);
    if (!kinds.has(content)) kinds.set(content, kinds.size);
    kindOf.set(day, kinds.get(content)!);
  }
  const specialDays = [...special.keys()].sort((a, b) => a - b);
  return {
    at: (day, option) => (special.get(day) ?? ordinary)[option]!,
    kind: (day) => kindOf.get(day) ?? 0,
    signature: (option) =>
      JSON.stringify([ordinary[option], ...specialDays.map((day) => special.get(day)![option])]),
  };
}
