/** A rota after everything that people answered to it. */
import { tabulate } from '../../solver/tables.ts';
import { compile, type Compiled } from '../compile/compile.ts';
import { formOfRecord } from '../compile/day-forms.ts';
import { assignmentsOf, spellsOf } from '../compile/rota.ts';
import type { Assignment, DayRecord, NumberedReply, Rota, Spell } from '../domain/index.ts';
import { optionRows } from '../rota/reports.ts';
import { summaryOf, unproven } from '../rota/summary.ts';
import { type Calendar, createCalendar } from '../time/calendar.ts';
import { type Interval, overlaps } from '../time/intervals.ts';
import { isLapsed } from './lapsed.ts';
import { decidedDays, scenarioWith } from './scenario-with.ts';
import { dayKey, type StandingReplies, standingReplies } from './standing-replies.ts';

/**
 * The rota with what was accepted firm, and without what was declined or has lapsed by a minute of its calendar; it answers
 * the scenario with the replies in it. The same rota if nothing was said of it.
 */
export function asItStands(rota: Rota, lines: readonly NumberedReply[], now: number): Rota {
  return withReplies(rota, standingReplies(lines), now);
}

/** The same of replies that are known to stand. */
export function withReplies(rota: Rota, standing: StandingReplies, now: number): Rota {
  const scenario = scenarioWith(rota.scenario, standing);
  const calendar = createCalendar(scenario);
  const left = rota.assignments.flatMap((assignment) => {
    const spells = assignment.spells.filter((spell) =>
      stays(rota, standing, { assignment, spell, now, calendar }),
    );
    return spells.length === assignment.spells.length ? [] : [{ ...assignment, spells }];
  });
  if (scenario === rota.scenario && left.length === 0) return rota;
  const compiled = compile(scenario);
  const days = new Map(rota.assignments.map((assignment) => [dayKey(assignment), [assignment]]));
  for (const assignment of left) days.set(dayKey(assignment), shortened(compiled, assignment));
  for (const record of decidedDays(rota.scenario, standing))
    days.set(dayKey(record), lockedDay(compiled, record));
  const place = new Map(scenario.people.map(({ id }, index) => [id, index]));
  const order = ({ person }: Assignment): number => place.get(person) ?? place.size;
  const stands: Rota = {
    ...rota,
    scenario,
    assignments: [...days.values()]
      .flat()
      .sort((a, b) => order(a) - order(b) || (a.date < b.date ? -1 : Number(a.date > b.date))),
  };
  const rows = optionRows(compiled, stands);
  // What somebody accepts may be in time that no plan could use.
  const summary = scenario === rota.scenario ? rota.summary : unproven(rota.summary);
  return { ...stands, summary: summaryOf(tabulate(compiled.problem), rows, { summary }) };
}

/** The day as its lock has it. */
function lockedDay(compiled: Compiled, record: DayRecord): Assignment[] {
  const { register, people } = compiled.index;
  const person = people.get(record.person)!;
  const day = register.calendar.dayOf(record.date);
  const form = formOfRecord(register, person.facts, record);
  return assignmentsOf(compiled, person, day, spellsOf(compiled, person, form, day));
}

/** A day of which less is left; of somebody unknown (a rota edited by hand) it keeps its code. */
function shortened(compiled: Compiled, assignment: Assignment): Assignment[] {
  const { person: id, date, spells } = assignment;
  const person = compiled.index.people.get(id);
  if (person === undefined) return spells.length === 0 ? [] : [assignment];
  return assignmentsOf(compiled, person, compiled.index.register.calendar.dayOf(date), spells);
}

interface Asked {
  readonly assignment: Assignment;
  readonly spell: Spell;
  readonly now: number;
  readonly calendar: Calendar;
}

/** Whether a spell is neither declined nor lapsed. What is assigned asks for no answer. */
function stays(
  { scenario }: Rota,
  { firm, declined }: StandingReplies,
  { assignment, spell, now, calendar }: Asked,
): boolean {
  const key = dayKey(assignment);
  if (spell.status === 'assigned' || firm.has(key)) return true;
  const time = timeOf(spell, calendar);
  const refused = declined.get(key)?.spells ?? [];
  if (refused.some((each) => overlaps(timeOf(each, calendar), time))) return false;
  return spell.status !== 'proposed' || !isLapsed(scenario, assignment, spell, now, calendar);
}

function timeOf({ start, end }: Pick<Spell, 'start' | 'end'>, calendar: Calendar): Interval {
  return [calendar.minuteOf(start), calendar.minuteOf(end)];
}
