import type { Course, Person, TrainingBlock } from '../../domain/index.ts';
import { quote } from '../../../solver/issue.ts';
import type { Fault, Path } from '../fault.ts';
import { entries, type Check } from './draft.ts';
import { begins, ends } from './edges.ts';

/**
 * A skill or power that somebody holds from a day on which the course that leads to it, booked for them, is not over. What
 * they brought with them is no fault: held before they joined or, where no record says when that was, before the course.
 */
export const signOffs: Check = function* (draft) {
  const courses = [...entries(draft.courses)].map(({ value }) => value);
  for (const { path, value: person } of entries(draft.people, 'people')) {
    const booked = courses.flatMap((course) => spellOf(course, person));
    if (booked.length === 0) continue;
    for (const { path: at, value } of entries(person.skills, ...path, 'skills'))
      yield* tooEarly(
        at,
        value.from,
        person,
        booked.filter(({ course }) => course.gives?.includes(value.skill)),
      );
    for (const { path: at, value } of entries(person.powers, ...path, 'powers'))
      yield* tooEarly(
        at,
        value.from,
        person,
        booked.filter(({ course }) => course.powers?.includes(value.power)),
      );
  }
};

interface Booked extends Pick<TrainingBlock, 'from' | 'through'> {
  readonly course: Course;
}

/** From where to where somebody takes a course: to the end of the block with which it was passed, else of the last. */
function spellOf(course: Course, { training = [], recognised = [] }: Person): Booked[] {
  const blocks = training
    .filter((block) => block.course === course.id && block.passed !== false)
    .sort((a, b) => (begins(a.from) < begins(b.from) ? -1 : 1));
  const [first] = blocks;
  const last = blocks.find(({ passed }) => passed === true) ?? blocks.at(-1);
  if (first === undefined || last === undefined || recognised.includes(course.id)) return [];
  return [{ course, from: first.from, through: last.through }];
}

function* tooEarly(
  path: Path,
  from: string | undefined,
  person: Person,
  booked: readonly Booked[],
): Generator<Fault> {
  if (from === undefined) return;
  const [first] = [...booked].sort((a, b) => (ends(a.through) < ends(b.through) ? -1 : 1));
  if (first === undefined || begins(from) >= ends(first.through)) return;
  const joined = joins(person);
  if (begins(from) < begins(first.from) && (joined === undefined || from < joined)) return;
  yield {
    path: [...path, 'from'],
    found: quote(from),
    expected: `a time after ${first.through}, when ${first.course.id} ends`,
  };
}

/** The first day of somebody's first role; undefined where no record says. */
function joins({ from, roles }: Person): string | undefined {
  const [first = ''] = roles.map((role) => role.from ?? '').sort();
  const later = first > (from ?? '') ? first : from;
  return later === '' ? undefined : later;
}
