/** What one person could do on each day of the period. */
import type { DayRecord } from '../domain/index.ts';
import type { PersonFacts, Register } from '../cover/register.ts';
import { agrees, formOfRecord } from './day-forms.ts';
import { type ClockSpell, formId, OFF, type OptionForm, periodsOf } from './option-book.ts';
import { openingsOf } from './openings.ts';
import { clashes, type Readiness, readinessOf, withOnCall } from './options/on-call.ts';
import { dutyForms } from './options/police.ts';
import { patternEntry } from './shift-patterns.ts';

/** A stretch of days on which duties lack the same thing. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly duty: string;
  readonly reason: string;
}

/** One day of one person, before options have numbers. */
export interface DayPlan {
  /** What time, place, pattern and lock allow, whatever is lacking. */
  readonly open: readonly OptionForm[];
  /** The open ones that lack nothing. */
  readonly allowed: readonly OptionForm[];
  /** Fixed by a lock. */
  readonly locked: boolean;
}

export interface PersonPlan {
  readonly days: readonly DayPlan[];
  readonly gaps: readonly Gap[];
}

/** Records of one person by planned day. */
export type RecordsByDay = ReadonlyMap<number, DayRecord>;

/** Everything the person could do, day by day. */
export function planPerson(register: Register, person: PersonFacts, locks: RecordsByDay): PersonPlan {
  const readiness = readinessOf(register, person);
  const openings = openingsOf(register, person, readiness);
  const days = Array.from({ length: register.calendar.days }, (_, day) => day);
  const usual = candidates(register, person, readiness, days.map(openings.promised));
  const plans = days.map((day): DayPlan => {
    const record = locks.get(day);
    if (record !== undefined) {
      const matching = usual.filter((form) => agrees(record, form));
      const fixed = matching.length > 0 ? matching : [formOfRecord(register, person, record)];
      return { open: fixed, allowed: fixed, locked: true };
    }
    const possible = usual.filter((form) => openings.isOpen(form, day));
    const isAble = ({ duty }: OptionForm): boolean =>
      duty === undefined || openings.lacking(duty, day) === undefined;
    const entry = patternEntry(register, person, day, true);
    const asFixed = entry === undefined ? possible : possible.filter(entry);
    const open = asFixed.some(isAble) ? asFixed : possible.some(isAble) ? possible : [OFF];
    return { open, allowed: open.filter(isAble), locked: false };
  });
  const fixed = plans.flatMap(({ open, locked }) => (locked ? open : []));
  return { days: plans, gaps: gapsOf([...usual, ...fixed], days, openings.lacking) };
}

/** Off, on-call alone, duties, and duties with on-call; without blocks nobody ever gives. */
function candidates(
  register: Register,
  person: PersonFacts,
  readiness: Readiness | undefined,
  promised: readonly (readonly ClockSpell[])[],
): OptionForm[] {
  const duties = dutyForms(register, person);
  if (readiness === undefined) return [OFF, ...duties];
  const bases = [OFF, ...duties];
  const regular = bases.flatMap((form) => withOnCall(register, form, readiness));
  const sets = [...new Map(promised.map((set) => [set.map(({ start }) => start).join(), set])).values()];
  const bound = bases.flatMap((form) =>
    sets.flatMap((set) => beside(register, form, { ...readiness, blocks: set })),
  );
  const distinct = new Map([...bases, ...regular, ...bound].map((form) => [formId(form), form]));
  return [...distinct.values()];
}

/** The promised blocks of a day beside a form, even if they make more than two periods. */
function beside(register: Register, form: OptionForm, { blocks, counts }: Readiness): OptionForm[] {
  const free = blocks.filter((block) => !clashes(register, form, block));
  if (free.length === 0) return [];
  return [{ ...form, onCall: periodsOf(free), blocks: free, ...(counts > 0 && { counts }) }];
}

/** Consecutive days on which a duty lacks the same thing, as one entry. */
function gapsOf(
  forms: readonly OptionForm[],
  days: readonly number[],
  lacking: (duty: NonNullable<OptionForm['duty']>, day: number) => string | undefined,
): Gap[] {
  const duties = [...new Set(forms.flatMap(({ duty }) => duty ?? []))];
  return duties.flatMap((duty) => {
    const gaps: { from: number; to: number; duty: string; reason: string }[] = [];
    for (const day of days) {
      const reason = lacking(duty, day);
      const last = gaps.at(-1);
      if (reason === undefined) continue;
      if (last?.to === day && last.reason === reason) last.to = day + 1;
      else gaps.push({ from: day, to: day + 1, duty: duty.id, reason });
    }
    return gaps;
  });
}
