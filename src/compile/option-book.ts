/** What people may do on one operational day, each thing once, with its times, amounts and tags. */
import type { Option, Selector } from '../../solver/problem.ts';
import { type Activity, type Duty, UNPAID } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { expectedAttendance } from '../hours/attendance.ts';
import { partWithout } from '../hours/readiness-spread.ts';
import { type Interval, sharedMinutes } from '../time/intervals.ts';
import { WEEK_PARTS, type WeekPart } from '../time/week-parts.ts';

/** Clock times of a spell that starts in the operational day. */
export interface ClockSpell {
  readonly start: string;
  readonly end: string;
}

/** One option in the scenario's words; no duty and no on-call period is off. */
export interface OptionForm {
  readonly duty?: Duty;
  /** Beat in which the duty is worked; absent for duties in no area. */
  readonly beat?: string;
  /** Station for which a pager is carried on the duty: it keeps to places within that station's turn-in time. */
  readonly pager?: string;
  /** On-call periods, ascending; none touches the next. */
  readonly onCall: readonly ClockSpell[];
  /** The blocks between change times that the periods consist of. */
  readonly blocks: readonly ClockSpell[];
  /** Part of the on-call time that counts as working time; absent: none of it. */
  readonly counts?: number;
}

export const OFF: OptionForm = { onCall: [], blocks: [] };

/** Every amount there is, so that a rule may be about one of which nobody here can have any. */
const NOTHING = {
  ...{ minutes: 0, duty: 0, presence: 0, paid: 0, credited: 0, visible: 0, standby: 0 },
  ...Object.fromEntries(WEEK_PARTS.map((part) => [standbyIn(part), 0])),
};

/** The value in which readiness in a part of the week is counted. */
export function standbyIn(part: WeekPart): string {
  return `standby:${part}`;
}

/** From this day on a day of readiness may reach into the weekend; its first block may begin on the next date. */
const THURSDAY = 3;

/** A form that somebody has, with its place in the problem. */
export interface BookedOption {
  readonly index: number;
  readonly id: string;
  readonly form: OptionForm;
}

/** `E@town!hayle~19-01,03-07*0.5`: duty, beat, pager's station, on-call periods, part that is work. Readable and equal only for equal forms. */
export function formId({ duty, beat, pager, onCall, counts }: OptionForm): string {
  const work = duty === undefined ? '' : `${duty.id}@${beat ?? '-'}${pager === undefined ? '' : `!${pager}`}`;
  if (onCall.length === 0) return work === '' ? 'off' : work;
  const share = counts === undefined ? '' : `*${counts}`;
  return `${work}~${onCall.map(({ start, end }) => `${short(start)}-${short(end)}`).join(',')}${share}`;
}

/** Selects the options whose on-call time contains a block. */
export function blockTag({ start, end }: ClockSpell): string {
  return `on-call:${start}-${end}`;
}

/** Selects the options in which a pager is carried for a station on a duty. */
export function pagerTag(station: string, duty: string): string {
  return `pager:${station}:${duty}`;
}

/** Selects the options worked in a beat. */
export function beatTag(beat: string): string {
  return `in:${beat}`;
}

export class OptionBook {
  readonly #calendar: Calendar;
  readonly #activities: ReadonlyMap<string, Activity>;
  readonly #byPart: boolean;
  readonly #byId = new Map<string, BookedOption>();
  readonly #list: BookedOption[] = [];
  readonly #kits: string[][] = []; // option → names of the repertoires it belongs to
  readonly #kitNames = new Map<string, string>(); // places of options → name of the repertoire
  readonly #names = new Set(['any', 'off', 'rest']); // ids and tags in use

  /** `byPart`: readiness is counted by part of the week as well. */
  constructor(calendar: Calendar, activities: ReadonlyMap<string, Activity>, byPart: boolean) {
    this.#calendar = calendar;
    this.#activities = activities;
    this.#byPart = byPart;
    this.book(OFF);
  }

