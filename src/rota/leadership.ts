/** Who leads how many people, and whom nobody leads where people are led. */
import { type Scenario, UNPAID } from '../domain/index.ts';
import { isHeld } from '../hours/employment.ts';
import { leadersOf } from '../hours/lines.ts';

export interface LeaderFigures {
  readonly organisation: string;
  readonly leader: string;
  readonly name: string;
  /** People they lead in it, each once. */
  readonly people: number;
  /** Most that one leader leads there, where the organisation says so. */
  readonly most?: number;
}

export interface Unled {
  readonly organisation: string;
  /** Names of people in paid roles who neither have a leader nor lead anybody there: whoever leads may be at the top. */
  readonly names: readonly string[];
}

export interface Leadership {
  readonly leaders: readonly LeaderFigures[];
  readonly unled: readonly Unled[];
}

/** The leaders of every organisation on a date, in the order of its people; organisations without leaders have none. */
export function leadershipOf({ organisations, people }: Scenario, date: string): Leadership {
  const led = organisations.map(({ id: organisation, spanOfControl: most }) => {
    const leadersBy = new Map(
      people.map(({ id }) => [id, leadersOf({ people }, id, { organisation, date })] as const),
    );
    const leaders = people.flatMap(({ id: leader, name }): LeaderFigures[] => {
      const count = [...leadersBy.values()].filter((above) => above.includes(leader)).length;
      if (count === 0) return [];
      return [{ organisation, leader, name, people: count, ...(most !== undefined && { most }) }];
    });
    const names = people
      .filter(
        (person) =>
          leadersBy.get(person.id)?.length === 0 &&
          !leaders.some(({ leader }) => leader === person.id) &&
          person.roles.some(
            (role) =>
              role.organisation === organisation && !UNPAID.includes(role.kind) && isHeld(person, role, date),
          ),
      )
      .map(({ name }) => name);
    return { organisation, leaders, names };
  });
  return {
    leaders: led.flatMap(({ leaders }) => leaders),
    unled: led
      .filter(({ leaders, names }) => leaders.length > 0 && names.length > 0)
      .map(({ organisation, names }) => ({ organisation, names })),
  };
}
