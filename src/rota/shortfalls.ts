/** What a rota does not cover, in words, with the reasons. */
import { durationText } from '../../solver/explain/say.ts';
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import type { Rows } from '../../solver/explain/breaches.ts';
import type { Tables } from '../../solver/tables.ts';
import type { Shortfall } from '../../solver/outcome.ts';
import type { Compiled } from '../compile/compile.ts';
import { type About, IN_STRETCHES } from '../compile/demands/compiled.ts';
import { WEEKDAY_HOURS } from '../compile/demands/crews.ts';
import { amountText, lackText } from './amounts.ts';
import { type Reason, Reasoner, type Unmet } from './shortfall-reasons.ts';
import { reasonsText } from './shortfall-reasons-text.ts';
import { spanText } from './wording.ts';

/** One thing that is not covered; crews of one pump are told together, and so are two neighbouring stations. */
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
  /** Who could have met it and why they did not; of a crew the seats, too. */
  readonly why: string;
  /** The same as numbers of people. */
  readonly reasons: readonly Reason[];
  readonly strength: 'hard' | 'soft';
  readonly tier: string;
  readonly penalty: number;
  readonly sentence: string;
}

interface Missed extends Shortfall {
  readonly about: About;
  readonly tier: string;
  readonly unmet: Unmet;
}

/**
 * Everything that is not covered and either is hard or costs points: most important tier first, then dearest. `tables`
 * are those of the problem, for whoever has them already.
 */
export function tellShortfalls(compiled: Compiled, rows: Rows, tables?: Tables): ToldShortfall[] {
  const missed = missedIn(compiled, rows);
  if (missed.length === 0) return [];
  const reasoner = new Reasoner(
    compiled,
    rows,
    missed.map(({ unmet }) => unmet),
    tables,
  );
  const told = missed.filter(({ strength, penalty }) => strength === 'hard' || penalty > 0);
  const order = new Map(compiled.problem.tiers.map(({ name }, place) => [name, place]));
  const rank = ({ strength, tier }: Ranked): number => (strength === 'hard' ? -1 : (order.get(tier) ?? 0));
  // Dearest first, so that what is read first is looked into most.
  return toldTogether(told)
    .sort((a, b) => rank(a) - rank(b) || b.penalty - a.penalty)
    .map((ranked) =>
      IN_STRETCHES.has(ranked.group[0]!.about.kind)
        ? stretchesShortfall(compiled, reasoner, ranked)
        : singleShortfall(compiled, reasoner, ranked),
    );
}

interface Ranked {
  readonly group: readonly Missed[];
  readonly strength: 'hard' | 'soft';
  readonly tier: string;
  readonly penalty: number;
}

/** What is asked stretch by stretch as one group for each title, everything else alone. */
function toldTogether(told: readonly Missed[]): Ranked[] {
  const groups = new Map<string, Missed[]>();
  told.forEach((each, place) => {
    const { kind, title, record = '' } = each.about;
    const key = IN_STRETCHES.has(kind) ? `${kind} ${record} ${title}` : String(place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  });
  return [...groups.values()].map((group) => ({
    group,
    strength: group[0]!.strength,
    tier: group[0]!.tier,
    penalty: group.reduce((sum, { penalty }) => sum + penalty, 0),
  }));
}

function missedIn({ problem, index }: Compiled, rows: Rows): Missed[] {
  const places = new Map(problem.demands.map(({ id }, place) => [id, place]));
  return shortfallsOf(problem, rows).map((shortfall) => {
    const demand = places.get(shortfall.demand)!;
    const about = index.demands.get(shortfall.demand);
    if (about === undefined) throw new Error(`Nothing is known about the demand ${shortfall.demand}.`);
    const { tier = '', rows: asked } = problem.demands[demand]!;
    const short = asked.flatMap(({ id }, row) => {
      const found = shortfall.rows.find((each) => each.row === (id ?? String(row)));
      return found === undefined ? [] : [{ row, missing: found.need - found.have }];
    });
    return { ...shortfall, about, tier, unmet: { demand, rows: short } };
  });
}

/** All stretches in which one pump lacks one crew form, or two pumps are off together. */
function stretchesShortfall(
  { index }: Compiled,
  reasoner: Reasoner,
  { group, ...ranked }: Ranked,
): ToldShortfall {
  const { calendar } = index.register;
  const { about, demand } = group[0]!;
  const { title, station, pump } = about;
  const minutes = group.reduce((sum, { about: { from, to } }) => sum + to - from, 0);
  const { reasons, daytime } = reasoner.reasonsFor(group.map(({ unmet }) => unmet));
  const seats = commonest(group.flatMap(({ rows }) => rows.map(({ row }) => row)));
  const why = [
    ...(pump === undefined ? [] : [`mostly for want of ${seats.split('+').join(', ')}`]),
    ...(daytime.minutes === 0
      ? []
      : [
          `${durationText(daytime.minutes)} of it Mon–Fri ${WEEKDAY_HOURS.join('–')}, when ${daytime.gaveNone} of the ` +
            `${daytime.able} qualified gave no time`,
        ]),
    reasonsText(reasons),
  ].join('; ');
  return {
    demand: pump === undefined ? (about.record ?? demand) : `${station ?? ''}/${pump}`,
    title,
    start: calendar.iso(Math.min(...group.map(({ about: { from } }) => from))),
    end: calendar.iso(Math.max(...group.map(({ about: { to } }) => to))),
    missing: `${durationText(minutes)} in ${amountText(group.length, 'stretches')}`,
    why,
    reasons,
    ...ranked,
    sentence: `${title}: not for ${durationText(minutes)}${pump === undefined ? '; ' : ', '}${why}.`,
  };
}

function singleShortfall(
  { index }: Compiled,
  reasoner: Reasoner,
  { group, ...ranked }: Ranked,
): ToldShortfall {
  const { about, missing: units, rows, demand, unmet } = group[0]!;
  const { calendar } = index.register;
  const missing = lackText(units, about);
  const { reasons } = reasoner.reasonsFor([unmet]);
  const why = reasonsText(reasons);
  // `6 people on Drill (DR)` reads on by itself; other titles are names of what is asked.
  const there = rows.length === 1 && COUNTED.has(about.kind) ? rows[0] : undefined;
  const asked =
    there === undefined
      ? `${about.title}: ${missing} missing`
      : `${about.title} wanted, ${there.have === 0 ? 'nobody' : there.have} there`;
  return {
    demand: about.record ?? demand,
    title: about.title,
    start: calendar.iso(about.from),
    end: calendar.iso(about.to),
    missing,
    why,
    reasons,
    ...ranked,
    sentence: `${spanText(calendar, about)}: ${asked}; ${why}.`,
  };
}

/** Kinds whose titles begin with the number of people. */
const COUNTED: ReadonlySet<string> = new Set(['staffing', 'peak-presence']);

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let most = '';
  for (const [name, count] of counts) if (count > (counts.get(most) ?? 0)) most = name;
  return most;
}