  get list(): readonly BookedOption[] {
    return this.#list;
  }

  /** The option of a form; a new one if nobody had it yet. */
  book(form: OptionForm): BookedOption {
    const id = formId(form);
    const known = this.#byId.get(id);
    if (known !== undefined) return known;
    const booked: BookedOption = { index: this.#list.length, id, form };
    this.#list.push(booked);
    this.#byId.set(id, booked);
    this.#kits.push([]);
    for (const name of [id, ...this.#tags(form)]) this.#names.add(name);
    return booked;
  }

  /** Whether some option has this id or tag. */
  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** The option with this id, if there is one. */
  find(id: string): BookedOption | undefined {
    return this.#byId.get(id);
  }

  /** A selector of exactly these options; equal sets share a tag. */
  kit(options: readonly BookedOption[]): Selector {
    const key = options.map(({ index }) => index).join();
    const known = this.#kitNames.get(key);
    if (known !== undefined) return [known];
    const name = `kit:${this.#kitNames.size + 1}`;
    this.#kitNames.set(key, name);
    for (const { index } of options) this.#kits[index]?.push(name);
    return [name];
  }

  /** Elapsed minutes of the duty, if there is one, on a day. */
  work(form: OptionForm, day: number): Interval | undefined {
    return form.duty && this.#calendar.spell(day, form.duty.start, form.duty.end);
  }

  /** The options as the solver reads them; days from `firstDay` on that are unlike the others are listed. */
  solverOptions(firstDay: number): Option[] {
    const usual = this.#usualDay(firstDay);
    const odd = this.#oddDays(firstDay);
    return this.#list.map(({ id, form, index }): Option => {
      const plain = this.#amounts(form, usual);
      const onDays = odd
        .map((day) => ({ day, ...complete(this.#amounts(form, day), plain) }))
        .filter(({ day: _, ...amounts }) => JSON.stringify(amounts) !== JSON.stringify(plain));
      const tags = [...this.#tags(form), ...(this.#kits[index] ?? [])];
      return { id, ...(tags.length > 0 && { tags }), ...plain, ...(onDays.length > 0 && { onDays }) };
    });
  }

  #amounts(form: OptionForm, day: number): Amounts {
    const dayStart = this.#calendar.dayStart(day);
    const work = this.work(form, day);
    if (form === OFF) return { values: NOTHING };
    const ready = this.#standby(form, day, work);
    const counted = standbyAsWork(this.#calendar, form, day);
    if (work === undefined || form.duty === undefined) {
      const values = { ...(counted > 0 && { minutes: counted }), ...ready };
      return Object.keys(values).length === 0 ? {} : { values };
    }
    const { duty } = form;
    const presence = lengthOf(work);
    const minutes = Math.max(0, presence - (duty.breakMinutes ?? 0));
    const unpaid = duty.roles.every((kind) => UNPAID.includes(kind));
    const values = {
      minutes: minutes + counted,
      duty: Math.round(minutes * expectedAttendance(duty)),
      presence,
      paid: unpaid ? 0 : minutes,
      credited: duty.credited !== false && duty.roles.some((kind) => UNPAID.includes(kind)) ? minutes : 0,
      visible: this.#activities.get(duty.activity)?.visible === true ? minutes : 0,
      ...ready,
    };
    return {
      start: work[0] - dayStart,
      end: work[1] - dayStart,
      values: Object.fromEntries(Object.entries(values).filter(([, amount]) => amount > 0)),
    };
  }

  /** Minutes of readiness without those on duty, in all and by part of the week; nothing that is 0. */
  #standby({ onCall }: OptionForm, day: number, work: Interval | undefined): Record<string, number> {
    const periods = onCall.map(({ start, end }) => this.#calendar.spell(day, start, end));
    const duties = work === undefined ? [] : [work];
    const standby = periods.reduce((sum, period) => sum + without(period, work), 0);
    const parts = (this.#byPart ? WEEK_PARTS : []).map((part) => [
      standbyIn(part),
      periods.reduce((sum, period) => sum + partWithout(this.#calendar, part, period, duties), 0),
    ]);
    const amounts = [['standby', standby], ...parts] as [string, number][];
    return Object.fromEntries(amounts.filter(([, minutes]) => minutes > 0));
  }

  #tags({ duty, beat, pager, onCall, blocks }: OptionForm): string[] {
    return [
      ...(duty === undefined ? [] : ['work', duty.id, duty.family, `activity:${duty.activity}`]),
      ...(duty !== undefined && this.#activities.get(duty.activity)?.visible === true ? ['visible'] : []),
      ...(beat === undefined ? [] : [beatTag(beat)]),
      ...(duty === undefined || pager === undefined ? [] : ['pager', pagerTag(pager, duty.id)]),
      ...(onCall.length === 0 ? [] : ['on-call', ...blocks.map(blockTag)]),
    ];
  }

  #oddDays(firstDay: number): number[] {
    const days: number[] = [];
    for (let day = firstDay; day < this.#calendar.days; day++) if (this.#isOdd(day)) days.push(day);
    return days;
  }

  /**
   * Whether the local clock jumps within the day or the one after, into which a duty may run; or, where parts of the week
   * matter, the day may have others than Monday to Wednesday.
   */
  #isOdd(day: number): boolean {
    const jumps = (one: number): boolean =>
      this.#calendar.dayStart(one + 1) - this.#calendar.dayStart(one) !== 1440;
    return jumps(day) || jumps(day + 1) || (this.#byPart && this.#calendar.weekday(day) >= THURSDAY);
  }

  #usualDay(firstDay: number): number {
    for (let day = firstDay; day < this.#calendar.days + 14; day++) {
      if (!this.#isOdd(day)) return day;
    }
    throw new Error(`No day is like most others from day ${firstDay} on.`);
  }
}

/** Minutes of a form's on-call time on a day that count as working time; each period is rounded to a minute. */
export function standbyAsWork(calendar: Calendar, form: OptionForm, day: number): number {
  return form.onCall.reduce((sum, period) => sum + periodAsWork(calendar, form, period, day), 0);
}

/** The same of one of its periods. */
export function periodAsWork(
  calendar: Calendar,
  { duty, counts = 0 }: OptionForm,
  { start, end }: ClockSpell,
  day: number,
): number {
  if (counts === 0) return 0;
  const work = duty && calendar.spell(day, duty.start, duty.end);
  return Math.round(counts * without(calendar.spell(day, start, end), work));
}

function without(period: Interval, work: Interval | undefined): number {
  return lengthOf(period) - (work === undefined ? 0 : sharedMinutes(work, period));
}

type Amounts = Pick<Option, 'start' | 'end' | 'values'>;

/** An option's amounts on one day, with a 0 for each that it usually has: what is not named stays as usual. */
function complete(amounts: Amounts, { values: usual = {} }: Amounts): Amounts {
  const none = Object.fromEntries(Object.keys(usual).map((name) => [name, 0]));
  return Object.keys(none).length === 0 ? amounts : { ...amounts, values: { ...none, ...amounts.values } };
}

/** Joins blocks that touch. */
export function periodsOf(blocks: readonly ClockSpell[]): ClockSpell[] {
  const periods: ClockSpell[] = [];
  for (const block of blocks) {
    const last = periods.at(-1);
    if (last?.end === block.start) periods[periods.length - 1] = { start: last.start, end: block.end };
    else periods.push(block);
  }
  return periods;
}

function lengthOf([from, to]: Interval): number {
  return to - from;
}

/** `07:00` → `07`, `08:30` → `0830`. */
function short(clock: string): string {
  return clock.endsWith(':00') ? clock.slice(0, 2) : clock.replace(':', '');
}
