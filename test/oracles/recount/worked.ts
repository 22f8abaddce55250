/** Who was on which duty when, and whether they count: the rota's spells and the scenario's records, nothing compiled. */
import type { Person, Rota, Scenario, Spell } from '../../../src/domain/index.ts';
import { holding, instant } from '../../naive/clock.ts';

/** A spell of a rota as milliseconds, with what it is. */
export interface Piece {
  readonly person: Person;
  readonly date: string;
  readonly from: number;
  readonly to: number;
  readonly spell: Spell;
}

export interface Worked {
  readonly scenario: Scenario;
  readonly pieces: readonly Piece[];
}

/** Whom a demand wants. */
export interface Who {
  readonly roles?: readonly string[] | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly powers?: readonly string[] | undefined;
}

export type Dated = Readonly<{ from?: string | undefined; through?: string | undefined }>;

export function workedIn({ scenario, assignments }: Rota): Worked {
  const people = new Map(scenario.people.map((person) => [person.id, person]));
  const pieces = assignments.flatMap(({ person, date, spells }) =>
    spells.map((spell) => ({
      person: people.get(person)!,
      date,
      from: instant(scenario, spell.start).toMillis(),
      to: instant(scenario, spell.end).toMillis(),
      spell,
    })),
  );
  return { scenario, pieces };
}

/** Duties of people who are wanted for all of them. */
export function duties({ scenario, pieces }: Worked, who: Who): Piece[] {
  return pieces.filter(
    ({ person, spell, from, to }) =>
      spell.kind === 'duty' && isWanted(scenario, who, person, spell, from, to),
  );
}

/** Those of them that are visible in some beats. */
export function visible(worked: Worked, who: Who, beats: readonly string[]): Piece[] {
  const { scenario } = worked;
  return duties(worked, who).filter(
    ({ spell }) => beats.includes(spell.beat ?? '') && isVisible(scenario, dutyOf(scenario, spell).activity),
  );
}

export function isWanted(
  scenario: Scenario,
  who: Who,
  person: Person,
  spell: Spell,
  from: number,
  to: number,
): boolean {
  const kinds: readonly string[] = who.roles ?? ['pcso', 'tri-service', 'staff'];
  return (
    person.roles.some(
      (role) => kinds.includes(role.kind) && worksIn(scenario, person, role, spell, from, to),
    ) &&
    (who.skills ?? []).every((skill) =>
      (person.skills ?? []).some((held) => held.skill === skill && holds(scenario, held, from, to)),
    ) &&
    (who.powers ?? []).every((power) =>
      (person.powers ?? []).some((held) => held.power === power && holds(scenario, held, from, to)),
    )
  );
}

export function worksIn(
  scenario: Scenario,
  person: Person,
  role: Person['roles'][number],
  spell: Spell,
  from: number,
  to: number,
): boolean {
  const duty = dutyOf(scenario, spell);
  return (
    duty.roles.includes(role.kind) &&
    (role.duties?.includes(duty.id) ?? true) &&
    holds(scenario, role, from, to) &&
    holds(scenario, person, from, to)
  );
}

/** Whether a record holds from one instant to another. */
export function holds(scenario: Scenario, record: Dated, from: number, to: number): boolean {
  const [start, end] = holding(scenario, record);
  return start.toMillis() <= from && to <= end.toMillis();
}

export function isVisible(scenario: Scenario, activity: string): boolean {
  return scenario.activities!.find(({ id }) => id === activity)?.visible === true;
}

export function dutyOf(scenario: Scenario, spell: Spell): NonNullable<Scenario['duties']>[number] {
  return scenario.duties!.find(({ id }) => id === spell.duty)!;
}

/** Minutes of a duty that may be reckoned with: the part of its kind that is attended. */
export function expectedMinutes(scenario: Scenario, spell: Spell): number {
  return Math.round(spell.workingMinutes * (dutyOf(scenario, spell).attendance ?? 1));
}
