/** What is shown beside a rota, wherever it is shown. */
import { toAnswerRows } from '../compile/rota.ts';
import type { Compiled } from '../compile/compile.ts';
import { coverReport, type PumpCover } from '../cover/report.ts';
import type { Rota } from '../domain/index.ts';
import { hoursReport, type PersonHours } from '../hours/report.ts';
import { type ToldShortfall, tellShortfalls } from './shortfalls.ts';

export interface RotaReports {
  readonly hours: readonly PersonHours[];
  readonly shortfalls: readonly ToldShortfall[];
  readonly cover: readonly PumpCover[];
}

/** Hours, shortfalls and fire cover of a rota of the compiled scenario. */
export function reportsOf(compiled: Compiled, rota: Rota): RotaReports {
  return {
    hours: hoursReport(rota),
    shortfalls: tellShortfalls(compiled, optionRows(compiled, rota)),
    cover: coverReport(rota),
  };
}

/** person → day → option index, as the solver numbers them. Days that are no option of the scenario count as off. */
export function optionRows(compiled: Compiled, rota: Pick<Rota, 'assignments'>): number[][] {
  const { problem } = compiled;
  const index = new Map(problem.options.map(({ id }, option) => [id, option]));
  const { rows } = toAnswerRows(compiled, rota);
  return problem.people.map(({ id }) => (rows[id] ?? []).map((option) => index.get(option) ?? 0));
}
