/** A duty that is to go to somebody: one that a person has, or one that nobody has. */
import type { Planned } from '../compile/context.ts';
import { formOfRecord } from '../compile/day-forms.ts';
import { type BookedOption, formId } from '../compile/option-book.ts';
import type { Issue, Rota, Spell } from '../domain/index.ts';
import { createCalendar } from '../time/calendar.ts';
import { isWorkedOn } from '../time/duty-days.ts';
import { recordOf } from './day-record.ts';
import type { ScoredRota } from './standing.ts';

export interface Vacancy {
  /** Whose duty it is; left out: nobody's. */
  readonly person?: string;
  /** Operational day. */
  readonly date: string;
  /** Duty template. */
  readonly duty: string;
  /** Where it is worked; left out: in no area, or in the own beat of whoever takes it. */
  readonly beat?: string;
}

/** What is asked about: the duty of a person on a day, or with a duty one more of these. */
export interface VacancyAsked {
  readonly person?: string | undefined;
  readonly date: string;
  readonly duty?: string | undefined;
  readonly beat?: string | undefined;
}

/** The vacancy in a rota of which there is talk, or all that is wrong with the question. */
export function vacancyOf(
  rota: Rota,
  { person, date, duty, beat }: VacancyAsked,
): { readonly vacancy: Vacancy } | { readonly issues: readonly Issue[] } {
  if (person !== undefined) return dutyOf(rota, person, date);
  const { scenario } = rota;
  const calendar = createCalendar(scenario);
  const day = calendar.dayOf(date);
  const [first, last] = [calendar.dateOf(0), calendar.dateOf(calendar.days - 1)];
  const template = scenario.duties?.find(({ id }) => id === duty);
  const issues: Issue[] = [
    ...(0 <= day && day < calendar.days
      ? []
      : [{ where: 'date', found: date, expected: `${first} to ${last}` }]),
    ...(template === undefined
      ? [{ where: 'duty', found: duty ?? 'nothing', expected: `one of ${idsOf(scenario.duties)}` }]
      : []),
    ...(template !== undefined && !isWorkedOn(calendar, template, day)
      ? [{ where: 'date', found: date, expected: `a day on which ${template.id} is worked` }]
      : []),
    ...(beat !== undefined && scenario.beats?.some(({ id }) => id === beat) !== true
      ? [{ where: 'beat', found: beat, expected: `one of ${idsOf(scenario.beats)}` }]
      : []),
    ...(beat !== undefined && template?.area === 'none'
      ? [{ where: 'beat', found: beat, expected: `no beat: ${template.id} is worked in none` }]
      : []),
  ];
  if (issues.length > 0 || template === undefined) return { issues };
  return { vacancy: { date, duty: template.id, ...(beat !== undefined && { beat }) } };
}

/** The rota in which nobody does the duty any more; its on-call time stays with whom it was. */
export function emptied(rota: Rota, { person, date }: Vacancy): Rota {
  if (person === undefined) return rota;
  return {
    ...rota,
    assignments: rota.assignments.map((each) =>
      each.person === person && each.date === date
        ? { ...each, spells: each.spells.filter(({ kind }) => kind !== 'duty') }
        : each,
    ),
  };
}

/** What somebody would do that day if they took it, as a lock would have it: beside the readiness they have. */
export function optionIn(
  { compiled: { index }, rows }: ScoredRota,
  vacancy: Vacancy,
  { index: person, id, facts }: Planned,
): BookedOption | undefined {
  const { register, options } = index;
  const { date, duty } = vacancy;
  const { onCall } = options.list[rows[person]![register.calendar.dayOf(date)]!]!.form;
  const record = { person: id, date, duty, ...placeOf(vacancy), onCall: [...onCall] };
  return options.find(formId(formOfRecord(register, facts, record)));
}

/** Where it is worked, if that is said. */
export function placeOf({ beat }: { readonly beat?: string | undefined }): Pick<Vacancy, 'beat'> {
  return beat === undefined ? {} : { beat };
}

function dutyOf(
  rota: Rota,
  person: string,
  date: string,
): { readonly vacancy: Vacancy } | { readonly issues: readonly Issue[] } {
  const { duty, beat } = recordOf(person, date, spellsOn(rota, person, date));
  if (duty !== 'off') return { vacancy: { person, date, duty, ...(beat !== undefined && { beat }) } };
  const expected = `a duty of ${person}`;
  const maybe = 'with --duty instead of --person it is asked who could take one that nobody has';
  return { issues: [{ where: 'date', found: `no duty on ${date}`, expected, maybe }] };
}

/** The duty that somebody has on a day, whether or not the scenario lets them. */
export function dutySpell(rota: Rota, person: string, date: string): Spell | undefined {
  return spellsOn(rota, person, date).find(({ kind }) => kind === 'duty');
}

function spellsOn({ assignments }: Rota, person: string, date: string): readonly Spell[] {
  return assignments.find((each) => each.person === person && each.date === date)?.spells ?? [];
}

function idsOf(records: readonly { readonly id: string }[] = []): string {
  return records.map(({ id }) => id).join(', ');
}
