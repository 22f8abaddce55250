/** A fortnight of a village: a PCSO, and volunteers who gave their evenings and mornings. */
import type {
  Assignment,
  NumberedReply,
  Organisation,
  Person,
  Reply,
  Rota,
  Scenario,
} from '../../src/domain/index.ts';
import { javascriptLpSolverBackend } from '../../src/backends/javascript-lp-solver.ts';
import { type Accepting, acceptanceOf } from '../../src/replies/accepting.ts';
import type { Answered } from '../../src/replies/answered.ts';
import { asItStands } from '../../src/replies/as-it-stands.ts';
import { type Deciding, decisionOf } from '../../src/replies/deciding.ts';
import { decliningOf } from '../../src/replies/declining.ts';
import { standingReplies } from '../../src/replies/standing-replies.ts';
import { type Swapping, swapOf } from '../../src/replies/swapping.ts';
import { type Wishing, wishOf } from '../../src/replies/wishing.ts';
import { openDutiesOf } from '../../src/rota/open-duties.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { dayPatrol, police, rotaOf, small } from '../worked-examples/small.ts';

/** A Monday, far enough ahead that nobody is too late to answer. */
export const MONDAY = '2031-06-02';
export const MAY = '2031-05-20T09:00:00Z';

const volunteer = (id: string, name: string): Person => ({
  id,
  name,
  roles: [{ organisation: 'POL', kind: 'volunteer', requiredHours: { hours: 16, per: 'month' } }],
});

export function village(more: Partial<Organisation> = {}): Scenario {
  return small({
    period: { from: MONDAY, days: 14 },
    dayStart: '00:00',
    organisations: [
      { ...police([{ rule: 'daily-rest', strength: 'hard', params: { shortest: 660 } }]), ...more },
    ],
    people: [
      volunteer('val', 'Val Vine'),
      volunteer('vic', 'Vic Vale'),
      { id: 'pat', name: 'Pat Poole', roles: [{ organisation: 'POL', kind: 'pcso', weeklyHours: 37 }] },
      { id: 'pip', name: 'Pip Pryor', roles: [{ organisation: 'POL', kind: 'pcso', weeklyHours: 37 }] },
    ],
    availability: ['val', 'vic'].map((person) => ({
      ...{ person, state: 'offered' as const },
      when: { weekdays: ['mon' as const, 'tue' as const, 'wed' as const] },
      ...{ start: '00:00', end: '24:00' },
    })),
    duties: [
      { ...dayPatrol('18:00', '22:00', { area: 'none' }), roles: ['volunteer'] },
      { ...dayPatrol('08:00', '12:00', { id: 'M', name: 'Morning', area: 'none' }), roles: ['volunteer'] },
      { ...dayPatrol('09:00', '17:00', { id: 'P', name: 'Patrol', area: 'none' }), roles: ['pcso'] },
    ],
    demands: [
      {
        kind: 'staffing',
        id: 'evening',
        duties: ['D'],
        when: { weekdays: ['mon', 'tue'] },
        need: 1,
        roles: ['volunteer'],
      },
    ],
  });
}

/** Val has the first Monday evening, Vic the second, both proposed; Pat works on the first Tuesday. */
export function villageRota(scenario: Scenario = village()): Rota {
  const rota = rotaOf(scenario, [
    ['val', '2031-06-02', 'D'],
    ['vic', '2031-06-09', 'D'],
    ['pat', '2031-06-03', 'P'],
  ]);
  const asked = ({ spells, ...day }: Assignment): Assignment => ({
    ...day,
    spells: spells.map((spell) =>
      spell.duty === 'P' ? spell : { ...spell, status: 'proposed', paidMinutes: 0 },
    ),
  });
  return { ...rota, assignments: rota.assignments.map(asked) };
}

/** Answers as they come one after another, to a rota as it then stands. */
export class Answers {
  readonly lines: NumberedReply[] = [];
  readonly made: Rota;
  readonly #instant: string;

  constructor(made: Rota = villageRota(), instant = MAY) {
    this.made = made;
    this.#instant = instant;
  }

  get rota(): Rota {
    return asItStands(this.made, this.lines, this.#now);
  }

  /** `person date duty status` of everything that is done. */
  get days(): string[] {
    return this.rota.assignments.flatMap(({ person, date, spells }) =>
      spells.map(({ duty, status }) => `${person} ${date} ${duty ?? ''} ${status}`),
    );
  }

  async accept(person: string, date: string, more: Partial<Accepting> = {}): Promise<string[]> {
    const known = { lines: [], now: this.#now };
    const openDuties = (rota: Rota, id: string) => openDutiesOf(rota, id, known, javascriptLpSolverBackend());
    const world = { instant: this.#instant, openDuties };
    return this.#keep(await acceptanceOf(this.#asked, { person, date, by: person, ...more }, world));
  }

  decline(person: string, date: string): string[] {
    return this.#keep(decliningOf(this.#asked, { person, date, by: person }, this.#instant));
  }

  swap(swapping: Omit<Swapping, 'by'>): string[] {
    return this.#keep(swapOf(this.#asked, { ...swapping, by: swapping.person }, this.#instant));
  }

  wish(person: string, date: string, more: Partial<Wishing> = {}): string[] {
    const wishing = { person, date, want: true, by: person, ...more };
    return this.#keep(wishOf(this.#asked, wishing, this.#instant));
  }

  decide(deciding: Deciding): string[] {
    return this.#keep(decisionOf(this.#asked, deciding, this.#instant));
  }

  /** What became of each answer. */
  get states(): string[] {
    return standingReplies(this.lines).replies.map(({ state }) => state);
  }

  get #asked(): Answered {
    return { made: this.made, rota: this.rota, standing: standingReplies(this.lines) };
  }

  get #now(): number {
    return createCalendar(this.made.scenario).minuteOf(this.#instant);
  }

  #keep(
    said:
      | { readonly line: Reply }
      | { readonly issues: readonly { where: string; found: string; expected: string }[] },
  ): string[] {
    if ('issues' in said)
      return said.issues.map(({ where, found, expected }) => `${where}: ${found}; ${expected}`);
    this.lines.push({ number: this.lines.length + 1, line: said.line });
    return [];
  }
}
