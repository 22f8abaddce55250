/** What people and demands are worth, in the planner's words. */
import type { KindWorth } from '../../solver/explain/newcomer-worth.ts';
import type { Worth } from '../../solver/explain/worth.ts';
import type { Problem } from '../../solver/problem.ts';
import type { Compiled } from '../compile/compile.ts';
import type { About } from '../compile/demands/compiled.ts';
import type { Register } from '../cover/register.ts';
import type { RoleKind } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { amountText, lackText } from './amounts.ts';
import { nameOf } from './wording.ts';

export interface ToldKind {
  /** Ids of the people who are of this kind. */
  readonly people: readonly string[];
  /** Points that one more of them could take off, at most. */
  readonly atMost: number;
  readonly sentence: string;
}

/** Demands of one kind, place and time of the week together. */
export interface ToldDemands {
  readonly demands: readonly string[];
  /** What one more in each of them lowers the bound by, at most. */
  readonly worth: number;
  readonly sentence: string;
}

const DAY = 24 * 60;

/** Kinds of which the same is to be said are told as one. */
export function toldKinds(
  compiled: Compiled,
  tier: string,
  points: number,
  kinds: readonly KindWorth[],
): ToldKind[] {
  const { register } = compiled.index;
  const alike = new Map<string, { who: string; gain: string; atMost: number; people: string[] }>();
  for (const { kind, least, adds } of kinds) {
    const who = roleText(register, kind.people[0]!);
    const atMost = points - least;
    const gain = `at most ${pointsText(atMost, tier)}${equivalentOf(compiled, tier, adds, atMost)}`;
    const known = alike.get(`${who}\n${gain}`);
    if (known === undefined) alike.set(`${who}\n${gain}`, { who, gain, atMost, people: [...kind.people] });
    else known.people.push(...kind.people);
  }
  return [...alike.values()].map(({ who, gain, atMost, people }) => ({
    people,
    atMost,
    sentence: `One more ${who}, like ${likeText(register, people)}, without leave or fixed days, could take off ${gain}.`,
  }));
}

/** `Ann`, `Ann and 2 others` */
function likeText(register: Register, [model, ...others]: readonly string[]): string {
  const name = nameOf(register, model ?? '');
  if (others.length === 0) return name;
  return `${name} and ${others.length} ${others.length === 1 ? 'other' : 'others'}`;
}

const ROLE_WORDS: Readonly<Record<RoleKind, string>> = {
  pcso: 'PCSO',
  volunteer: 'volunteer',
  special: 'special constable',
  'on-call': 'on-call firefighter',
  wholetime: 'wholetime firefighter',
  'tri-service': 'tri-service officer',
  staff: 'member of staff',
};

/** `on-call firefighter at Looe (driver, oic)` */
function roleText(register: Register, id: string): string {
  const person = register.people.get(id);
  const roles = (person?.record.roles ?? []).map(({ kind, station, beat }) => {
    const role = ROLE_WORDS[kind];
    if (station !== undefined) return `${role} at ${register.stations.get(station)?.name ?? station}`;
    return beat === undefined ? role : `${role} of ${register.beats.get(beat)?.name ?? beat}`;
  });
  const skills = [...(person?.skills.keys() ?? [])];
  const text = roles.length === 0 ? 'person' : [...new Set(roles)].join(' and ');
  return skills.length === 0 ? text : `${text} (${skills.join(', ')})`;
}

/** What so many points are the price of, told by the demand to which most would be added; empty if it has no single price. */
function equivalentOf(
  { problem, index }: Compiled,
  tier: string,
  adds: ReadonlyMap<number, number>,
  points: number,
): string {
  const priced = [...adds].filter(([demand]) => problem.demands[demand]!.tier === tier);
  const [most] = priced.sort((a, b) => b[1] - a[1]);
  if (most === undefined) return '';
  const demand = problem.demands[most[0]]!;
  const about = index.demands.get(demand.id);
  if (about === undefined) return '';
  const rate = rateOf(demand, about);
  const amount = rate === undefined ? 0 : Math.floor(points / rate.price / (about.parts ?? 1));
  if (rate === undefined || amount === 0) return '';
  return `, the price of ${amountText(amount, rate.unit)} missing from “${about.title}”`;
}

/** What a unit of a demand costs when it is missing; of a step, a minute of it. */
function rateOf(
  { under }: Problem['demands'][number],
  { from, to, unit }: About,
): { readonly price: number; readonly unit: About['unit'] } | undefined {
  if (typeof under === 'number') return under > 0 ? { price: under, unit } : undefined;
  const [, step] = under?.at ?? [];
  if (step === undefined || step === 0 || under?.beyond !== 0) return undefined;
  return { price: step / (to - from), unit: 'minutes' };
}

export function toldDemands({ problem, index }: Compiled, tier: string, { demands }: Worth): ToldDemands[] {
  const groups = new Map<
    string,
    { ids: string[]; worth: number; units: number; about: About; time: string }
  >();
  for (const { demand, units, worth } of demands) {
    const { id } = problem.demands[demand]!;
    const about = index.demands.get(id);
    if (about === undefined) continue;
    const time = timeText(index.register.calendar, about);
    const key = [about.kind, about.title, time].join('\n');
    const group = groups.get(key) ?? { ids: [], worth: 0, units, about, time };
    groups.set(key, { ...group, ids: [...group.ids, id], worth: group.worth + worth });
  }
  return [...groups.values()]
    .sort((a, b) => b.worth - a.worth)
    .map(({ ids, worth, units, about, time }) => {
      const each = ids.length === 1 ? '' : ` in each of ${ids.length} stretches`;
      const more = lackText(units, about);
      const told = pointsText(Math.ceil(worth), tier);
      return {
        demands: ids,
        worth,
        sentence: `${about.title}${time}: ${more} more${each} is worth at most ${told}.`,
      };
    });
}

/** `, on weekdays 07:00–19:00`; of what lasts longer than a day, nothing. */
function timeText(calendar: Calendar, { from, to }: About): string {
  if (to - from > DAY) return '';
  const middle = calendar.iso(Math.floor((from + to) / 2));
  const weekday = new Date(`${middle.slice(0, 10)}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return ', at weekends';
  if (to - from === DAY) return ', on weekdays';
  const hour = Number(middle.slice(11, 13));
  return hour >= 7 && hour < 19 ? ', on weekdays 07:00–19:00' : ', on weekdays 19:00–07:00';
}

const TIER_WORDS: Readonly<Record<string, string>> = {
  law: 'law and safety',
  fire: 'fire cover',
  commitments: 'commitments',
  rural: 'the rural minimum',
  contracts: 'contracts and fairness',
  preferences: 'preferences',
};

/** `1,860 points of fire cover` */
export function pointsText(points: number, tier: string): string {
  return `${points.toLocaleString('en-GB')} ${points === 1 ? 'point' : 'points'} of ${TIER_WORDS[tier] ?? tier}`;
}
