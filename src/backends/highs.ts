/**
 * HiGHS, compiled to WebAssembly. A solve blocks its thread until it ends: call it from a worker, or accept that
 * (a command line may). Never below 1.15.1: HiGHS 1.14 called wrong answers optimal.
 */

import loader from 'highs';
import type { Highs, Model, ModelData } from 'highs';
import type { Backend, LinearLimits, LinearModel, LinearOutcome } from '../../solver/linear/model.ts';
import { verify } from '../../solver/linear/verify.ts';

// The package declares CommonJS types for what Node loads as an ES module, whose default export is the loader itself.
const load = loader as unknown as typeof loader.default;

const OPTIONS = {
  output_flag: false,
  // Optimal means optimal: by default HiGHS stops 0.01 % above it.
  mip_rel_gap: 0,
  // Tight, because a 1e-6 slip of a binary times a large coefficient is a whole unit; verify rounds and would refuse it.
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
};

/** A backend over one WebAssembly instance, loaded at the first solve and kept. */
export function highsBackend(): Backend {
  let loading: Promise<Highs> | undefined;
  return {
    name: 'highs',
    async solve(model, limits = {}) {
      loading ??= load();
      const highs = await loading;
      const begin = performance.now();
      const outcome = solveWith(highs, model, limits);
      return { ...outcome, seconds: (performance.now() - begin) / 1000 };
    },
  };
}

function solveWith(highs: Highs, model: LinearModel, limits: LinearLimits): LinearOutcome {
  // HiGHS calls a model without columns "empty", whatever its rows ask.
  if (model.columns.length === 0) {
    const nothing = verify(model, { status: 'optimal', values: [], objective: 0, bound: 0 });
    return nothing.status === 'wrong' ? { status: 'infeasible' } : nothing;
  }
  // Native memory is not garbage collected; withModel disposes.
  return highs.withModel(modelData(model), (native) => {
    native.options.set(OPTIONS);
    if (limits.seconds !== undefined) native.options.set('time_limit', Math.max(0, limits.seconds));
    if (limits.nodes !== undefined) native.options.set('mip_max_nodes', limits.nodes);
    if (limits.start !== undefined) {
      native.setSolution({
        indices: limits.start.map(([column]) => column),
        values: limits.start.map(([, value]) => value),
      });
    }
    return outcomeOf(highs, model, native);
  });
}

function outcomeOf(highs: Highs, model: LinearModel, native: Model): LinearOutcome {
  const status = native.run().modelStatus;
  const is = highs.constants.modelStatus;
  if (status === is.optimal) return claim('optimal', model, native);
  if (status === is.infeasible) return { status: 'infeasible' };
  if (status === is.unbounded || status === is.unboundedOrInfeasible)
    return unboundedOrInfeasible(highs, model, native);
  const found = native.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
  if (found) return claim('feasible', model, native);
  const why = Object.entries(is).find(([, code]) => code === status)?.[0] ?? `status ${status}`;
  return { status: 'stopped', why };
}

function claim(status: 'optimal' | 'feasible', model: LinearModel, native: Model): LinearOutcome {
  const objective = native.getObjectiveValue();
  const mixed = model.columns.some(({ integer }) => integer);
  const proven = status === 'optimal' ? objective : -Infinity;
  return verify(model, {
    status,
    values: [...native.getSolution().colValue],
    objective,
    bound: mixed ? Number(native.info.get('mip_dual_bound')) : proven,
  });
}

/** With no costs a model cannot be unbounded, so a second run tells which of the two it was. */
function unboundedOrInfeasible(highs: Highs, model: LinearModel, native: Model): LinearOutcome {
  const everyColumn = { kind: 'range', from: 0, to: model.columns.length - 1 } as const;
  native.changeColsCost(
    everyColumn,
    model.columns.map(() => 0),
  );
  native.clearSolver();
  const status = native.run().modelStatus;
  const is = highs.constants.modelStatus;
  if (status === is.infeasible) return { status: 'infeasible' };
  if (status === is.optimal) return { status: 'unbounded' };
  return { status: 'stopped', why: 'unbounded or infeasible' };
}

function modelData(model: LinearModel): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of model.rows) {
    for (const [column, coefficient] of terms) {
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const numCols = model.columns.length;
  const numRows = model.rows.length;
  return {
    numCols,
    numRows,
    colCost: model.columns.map(({ cost }) => cost),
    colLower: model.columns.map(({ lower }) => lower),
    colUpper: model.columns.map(({ upper }) => upper),
    rowLower: model.rows.map(({ lower }) => lower),
    rowUpper: model.rows.map(({ upper }) => upper),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    integrality: model.columns.map(({ integer }) => (integer ? 1 : 0)),
  };
}
