/**
 * What a rota lacks of every demand, counted from its spells and the scenario's records, quarter hour by quarter hour
 * where time matters. It shares nothing with the compilation: other travel arithmetic, other seating, other calendars.
 */
import type {
  DemandOf,
  DemandRecord,
  Person,
  Rota,
  Scenario,
  Spell,
  Station,
} from '../../src/domain/index.ts';
import { addDays, clockSpell, clockTime, daysFrom, holding, instant } from '../naive/clock.ts';
import { happensOn, weekdayOf } from '../naive/when.ts';
import { mostSeatsFilled } from './matching.ts';

/** Minutes in which people come and go together in the scenarios drawn. */
const STEP = 15;
const MINUTE = 60_000;

/** A spell of a rota as milliseconds, with what it is. */
interface Piece {
  readonly person: Person;
  readonly date: string;
  readonly from: number;
  readonly to: number;
  readonly spell: Spell;
}

type Dated = Readonly<{ from?: string | undefined; through?: string | undefined }>;

export class Recount {
  readonly scenario: Scenario;
  readonly #pieces: Piece[];

  constructor(rota: Rota) {
    this.scenario = rota.scenario;
    const people = new Map(rota.scenario.people.map((person) => [person.id, person]));
    this.#pieces = rota.assignments.flatMap(({ person, date, spells }) =>
      spells.map((spell) => ({
        person: people.get(person)!,
        date,
        from: instant(rota.scenario, spell.start).toMillis(),
        to: instant(rota.scenario, spell.end).toMillis(),
        spell,
      })),
    );
  }

  /** What is lacking of one demand, in its unit: people, minutes, visits, person-minutes, days. */
  lacking(record: DemandRecord): number {
    switch (record.kind) {
      case 'staffing':
        return this.#staffing(record);
      case 'patrol-hours':
        return this.#patrolHours(record);
      case 'parish-visits':
        return this.#parishVisits(record);
      case 'longest-gap':
        return this.#longestGap(record);
      case 'spread':
        return this.#spread(record);
      case 'peak-presence':
        return this.#peakPresence(record);
      case 'beats-emptied':
        return this.#beatsEmptied(record);
      case 'ring-fence':
        return this.#ringFence(record);
      case 'commitment':
        return this.#commitment(record);
      case 'visits-due':
        return this.#visitsDue(record);
      case 'neighbours':
        return this.#neighbours(record);
      case 'skill-hours':
        return this.#skillHours(record);
    }
  }

  /** Minutes in which a crew form of a pump cannot be formed. */
  crewless(station: Station, pumpIndex: number, formIndex: number): number {
    return sum(this.#slots(), (slot) => (this.#crewed(station, pumpIndex, formIndex, slot) ? 0 : STEP));
  }

  #staffing(record: DemandOf<'staffing'>): number {
    return sum(this.#datesOf(record), (date) => {
      const there = this.#duties(record).filter(
        ({ spell, date: day }) =>
          day === date &&
          (record.duties.includes(spell.duty!) || record.duties.includes(this.#duty(spell).family)) &&
          (record.beats?.includes(spell.beat ?? '') ?? true),
      );
      return Math.max(0, record.need - there.length);
    });
  }

  #patrolHours(record: DemandOf<'patrol-hours'>): number {
    return sum(record.beats, (beat) =>
      sum(this.#windows(record, 7), (dates) => {
        const need = Math.round((record.hoursPerWeek * 60 * dates.length) / 7);
        const worked = this.#visible(record, [beat]).filter(({ date }) => dates.includes(date));
        return Math.max(0, need - sum(worked, ({ spell }) => spell.workingMinutes));
      }),
    );
  }

  #parishVisits(record: DemandOf<'parish-visits'>): number {
    const { from, days } = this.scenario.period;
    return sum(this.#parishes(record.parishes), ({ beat, parish }) => {
      let lacking = 0;
      for (let first = 0; first < days; first += record.everyDays) {
        const dates = range(from, first, Math.min(days, first + record.everyDays));
        const need = Math.floor((record.visits * dates.length) / record.everyDays);
        lacking += Math.max(0, need - this.#visits(record, beat, parish, record.minutes, dates).length);
      }
      return lacking;
    });
  }

  /** Walks the days, counting those since the last visit that are too many. */
  #longestGap(record: DemandOf<'longest-gap'>): number {
    const { from, days } = this.scenario.period;
    return sum(this.#parishes(record.parishes), ({ beat, parish }) => {
      const known = [
        ...(record.lastVisits ?? []).filter((visit) => visit.parish === parish.id).map(({ date }) => date),
        ...this.#pastVisits(record, beat, record.minutes ?? 45),
      ].filter((date) => date < from);
      const last = known.sort().at(-1);
      // Nobody knows when it was visited: the count starts with the period.
      let since = last === undefined ? 0 : Math.min(daysFrom(last, from) - 1, record.days - 1);
      let over = 0;
      for (const date of range(from, 0, days)) {
        if (this.#visits(record, beat, parish, record.minutes ?? 45, [date]).length > 0) since = 0;
        else if (++since >= record.days) over++;
      }
      return over;
    });
  }

  #spread(record: DemandOf<'spread'>): number {
    return sum(record.beats, (beat) => {
      const seen = this.#visible(record, [beat]);
      const weekdays = new Set(seen.map(({ date }) => weekdayOf(date)));
      const families = new Set(seen.map(({ spell }) => this.#duty(spell).family));
      return Math.max(0, record.weekdays - weekdays.size) + Math.max(0, record.dayParts - families.size);
    });
  }

  #peakPresence(record: DemandOf<'peak-presence'>): number {
    return sum(this.#datesOf(record), (date) => {
      const [start, end] = clockSpell(this.scenario, date, record.start, record.end);
      let lacking = 0;
      for (let slot = start.toMillis(); slot < end.toMillis(); slot += STEP * MINUTE) {
        const there = this.#presentAt(record, record.beats, slot);
        lacking += Math.max(0, record.need - there) * STEP;
      }
      return lacking;
    });
  }

  #beatsEmptied(record: DemandOf<'beats-emptied'>): number {
    const { from, days } = this.scenario.period;
    return sum(range(from, 0, days), (date) => {
      const empty = record.beats.filter(
        (beat) => !this.#visible(record, [beat]).some((piece) => piece.date === date),
      );
      return Math.max(0, Math.ceil(empty.length - record.share * record.beats.length - 1e-9));
    });
  }

  /** In hundredths of a minute: share × all − those in the area. */
  #ringFence(record: DemandOf<'ring-fence'>): number {
    const funded = this.#pieces.filter(
      ({ person, spell, from, to }) =>
        spell.kind === 'duty' &&
        person.roles.find((role) => this.#worksIn(person, role, spell, from, to))?.fundedBy === record.funder,
    );
    const paid = sum(funded, ({ spell }) => spell.paidMinutes);
    const inArea = funded.filter(({ spell }) => record.beats.includes(spell.beat ?? ''));
    return Math.max(
      0,
      Math.round(record.share * 100) * paid - 100 * sum(inArea, ({ spell }) => spell.paidMinutes),
    );
  }

  #commitment(record: DemandOf<'commitment'>): number {
    const roles = record.roles ?? (record.people === undefined ? undefined : this.#allKinds());
    return sum(this.#datesOf(record), (date) => {
      const [start, end] = clockSpell(this.scenario, date, record.start, record.end).map((t) =>
        t.toMillis(),
      ) as [number, number];
      const named = record.people !== undefined && record.people.length <= record.need;
      const there = this.#pieces.filter(({ person, spell, from, to }) => {
        if (spell.kind !== 'duty' || !(record.people?.includes(person.id) ?? true)) return false;
        if (!this.#isWanted({ ...record, roles }, person, spell, start, end)) return false;
        if (spell.pager === true && !named) {
          const station = this.scenario.stations!.find(({ id }) => id === spell.station)!;
          const near =
            record.place === undefined || this.#drive(record.place, station.place) <= station.turnInMinutes;
          if (record.releasable !== true || !near) return false;
        }
        const places = this.#places(person, spell);
        const drive =
          record.place === undefined || places.length === 0
            ? 0
            : Math.min(...places.map((place) => this.#drive(place, record.place!)));
        return from + drive * MINUTE <= start && end + drive * MINUTE <= to;
      });
      return Math.max(0, record.need - new Set(there.map(({ person }) => person)).size);
    });
  }

  #visitsDue(record: DemandOf<'visits-due'>): number {
    const { from, days } = this.scenario.period;
    const last = addDays(from, days - 1);
    const due = record.due
      .map((entry) => ({ ...entry, date: entry.date < from ? from : entry.date }))
      .filter(({ date }) => date <= last);
    const able = this.#duties({ skills: [record.skill] });
    const areas: (string | undefined)[] = [...new Set(due.map(({ beat }) => beat))].filter(
      (beat) => beat !== undefined,
    );
    if (due.some(({ beat }) => beat === undefined)) areas.push(undefined);
    return sum(areas, (area) => {
      const here = due.filter(({ beat }) => area === undefined || beat === area);
      return sum([...new Set(here.map(({ date }) => date))], (date) => {
        const asked = sum(
          here.filter((entry) => entry.date <= date),
          ({ visits }) => visits,
        );
        const room = able.filter(
          (piece) => piece.date <= date && (area === undefined || piece.spell.beat === area),
        ).length;
        return Math.max(0, asked - room * record.perDuty);
      });
    });
  }

  /** Minutes in which both first pumps are off the run. */
  #neighbours(record: DemandOf<'neighbours'>): number {
    return sum(record.pairs, (pair) => {
      const [a, b] = pair.map((id) => this.scenario.stations!.find((station) => station.id === id)!) as [
        Station,
        Station,
      ];
      const off = (station: Station, slot: number): boolean =>
        !this.#crewed(station, 0, station.pumps[0]!.crews.length - 1, slot);
      return sum(this.#slots(), (slot) => (off(a, slot) && off(b, slot) ? STEP : 0));
    });
  }

  #skillHours(record: DemandOf<'skill-hours'>): number {
    const { from, days } = this.scenario.period;
    return sum(range(from, 0, days), (date) => {
      const worked = this.#duties({ skills: [record.skill] }).filter(
        (piece) => piece.date === date && (record.beats?.includes(piece.spell.beat ?? '') ?? true),
      );
      return Math.max(0, record.hoursPerDay * 60 - sum(worked, ({ spell }) => spell.workingMinutes));
    });
  }

  /** Seats the first pumps with their standard crews, then this one with the form asked about. */
  #crewed(station: Station, pumpIndex: number, formIndex: number, slot: number): boolean {
    const forms = station.pumps
      .slice(0, pumpIndex)
      .map((pump) => pump.crews.find(({ state }) => state === 'STANDARD') ?? pump.crews.at(-1)!);
    const seats = [...forms, station.pumps[pumpIndex]!.crews[formIndex]!].flatMap((form) => form.seats);
    const riders = this.#ridersAt(station, slot);
    const able = riders.map((skills) =>
      seats.map((seat) => seat.skills.length === 0 || seat.skills.some((skill) => skills.includes(skill))),
    );
    const wanted = seats.map(({ count }) => count);
    return mostSeatsFilled(able, wanted) === sum(wanted, (count) => count);
  }

  /** Skills of everybody who counts for the station in a quarter hour. */
  #ridersAt(station: Station, slot: number): string[][] {
    const known = [
      ...new Set(station.pumps.flatMap(({ crews }) => crews.flatMap(({ seats }) => seats))),
    ].flatMap(({ skills }) => skills);
    const end = slot + STEP * MINUTE;
    const there = this.#pieces.filter(
      ({ from, to, spell }) =>
        spell.station === station.id &&
        (spell.kind === 'on-call' || spell.pager === true) &&
        from <= slot &&
        end <= to,
    );
    return there.flatMap(({ person, spell }) => {
      const skills = (person.skills ?? [])
        .filter((held) => known.includes(held.skill) && this.#holds(held, slot, end))
        .map(({ skill }) => skill);
      return skills.length > 0 && this.#countsAt(person, station, spell, slot, end) ? [skills] : [];
    });
  }

  #countsAt(person: Person, station: Station, spell: Spell, slot: number, end: number): boolean {
    if (this.#isElsewhere(person, slot, end)) return false;
    const held = person.roles.filter(
      (role) => this.#holds(role, slot, end) && this.#holds(person, slot, end),
    );
    const agreed = (this.scenario.agreements ?? []).some(
      (agreement) =>
        agreement.members.includes(person.id) &&
        agreement.stations.includes(station.id) &&
        this.#holds(agreement, slot, end),
    );
    if (spell.kind === 'duty') {
      const released = held.some(({ fireMode }) => fireMode === 'onDutyRelease' || fireMode === 'both');
      const activity = this.scenario.activities!.find(({ id }) => id === this.#duty(spell).activity)!;
      const near = this.#places(person, spell).some(
        (place) => this.#drive(place, station.place) <= station.turnInMinutes,
      );
      return released && agreed && near && activity.releasable === true;
    }
    if ((person.turnIn?.[station.id] ?? 0) > station.turnInMinutes) return false;
    const here = held.filter((role) => role.station === station.id);
    if (here.some(({ kind }) => kind === 'on-call')) return true;
    return agreed && here.some(({ fireMode }) => fireMode === 'ownTimeOnCall' || fireMode === 'both');
  }

  /** Named for a commitment that may not be left. */
  #isElsewhere(person: Person, slot: number, end: number): boolean {
    return (this.scenario.demands ?? []).some(
      (record) =>
        record.kind === 'commitment' &&
        record.releasable !== true &&
        record.people?.includes(person.id) === true &&
        record.people.length <= record.need &&
        this.#datesOf(record).some((date) => {
          const [start, until] = clockSpell(this.scenario, date, record.start, record.end);
          return start.toMillis() < end && slot < until.toMillis();
        }),
    );
  }

  #visits(
    who: Who,
    beat: string,
    parish: { readonly place: string },
    minutes: number,
    dates: readonly string[],
  ): Piece[] {
    return this.#visible(who, [beat]).filter(({ date, spell }) => {
      if (!dates.includes(date) || spell.workingMinutes < minutes) return false;
      if (spell.pager !== true) return true;
      const station = this.scenario.stations!.find(({ id }) => id === spell.station)!;
      return this.#drive(parish.place, station.place) <= station.turnInMinutes;
    });
  }

  #pastVisits(who: Who, beat: string, minutes: number): string[] {
    return (this.scenario.history ?? []).flatMap((day) => {
      const duty = this.scenario.duties!.find(({ id }) => id === day.duty);
      const person = this.scenario.people.find(({ id }) => id === day.person)!;
      if (duty === undefined || !this.#isVisible(duty.activity)) return [];
      const at = clockSpell(this.scenario, this.#dateOf(day.date, duty.start), duty.start, duty.end);
      const [from, to] = at.map((time) => time.toMillis()) as [number, number];
      const spell = { kind: 'duty', duty: duty.id } as Spell;
      const long = (to - from) / MINUTE - (duty.breakMinutes ?? 0) >= minutes;
      const worked = day.beat ?? this.#ownBeat(person, duty.roles, duty.area);
      return worked === beat && long && this.#isWanted(who, person, spell, from, to) ? [day.date] : [];
    });
  }

  #ownBeat(person: Person, kinds: readonly string[], area: string | undefined): string | undefined {
    return area === 'none' ? undefined : person.roles.find(({ kind }) => kinds.includes(kind))?.beat;
  }

  #presentAt(who: Who, beats: readonly string[], slot: number): number {
    const end = slot + STEP * MINUTE;
    const planned = this.#pieces.filter(
      ({ person, spell, from, to }) =>
        spell.kind === 'duty' &&
        beats.includes(spell.beat ?? '') &&
        this.#isVisible(this.#duty(spell).activity) &&
        from <= slot &&
        end <= to &&
        this.#isWanted(who, person, spell, slot, end),
    ).length;
    const past = (this.scenario.history ?? []).filter((day) => {
      const duty = this.scenario.duties!.find(({ id }) => id === day.duty);
      const person = this.scenario.people.find(({ id }) => id === day.person)!;
      if (duty === undefined || !this.#isVisible(duty.activity)) return false;
      if (!beats.includes(day.beat ?? this.#ownBeat(person, duty.roles, duty.area) ?? '')) return false;
      const at = clockSpell(this.scenario, this.#dateOf(day.date, duty.start), duty.start, duty.end);
      const [from, to] = at.map((time) => time.toMillis()) as [number, number];
      const spell = { kind: 'duty', duty: duty.id } as Spell;
      return from <= slot && end <= to && this.#isWanted(who, person, spell, slot, end);
    }).length;
    return planned + past;
  }

  /** Visible duties in some beats by people who are wanted for all of them. */
  #visible(who: Who, beats: readonly string[]): Piece[] {
    return this.#duties(who).filter(
      ({ spell }) => beats.includes(spell.beat ?? '') && this.#isVisible(this.#duty(spell).activity),
    );
  }

  #duties(who: Who): Piece[] {
    return this.#pieces.filter(
      ({ person, spell, from, to }) => spell.kind === 'duty' && this.#isWanted(who, person, spell, from, to),
    );
  }

  #isWanted(who: Who, person: Person, spell: Spell, from: number, to: number): boolean {
    const kinds: readonly string[] = who.roles ?? ['pcso', 'tri-service', 'staff'];
    return (
      person.roles.some(
        (role) => kinds.includes(role.kind) && this.#worksIn(person, role, spell, from, to),
      ) &&
      (who.skills ?? []).every((skill) =>
        (person.skills ?? []).some((held) => held.skill === skill && this.#holds(held, from, to)),
      ) &&
      (who.powers ?? []).every((power) =>
        (person.powers ?? []).some((held) => held.power === power && this.#holds(held, from, to)),
      )
    );
  }

  #worksIn(person: Person, role: Person['roles'][number], spell: Spell, from: number, to: number): boolean {
    const duty = this.#duty(spell);
    return (
      duty.roles.includes(role.kind) &&
      (role.duties?.includes(duty.id) ?? true) &&
      this.#holds(role, from, to) &&
      this.#holds(person, from, to)
    );
  }

  #places(person: Person, spell: Spell): string[] {
    const beat = this.scenario.beats!.find(({ id }) => id === spell.beat);
    if (beat !== undefined) return beat.parishes.map(({ place }) => place);
    const duty = this.#duty(spell);
    const base = person.roles.find(({ kind }) => duty.roles.includes(kind))?.base;
    return base === undefined ? [] : [base];
  }

  /** Distance by the spherical law of cosines, at 1.4 times and the slower end’s speed, plus two minutes. */
  #drive(a: string, b: string): number {
    if (a === b) return 0;
    const placed = (name: string) => this.scenario.places!.find((place) => place.id === name)!;
    const one = placed(a);
    const other = placed(b);
    const rad = Math.PI / 180;
    const angle = Math.acos(
      Math.sin(one.lat * rad) * Math.sin(other.lat * rad) +
        Math.cos(one.lat * rad) * Math.cos(other.lat * rad) * Math.cos((one.lon - other.lon) * rad),
    );
    const speeds: Readonly<Record<string, number>> = { urban: 30, fringe: 45, rural: 50 };
    const speed = Math.min(speeds[one.character ?? 'rural']!, speeds[other.character ?? 'rural']!);
    return ((6371.0088 * angle * 1.4) / speed) * 60 + 2;
  }

  #holds(record: Dated, from: number, to: number): boolean {
    const [start, end] = holding(this.scenario, record);
    return start.toMillis() <= from && to <= end.toMillis();
  }

  #isVisible(activity: string): boolean {
    return this.scenario.activities!.find(({ id }) => id === activity)?.visible === true;
  }

  #duty(spell: Spell): NonNullable<Scenario['duties']>[number] {
    return this.scenario.duties!.find(({ id }) => id === spell.duty)!;
  }

  #allKinds(): Person['roles'][number]['kind'][] {
    return this.scenario.people.flatMap(({ roles }) => roles.map(({ kind }) => kind));
  }

  #parishes(named: readonly string[] | undefined) {
    return (this.scenario.beats ?? []).flatMap((beat) =>
      beat.parishes
        .filter(({ id }) => named?.includes(id) ?? true)
        .map((parish) => ({ beat: beat.id, parish })),
    );
  }

  #datesOf(record: Dated & { readonly when: Parameters<typeof happensOn>[0] }): string[] {
    const { from, days } = this.scenario.period;
    return range(from, 0, days).filter((date) =>
      happensOn(record.when, date, undefined, this.scenario.organisations[0]),
    );
  }

  #windows(_record: DemandRecord, length: number): string[][] {
    const { from, days } = this.scenario.period;
    const windows: string[][] = [];
    for (let first = 0; first < days; first += length)
      windows.push(range(from, first, Math.min(days, first + length)));
    return windows;
  }

  #dateOf(day: string, clock: string): string {
    return clock < (this.scenario.dayStart ?? '07:00') ? addDays(day, 1) : day;
  }

  /** Starts of all quarter hours of the period. */
  #slots(): number[] {
    const { from, days } = this.scenario.period;
    const clock = this.scenario.dayStart ?? '07:00';
    const start = clockTime(this.scenario, from, clock, 'start').toMillis();
    const end = clockTime(this.scenario, addDays(from, days), clock, 'start').toMillis();
    return Array.from(
      { length: (end - start) / (STEP * MINUTE) },
      (_, index) => start + index * STEP * MINUTE,
    );
  }
}

interface Who {
  readonly roles?: readonly string[] | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly powers?: readonly string[] | undefined;
}

/** Dates from the `first`th to before the `end`th day after a date. */
function range(from: string, first: number, end: number): string[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => addDays(from, first + index));
}

function sum<T>(list: readonly T[], amount: (item: T) => number): number {
  return list.reduce((total, item) => total + amount(item), 0);
}
