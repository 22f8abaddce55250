/**
 * The catalogue: every rule a planner can state about one person, in the order in which documentation and forms
 * show them. A test compares it with this folder; what rules are written with lies in `parts/`.
 *
 * Not here, and why:
 * - crews, patrol hours, companions, ratios: demands, because they speak about several people at once;
 * - single days on or off: `shortest-run` and `shortest-off` with 2;
 * - quick returns: `daily-rest` a second time, soft and longer;
 * - longest run of nights, most nights: `longest-run` and `count` with `of`;
 * - contract hours per month: `hours` with the months as windows;
 * - breaks inside a spell: part of making the options, not of choosing them;
 * - a fatigue score: its published form halves with rest and is no sum of whole points; its ingredients are above.
 */

import { availability } from './availability.ts';
import { averageHours } from './average-hours.ts';
import { count } from './count.ts';
import { dailyRest } from './daily-rest.ts';
import type { Rule } from './parts/define-rule.ts';
import { eligibility } from './eligibility.ts';
import { forwardRotation } from './forward-rotation.ts';
import { hours } from './hours.ts';
import { keep } from './keep.ts';
import { locked } from './locked.ts';
import { longestRun } from './longest-run.ts';
import { longestShift } from './longest-shift.ts';
import { nightAverage } from './night-average.ts';
import { nightShare } from './night-share.ts';
import { overlap } from './overlap.ts';
import { requests } from './requests.ts';
import { shortestOff } from './shortest-off.ts';
import { shortestRun } from './shortest-run.ts';
import { succession } from './succession.ts';
import { unwantedSequence } from './unwanted-sequence.ts';
import { weekendShare } from './weekend-share.ts';
import { weekends } from './weekends.ts';
import { weeklyRest } from './weekly-rest.ts';

export const catalogue: readonly Rule[] = [
  // What a person can and may do at all
  overlap,
  availability,
  eligibility,
  locked,
  // Rest
  dailyRest,
  weeklyRest,
  longestShift,
  // Runs of days
  longestRun,
  shortestRun,
  shortestOff,
  // Hours
  hours,
  averageHours,
  nightAverage,
  // Numbers of days and weekends
  count,
  weekends,
  // Order
  succession,
  forwardRotation,
  unwantedSequence,
  // Wishes, stability, fairness
  requests,
  keep,
  weekendShare,
  nightShare,
];

const byId = new Map(catalogue.map((rule) => [rule.id, rule]));

/** The rule of this id, if there is one. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
