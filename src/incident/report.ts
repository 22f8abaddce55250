/** What a rota planned for a major incident means: who is where when, when each is back, and what becomes of cover elsewhere. */
import { compile } from '../compile/compile.ts';
import { coverReport } from '../cover/report.ts';
import type { Assignment, Incident, Rota, Spell } from '../domain/index.ts';
import { optionRows } from '../rota/reports.ts';
import { tellShortfalls } from '../rota/shortfalls.ts';
import { createCalendar } from '../time/calendar.ts';
import type { Interval } from '../time/intervals.ts';
import { postTurns } from './turns.ts';

/** A post in a turn of a day. */
export interface MannedTurn {
  readonly post: string;
  readonly name: string;
  readonly family: string;
  readonly start: string;
  readonly end: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** What is missing (`2 people`), and why; absent: nobody is. */
  readonly missing?: string;
  readonly why?: string;
}

/** Somebody who was called. */
export interface CalledPerson {
  readonly person: string;
  readonly name: string;
  readonly turns: number;
  /** End of their last turn; absent: they have none. */
  readonly until?: string;
  /** Start of the duty after it; absent: they have none in the rest of the period. */
  readonly back?: string;
}

/** A pump while the incident lasts. */
export interface PumpMeanwhile {
  readonly station: string;
  readonly pump: string;
  /** Its crews are asked for as ever. */
  readonly kept: boolean;
  /** Part of that time with a standard crew, 0 to 1, in the rota before and in this one. */
  readonly before: number;
  readonly after: number;
}

export interface IncidentReport {
  readonly id: string;
  readonly name: string;
  readonly turns: readonly MannedTurn[];
  readonly people: readonly CalledPerson[];
  readonly pumps: readonly PumpMeanwhile[];
}

/** The report on a rota of the scenario in which the incident is in force, against the rota before. */
export function incidentReport(before: Rota, after: Rota, incident: Incident): IncidentReport {
  const { scenario } = after;
  const calendar = createCalendar(scenario);
  const names = new Map(scenario.people.map(({ id, name }) => [id, name]));
  const short = shortfallsOf(after);
  const duties = after.assignments.flatMap(dutiesOf);
  const turns = postTurns(incident, calendar).flatMap(({ id, post, turn, dates }) =>
    dates.map((date): MannedTurn => {
      const [start, end] = calendar.spellOnDate(date, turn.start, turn.end).map(calendar.iso) as [
        string,
        string,
      ];
      const there = duties.filter(({ spell }) => spell.duty === id && spell.start === start);
      return {
        ...{ post: post.id, name: post.name, family: turn.family, start, end },
        people: there.map(({ person }) => ({ id: person, name: names.get(person)! })),
        ...short(id, start),
      };
    }),
  );
  turns.sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const own = new Set(postTurns(incident, calendar).map(({ id }) => id));
  return {
    id: incident.id,
    name: incident.name,
    turns,
    people: incident.people.map((person) => {
      const spells = duties.filter((duty) => duty.person === person).map(({ spell }) => spell);
      return { person, name: names.get(person)!, ...calledOf(spells, own) };
    }),
    pumps: pumpsMeanwhile(before, after, incident, [
      calendar.minuteOf(turns[0]!.start),
      Math.max(...turns.map(({ end }) => calendar.minuteOf(end))),
    ]),
  };
}

interface OnDuty {
  readonly person: string;
  readonly spell: Spell;
}

function dutiesOf({ person, spells }: Assignment): OnDuty[] {
  return spells.filter(({ kind }) => kind === 'duty').map((spell) => ({ person, spell }));
}

/** What is missing of a demand that is asked from a time on. */
function shortfallsOf(rota: Rota): (demand: string, start: string) => Pick<MannedTurn, 'missing' | 'why'> {
  const compiled = compile(rota.scenario);
  const told = tellShortfalls(compiled, optionRows(compiled, rota));
  const minute = (iso: string): string => iso.slice(0, '2026-06-01T07:00'.length);
  return (demand, start) => {
    const found = told.find((each) => each.demand === demand && minute(each.start) === minute(start));
    return found === undefined ? {} : { missing: found.missing, why: found.why };
  };
}

function calledOf(
  spells: readonly Spell[],
  own: ReadonlySet<string>,
): Pick<CalledPerson, 'turns' | 'until' | 'back'> {
  const inOrder = [...spells].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const turns = inOrder.filter(({ duty = '' }) => own.has(duty));
  const until = turns.at(-1)?.end;
  if (until === undefined) return { turns: 0 };
  const back = inOrder.find(({ start }) => Date.parse(start) >= Date.parse(until))?.start;
  return { turns: turns.length, until, ...(back !== undefined && { back }) };
}

function pumpsMeanwhile(before: Rota, after: Rota, { keep }: Incident, between: Interval): PumpMeanwhile[] {
  const was = coverReport(before, { between });
  return coverReport(after, { between }).map(({ station, pump, planned }, place) => ({
    ...{ station, pump, before: was[place]!.planned, after: planned },
    kept: keep === undefined || keep.stations?.includes(station) === true,
  }));
}
