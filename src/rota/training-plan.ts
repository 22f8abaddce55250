/** Onboarding: what somebody still has to learn is the catalogue of courses less what they bring with them. */
import type { Course, Person, Role, Scenario, TrainingBlock } from '../domain/index.ts';
import { holdsOn } from '../hours/employment.ts';
import { addDays, daysBetween } from '../time/dates.ts';

/**
 * - `recognised`: earlier training stands for it
 * - `done`: all its days are over, or it was passed, or everything it leads to is held already
 * - `running`: begun, and the rest of it is booked
 * - `booked`: all its days are booked
 * - `not booked`: days of it are still to be booked
 */
export type CourseState = 'recognised' | 'done' | 'running' | 'booked' | 'not booked';

export interface PlannedCourse {
  readonly course: string;
  readonly name: string;
  /** Who gives it. */
  readonly organisation: string;
  readonly state: CourseState;
  /** Days of training it takes, those booked (blocks not passed count for nothing), and those still to book. */
  readonly days: number;
  readonly booked: number;
  readonly toBook: number;
  /** In order of time. */
  readonly blocks: readonly TrainingBlock[];
}

export interface TrainingPlan {
  readonly person: string;
  readonly name: string;
  /** First day of the first role that needs courses; left out where no record says. */
  readonly joins?: string;
  /** Every course that a role of theirs needs, those that come first before the others. */
  readonly courses: readonly PlannedCourse[];
  /** What is booked of other courses. */
  readonly beside: readonly TrainingBlock[];
  /** First day on which nothing of it is still to be done, the day asked about at the earliest; unknown while days are to be booked. */
  readonly deployableFrom?: string;
}

/** Days of training in one week. */
const DAYS_A_WEEK = 5;

/** The plan of one person on a date, for the roles they hold then or will hold. */
export function trainingPlan(scenario: Scenario, person: Person, date: string): TrainingPlan {
  const { training = [] } = person;
  const roles = isOver(person, date) ? [] : person.roles.filter((role) => !isOver(role, date));
  const needs = (role: Role, course: Course): boolean =>
    course.for.includes(role.kind) && holdsOn(course, latest(date, person.from, role.from));
  const catalogue = scenario.courses ?? [];
  const needed = inOrder(catalogue.filter((course) => roles.some((role) => needs(role, course))));
  const courses = needed.map((course) => plannedCourse(course, person, date));
  const [first] = roles
    .filter((role) => needed.some((course) => needs(role, course)))
    .map(({ from = '' }) => from)
    .sort();
  const joins = latest(person.from, first);
  const lastDays = courses
    .filter(isOpen)
    .flatMap(({ blocks }) => blocks.filter(counts).map(({ through }) => addDays(through.slice(0, 10), 1)));
  return {
    ...{ person: person.id, name: person.name },
    ...(joins !== '' && { joins }),
    courses,
    beside: training.filter(({ course }) => !needed.some(({ id }) => id === course)),
    ...(courses.every(({ toBook }) => toBook === 0) && {
      deployableFrom: latest(date, joins, ...lastDays),
    }),
  };
}

/** The plans on a date of everybody who has something left to do. */
export function openTrainingPlans(scenario: Scenario, date: string): TrainingPlan[] {
  return scenario.people
    .map((person) => trainingPlan(scenario, person, date))
    .filter(({ courses }) => courses.some(isOpen));
}

/** Whether something of a course is still to be done. */
export function isOpen({ state }: Pick<PlannedCourse, 'state'>): boolean {
  return state !== 'recognised' && state !== 'done';
}

function plannedCourse(course: Course, person: Person, date: string): PlannedCourse {
  const blocks = (person.training ?? [])
    .filter((block) => block.course === course.id)
    .sort((a, b) => a.from.localeCompare(b.from));
  const booked = blocks.filter(counts).reduce((sum, block) => sum + trainingDays(block), 0);
  const state = stateOf(course, person, date, blocks.filter(counts), booked);
  return {
    ...{ course: course.id, name: course.name, organisation: course.organisation, state },
    ...{ days: course.days, booked, toBook: state === 'not booked' ? course.days - booked : 0, blocks },
  };
}

function stateOf(
  course: Course,
  person: Person,
  date: string,
  blocks: readonly TrainingBlock[],
  booked: number,
): CourseState {
  if (person.recognised?.includes(course.id)) return 'recognised';
  const over = blocks.filter((block) => isOver(block, date));
  if (holdsAll(course, person, date) || over.some(({ passed }) => passed === true)) return 'done';
  if (booked < course.days) return 'not booked';
  if (over.length === blocks.length) return 'done';
  return blocks.some(({ from }) => from.slice(0, 10) <= date) ? 'running' : 'booked';
}

/** Whether somebody holds everything a course leads to; no if it leads to nothing that is recorded. */
function holdsAll({ gives = [], powers = [] }: Course, person: Person, date: string): boolean {
  return (
    gives.length + powers.length > 0 &&
    gives.every((id) => (person.skills ?? []).some((held) => held.skill === id && holdsOn(held, date))) &&
    powers.every((id) => (person.powers ?? []).some((held) => held.power === id && holdsOn(held, date)))
  );
}

/** Days of training in a block: five of each week from its first day on, and at most five of what is left over. */
function trainingDays({ from, through }: TrainingBlock): number {
  const days = daysBetween(from.slice(0, 10), through.slice(0, 10)) + 1;
  return DAYS_A_WEEK * Math.floor(days / 7) + Math.min(DAYS_A_WEEK, days % 7);
}

/** A block of a course that was not passed counts for nothing. */
function counts({ passed }: TrainingBlock): boolean {
  return passed !== false;
}

function isOver({ through }: { readonly through?: string | undefined }, date: string): boolean {
  return through !== undefined && through.slice(0, 10) < date;
}

/** The latest of some days; a moment counts as its day, nothing as before all. */
function latest(...moments: readonly (string | undefined)[]): string {
  return moments.reduce<string>((last, moment = '') => (moment > last ? moment.slice(0, 10) : last), '');
}

/** Courses in the order of the catalogue, but each behind those that come first. */
function inOrder(courses: readonly Course[]): Course[] {
  const placed = new Set<Course>();
  const place = (course: Course): void => {
    if (placed.has(course)) return;
    for (const earlier of courses) if (course.after?.includes(earlier.id)) place(earlier);
    placed.add(course);
  };
  for (const course of courses) place(course);
  return [...placed];
}
