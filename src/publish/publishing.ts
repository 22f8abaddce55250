/** Publishing a rota as it stands: the line it makes, what forbids it, or everything that is wrong with how it was asked. */
import type {
  Issue,
  NumberedPublication,
  Override,
  Publication,
  PublishedDay,
  Rota,
} from '../domain/index.ts';
import { dayKey } from '../replies/standing-replies.ts';
import type { SecondReading } from '../rota/findings.ts';
import { createCalendar } from '../time/calendar.ts';
import { dayAt } from '../time/day-at.ts';
import { changesOf, type Days, daysToPublish } from './changes.ts';
import { type Obstacle, obstaclesTo } from './obstacles.ts';
import { rotaOverridden } from './overridden.ts';
import { isOff, publishedDays } from './published-days.ts';
import { overridableOn, overridesFor, type SettingAside } from './setting-aside.ts';

export interface Publishing {
  readonly by: string;
  /** Last operational day to be published; later ones stay as they are. Left out: the last of the rota. */
  readonly through?: string | undefined;
  /** When everybody was told, ISO; left out: at this instant. */
  readonly told?: string | undefined;
  /** What is set aside; left out: nothing. */
  readonly aside?: SettingAside | undefined;
}

export interface PublishingWorld {
  /** This instant, ISO. */
  readonly instant: string;
  readonly secondReading: SecondReading;
}

/**
 * - `published`: the line that is to be kept, and the days that had never been published before
 * - `unchanged`: all of it has been published before, just as it is
 * - `blocked`: something that binds is broken on these days
 */
export type PublishingOutcome =
  | { readonly status: 'published'; readonly line: Publication; readonly first: readonly PublishedDay[] }
  | { readonly status: 'unchanged'; readonly days: Days }
  | {
      readonly status: 'blocked';
      readonly days: Days;
      readonly obstacles: readonly Obstacle[];
      /** Names of the broken statements that may be set aside. */
      readonly overridable: readonly string[];
    };

/** Publishes the days of a rota as it stands that are not over. */
export function publicationOf(
  rota: Rota,
  lines: readonly NumberedPublication[],
  { by, through, told, aside }: Publishing,
  { instant, secondReading }: PublishingWorld,
): PublishingOutcome | { readonly issues: readonly Issue[] } {
  const ahead = daysAhead(rota, instant);
  const wrongDays = throughIssues(rota, ahead, through);
  const issues = [
    ...(by.trim() === '' ? [{ where: 'by', found: 'nothing', expected: 'who publishes' }] : []),
    ...wrongDays,
    ...(told !== undefined && Date.parse(told) > Date.parse(instant)
      ? [{ where: 'told', found: told, expected: `a time that is over at ${instant}` }]
      : []),
  ];
  const days = wrongDays.length > 0 ? ahead : { ...ahead, through: through ?? ahead.through };
  const recorded = new Date(instant).toISOString();
  const set =
    aside === undefined || ahead.from > ahead.through
      ? { overrides: [] }
      : overridesFor(rota, days, aside, recorded.slice(0, 10));
  if ('issues' in set) return { issues: [...issues, ...set.issues] };
  if (issues.length > 0) return { issues };
  const allowed = rotaOverridden(rota, set.overrides);
  const obstacles = obstaclesTo(allowed, days, secondReading);
  if (obstacles.length > 0)
    return { status: 'blocked', days, obstacles, overridable: overridableOn(allowed, days) };
  const since = new Date(told ?? instant).toISOString();
  return lineOf(rota, lines, days, { by, recorded, told: since, overrides: set.overrides });
}

/** The days of a rota that are not over at an instant (ISO); from after through where all are. */
export function daysAhead({ scenario }: Rota, instant: string): Days {
  const calendar = createCalendar(scenario);
  const today = dayAt(calendar.minuteOf(instant), calendar);
  return { from: calendar.dateOf(Math.max(0, today)), through: calendar.dateOf(calendar.days - 1) };
}

function throughIssues({ scenario }: Rota, ahead: Days, through: string | undefined): Issue[] {
  const { from } = scenario.period;
  if (ahead.from > ahead.through)
    return [{ where: 'rota', found: `${from} to ${ahead.through}`, expected: 'days that are not over' }];
  if (through === undefined || (ahead.from <= through && through <= ahead.through)) return [];
  return [{ where: 'through', found: through, expected: `${ahead.from} to ${ahead.through}` }];
}

function lineOf(
  rota: Rota,
  lines: readonly NumberedPublication[],
  days: Days,
  said: {
    readonly by: string;
    readonly recorded: string;
    readonly told: string;
    readonly overrides: Override[];
  },
): PublishingOutcome {
  const published = publishedDays(lines);
  const all = daysToPublish(rota, days);
  const changes = changesOf(rota, published, days, said.told);
  const first = all.filter((day) => !published.has(dayKey(day)));
  const isNothing = changes.length === 0 && first.length === 0 && said.overrides.length === 0;
  if (isNothing) return { status: 'unchanged', days };
  const { overrides, ...who } = said;
  const line: Publication = {
    scenario: rota.scenario.name,
    ...days,
    people: rota.scenario.people.map(({ id }) => id),
    days: all.filter((day) => !isOff(day)),
    ...{ changes, overrides },
    ...who,
  };
  return { status: 'published', line, first };
}
