/** Posts against people: who holds them, which are empty or will be, and when somebody has to be looked for. */
import type { Person, Post, Scenario } from '../domain/index.ts';
import { isHeld } from '../hours/employment.ts';
import { addDays, addMonths } from '../time/dates.ts';

/** Months from an advert to a first day where the post says nothing: tri-service officers in Cornwall took about six. */
const USUAL_LEAD = 6;
/** Days after the period that are looked at: what is to be empty in a year can still be hired for. */
const AHEAD = 365;
/** Parts of hours that add up to a whole do so but for this. */
const ROUNDING = 1e-9;

export interface EstablishedPost {
  readonly organisation: string;
  readonly post: string;
  readonly kind: Post['kind'];
  /** Who holds it on the day asked about, or will hold it later. */
  readonly holders: readonly {
    readonly person: string;
    readonly name: string;
    readonly weeklyHours: number;
  }[];
  /** Part of its hours that is held on the day asked about: 1 is full, more than 1 an overlap. */
  readonly filled: number;
  /** First day on which not all of its hours are held, from the day asked about to a year after the period. */
  readonly vacantFrom?: string;
  /** Day by which to advertise so that somebody is there then; before the day asked about it is too late already. */
  readonly hireBy?: string;
}

/** Every post in force on a date, or to be in force later, in the order in which organisations name them. */
export function establishmentOf(
  { organisations, people, period }: Scenario,
  date: string,
): EstablishedPost[] {
  const end = addDays(period.from, period.days + AHEAD);
  return organisations.flatMap(({ id: organisation, posts = [] }) =>
    posts
      .filter(({ through }) => through === undefined || date <= through.slice(0, 10))
      .map((post): EstablishedPost => {
        const holding = people.flatMap((person) =>
          person.roles
            .filter(
              (role) =>
                role.organisation === organisation && role.post === post.id && role.kind === post.kind,
            )
            .map((role) => ({ person, role })),
        );
        const partOn = (day: string): number =>
          holding
            .filter(({ person, role }) => isHeld(person, role, day))
            .reduce((sum, { role }) => sum + (role.weeklyHours ?? post.weeklyHours), 0) / post.weeklyHours;
        const vacantFrom = firstVacancy(post, partOn, date, end);
        return {
          organisation,
          post: post.id,
          kind: post.kind,
          holders: holding
            .filter(({ person, role }) => !isOver(person, date) && !isOver(role, date))
            .map(({ person: { id, name }, role: { weeklyHours = post.weeklyHours } }) => ({
              person: id,
              name,
              weeklyHours,
            })),
          filled: partOn(date),
          ...(vacantFrom !== undefined && {
            vacantFrom,
            hireBy: addMonths(vacantFrom, -(post.leadMonths ?? USUAL_LEAD)),
          }),
        };
      }),
  );
}

/** The first day of `[from, end)` on which the post is in force and not all of it is held. */
function firstVacancy(
  post: Post,
  partOn: (day: string) => number,
  from: string,
  end: string,
): string | undefined {
  const start = post.from?.slice(0, 10) ?? from;
  const last = post.through?.slice(0, 10) ?? end;
  for (let day = start > from ? start : from; day < end && day <= last; day = addDays(day, 1))
    if (partOn(day) < 1 - ROUNDING) return day;
  return undefined;
}

function isOver({ through }: Pick<Person, 'through'>, date: string): boolean {
  return through !== undefined && through.slice(0, 10) < date;
}
