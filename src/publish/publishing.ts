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
import { changesOf, type Days, daysToPublish, type ToldChange } from './changes.ts';
import { type Obstacle, obstaclesTo } from './obstacles.ts';
import { rotaOverridden } from './overridden.ts';
import { isOff, publishedDays } from './published-days.ts';
import { overridableOn, overridesFor, type SettingAside } from './setting-aside.ts';

/** Somebody who was told at another time than everybody. */
export interface ToldApart {
  readonly person: string;
  /** ISO. */
  readonly told: string;
}

export interface Publishing {
  readonly by: string;
  /** Last operational day to be published; later ones stay as they are. Left out: the last of the rota. */
  readonly through?: string | undefined;
  /** When everybody was told, ISO; left out: at this instant. */
  readonly told?: string | undefined;
  /** When some were told, ISO; who is left out was told with everybody. */
  readonly toldApart?: readonly ToldApart[] | undefined;
  /** What is set aside; left out: nothing. */
  readonly aside?: SettingAside | undefined;
}

export interface PublishingWorld {
  /** This instant, ISO. */
  readonly instant: string;
  /** Names the rota as it was made. */
  readonly content: string;
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
  { by, through, told, toldApart = [], aside }: Publishing,
  { instant, content, secondReading }: PublishingWorld,
): PublishingOutcome | { readonly issues: readonly Issue[] } {
  const ahead = daysAhead(rota, instant);
  const wrongDays = throughIssues(rota, ahead, through);
  const issues = [
    ...(by.trim() === '' ? [{ where: 'by', found: 'nothing', expected: 'who publishes' }] : []),
    ...wrongDays,
    ...(told === undefined ? [] : overIssues({ where: 'told', told }, instant)),
    ...toldApartIssues(rota, toldApart, instant),
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
  const apart = new Map(toldApart.map((each) => [each.person, new Date(each.told).toISOString()]));
  const toldOf = (person: string): string => apart.get(person) ?? since;
  const changes = changesOf(rota, publishedDays(lines), days, toldOf);
  const changed = new Set(changes.map(({ is }) => is.person));
  const idle = [...apart.keys()].filter((person) => !changed.has(person));
  if (idle.length > 0) return { issues: idle.map(nothingToTell) };
  const said = { by, recorded, told: since, overrides: set.overrides, content };
  return lineOf(rota, lines, days, { ...said, changes });
}

function toldApartIssues({ scenario }: Rota, apart: readonly ToldApart[], instant: string): Issue[] {
  const where = 'told-apart';
  return apart.flatMap(({ person, told }, place): Issue[] => {
    if (scenario.people.every(({ id }) => id !== person))
      return [{ where, found: person, expected: 'the id of somebody of the rota' }];
    if (apart.findIndex((other) => other.person === person) < place)
      return [{ where, found: `${person} twice`, expected: 'each of them once' }];
    return overIssues({ where, told }, instant);
  });
}

function overIssues(
  { where, told }: { readonly where: string; readonly told: string },
  instant: string,
): Issue[] {
  if (Date.parse(told) <= Date.parse(instant)) return [];
  return [{ where, found: told, expected: `a time that is over at ${instant}` }];
}

function nothingToTell(person: string): Issue {
  return {
    ...{ where: 'told-apart', found: `${person}, of whose days none is changed` },
    expected: 'somebody of whose published days one is',
  };
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
    readonly changes: ToldChange[];
    readonly content: string;
  },
): PublishingOutcome {
  const published = publishedDays(lines);
  const all = daysToPublish(rota, days);
  const first = all.filter((day) => !published.has(dayKey(day)));
  const { overrides, changes, content, ...who } = said;
  const isNothing = changes.length === 0 && first.length === 0 && overrides.length === 0;
  if (isNothing) return { status: 'unchanged', days };
  const line: Publication = {
    scenario: rota.scenario.name,
    rota: content,
    ...days,
    people: rota.scenario.people.map(({ id }) => id),
    days: all.filter((day) => !isOff(day)),
    changes: changes.map(({ told, ...change }) => ({ ...change, ...(told !== who.told && { told }) })),
    ...{ overrides, ...who },
  };
  return { status: 'published', line, first };
}
