/** Saying something of the days of a rota: read what became of it, weigh what is said, keep it. */
import type { Issue, Reply, Rota } from '../domain/index.ts';
import { asItStands } from '../replies/as-it-stands.ts';
import { standingReplies, type StandingReply } from '../replies/standing-replies.ts';
import { weigh } from '../replies/weigh.ts';
import type { Verdict } from '../rota/verdict.ts';
import { companyLost, type WithoutCompany } from '../rota/without-company.ts';
import type { Store } from '../store/store.ts';
import { createCalendar } from '../time/calendar.ts';
import { type RotaLife, rotaLife } from './rota-life.ts';

/** The line to be kept, or all that is wrong with it. */
export type Said = { readonly line: Reply } | { readonly issues: readonly Issue[] };

/**
 * - `kept`: what was said, and what became of the line that it is about
 * - `weighed`: the same, of what was only to be tried
 * - `wrong`: what was said cannot be, with every reason
 * - `forbidden`: something that binds would be broken
 */
export type ReplyOutcome =
  | ({ readonly status: 'kept'; readonly number: number } & Weighed)
  | ({ readonly status: 'weighed' } & Weighed)
  | { readonly status: 'wrong'; readonly issues: readonly Issue[] }
  | { readonly status: 'forbidden'; readonly verdict: Verdict };

interface Weighed {
  readonly line: Reply;
  /** The line that it is about as it stands then: itself, or the one that it answers. */
  readonly reply: StandingReply | undefined;
  /** Left out: it changes nobody’s duties. */
  readonly verdict?: Verdict;
  /** Who would be without the company that binds: they have to be told. */
  readonly toBeTold: readonly WithoutCompany[];
}

export interface ReplyingWorld {
  /** This instant, ISO. */
  instant(): string;
  /** true: nothing is kept. */
  readonly isTrial?: boolean;
}

/**
 * Keeps the line that `make` makes of the life of a rota, unless it would break what binds; what people give back is never
 * refused. Where others say something at the same moment, theirs counts: it is read, and weighed again.
 */
export async function replyTo(
  store: Store,
  stored: Rota,
  world: ReplyingWorld,
  make: (life: RotaLife) => Promise<Said>,
): Promise<ReplyOutcome> {
  for (;;) {
    const life = await rotaLife(store, stored, world.instant());
    const said = await make(life);
    if ('issues' in said) return { status: 'wrong', issues: said.issues };
    const weighed = weighedIn(life, said.line);
    const { verdict } = weighed;
    if (verdict !== undefined && verdict.forbids.length > 0 && said.line.kind !== 'declined')
      return { status: 'forbidden', verdict };
    if (world.isTrial === true) return { status: 'weighed', ...weighed };
    const number = await store.replies.add(said.line, life.lines.at(-1)?.number ?? 0);
    if (number !== undefined) return { status: 'kept', number, ...weighed };
  }
}

function weighedIn({ made, rota, lines, instant }: RotaLife, line: Reply): Weighed {
  const now = createCalendar(made.scenario).minuteOf(instant);
  const verdict = weigh(made, lines, line, now);
  const number = (lines.at(-1)?.number ?? 0) + 1;
  const about = 'of' in line ? line.of : number;
  const all = [...lines, { number, line }];
  // Company that is lost is among what binds and is broken.
  const isLost = verdict !== undefined && verdict.forbids.length > 0;
  return {
    line,
    reply: standingReplies(all).replies.find((each) => each.number === about),
    ...(verdict && { verdict }),
    toBeTold: isLost ? companyLost(rota, asItStands(made, all, now)) : [],
  };
}
