import { quote } from '../../../solver/issue.ts';
import { ruleFault } from '../../time/recurrence.ts';
import { isRecord, type Fault, type Path } from '../fault.ts';
import { each } from '../each.ts';
import type { Check } from './draft.ts';

const WAYS = ['dates', 'weekdays', 'rrule'] as const;

/** Days that are said in two ways at once, or by a calendar rule that cannot be read. */
export const calendarRules: Check = function* (_draft, _names, data) {
  for (const list of ['availability[]', 'requests[]', 'demands[]']) {
    for (const { path, value } of each(data, list)) {
      if (isRecord(value) && isRecord(value['when'])) {
        yield* faultsOfWhen(value['when'], [...path, 'when'], value['from'] !== undefined);
      }
    }
  }
};

function* faultsOfWhen(when: Record<string, unknown>, path: Path, anchored: boolean): Generator<Fault> {
  const ways = WAYS.filter((way) => when[way] !== undefined);
  if (ways.length > 1) {
    yield { path, found: `${ways.join(' and ')} together`, expected: 'one of dates, weekdays and rrule' };
  }
  const { rrule } = when;
  const expected = typeof rrule === 'string' ? ruleFault(rrule, anchored) : undefined;
  if (expected !== undefined) yield { path: [...path, 'rrule'], found: quote(rrule), expected };
}
