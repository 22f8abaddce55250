/** What every rota of a tiny problem breaks, worked out once: a second way to know which statements can hold together. */
import { places } from '../../../solver/explain/breaches.ts';
import type { HardRule, HardStatement } from '../../../solver/explain/hard-statements.ts';
import { historyOf } from '../../../solver/patterns/view.ts';
import type { Problem } from '../../../solver/problem.ts';
import { judge } from '../../../solver/reference/judge.ts';
import { repertoire } from '../../../solver/selectors.ts';
import { statements } from '../../../solver/statements.ts';

/** Whether a rule is broken by its person's row; nothing of the problem is left out but the other rules. */
export function breaks(problem: Problem, rule: HardRule, row: readonly number[]): boolean {
  const index = problem.people.findIndex(({ id }) => id === rule.person);
  const own = statements({ ...problem, rules: [rule.stated] })[index]!;
  const history = historyOf(problem, problem.people[index]!);
  return own.some((statement) => places(statement, history, row).length > 0);
}

/** For every rota the ids of the statements it breaks; of rotas that break the same one. */
export function brokenByRotas(
  problem: Problem,
  stated: readonly HardStatement[],
): readonly ReadonlySet<string>[] {
  const rules = stated.filter((statement) => statement.kind === 'rule');
  const demands = new Set(stated.filter(({ kind }) => kind === 'demand').map(({ id }) => id));
  const rows = problem.people.map((person) => {
    const own = rules.filter((rule) => rule.person === person.id);
    return words(problem.days, repertoire(problem, person)).map((row) => ({
      row,
      broken: own.filter((rule) => breaks(problem, rule, row)).map(({ id }) => id),
    }));
  });
  const unruled = { ...problem, rules: [] };
  const found = new Map<string, ReadonlySet<string>>();
  for (const rota of products(rows)) {
    const { missing } = judge(
      unruled,
      rota.map(({ row }) => row),
    );
    const short = [...missing].filter(([id, units]) => units > 0 && demands.has(id)).map(([id]) => id);
    const broken = [...rota.flatMap((person) => person.broken), ...short];
    found.set(broken.join('\n'), new Set(broken));
  }
  return [...found.values()];
}

function words(length: number, letters: readonly number[]): number[][] {
  if (length === 0) return [[]];
  return words(length - 1, letters).flatMap((word) => letters.map((letter) => [...word, letter]));
}

function products<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((made, list) => made.flatMap((some) => list.map((one) => [...some, one])), [[]]);
}
