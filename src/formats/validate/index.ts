/** Everything besides its form that can be wrong with a scenario, in the order in which it is reported. */
import type { Fault } from '../fault.ts';
import { agreements } from './agreements.ts';
import { bands } from './bands.ts';
import { calendarRules } from './calendar-rules.ts';
import { changeTimes } from './change-times.ts';
import { clockGaps } from './clock-gaps.ts';
import { cordonTurns } from './cordon-turns.ts';
import { costShares } from './cost-shares.ts';
import { courseOrder } from './course-order.ts';
import { crewForms } from './crew-forms.ts';
import type { Check, Draft } from './draft.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { dutyTimes } from './duty-times.ts';
import { effectiveDates } from './effective-dates.ts';
import { jumpCrews } from './jump-crews.ts';
import { leaders } from './leaders.ts';
import { meetingTimes } from './meeting-times.ts';
import { namesOf } from './names.ts';
import { onCallPeriods } from './on-call-periods.ts';
import { overrides } from './overrides.ts';
import { patternDuties } from './pattern-duties.ts';
import { posts } from './posts.ts';
import { recordedDays } from './recorded-days.ts';
import { references } from './references.ts';
import { repeatedDays } from './repeated-days.ts';
import { reversedRanges } from './reversed-ranges.ts';
import { roleCompatibility } from './role-compatibility.ts';
import { ruleParameters } from './rule-parameters.ts';
import { signOffs } from './sign-offs.ts';
import { slowerMinutes } from './slower-minutes.ts';
import { supervised } from './supervised.ts';
import { trainingBlocks } from './training-blocks.ts';
import { travelPairs } from './travel-pairs.ts';
import { zone } from './zone.ts';

export const checks: Readonly<Record<string, Check>> = {
  duplicateIds,
  references,
  ruleParameters,
  zone,
  reversedRanges,
  effectiveDates,
  dutyTimes,
  calendarRules,
  clockGaps,
  roleCompatibility,
  patternDuties,
  posts,
  overrides,
  bands,
  changeTimes,
  crewForms,
  jumpCrews,
  slowerMinutes,
  agreements,
  costShares,
  travelPairs,
  recordedDays,
  repeatedDays,
  onCallPeriods,
  leaders,
  supervised,
  cordonTurns,
  meetingTimes,
  courseOrder,
  trainingBlocks,
  signOffs,
};

/** All faults of a document: of its names everywhere, of its numbers and dates in records of the right form. */
export function faultsOf(data: unknown, draft: Draft): Fault[] {
  const names = namesOf(data);
  return Object.values(checks).flatMap((check) => [...check(draft, names, data)]);
}
