/** What a rota does not cover, in words. */
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import type { Rows } from '../../solver/explain/breaches.ts';
import type { Shortfall } from '../../solver/outcome.ts';
import type { Compiled } from '../compile/compile.ts';
import type { About } from '../compile/demands/compiled.ts';
import { durationText } from './duration.ts';

/** One thing that is not covered; crews of one pump are told together. */
export interface ToldShortfall {
  /** Id of the scenario's demand, or of the pump. */
  readonly demand: string;
  /** What is asked, in words. */
  readonly title: string;
  /** Local date and time from which, and up to which, it is asked. */
  readonly start: string;
  readonly end: string;
  /** How much is missing, with its unit. */
  readonly missing: string;
  /** Rows that fall short: seats of a crew, windows of visits. */
  readonly why: string;
  readonly strength: 'hard' | 'soft';
  readonly tier: string;
  readonly penalty: number;
  readonly sentence: string;
}

interface Missed extends Shortfall {
  readonly about: About;
  readonly tier: string;
}

/** Everything that is not covered and either is hard or costs points: most important tier first, then dearest. */
export function tellShortfalls(compiled: Compiled, rows: Rows): ToldShortfall[] {
  const missed = missedIn(compiled, rows);
  const crews = new Map<string, Missed[]>();
  for (const each of missed) {
    const { station = '', pump, state = '' } = each.about;
    if (pump === undefined) continue;
    const key = `${station} ${pump} ${state}`;
    crews.set(key, [...(crews.get(key) ?? []), each]);
  }
  const told = [
    ...[...crews.values()].map((group) => crewShortfall(compiled, group)),
    ...missed.filter(({ about }) => about.pump === undefined).map((one) => singleShortfall(compiled, one)),
  ];
  const order = new Map(compiled.problem.tiers.map(({ name }, place) => [name, place]));
  const rank = ({ strength, tier }: ToldShortfall): number =>
    strength === 'hard' ? -1 : (order.get(tier) ?? 0);
  return told.sort((a, b) => rank(a) - rank(b) || b.penalty - a.penalty);
}

function missedIn({ problem, index }: Compiled, rows: Rows): Missed[] {
  const tiers = new Map(problem.demands.map(({ id, tier }) => [id, tier ?? '']));
  return shortfallsOf(problem, rows).flatMap((shortfall) => {
    if (shortfall.strength === 'soft' && shortfall.penalty === 0) return [];
    const about = index.demands.get(shortfall.demand);
    if (about === undefined) throw new Error(`Nothing is known about the demand ${shortfall.demand}.`);
    return [{ ...shortfall, about, tier: tiers.get(shortfall.demand) ?? '' }];
  });
}

/** All stretches in which one pump lacks one crew form. */
function crewShortfall({ index }: Compiled, group: readonly Missed[]): ToldShortfall {
  const [first] = group;
  if (first === undefined) throw new Error('a group of crews without a member');
  const { calendar } = index.register;
  const { station = '', pump = '', title } = first.about;
  const minutes = group.reduce((sum, { about }) => sum + about.to - about.from, 0);
  const why = commonest(group.flatMap(({ rows }) => rows.map(({ row }) => row)));
  return {
    demand: `${station}/${pump}`,
    title,
    start: calendar.iso(Math.min(...group.map(({ about }) => about.from))),
    end: calendar.iso(Math.max(...group.map(({ about }) => about.to))),
    missing: `${durationText(minutes)} in ${group.length} stretches`,
    why,
    strength: first.strength,
    tier: first.tier,
    penalty: group.reduce((sum, { penalty }) => sum + penalty, 0),
    sentence: `${title}: not for ${durationText(minutes)}, mostly for want of ${why}.`,
  };
}

function singleShortfall({ index }: Compiled, missed: Missed): ToldShortfall {
  const { about, missing: units, rows, strength, tier, penalty } = missed;
  const { calendar } = index.register;
  const missing = about.unit === 'minutes' ? durationText(units) : `${units} ${about.unit}`;
  const start = calendar.iso(about.from);
  const end = calendar.iso(about.to);
  return {
    demand: about.record ?? missed.demand,
    title: about.title,
    start,
    end,
    missing,
    why: rows.map(({ row, have, need }) => `${row}: ${have} of ${need}`).join('; '),
    strength,
    tier,
    penalty,
    sentence: `${about.title} (${span(start, end)}): ${missing} short.`,
  };
}

/** `2026-06-05 18:00–23:00`, or both dates where it is longer than a day. */
function span(start: string, end: string): string {
  const [from, to] = [start, end].map((iso) => iso.slice(0, 16).replace('T', ' '));
  return start.slice(0, 10) === end.slice(0, 10)
    ? `${from ?? ''}–${end.slice(11, 16)}`
    : `${from ?? ''} to ${to ?? ''}`;
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let most = '';
  for (const [name, count] of counts) if (count > (counts.get(most) ?? 0)) most = name;
  return most;
}
