/** What the commands share by which people answer: reading, weighing, keeping, and saying what stands. */
import { DEFAULT_DATA_FILE } from '../compose.ts';
import type { Issue, NumberedReply, Reply, Rota } from '../domain/index.ts';
import { asItStands } from '../replies/as-it-stands.ts';
import { type StandingReplies, standingReplies } from '../replies/standing-replies.ts';
import { weigh } from '../replies/weigh.ts';
import type { Known } from '../hours/report.ts';
import { daysTold } from '../publish/days-told.ts';
import { overridesIn, rotaOverridden } from '../publish/overridden.ts';
import type { DaysTold } from '../rota/days-told.ts';
import { companyLost } from '../rota/without-company.ts';
import { createCalendar } from '../time/calendar.ts';
import type { Store } from '../store/store.ts';
import type { Given, Result, World } from './command.ts';
import { dataFile } from './data-file.ts';
import { refuse, text, word } from './options.ts';
import { toBeToldText } from './render/company.ts';
import { repliesText, verdictText } from './render/replies.ts';
import { readRotaAsMade } from './rota-file.ts';

/** What a reply is made from. */
export interface Asked {
  /** As it was made, with what was set aside to publish it. */
  readonly made: Rota;
  /** As it stands. */
  readonly rota: Rota;
  readonly standing: StandingReplies;
  /** All that was said. */
  readonly lines: readonly NumberedReply[];
  readonly known: Known;
  /** What was published of its days; undefined if nothing was. */
  readonly daysTold: DaysTold | undefined;
  /** This instant, ISO. */
  readonly instant: string;
}

type Said = { readonly line: Reply } | { readonly issues: readonly Issue[] };

/**
 * Keeps the line that `make` makes, unless it would break what binds; with no line, lists what was answered. What people give
 * back is never refused.
 * @throws UnusableInput with all that is wrong with the line, or all that it would break.
 */
export async function replying(
  given: Given,
  world: World,
  make: (asked: Asked) => Promise<Said | undefined>,
): Promise<Result> {
  const made = await readRotaAsMade(word(given, 0), given, world);
  const store = await dataFile(text(given, 'data') ?? DEFAULT_DATA_FILE);
  try {
    let result: Result | undefined;
    // Where others answer at the same moment, what they said counts: it is read and weighed again.
    do result = await reply(store, made, world, make);
    while (result === undefined);
    return result;
  } finally {
    store.close();
  }
}

/** Says it once; nothing if somebody else answered since the answers were read. */
async function reply(
  store: Store,
  stored: Rota,
  world: World,
  make: (asked: Asked) => Promise<Said | undefined>,
): Promise<Result | undefined> {
  const lines = await store.replies.list();
  const publications = await store.publications.list();
  const made = rotaOverridden(stored, overridesIn(publications));
  const instant = world.instant();
  const now = createCalendar(made.scenario).minuteOf(instant);
  const rota = asItStands(made, lines, now);
  const standing = standingReplies(lines);
  const known = { lines: await store.actuals.list(), now: Math.floor(now) };
  const told = daysTold(made.scenario, publications, instant);
  const said = await make({ made, rota, standing, lines, known, daysTold: told, instant });
  if (said === undefined) return listed(lines, made);
  if ('issues' in said) {
    refuse(said.issues.map(({ where, ...issue }) => ({ where: `--${where}`, ...issue })));
    throw new Error('a reply that is refused without an issue');
  }
  const verdict = weigh(made, lines, said.line, now);
  if (said.line.kind !== 'declined')
    refuse((verdict?.forbids ?? []).map((found) => ({ where: 'the rota', found, expected: EXPECTED })));
  const number = await store.replies.add(said.line, lines.at(-1)?.number ?? 0);
  if (number === undefined) return undefined;
  const about = 'of' in said.line ? said.line.of : number;
  const all = [...lines, { number, line: said.line }];
  const own = standingReplies(all).replies.filter((each) => each.number === about);
  // Company that is lost is among what binds and is broken.
  const isLost = verdict !== undefined && verdict.forbids.length > 0;
  const toBeTold = isLost ? companyLost(rota, asItStands(made, all, now)) : [];
  return {
    code: 0,
    text: [
      `Kept.\n${repliesText(own, made)}`,
      verdict === undefined ? '' : verdictText(verdict),
      toBeToldText(toBeTold),
    ].join(''),
    data: { number, line: said.line, state: own[0]?.state, ...(verdict && { verdict }), toBeTold },
  };
}

const EXPECTED = 'nothing that binds is broken by it';

function listed(lines: readonly NumberedReply[], rota: Rota): Result {
  const { replies } = standingReplies(lines);
  return { code: 0, text: repliesText(replies, rota), data: { replies } };
}
