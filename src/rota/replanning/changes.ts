/** Days that change, in the scenario's words: what they were and are, what that needs, and who has to be asked. */
import { assignmentsOf, spellsOf } from '../../compile/rota.ts';
import { type Rota, type Spell, UNPAID } from '../../domain/index.ts';
import { type Departure, departuresOf } from '../../hours/notice.ts';
import type { ChangedDay } from '../compare.ts';
import { recordOf } from '../day-record.ts';
import { type DaysTold, knownDay } from '../days-told.ts';
import type { Disturbed, Rows } from './disturbed.ts';

export interface Change extends ChangedDay {
  readonly spells: { readonly was: readonly Spell[]; readonly is: readonly Spell[] };
}

/** The days on which rows are not those of the rota before, by person and date. */
export function changesTo(rows: Rows, rota: Rota, { compiled, before }: Disturbed): Change[] {
  const { index } = compiled;
  const { calendar } = index.register;
  const known = new Map(rota.assignments.map(({ person, date, spells }) => [`${person} ${date}`, spells]));
  return [...index.people.values()].flatMap((person) =>
    rows[person.index]!.flatMap((option, day): Change[] => {
      if (option === before[person.index]![day]) return [];
      const date = calendar.dateOf(day);
      const { form } = index.options.list[option]!;
      const [then] = assignmentsOf(compiled, person, day, spellsOf(compiled, person, form, day));
      const spells = { was: known.get(`${person.id} ${date}`) ?? [], is: then?.spells ?? [] };
      return [
        {
          ...{ person: person.id, name: person.facts.record.name, date, spells },
          was: recordOf(person.id, date, spells.was),
          is: recordOf(person.id, date, spells.is),
        },
      ];
    }),
  );
}

/** What changes need and what is owed for them against the days that people know, if they are told on a date. */
export function departuresBy(
  changes: readonly Change[],
  rota: Rota,
  told: string,
  daysTold?: DaysTold,
): Departure[] {
  const known = changes.map((change) => knownDay(rota, change, daysTold));
  return departuresOf(
    {
      ...rota,
      scenario: { ...rota.scenario, baseline: known.filter((day) => day !== undefined) },
      assignments: changes.map(({ person, date, spells }) => ({
        ...{ person, date, code: '' },
        spells: [...spells.is],
      })),
    },
    told,
  );
}

/** People who get a duty in a role of those who are asked. */
export function toAskFor(changes: readonly Change[], { scenario }: Rota): string[] {
  const mustBeAsked = ({ person, was, is }: Change): boolean => {
    const roles = scenario.people.find(({ id }) => id === person)?.roles ?? [];
    const duty = scenario.duties?.find(({ id }) => id === is.duty);
    const isNew = duty !== undefined && was.duty !== is.duty;
    return isNew && roles.some(({ kind }) => UNPAID.includes(kind) && duty.roles.includes(kind));
  };
  return [...new Set(changes.filter(mustBeAsked).map(({ person }) => person))];
}
