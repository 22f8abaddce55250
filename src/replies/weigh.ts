import type { NumberedReply, Reply, Rota } from '../domain/index.ts';
import { type Verdict, verdictOf } from '../rota/verdict.ts';
import { asItStands } from './as-it-stands.ts';
import { standingReplies } from './standing-replies.ts';

/**
 * What rules and cover say of a reply to a rota as it was made, as if everybody who has still to answer said yes; undefined if
 * it changes nobody's duties. `now`: minute of the rota's calendar.
 */
export function weigh(
  rota: Rota,
  lines: readonly NumberedReply[],
  line: Reply,
  now: number,
): Verdict | undefined {
  const before = asItStands(rota, lines, now);
  const after = asItStands(rota, withEveryYes(lines, line), now);
  return said(before) === said(after) ? undefined : verdictOf(before, after);
}

/** The lines with this one, and with all yeses that it waits for. */
function withEveryYes(lines: readonly NumberedReply[], line: Reply): NumberedReply[] {
  const next = (lines.at(-1)?.number ?? 0) + 1;
  const all = [...lines, { number: next, line }];
  if (line.kind === 'refused') return all;
  const about = 'of' in line ? line.of : next;
  const { by, recorded } = line;
  for (const kind of ['agreed', 'confirmed'] as const) {
    const state = standingReplies(all).replies.find(({ number }) => number === about)?.state;
    if (state?.startsWith('waits') !== true) break;
    if (kind === 'agreed' && state !== 'waits for agreement') continue;
    all.push({ number: all.at(-1)!.number + 1, line: { kind, of: about, by, recorded } });
  }
  return all;
}

/** What everybody does, whether or not they have said yes to it. */
function said({ assignments }: Rota): string {
  return JSON.stringify(
    assignments.map(({ spells, ...day }) => [day, spells.map(({ status: _, ...spell }) => spell)]),
  );
}
