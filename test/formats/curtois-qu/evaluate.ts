/**
 * The cost and the broken rules of a rota by the rules of the format, from the text of the instance: no problem, no
 * pattern, nothing of the importer. Days count from 0, a Monday; beyond the first and last day nothing is known, so a
 * stretch that touches them is never too short.
 */

export interface Evaluation {
  readonly cost: number;
  /** A name for every place where something binding is broken. */
  readonly broken: readonly string[];
}

/** `rows`: by the staff of the instance, a shift a day, empty if off. */
export function evaluate(text: string, rows: readonly (readonly string[])[]): Evaluation {
  const { HORIZON, SHIFTS, STAFF, DAYS_OFF, SHIFT_ON_REQUESTS, SHIFT_OFF_REQUESTS, COVER } = sections(text);
  const days = Number(HORIZON![0]![0]);
  const minutes = new Map(SHIFTS!.map(([id, length]) => [id, Number(length)]));
  const never = new Set(SHIFTS!.flatMap(([id, , next = '']) => parts(next).map((other) => `${id} ${other}`)));
  const rowOf = new Map(STAFF!.map(([id], index) => [id, rows[index]!]));

  const broken: string[] = [];
  const breaks = (name: string, is: boolean): void => {
    if (is) broken.push(name);
  };
  for (const [id, limits, most, least, longest, shortest, shortestOff, weekends] of STAFF!) {
    const row = rowOf.get(id)!;
    const total = row.reduce((sum, shift) => sum + (minutes.get(shift) ?? 0), 0);
    breaks('minutes', total > Number(most) || total < Number(least));
    for (const [shift, limit] of parts(limits!).map((part) => part.split('='))) {
      breaks('most of a shift', row.filter((one) => one === shift).length > Number(limit));
    }
    row.forEach((shift, day) => breaks('succession', never.has(`${shift} ${row[day + 1] ?? ''}`)));
    for (const { on, length, inside } of stretches(row)) {
      breaks('longest run', on && length > Number(longest));
      breaks('shortest run', on && inside && length < Number(shortest));
      breaks('shortest off', !on && inside && length < Number(shortestOff));
    }
    let worked = 0;
    for (let saturday = 5; saturday < days; saturday += 7) {
      if (row[saturday] !== '' || (row[saturday + 1] ?? '') !== '') worked++;
    }
    breaks('weekends', worked > Number(weekends));
  }
  for (const [id, ...off] of DAYS_OFF ?? []) {
    for (const day of off) breaks('days off', rowOf.get(id)![Number(day)] !== '');
  }

  let cost = 0;
  for (const [id, day, shift, weight] of SHIFT_ON_REQUESTS ?? []) {
    if (rowOf.get(id)![Number(day)] !== shift) cost += Number(weight);
  }
  for (const [id, day, shift, weight] of SHIFT_OFF_REQUESTS ?? []) {
    if (rowOf.get(id)![Number(day)] === shift) cost += Number(weight);
  }
  for (const [day, shift, need, under, over] of COVER ?? []) {
    const there = rows.filter((row) => row[Number(day)] === shift).length;
    cost += Math.max(0, Number(need) - there) * Number(under);
    cost += Math.max(0, there - Number(need)) * Number(over);
  }
  return { cost, broken };
}

/** Name after `SECTION_` → its lines, split at commas. */
function sections(text: string): Record<string, string[][] | undefined> {
  return Object.fromEntries(
    text
      .split('SECTION_')
      .slice(1)
      .map((section) => {
        const [name = '', ...lines] = section
          .split('\n')
          .filter((line) => line !== '' && !line.startsWith('#'));
        return [name, lines.map((line) => line.split(','))];
      }),
  );
}

function parts(field: string): string[] {
  return field === '' ? [] : field.split('|');
}

/** Days on or off in a row; `inside` if both ends of the stretch are seen. */
function stretches(row: readonly string[]): { on: boolean; length: number; inside: boolean }[] {
  const line = row.map((shift) => (shift === '' ? '-' : 'x')).join('');
  return [...line.matchAll(/x+|-+/g)].map(({ 0: text, index }) => ({
    on: text.startsWith('x'),
    length: text.length,
    inside: index > 0 && index + text.length < line.length,
  }));
}
