/**
 * The solver's rules on compiled options against the naive reading of real times: the same breaches, of the same people,
 * on the same days, by the same excess – no more and no fewer.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breachesOf } from '../../solver/explain/breaches.ts';
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import { compile, type Compiled } from '../../src/compile/compile.ts';
import type { Scenario } from '../../src/domain/index.ts';
import { incidentFaults } from '../../src/incident/faults.ts';
import { inForce } from '../../src/incident/in-force.ts';
import { incidentIn } from '../arbitraries/incident.ts';
import { drawnRota, type DrawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { checkNaively, type Finding } from '../naive/index.ts';

/** Rules about single people that the naive reading knows. */
const RULES = [
  'may not',
  'overlap',
  'readiness',
  'daily-rest',
  'weekly-rest',
  'longest-shift',
  'longest-run',
  'shortest-run',
  'shortest-off',
  'hours',
  'average-hours',
  'night-average',
  'count',
  'weekends',
  'succession',
];

/** Demands that follow from law and promises. */
const DEMANDS = ['accompaniment', 'lone-working', 'never-alone', 'tutoring', 'vehicle', 'commitment'];

/** Those of them that are asked of each person: found of the same people, at the same moments. */
const OF_EACH = ['lone-working', 'never-alone'];

/** Why something may not be done is told apart differently: by option and day here, by cause there. */
const CAUSES = ['availability', 'eligibility', 'locked'];

function inSolver({ problem, index }: Compiled, { rows }: DrawnRota): Set<string> {
  const { calendar } = index.register;
  const options = new Map(problem.options.map(({ id }, option) => [id, option]));
  const indexes = problem.people.map(({ id }) => rows[id]!.map((option) => options.get(option)!));
  const broken = breachesOf(problem, indexes)
    .filter(({ strength }) => strength === 'hard')
    .map(({ rule, use, person, day, excess }) => {
      const date = calendar.dateOf(Math.min(day, problem.days - 1));
      // Readiness that runs into a duty is a succession of options, and an overlap in reality.
      if (use.startsWith('readiness-and-duty')) return `readiness ${person} ${date}`;
      return CAUSES.includes(rule) ? `may not ${person} ${date}` : `${rule} ${person} ${date} ${excess}`;
    });
  const missing = shortfallsOf(problem, indexes)
    .filter(({ kind, strength }) => strength === 'hard' && DEMANDS.includes(kind))
    .flatMap(({ kind, demand, rows: short }) => {
      const { record = '', from } = index.demands.get(demand)!;
      if (OF_EACH.includes(kind))
        return short.map(({ row }) => `${kind} ${row} ${Date.parse(calendar.iso(from))}`);
      return kind === 'commitment' ? `commitment ${record}` : kind;
    });
  return new Set([...broken, ...missing]);
}

function inReality({ rota }: DrawnRota): Set<string> {
  return new Set(
    checkNaively(rota).map(({ rule, person, date, at, excess, statement }: Finding) => {
      if (CAUSES.includes(rule)) return `may not ${person} ${date}`;
      if (statement === 'duty and readiness') return `readiness ${person} ${date}`;
      if (OF_EACH.includes(rule)) return `${rule} ${person} ${Date.parse(at)}`;
      if (rule === 'commitment') return `commitment ${statement}`;
      return DEMANDS.includes(rule) ? rule : `${rule} ${person} ${date} ${excess}`;
    }),
  );
}

/** Whether a problem asks for something, so that not to break it is to keep it. */
function isAsked({ problem }: Compiled, name: string): boolean {
  if (DEMANDS.includes(name)) return problem.demands.some(({ kind }) => kind === name);
  return problem.rules.some(({ rule, id = '' }) => {
    if (id.startsWith('readiness-and-duty')) return name === 'readiness';
    return CAUSES.includes(rule) ? name === 'may not' : rule === name;
  });
}

/** Who does what they may not is told so; whether companions, vehicles and promises suffer too is then left open. */
function agreed(found: ReadonlySet<string>): string[] {
  const wild = [...found].some((one) => one.startsWith('may not'));
  return [...found].filter((one) => !wild || !DEMANDS.some((kind) => one.startsWith(kind))).sort();
}

/** A case as somebody needs it who has to find out why: the scenario and who does what. */
function told({ rota, rows }: DrawnRota): string {
  return `${JSON.stringify(rota.scenario)}\n${JSON.stringify(rows)}`;
}

/** A rota drawn at random, and what it is a rota of. */
const casesOf = (drawn: Scenario): fc.Arbitrary<{ compiled: Compiled; rota: DrawnRota }> => {
  const compiled = compile(drawn);
  return drawnRota(compiled).map((rota) => ({ compiled, rota, [fc.toStringMethod]: () => told(rota) }));
};

describe('the solver and the naive reading', () => {
  it('find the same breaches of everything that binds', () => {
    const broken = new Map<string, number>();
    const kept = new Map<string, number>();
    const count = (counts: Map<string, number>, name: string): void => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    };
    fc.assert(
      fc.property(scenario().chain(casesOf), ({ compiled, rota }) => {
        const found = agreed(inSolver(compiled, rota));
        expect(agreed(inReality(rota))).toEqual(found);
        for (const name of [...RULES, ...DEMANDS]) {
          const is = found.some((one) => one === name || one.startsWith(`${name} `));
          if (is) count(broken, name);
          else if (isAsked(compiled, name)) count(kept, name);
        }
      }),
      { numRuns: runs(100, 5000) },
    );
    for (const name of [...RULES, ...DEMANDS]) {
      expect(broken.get(name) ?? 0, `${name} is never broken`).toBeGreaterThan(0);
      expect(kept.get(name) ?? 0, `${name} is never kept`).toBeGreaterThan(0);
    }
  }, 600_000);

  it('agree on rotas in which a major incident is in force', () => {
    const seen = { rest: 0, vehicle: 0, kept: 0 };
    const cases = scenario().chain((drawn) =>
      incidentIn(drawn)
        .filter((incident) => incidentFaults(drawn, incident).length === 0)
        .chain((incident) => casesOf(inForce(drawn, incident))),
    );
    fc.assert(
      fc.property(cases, ({ compiled, rota }) => {
        const found = agreed(inSolver(compiled, rota));
        expect(agreed(inReality(rota))).toEqual(found);
        if (found.some((one) => one.startsWith('unwanted-sequence'))) seen.rest++;
        else if (isAsked(compiled, 'unwanted-sequence')) seen.kept++;
        if (found.includes('vehicle')) seen.vehicle++;
      }),
      { numRuns: runs(100, 400) },
    );
    expect(seen.rest * seen.vehicle * seen.kept).toBeGreaterThan(0);
  }, 600_000);
});
