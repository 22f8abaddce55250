/** A rota of option indexes as an answer of ids. */

import type { Answer, Status, Summary } from './outcome.ts';
import type { Tables } from './tables.ts';

/** The answer with the rota `person × days + day → option`. */
export function answerOf(tables: Tables, rota: Int32Array, status: Status, summary: Summary): Answer {
  const { problem, days } = tables;
  const rows = problem.people.map(({ id }, person): [string, string[]] => [
    id,
    Array.from(rota.subarray(person * days, (person + 1) * days), (option) => problem.options[option]!.id),
  ]);
  return {
    format: 'muster-answer',
    version: 1,
    problem: problem.name,
    status,
    rota: Object.fromEntries(rows),
    summary,
  };
}
