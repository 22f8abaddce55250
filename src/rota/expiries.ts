/** What people hold for so long only: skills, powers, roles, opt-outs that end soon, and the last duty that they still allow. */
import type { Duty, Person, Rota, Spell, Station } from '../domain/index.ts';
import { addDays } from '../time/dates.ts';

/** Days after the period of which is warned: time to book a course. */
const WARNED = 60;

export interface Expiry {
  readonly person: string;
  readonly name: string;
  readonly kind: 'skill' | 'power' | 'role' | 'opt-out';
  /** Id of the skill or power, or kind of the role. */
  readonly what: string;
  /** Last day on which it holds. */
  readonly through: string;
  /** The last planned duty or readiness that needs it, in the time in which it holds. */
  readonly lastNeeded?: string;
}

/** What ends between the first day of a rota and 60 days after its last, in order of its end. */
export function expiriesOf(rota: Rota): Expiry[] {
  const { period, people } = rota.scenario;
  const warned = addDays(period.from, period.days - 1 + WARNED);
  const found = people.flatMap((person) =>
    heldBy(person).flatMap(({ kind, what, ends }): Expiry[] => {
      if (ends === undefined || ends < period.from || ends > warned) return [];
      const last = lastNeeded(rota, person, kind, what, ends);
      const needed = last === undefined ? {} : { lastNeeded: last };
      return [{ person: person.id, name: person.name, kind, what, through: ends, ...needed }];
    }),
  );
  return found.sort((a, b) => a.through.localeCompare(b.through) || a.person.localeCompare(b.person));
}

interface Held {
  readonly kind: Expiry['kind'];
  readonly what: string;
  /** Last day of the record that reaches furthest; undefined if that has no end. */
  readonly ends: string | undefined;
}

function heldBy({ skills = [], powers = [], roles, optOut }: Person): Held[] {
  return [
    ...endsOf('skill', skills, ({ skill }) => skill),
    ...endsOf('power', powers, ({ power }) => power),
    ...endsOf('role', roles, ({ kind, organisation }) => `${kind} of ${organisation}`),
    ...endsOf('opt-out', optOut === undefined ? [] : [optOut], () => 'of the weekly average'),
  ];
}

/** By name, the end of the record that reaches furthest: what was renewed does not end. */
function endsOf<T extends { readonly through?: string | undefined }>(
  kind: Expiry['kind'],
  records: readonly T[],
  name: (record: T) => string,
): Held[] {
  const ends = new Map<string, string | undefined>();
  for (const record of records) {
    const what = name(record);
    const through = record.through?.slice(0, 10);
    const known = ends.get(what);
    if (!ends.has(what)) ends.set(what, through);
    else if (known !== undefined && (through === undefined || through > known)) ends.set(what, through);
  }
  return [...ends].map(([what, through]) => ({ kind, what, ends: through }));
}

function lastNeeded(
  { scenario: { duties = [], stations = [] }, assignments }: Rota,
  { id }: Person,
  kind: Expiry['kind'],
  what: string,
  ends: string,
): string | undefined {
  const needs = ({ duty, station }: Spell): boolean =>
    needsIt(
      duties.find((each) => each.id === duty),
      stations.find((each) => each.id === station),
      kind,
      what,
    );
  return assignments
    .filter(({ person, date, spells }) => person === id && date <= ends && spells.some(needs))
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

/** Whether a duty asks for it, or a seat of a pump of the station that the spell counts for. */
function needsIt(
  duty: Duty | undefined,
  station: Station | undefined,
  kind: Expiry['kind'],
  what: string,
): boolean {
  if (kind === 'power') return duty?.powers?.includes(what) === true;
  if (kind !== 'skill') return false;
  const seats = station?.pumps.flatMap(({ crews }) => crews.flatMap((crew) => crew.seats)) ?? [];
  return duty?.skills?.includes(what) === true || seats.some(({ skills }) => skills.includes(what));
}
