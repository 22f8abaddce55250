/** What payroll is sent: planned and worked minutes of everybody who is paid, by element and by who bears the cost. */
import type { Agreement, NumberedLine, Organisation, Rota, Scenario } from '../domain/index.ts';
import { type Calendar, createCalendar } from '../time/calendar.ts';
import { doneOf } from './actuals.ts';
import { holdsOn } from './employment.ts';
import { entriesOf, type Entry } from './entries.ts';
import { dutyElements, type ElementMinutes, PAY_ELEMENTS, type PayElement } from './pay-elements.ts';
import { retainerBand } from './retainer.ts';

/** One person's minutes of one element that one organisation pays for. */
export interface PayRow {
  readonly person: string;
  readonly name: string;
  /** Who bears the cost: the employer, or each partner of an agreement that shares it. */
  readonly payer: string;
  readonly element: PayElement;
  readonly planned: number;
  /** By what people said was done. */
  readonly worked: number;
  /** The part of `worked` that a supervisor found right. */
  readonly approved: number;
  /** Of standby under an on-call contract: the percentage of annual basic pay for so many hours of readiness a week. */
  readonly band?: number;
}

/** Dates, both included. */
export interface PayPeriod {
  readonly from: string;
  readonly through: string;
}

/** The rows of a time, by person, payer and element; minutes of unpaid roles are none of them. */
export function payRows(rota: Rota, lines: readonly NumberedLine[], { from, through }: PayPeriod): PayRow[] {
  const { scenario } = rota;
  const calendar = createCalendar(scenario);
  const [first, last] = [calendar.dayOf(from), calendar.dayOf(through)];
  const within = ({ day }: Entry): boolean => first <= day && day <= last;
  const planned = entriesOf(rota, calendar).filter(within);
  const done = entriesOf(rota, calendar, doneOf(lines)).filter(
    (entry) => within(entry) && entry.done !== undefined,
  );
  const book = new PayBook(scenario, calendar);
  for (const entry of planned) book.put(entry, 'planned');
  for (const entry of done) {
    book.put(entry, 'worked');
    if (entry.done?.approved === true) book.put(entry, 'approved');
  }
  const plannedDays = Math.min(last, calendar.days - 1) - Math.max(first, 0) + 1;
  return book.rows(Math.max(1, plannedDays) / 7);
}

type Column = 'planned' | 'worked' | 'approved';

class PayBook {
  readonly #scenario: Scenario;
  readonly #calendar: Calendar;
  readonly #organisations: ReadonlyMap<string, Organisation>;
  readonly #epoch: number; // minutes since 1970 of elapsed minute 0
  readonly #cells = new Map<string, Record<Column, number>>();

  constructor(scenario: Scenario, calendar: Calendar) {
    this.#scenario = scenario;
    this.#calendar = calendar;
    this.#organisations = new Map(scenario.organisations.map((each) => [each.id, each]));
    this.#epoch = Date.parse(calendar.iso(0)) / 60_000;
  }

  put(entry: Entry, column: Column): void {
    for (const [element, minutes] of this.#elementsOf(entry)) {
      for (const [payer, part] of this.#shared(entry, minutes)) {
        const key = `${entry.person}\n${payer}\n${element}`;
        const cell = this.#cells.get(key) ?? { planned: 0, worked: 0, approved: 0 };
        cell[column] += part;
        this.#cells.set(key, cell);
      }
    }
  }

  rows(weeks: number): PayRow[] {
    return this.#scenario.people.flatMap(({ id, name, roles }) => {
      const retained = roles.some(({ kind }) => kind === 'on-call');
      const own = [...this.#cells].filter(([key]) => key.startsWith(`${id}\n`));
      const standby = own
        .filter(([key]) => key.endsWith('\nstandby'))
        .reduce((sum, [, { planned }]) => sum + planned, 0);
      return own
        .map(([key, cell]): PayRow => {
          const [, payer = '', element] = key.split('\n');
          const row = { person: id, name, payer, element: element as PayElement, ...cell };
          return element === 'standby' && retained
            ? { ...row, band: retainerBand(standby / 60 / weeks).percent }
            : row;
        })
        .sort((a, b) => a.payer.localeCompare(b.payer) || place(a) - place(b));
    });
  }

  #elementsOf({ span, presence, working, paid, standby, organisation, done }: Entry): ElementMinutes {
    if (standby > 0) return new Map([['standby', standby]]);
    if (paid === 0) return new Map();
    if (done?.kind === 'call-out' || done?.kind === 'training') return new Map([[done.kind, working]]);
    const time = [span[0] - this.#epoch, span[1] - this.#epoch] as const;
    const employer = this.#organisations.get(organisation) ?? {};
    return dutyElements(time, presence - working, employer, this.#calendar);
  }

  /** Whole minutes by payer, which add up; the largest parts of a minute are rounded up. */
  #shared({ person, organisation, day }: Entry, minutes: number): [payer: string, minutes: number][] {
    const date = this.#calendar.dateOf(day);
    const agreement = (this.#scenario.agreements ?? []).find((each) =>
      sharesCost(each, person, organisation, date),
    );
    if (agreement?.costShares === undefined) return [[organisation, minutes]];
    const parts = Object.entries(agreement.costShares).map(([payer, share]) => {
      const exact = share * Math.abs(minutes);
      return { payer, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
    });
    let left = Math.abs(minutes) - parts.reduce((sum, { whole }) => sum + whole, 0);
    return [...parts]
      .sort((a, b) => b.rest - a.rest)
      .map(({ payer, whole }) => [payer, Math.sign(minutes) * (whole + (left-- > 0 ? 1 : 0))]);
  }
}

function sharesCost(agreement: Agreement, person: string, organisation: string, date: string): boolean {
  const { members, parties, costShares } = agreement;
  return (
    costShares !== undefined &&
    members.includes(person) &&
    (parties.includes(organisation) || organisation in costShares) &&
    holdsOn(agreement, date)
  );
}

function place({ element }: PayRow): number {
  return PAY_ELEMENTS.indexOf(element);
}
