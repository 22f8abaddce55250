/** From the solver's answer to a rota, and back. */
import type { Answer } from '../../solver/outcome.ts';
import { type Assignment, type Rota, type Spell, UNPAID } from '../domain/index.ts';
import { worksDuty } from './options/police.ts';
import type { Compiled } from './compile.ts';
import type { Planned } from './context.ts';
import { type ClockSpell, formId, type OptionForm, periodAsWork, periodsOf } from './option-book.ts';
import { countsAt, readinessOf } from './options/on-call.ts';
import { covers } from '../time/intervals.ts';

/** What a rota says of its making. */
export interface RotaMeta {
  readonly engine: string;
  readonly limits: Rota['limits'];
  readonly made?: string;
}

/** The rota of an answer: every day that is not off, by person and date. */
export function toRota(compiled: Compiled, answer: Answer, meta: RotaMeta): Rota {
  const { register, options, people } = compiled.index;
  const assignments = [...people.values()].flatMap((person) =>
    (answer.rota[person.id] ?? []).flatMap((id, day): Assignment[] => {
      const form = options.find(id)?.form;
      if (form === undefined)
        throw new Error(`${person.id} does ${id}, which is no option of this scenario.`);
      return assignmentsOf(compiled, person, day, spellsOf(compiled, person, form, day));
    }),
  );
  const { hardBreaches, tiers, cost, bound, shortfalls, seconds, seed } = answer.summary;
  return {
    format: 'muster-rota',
    version: 1,
    state: 'draft',
    ...(meta.made !== undefined && { made: meta.made }),
    engine: meta.engine,
    limits: meta.limits,
    scenario: register.scenario,
    assignments,
    summary: {
      hardBreaches,
      tiers: tiers.map((tier) => ({ ...tier })),
      ...(cost !== undefined && { cost }),
      ...(bound !== undefined && { bound }),
      shortfalls,
      seconds,
      seed,
    },
  };
}

/** What a person does on a day of the period: one assignment, or none if they do nothing. */
export function assignmentsOf(
  compiled: Compiled,
  { id }: Planned,
  day: number,
  spells: readonly Spell[],
): Assignment[] {
  if (spells.length === 0) return [];
  const code = codeOf(formOf(compiled, spells), spells);
  return [{ person: id, date: compiled.index.register.calendar.dateOf(day), code, spells: [...spells] }];
}

/** Grid code: the duty, `+` where a pager is carried or on-call time lies around it; hours of readiness alone. */
function codeOf({ duty, pager, onCall }: OptionForm, spells: readonly Spell[]): string {
  if (duty === undefined) return String(Math.round(readiness(spells) / 60));
  const code = duty.code ?? duty.id;
  return pager === undefined && onCall.length === 0 ? code : `${code}+`;
}

/** Elapsed minutes of all spells. */
function readiness(spells: readonly Spell[]): number {
  return spells.reduce((sum, { start, end }) => sum + (Date.parse(end) - Date.parse(start)) / 60_000, 0);
}

export interface AnswerRows {
  /** By person id: option ids, one a day. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** Days of a rota (edited by hand, say) that are no option of the scenario; their rows have `off`. */
  readonly unknown: readonly { readonly person: string; readonly date: string; readonly found: string }[];
}

/** The solver's rows of a rota of the compiled scenario. */
export function toAnswerRows(compiled: Compiled, rota: Pick<Rota, 'assignments'>): AnswerRows {
  const { register, options, people } = compiled.index;
  const rows = new Map(
    [...people.keys()].map((id) => [id, new Array<string>(register.calendar.days).fill('off')]),
  );
  const unknown: { person: string; date: string; found: string }[] = [];
  for (const { person, date, spells } of rota.assignments) {
    const found = formId(formOf(compiled, spells));
    const day = register.calendar.dayOf(date);
    const row = rows.get(person);
    if (row === undefined || day < 0 || day >= row.length || options.find(found) === undefined)
      unknown.push({ person, date, found });
    else row[day] = found;
  }
  return { rows: Object.fromEntries(rows), unknown };
}

function formOf({ index: { register } }: Compiled, spells: readonly Spell[]): OptionForm {
  const work = spells.find(({ kind }) => kind === 'duty');
  const duty = register.duties.get(work?.duty ?? '');
  const onCall = periodsOf(
    spells
      .filter(({ kind }) => kind === 'on-call')
      .map(({ start, end }): ClockSpell => ({ start: clockOf(start), end: clockOf(end) })),
  );
  const at = spells.find(({ kind }) => kind === 'on-call')?.station;
  const counts = at === undefined ? 0 : countsAt(register, at);
  return {
    ...(counts > 0 && { counts }),
    ...(duty !== undefined && { duty }),
    ...(work?.beat !== undefined && { beat: work.beat }),
    ...(work?.pager === true && work.station !== undefined && { pager: work.station }),
    onCall,
    blocks: [],
  };
}

/** Local clock time of an ISO date-time with offset. */
function clockOf(iso: string): string {
  return iso.slice(11, 16);
}

function isUnpaid(kind: string): boolean {
  return UNPAID.includes(kind);
}

/** The spells of a form on a day of the period, by start. What a lock fixes needs no answer any more. */
export function spellsOf(compiled: Compiled, person: Planned, form: OptionForm, day: number): Spell[] {
  const { register } = compiled.index;
  const { calendar } = register;
  const { duty, beat, pager } = form;
  const isLocked = person.locked.has(day);
  const spells: Spell[] = [];
  if (duty !== undefined) {
    const [from, to] = calendar.spell(day, duty.start, duty.end);
    const minutes = Math.max(0, to - from - (duty.breakMinutes ?? 0));
    const role = person.facts.roles.find(
      ({ record, held }) => worksDuty(record, duty) && covers([held], from, to),
    )?.record;
    const unpaid = role === undefined ? duty.roles.every(isUnpaid) : isUnpaid(role.kind);
    spells.push({
      kind: 'duty',
      start: calendar.iso(from),
      end: calendar.iso(to),
      duty: duty.id,
      ...(beat !== undefined && { beat }),
      ...(pager !== undefined && { station: pager, pager: true }),
      workingMinutes: minutes,
      paidMinutes: unpaid ? 0 : minutes,
      status: unpaid ? (isLocked ? 'committed' : 'proposed') : 'assigned',
    });
  }
  const station = readinessOf(register, person.facts)?.station;
  for (const period of form.onCall) {
    const [from, to] = calendar.spell(day, period.start, period.end);
    const promised =
      isLocked ||
      person.facts.stated['on-call'].some(
        (line) => line.state === 'committed' && line.from <= from && to <= line.to,
      );
    spells.push({
      kind: 'on-call',
      start: calendar.iso(from),
      end: calendar.iso(to),
      ...(station !== undefined && { station: station.id }),
      workingMinutes: periodAsWork(calendar, form, period, day),
      paidMinutes: 0,
      status: promised ? 'committed' : 'proposed',
    });
  }
  return spells.sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}
