/** A rota after a way out of a disturbance was taken. */

import type { NumberedReply, Rota, Scenario } from '../../src/domain/index.ts';
import { asItStands } from '../../src/replies/as-it-stands.ts';
import { dayKey } from '../../src/replies/standing-replies.ts';
import type { Alternative, Replan } from '../../src/rota/replanning/replan.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import type { Disturbance } from './disturbances.ts';

const DAY = 1440;
/** Characters of an ISO time up to its minute. */
const MINUTE = '2026-06-01T07:00'.length;

/**
 * Answers the records as they are after the disturbance, an absence among them; the days that change are no decisions in it, so
 * that all that binds is asked of them.
 */
export function repaired(
  rota: Rota,
  disturbance: Disturbance,
  { lost }: Replan,
  { changes }: Alternative,
): Rota {
  const scenario = recordsAfter(rota.scenario, disturbance, lost);
  const days = [...new Map([...lost, ...changes].map(({ is }) => [dayKey(is), is])).values()];
  const line: NumberedReply['line'] = { kind: 'moved', days, by: 'bench', recorded: '2000-01-01T00:00:00Z' };
  return { ...asItStands({ ...rota, scenario }, [{ number: 1, line }], -DAY), scenario };
}

/** Of somebody who is not there no day is fixed that is lost. */
function recordsAfter(scenario: Scenario, disturbance: Disturbance, lost: Replan['lost']): Scenario {
  if ('records' in disturbance) return disturbance.records;
  const { person, between } = disturbance.absent;
  const calendar = createCalendar(scenario);
  const [from, through] = between.map((minute) => calendar.iso(minute).slice(0, MINUTE)) as [string, string];
  const gone = new Set(lost.map(dayKey));
  return {
    ...scenario,
    leave: [...(scenario.leave ?? []), { person, kind: 'sick', from, through }],
    ...(scenario.locked && { locked: scenario.locked.filter((day) => !gone.has(dayKey(day))) }),
  };
}
