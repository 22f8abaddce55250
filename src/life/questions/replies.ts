import type { StandingReply } from '../../replies/standing-replies.ts';
import { repliesInSight } from '../replies-in-sight.ts';
import { type Office, ofRota, type OfRota, type Refusal } from './office.ts';

export type Replies = { readonly status: 'found'; readonly replies: readonly StandingReply[] } | Refusal;

/** What was said of the days of a rota, as far as it concerns the caller. */
export function replies(office: Office, asked: OfRota): Promise<Replies> {
  return ofRota(office, asked, ({ life }) => ({
    ...{ status: 'found' as const, replies: repliesInSight(life, asked.caller) },
  }));
}
