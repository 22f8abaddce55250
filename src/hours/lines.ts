/** The two reporting lines: who leads somebody, for hours, leave and mentoring; and who says what is done in a beat. */
import type { Scenario } from '../domain/index.ts';
import { isHeld } from './employment.ts';

/** An organisation and an operational day: whoever leads somebody in one service need not in another. */
export interface When {
  readonly organisation: string;
  readonly date: string;
}

/** Leaders of the roles that somebody holds in the organisation on the day, each once; none: nobody in particular. */
export function leadersOf(
  { people }: Pick<Scenario, 'people'>,
  person: string,
  { organisation, date }: When,
): string[] {
  const leaders = people
    .filter(({ id }) => id === person)
    .flatMap((one) =>
      one.roles
        .filter((role) => role.organisation === organisation && isHeld(one, role, date))
        .flatMap(({ leader }) => leader ?? []),
    );
  return [...new Set(leaders)].filter((leader) => leader !== person);
}

/** Everybody above somebody: their leaders, the leaders of these, …, each once, the nearest first; never the person. */
export function upTheLine(scenario: Pick<Scenario, 'people'>, person: string, when: When): string[] {
  const above: string[] = [person];
  for (const one of above)
    above.push(...leadersOf(scenario, one, when).filter((leader) => !above.includes(leader)));
  return above.slice(1);
}

/** Who says what is done in a beat on a day, and everybody above them where it is policed; none: nobody in particular. */
export function taskingLine(
  { people, beats }: Pick<Scenario, 'people' | 'beats'>,
  beat: string | undefined,
  date: string,
): string[] {
  const { taskedBy, organisation = '' } = beats?.find(({ id }) => id === beat) ?? {};
  return taskedBy === undefined ? [] : [taskedBy, ...upTheLine({ people }, taskedBy, { organisation, date })];
}
