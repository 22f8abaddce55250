/** A hard statement that gives way: its bound moved by an amount in its own unit. */

import type { RuleUse } from '../problem.ts';
import { ruleOf } from '../rules/index.ts';
import type { HardStatement } from './hard-statements.ts';

/** Parameters that bound a rule, and whether more or less of them asks for less. Any other rule holds or is lifted. */
const EASED: Readonly<Record<string, Readonly<Record<string, 1 | -1>>>> = {
  hours: { least: -1, most: 1 },
  count: { least: -1, most: 1 },
  weekends: { least: -1, most: 1 },
  'average-hours': { weekly: 1 },
  'night-average': { most: 1 },
  'daily-rest': { shortest: -1 },
  'weekly-rest': { shortest: -1 },
  'longest-shift': { longest: 1 },
  'longest-run': { longest: 1 },
  'shortest-run': { shortest: -1 },
  'shortest-off': { shortest: -1 },
};

/** How far the bound of a statement may move; 0 if it has none, so that it can only be lifted. */
export function room(statement: HardStatement): number {
  if (statement.kind === 'demand') return Infinity;
  const bound = boundOf(statement.stated);
  if (bound === undefined) return 0;
  return bound.direction > 0 ? bound.max - bound.now : bound.now - bound.min;
}

/** The statement with its bound moved by `amount`: minutes, days, weekends, people, as its own unit is; at most by its room. */
export function eased(statement: HardStatement, amount: number): HardStatement {
  if (statement.kind === 'demand') {
    const { demand } = statement;
    const rows = demand.rows.map((row) => ({ ...row, need: row.need - amount }));
    return { ...statement, demand: { ...demand, rows } };
  }
  const { stated } = statement;
  const bound = boundOf(stated);
  if (bound === undefined || amount > room(statement)) {
    throw new Error(`${statement.id} does not ease by ${amount}, only by ${room(statement)}.`);
  }
  const params = { ...stated.params, [bound.name]: bound.now + bound.direction * amount };
  return { ...statement, stated: { ...stated, params } };
}

interface Bound {
  readonly name: string;
  readonly direction: 1 | -1;
  readonly now: number;
  readonly min: number;
  readonly max: number;
}

/** The bound a rule states; of a minimum and a maximum one is stated at a time. */
function boundOf({ rule, params }: RuleUse): Bound | undefined {
  const specs = ruleOf(rule)?.params ?? {};
  for (const [name, direction] of Object.entries(EASED[rule] ?? {})) {
    const { default: usual, min = -Infinity, max = Infinity } = specs[name]!;
    const now = params[name] ?? usual;
    if (typeof now === 'number') return { name, direction, now, min, max };
  }
  return undefined;
}
