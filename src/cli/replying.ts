/** What the commands share by which people answer: reading, keeping, and saying what stands. */
import { DEFAULT_DATA_FILE } from '../compose.ts';
import type { NumberedReply, Rota } from '../domain/index.ts';
import { type ReplyOutcome, replyTo, type Said } from '../life/replying.ts';
import type { RotaLife } from '../life/rota-life.ts';
import { standingReplies } from '../replies/standing-replies.ts';
import type { Given, Result, World } from './command.ts';
import { dataFile } from './data-file.ts';
import { refuse, text, word } from './options.ts';
import { toBeToldText } from './render/company.ts';
import { repliesText, verdictText } from './render/replies.ts';
import { readRotaAsMade } from './rota-file.ts';

/**
 * Keeps the line that `make` makes, unless it would break what binds; with no line, lists what was answered.
 * @throws UnusableInput with all that is wrong with the line, or all that it would break.
 */
export async function replying(
  given: Given,
  world: World,
  make: (life: RotaLife) => Promise<Said | undefined>,
): Promise<Result> {
  const made = await readRotaAsMade(word(given, 0), given, world);
  const store = await dataFile(text(given, 'data') ?? DEFAULT_DATA_FILE);
  try {
    let unsaid: RotaLife | undefined;
    const outcome = await replyTo(store, made, world, async (life) => {
      const said = await make(life);
      if (said === undefined) unsaid = life;
      return said ?? { issues: [] };
    });
    return unsaid === undefined ? told(outcome, made) : listed(unsaid.lines, made);
  } finally {
    store.close();
  }
}

function told(outcome: ReplyOutcome, made: Rota): Result {
  if (outcome.status === 'wrong')
    refuse(outcome.issues.map(({ where, ...issue }) => ({ where: `--${where}`, ...issue })));
  if (outcome.status === 'forbidden')
    refuse(outcome.verdict.forbids.map((found) => ({ where: 'the rota', found, expected: EXPECTED })));
  if (outcome.status !== 'kept') throw new Error(`a reply that is ${outcome.status} without an issue`);
  const { number, line, reply, verdict, toBeTold } = outcome;
  return {
    code: 0,
    text: [
      `Kept.\n${repliesText(reply === undefined ? [] : [reply], made)}`,
      verdict === undefined ? '' : verdictText(verdict),
      toBeToldText(toBeTold),
    ].join(''),
    data: { number, line, state: reply?.state, ...(verdict && { verdict }), toBeTold },
  };
}

const EXPECTED = 'nothing that binds is broken by it';

function listed(lines: readonly NumberedReply[], rota: Rota): Result {
  const { replies } = standingReplies(lines);
  return { code: 0, text: repliesText(replies, rota), data: { replies } };
}
