import { unseenIssues } from '../replies-in-sight.ts';
import { type ReplyOutcome, replyTo, type Said } from '../replying.ts';
import type { RotaLife } from '../rota-life.ts';
import { type SaidOf, SAYINGS, type SayingName } from '../sayings/index.ts';
import { type Office, ofRota, type OfRota, type Refusal } from './office.ts';

export interface SayAsked<Name extends SayingName = SayingName> extends OfRota {
  readonly what: Name;
  readonly said: SaidOf[Name];
  /** Who says it. */
  readonly by: string;
  /** true: nothing is kept. */
  readonly isTrial: boolean;
}

/** Says something of the days of a rota, of people and lines that the caller may know of. */
export function say(office: Office, asked: SayAsked): Promise<ReplyOutcome | Refusal> {
  return ofRota(office, asked, async ({ stored, life }): Promise<ReplyOutcome | Refusal> => {
    const { caller, said, by, isTrial } = asked;
    const unseen = unseenIssues(life, caller, { ...said, by });
    if (unseen.length > 0) return { status: 'wrong', issues: unseen };
    const world = { instant: office.instant, isTrial };
    return replyTo(office.store.as(caller.name), stored, world, async (now) => line(asked, now));
  });
}

function line<Name extends SayingName>(
  { what, said, by }: SayAsked<Name>,
  life: RotaLife,
): Said | Promise<Said> {
  return SAYINGS[what](life, said, by);
}
