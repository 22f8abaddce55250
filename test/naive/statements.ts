/** Which statements of law and agreement bind whom, and when. */
import type {
  Organisation,
  Person,
  RoleKind,
  RuleSet,
  RuleStatement,
  Scenario,
} from '../../src/domain/index.ts';
import { holding, midnight } from './clock.ts';

export interface Binding {
  readonly rule: string;
  /** `organisation/rule-set/place in it`. */
  readonly statement: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Whether it binds on a date of the period. */
  readonly on: (date: string) => boolean;
}

/** Rules that are wishes unless a statement says otherwise. */
const WISHES = ['forward-rotation', 'unwanted-sequence', 'requests', 'keep', 'weekend-share', 'night-share'];

/** The binding statements about a person: those of every organisation in which they hold a role. */
export function bindings(scenario: Scenario, person: Person): Binding[] {
  return scenario.organisations.flatMap((organisation) =>
    (organisation.ruleSets ?? []).flatMap((set) =>
      set.rules.flatMap((stated, place): Binding[] => {
        const strength = stated.strength ?? (WISHES.includes(stated.rule) ? 'soft' : 'hard');
        if (strength === 'soft' || !concerns(organisation, stated, person)) return [];
        return [
          {
            rule: stated.rule,
            statement: `${organisation.id}/${set.id}/${stated.id ?? place}`,
            params: stated.params ?? {},
            on: inForce(scenario, set),
          },
        ];
      }),
    ),
  );
}

/** Meant for somebody: named, or with a role of a kind named, or (where nobody is named) with any role there. */
function concerns(organisation: Organisation, { for: whom }: RuleStatement, person: Person): boolean {
  const roles = person.roles.filter((role) => role.organisation === organisation.id);
  if (whom === undefined) return roles.length > 0;
  return whom.includes(person.id) || roles.some(({ kind }) => whom.includes(kind satisfies RoleKind));
}

function inForce(scenario: Scenario, set: RuleSet): (date: string) => boolean {
  const [from, to] = holding(scenario, set);
  return (date) => {
    const start = midnight(scenario, date);
    return start.plus({ days: 1 }) > from && start < to;
  };
}
