/** People with tutors: one of these in the same beat for the whole of each of their duties, until a role without tutors begins. */
import { type Duty, ROLE_KINDS } from '../../domain/index.ts';
import { covers, type Interval } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import { worksDuty } from '../options/police.ts';
import { isAccompanied } from './accompaniment.ts';
import { presentTerms } from './at-times.ts';
import type { CompiledDemand } from './compiled.ts';

export function compileTutoring(context: Context): CompiledDemand[] {
  return context.people
    .filter(({ facts }) => facts.roles.some(({ record }) => record.tutors !== undefined))
    .flatMap((person) =>
      [...dutiesOf(person).values()].flatMap(({ beat, duty }) => tutored(context, person, beat, duty)),
    );
}

function tutored(context: Context, person: Planned, beat: string, duty: Duty): CompiledDemand[] {
  const { calendar } = context.register;
  const there = context.options.list.filter(({ form }) => form.duty !== undefined && form.beat === beat);
  const own = person.options.filter(({ form }) => form.duty?.id === duty.id && form.beat === beat);
  return Array.from({ length: context.days }, (_, day) => day).flatMap((day): CompiledDemand[] => {
    const time = calendar.spell(day, duty.start, duty.end);
    const tutors = tutorsFor(person, duty, time);
    if (tutors.length === 0 || !person.allowed[day]!.some((option) => own.includes(option))) return [];
    const isTutor = (other: Planned, form: Duty): boolean =>
      other.id !== person.id && tutors.includes(other.id) && !isAccompanied(context, other, form, time);
    const present = presentTerms(
      context,
      { roles: ROLE_KINDS },
      there,
      time,
      `tutors of ${person.id}`,
      (other, { form }) => form.duty !== undefined && isTutor(other, form.duty),
    );
    const pupil = {
      people: [person.id],
      options: own.map(({ id }) => id),
      days: [[day, day + 1]] as const,
      count: -1,
    };
    return [
      {
        demand: {
          id: `tutor/${person.id}/${beat}/${duty.id}@${calendar.dateOf(day)}`,
          kind: 'tutoring',
          strength: 'hard',
          rows: [{ need: 0, terms: [...present, pupil] }],
        },
        about: {
          kind: 'tutoring',
          title: `${person.facts.record.name} on ${duty.name} in ${beat}: with a tutor for all of it`,
          from: time[0],
          to: time[1],
          unit: 'people',
          beats: [beat],
          people: [person.id],
        },
      },
    ];
  });
}

/** Every duty and beat that somebody has. */
function dutiesOf({ options }: Planned): Map<string, { beat: string; duty: Duty }> {
  return new Map(
    options.flatMap(({ form: { beat, duty } }) =>
      beat === undefined || duty === undefined ? [] : [[`${beat} ${duty.id}`, { beat, duty }] as const],
    ),
  );
}

/** The tutors of the roles in which somebody works a duty at that time. */
function tutorsFor({ facts }: Planned, duty: Duty, time: Interval): string[] {
  return facts.roles
    .filter(({ record, held }) => worksDuty(record, duty) && covers([held], ...time))
    .flatMap(({ record }) => record.tutors ?? []);
}
