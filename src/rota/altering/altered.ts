/** A scenario in which something is otherwise, to see what that would be worth. */
import type { Issue, Scenario } from '../../domain/index.ts';
import { nearest, quote } from '../../../solver/issue.ts';
import type { Alteration, AlterationKind, Altering, Named } from './alteration.ts';
import { closed } from './closed.ts';
import { morePeople } from './more-people.ts';
import { slow } from './slow.ts';
import { trained } from './trained.ts';
import { without } from './without.ts';

const KINDS: { readonly [K in AlterationKind]: Altering<K> } = {
  more: morePeople,
  trained,
  without,
  closed,
  slow,
};

/** The scenario with alterations, one after another; or everything that they name and that is not there, by their kind. */
export function altered(
  scenario: Scenario,
  alterations: readonly Alteration[],
): { readonly scenario: Scenario } | { readonly issues: readonly Issue[] } {
  const issues = alterations.flatMap((alteration) =>
    namesIn(alteration).flatMap((named) => unknown(scenario, named, alteration.kind)),
  );
  if (issues.length > 0) return { issues };
  return { scenario: alterations.reduce(alter, scenario) };
}

function namesIn<K extends AlterationKind>(alteration: Alteration<K>): readonly Named[] {
  return KINDS[alteration.kind].names(alteration);
}

function alter<K extends AlterationKind>(scenario: Scenario, alteration: Alteration<K>): Scenario {
  return KINDS[alteration.kind].alter(scenario, alteration);
}

function unknown(scenario: Scenario, { kind, id }: Named, where: string): Issue[] {
  const { people, skills = [], stations = [], places = [] } = scenario;
  const records = { person: people, skill: skills, station: stations, place: places }[kind];
  const ids = records.map((record) => record.id);
  if (ids.includes(id)) return [];
  const maybe = nearest(id, ids);
  return [
    {
      ...{ where, found: quote(id), expected: `the id of a ${kind} in this rota` },
      ...(maybe !== undefined && { maybe: quote(maybe) }),
    },
  ];
}
