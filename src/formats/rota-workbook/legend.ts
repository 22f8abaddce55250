import type { Duty } from '../../domain/index.ts';
import type { Rota } from '../../domain/rota.ts';

/** A code of the grid with what it stands for. */
export interface LegendEntry {
  readonly code: string;
  readonly family: Duty['family'];
  /** `Early, 07:00–15:00` */
  readonly meaning: string;
}

/** More names than these behind one code are counted. */
const NAMES_SHOWN = 3;

/** The codes of duties in use, in the scenario's order. Duties with the same code and times are told together. */
export function legendOf({ assignments, scenario }: Pick<Rota, 'assignments' | 'scenario'>): LegendEntry[] {
  const used = new Set(assignments.flatMap(({ spells }) => spells.map(({ duty }) => duty)));
  const alike = new Map<string, Duty[]>();
  for (const duty of scenario.duties ?? []) {
    if (!used.has(duty.id)) continue;
    const key = [duty.code ?? duty.id, duty.start, duty.end].join('\n');
    alike.set(key, [...(alike.get(key) ?? []), duty]);
  }
  return [...alike.values()].flatMap((duties) => {
    const [first] = duties;
    if (first === undefined) return [];
    const { id, code = id, family, start, end } = first;
    return [{ code, family, meaning: `${named(duties.map(({ name }) => name))}, ${start}–${end}` }];
  });
}

function named(names: readonly string[]): string {
  const different = [...new Set(names)];
  if (different.length <= NAMES_SHOWN) return different.join(' or ');
  const shown = different.slice(0, NAMES_SHOWN - 1);
  return `${shown.join(', ')} and ${different.length - shown.length} more`;
}
