/** What was set aside when something was published, as overrides of a scenario. */
import { tabulate } from '../../solver/tables.ts';
import { compile } from '../compile/compile.ts';
import type { NumberedPublication, Override, Rota, Scenario } from '../domain/index.ts';
import { optionRows } from '../rota/reports.ts';
import { summaryOf, unproven } from '../rota/summary.ts';
import { addDays } from '../time/dates.ts';

/** Everything that was set aside in publications. */
export function overridesIn(lines: readonly NumberedPublication[]): Override[] {
  return lines.flatMap(({ line }) => line.overrides);
}

/**
 * The scenario with these overrides too. Those of people or days that it has not, of statements that it does not let be set
 * aside, or that it has already are left out; the same scenario if all are.
 */
export function scenarioOverridden(scenario: Scenario, overrides: readonly Override[]): Scenario {
  const known = new Set((scenario.overrides ?? []).map(overrideKey));
  const more = overrides.filter((each) => {
    const key = overrideKey(each);
    if (known.has(key) || !isMeant(scenario, each)) return false;
    known.add(key);
    return true;
  });
  return more.length === 0 ? scenario : { ...scenario, overrides: [...(scenario.overrides ?? []), ...more] };
}

/** The rota of the scenario with these overrides, its points worked out again; the same rota if none is meant for it. */
export function rotaOverridden(rota: Rota, overrides: readonly Override[]): Rota {
  const scenario = scenarioOverridden(rota.scenario, overrides);
  if (scenario === rota.scenario) return rota;
  const compiled = compile(scenario);
  return {
    ...rota,
    scenario,
    summary: summaryOf(tabulate(compiled.problem), optionRows(compiled, rota), {
      summary: unproven(rota.summary),
    }),
  };
}

function isMeant({ people, organisations, period }: Scenario, override: Override): boolean {
  const { person, organisation, statement, from, through } = override;
  const stated = organisations
    .filter(({ id }) => id === organisation)
    .flatMap(({ ruleSets = [] }) => ruleSets.flatMap(({ rules }) => rules))
    .filter(({ id, rule }) => (id ?? rule) === statement);
  const isInPeriod = from < addDays(period.from, period.days) && period.from <= through;
  return (
    isInPeriod &&
    people.some(({ id }) => id === person) &&
    stated.some(({ overridable }) => overridable === true)
  );
}

/** What is set aside for whom and when, whatever the reason and the authority. */
export function overrideKey({ organisation, statement, person, from, through }: Override): string {
  return [organisation, statement, person, from, through].join(' ');
}
