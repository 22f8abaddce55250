/** Everything that can be asked of rotas: each question is plain data, and so is its answer. */
import { cover } from './cover.ts';
import { hours } from './hours.ts';
import type { Office } from './office.ts';
import { openDuties } from './open-duties.ts';
import { publish } from './publish.ts';
import { published } from './published.ts';
import { replies } from './replies.ts';
import { say } from './say.ts';
import { standing } from './standing.ts';
import { who } from './who.ts';

const QUESTIONS = { cover, hours, openDuties, publish, published, replies, say, standing, who } as const;
type Questions = typeof QUESTIONS;
export type QuestionName = keyof Questions;
export type InputOf<Name extends QuestionName> = Parameters<Questions[Name]>[1];
export type AnswerTo<Name extends QuestionName> = Awaited<ReturnType<Questions[Name]>>;

/** The answer to a question of which only the name is known for sure: it came from another thread. */
export function answerTo(office: Office, name: QuestionName, input: unknown): Promise<unknown> {
  const answer = QUESTIONS[name] as (office: Office, input: unknown) => Promise<unknown>;
  return answer(office, input);
}
