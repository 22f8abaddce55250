/** What each rule of the catalogue means, read from its page in docs/rules.md and applied to days and instants. */
import type { Scenario } from '../../../src/domain/index.ts';
import { isA, type Day } from '../diary.ts';
import type { Place } from '../findings.ts';
import {
  minutesByDate,
  outsideBounds,
  rollingStretches,
  type Stretch,
  stretchesOf,
  sumOver,
  weekendsIn,
} from './amounts.ts';
import { restBetween, restWithin } from './rest.ts';
import { tooLong, tooLongShift, tooShort, wordsEnding, wrongSuccession } from './runs.ts';

/** Parameters as a planner writes them; those left out have the default of the rule's page. */
export interface Stated {
  readonly shortest?: number;
  readonly longest?: number;
  readonly least?: number;
  readonly most?: number;
  readonly every?: number;
  readonly from?: number;
  readonly weekly?: number;
  readonly weeks?: number;
  readonly daily?: boolean;
  readonly value?: string;
  readonly windows?: unknown;
  readonly anchor?: string;
  readonly of?: readonly string[];
  readonly days?: readonly number[];
  readonly word?: readonly (readonly string[])[];
  readonly pairs?: readonly { readonly first: readonly string[]; readonly then: readonly string[] }[];
}

type Reading = (scenario: Scenario, person: string, diary: readonly Day[], stated: Stated) => Place[];

/** Rules that bind by law or agreement; the others of the catalogue are wishes and have no naive reading. */
export const READINGS: Readonly<Record<string, Reading>> = {
  overlap: (_scenario, _person, diary) => restBetween(diary, 0),
  'daily-rest': (_scenario, _person, diary, { shortest = 660 }) => restBetween(diary, shortest),
  'weekly-rest': (scenario, _person, diary, { shortest = 1440, every = 7, from }) =>
    restWithin(scenario, diary, { shortest, every, from }),
  'longest-shift': (_scenario, _person, diary, { longest = 720, of = ['any'] }) =>
    tooLongShift(diary, of, longest),
  'longest-run': (_scenario, _person, diary, { longest = 6, of = ['work'] }) => tooLong(diary, of, longest),
  'shortest-run': (_scenario, _person, diary, { shortest = 2, of = ['work'] }) =>
    tooShort(diary, of, shortest),
  'shortest-off': (_scenario, _person, diary, { shortest = 2, of = ['rest'] }) =>
    tooShort(diary, of, shortest),
  succession: (_scenario, _person, diary, { pairs = [] }) => wrongSuccession(diary, pairs),
  'unwanted-sequence': (_scenario, _person, diary, { word = [] }) => wordsEnding(diary, word),
  hours: (scenario, person, diary, { value = 'minutes', ...stated }) => {
    const amounts = minutesByDate(scenario, person, diary, value);
    return outsideBounds(
      scenario,
      stretchesOf(scenario, stated),
      stated,
      (stretch) => sumOver(amounts, stretch),
      earliest([...amounts.keys()]),
    );
  },
  count: (scenario, _person, diary, { of = [], ...stated }) =>
    outsideBounds(
      scenario,
      stretchesOf(scenario, stated),
      stated,
      ({ first, last }) =>
        diary.filter((day) => first <= day.date && day.date <= last && isA(day, of)).length,
      diary[0]!.date,
    ),
  weekends: (scenario, _person, diary, { of = ['work'], days = [5, 6], ...stated }) =>
    outsideBounds(
      scenario,
      stretchesOf(scenario, stated),
      stated,
      (stretch: Stretch) => weekendsIn(diary, stretch, of, days),
      diary[0]!.date,
    ),
  'average-hours': (
    scenario,
    person,
    diary,
    { weekly = 2880, weeks = 17, daily = false, value = 'minutes' },
  ) => {
    const amounts = minutesByDate(scenario, person, diary, value);
    const bounds = { most: weekly * weeks };
    const stretches = rollingStretches(scenario, weeks, daily);
    return outsideBounds(scenario, stretches, bounds, (stretch) => sumOver(amounts, stretch), '');
  },
  'night-average': (scenario, person, diary, { most = 480, weeks = 17 }) => {
    const amounts = minutesByDate(scenario, person, diary, 'minutes');
    // Seven days a week less one of weekly rest.
    const bounds = { most: most * (7 * weeks - weeks) };
    const stretches = rollingStretches(scenario, weeks, false);
    return outsideBounds(scenario, stretches, bounds, (stretch) => sumOver(amounts, stretch), '');
  },
};

function earliest(dates: readonly string[]): string {
  return dates.reduce((first, date) => (date < first ? date : first));
}
