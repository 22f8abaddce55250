/** What is not asked for while less is asked than usual. */
import type { Register } from '../../cover/register.ts';
import { sharedMinutes } from '../../time/intervals.ts';
import { type About, type CompiledDemand, indicator } from './compiled.ts';

/** What of a demand decides whether it is stood down; crews have no record and name their station. */
export interface Asked extends Pick<About, 'record' | 'station' | 'from' | 'to'> {
  readonly strength?: 'hard' | 'soft' | undefined;
}

/** Whether something asked for does not bind and lies mostly in a stand-down that does not keep it. */
export function isStoodDown(
  { scenario, calendar }: Register,
  { record, station, strength, from, to }: Asked,
): boolean {
  if (strength === 'hard') return false;
  return (scenario.standDowns ?? []).some((standDown) => {
    const { demands = [], stations = [] } = standDown;
    const isKept = record === undefined ? stations.includes(station ?? '') : demands.includes(record);
    return !isKept && 2 * sharedMinutes(calendar.interval(standDown), [from, to]) > to - from;
  });
}

/** Without what is stood down. What binds stays, and so does, at no price, what another demand counts. */
export function withoutStoodDown(register: Register, compiled: readonly CompiledDemand[]): CompiledDemand[] {
  const isAsked = ({ demand: { strength }, about }: CompiledDemand): boolean =>
    (about.record === undefined && about.kind !== 'crew') || !isStoodDown(register, { ...about, strength });
  const asked = new Set(compiled.filter(isAsked));
  if (asked.size === compiled.length) return [...compiled];
  const counted = new Set(
    [...asked].flatMap(({ demand }) =>
      demand.rows.flatMap(({ terms }) => terms.flatMap((term) => ('unmet' in term ? [term.unmet] : []))),
    ),
  );
  return compiled.flatMap((each) => {
    if (asked.has(each)) return [each];
    const { demand, about } = each;
    if (!counted.has(demand.id)) return [];
    return [
      {
        demand: indicator(demand.id, 'arrangement', demand.rows),
        about: { ...about, kind: 'arrangement' },
      },
    ];
  });
}
