/** Requests, standing patterns and the published rota: departures cost points. */
import type { ObservedHolidays } from '../../time/holidays.ts';
import { bookedForRecord } from '../day-forms.ts';
import type { Context, Planned } from '../context.ts';
import type { RecordsByDay } from '../plan-person.ts';
import { patternText } from '../shift-patterns.ts';

/** Points for a request that is not granted, a day off the pattern, a day off the published rota. */
const POINTS = { request: 10, pattern: 20, baseline: 50 } as const;

interface Wish {
  readonly day: number;
  readonly options: readonly string[];
  readonly want: boolean;
  readonly points: number;
}

/** States what a person asked for. */
export function stateRequests(context: Context, person: Planned): void {
  const { scenario, calendar } = context.register;
  const holidays = holidaysOf(context, person);
  const wishes = (scenario.requests ?? [])
    .filter((request) => request.person === person.id && context.options.has(request.duty))
    .flatMap(({ when, duty, want, points = POINTS.request }) =>
      calendar
        .expand(when, holidays, {}, { from: 0, to: context.days })
        .map((day): Wish => ({ day, ...asWorked(duty, want), points })),
    );
  stateWishes(context, person, 'requests', wishes);
}

/** States that a person's standing pattern is kept where it can be. */
export function statePattern(context: Context, person: Planned): void {
  const wishes = Array.from({ length: context.days }, (_, day): Wish | undefined => {
    const text = patternText(context.register, person.facts, day, false);
    if (text === undefined) return undefined;
    const possible = person.allowed[day]!.some(({ form }) => fitsPattern(text, form.duty));
    if (!possible) return undefined;
    return { day, ...asWorked(text, true), points: POINTS.pattern };
  }).filter((wish) => wish !== undefined);
  stateWishes(context, person, 'pattern', wishes);
}

/** States that a published rota is kept; a day without a record was off, unless the baseline has days off too. */
export function stateBaseline(context: Context, person: Planned, records: RecordsByDay): void {
  if (records.size === 0) return;
  const isWhole = context.register.scenario.wholeBaseline === true;
  const kept = Array.from({ length: context.days }, (_, day): string | undefined => {
    const record = records.get(day);
    if (record === undefined) return isWhole ? undefined : 'off';
    return bookedForRecord(context.register, context.options, person.facts, person.options, record).id;
  });
  for (const { from, row } of stretches(kept))
    context.rules.state(person.id, {
      id: 'baseline',
      rule: 'keep',
      strength: 'soft',
      tier: 'preferences',
      weight: POINTS.baseline,
      params: { row, ...(from > 0 && { from }) },
    });
}

/** Days in a row of which something is known. */
function stretches(
  days: readonly (string | undefined)[],
): { readonly from: number; readonly row: string[] }[] {
  const found: { from: number; row: string[] }[] = [];
  days.forEach((kept, day) => {
    if (kept === undefined) return;
    if (days[day - 1] === undefined) found.push({ from: day, row: [] });
    found.at(-1)!.row.push(kept);
  });
  return found;
}

/** A day off may be a day of readiness, so it is wished for as a day without duty. */
function asWorked(duty: string, want: boolean): Pick<Wish, 'options' | 'want'> {
  return duty === 'off' ? { options: ['work'], want: !want } : { options: [duty], want };
}

function stateWishes(context: Context, person: Planned, id: string, wishes: readonly Wish[]): void {
  if (wishes.length === 0) return;
  context.rules.state(person.id, {
    id,
    rule: 'requests',
    strength: 'soft',
    tier: 'preferences',
    weight: 1,
    params: { list: wishes },
  });
}

function fitsPattern(text: string, duty: { id: string; family: string } | undefined): boolean {
  if (text === 'off') return duty === undefined;
  return duty !== undefined && (text === 'work' || duty.id === text || duty.family === text);
}

function holidaysOf({ register: { scenario } }: Context, { facts }: Planned): ObservedHolidays {
  const organisation = scenario.organisations.find(({ id }) => id === facts.record.roles[0]?.organisation);
  return { jurisdiction: organisation?.holidays, extra: organisation?.extraHolidays };
}
