/** Who could meet a demand by role, on which duties and when; and what they lack for it. */
import { type Duty, ROLE_KINDS, type Scenario, type Station, WEEKDAYS } from '../domain/index.ts';
import type { About } from '../compile/demands/compiled.ts';
import { backUps } from '../compile/demands/back-up.ts';
import { plannedTurns } from '../compile/demands/cordon.ts';
import { counts, qualified, type Who } from '../compile/demands/who.ts';
import { beatsOf, worksDuty } from '../compile/options/police.ts';
import { type Countability, countability, fireRole } from '../cover/countability.ts';
import type { PersonFacts, Register } from '../cover/register.ts';
import type { Interval } from '../time/intervals.ts';

/** One occasion on which a person's role would let them help. */
export interface Occasion {
  readonly day: number;
  readonly time: Interval;
  /** Absent for readiness at a station. */
  readonly duty?: Duty;
  /** What is lacking; undefined if nothing. */
  readonly lacks?: { readonly kind: 'skill' | 'power' | 'reach'; readonly detail: string };
}

/** The occasions of one person. */
export type Occasions = (person: PersonFacts) => Occasion[];

/** Who could meet a row of a demand; rows of crews and vehicles are named by what they ask. */
export function occasionsIn(register: Register): (about: About, row: string) => Occasions {
  const ready = readyIn(register);
  return (about, row) => {
    const station = register.stations.get(about.station ?? '');
    if (station !== undefined) return readiness(register, ready, about, station, row.split('+'));
    const record = register.scenario.demands?.find(({ id }) => id === about.record);
    return dutyOccasions(register, about, wantedBy(register, about, record, row));
  };
}

type DemandRecord = NonNullable<Scenario['demands']>[number];

interface Wanted {
  readonly who: Who;
  readonly duty: (duty: Duty) => boolean;
  readonly person?: (person: PersonFacts) => boolean;
  /** The duty has to last through all of one of these times; absent: when it is does not matter. */
  readonly throughout?: readonly Interval[];
}

function wantedBy(register: Register, about: About, record: DemandRecord | undefined, row: string): Wanted {
  const everything = (): boolean => true;
  const throughout: readonly Interval[] = [[about.from, about.to]];
  if (record === undefined)
    return about.kind === 'vehicle'
      ? { who: { roles: [] }, duty: () => false }
      : { who: { roles: ROLE_KINDS }, duty: everything, throughout };
  switch (record.kind) {
    case 'staffing':
      return {
        who: record,
        duty: ({ id, family }) => record.duties.includes(id) || record.duties.includes(family),
      };
    case 'skill-hours':
    case 'visits-due':
      return { who: { skills: [record.skill] }, duty: everything };
    case 'commitment':
      return {
        who: {
          roles: record.roles ?? (record.people === undefined ? undefined : ROLE_KINDS),
          powers: record.powers,
          skills: record.vehicle === undefined || row.includes('any') ? record.skills : row.split('+'),
        },
        duty: everything,
        person: ({ record: { id } }) => record.people?.includes(id) ?? true,
        throughout,
      };
    case 'cordon': {
      const names = row.split('+');
      const turns = plannedTurns(register, record).filter(({ name }) => names.includes(name));
      return { who: record, duty: everything, throughout: turns.map(({ time }) => time) };
    }
    case 'shift-meeting':
      return {
        who: record,
        duty: ({ id, family }) => record.duties.includes(id) || record.duties.includes(family),
        throughout,
      };
    case 'supervision':
      return {
        who: { roles: ROLE_KINDS },
        duty: everything,
        // A row asks for one of them to be there at a time; the demand itself for both on some day.
        person: ({ record: { id } }) => (row === '' ? about.people?.includes(id) === true : id === row),
        ...(row !== '' && { throughout }),
      };
    case 'never-alone':
      return { who: { roles: ROLE_KINDS }, duty: everything, throughout };
    case 'back-up':
      return { who: backUps(record), duty: everything, throughout };
    case 'ring-fence':
      return {
        who: { roles: ROLE_KINDS },
        duty: everything,
        person: ({ roles }) => roles.some((role) => role.record.fundedBy === record.funder),
      };
    case 'visibility':
    case 'abstraction':
      return {
        who: record,
        duty: everything,
        person: ({ record: { id } }) => about.people?.includes(id) ?? true,
      };
    default:
      return {
        who: record.kind === 'neighbours' ? {} : record,
        duty: ({ activity }) => register.activities.get(activity)?.visible === true,
        ...(record.kind === 'peak-presence' && { throughout }),
      };
  }
}

function dutyOccasions(register: Register, about: About, wanted: Wanted): Occasions {
  const { calendar } = register;
  const duties = [...register.duties.values()].filter(wanted.duty);
  const days = daysAround(register, about);
  const { beats } = about;
  return (person) => {
    if (wanted.person?.(person) === false) return [];
    const own = duties.filter((duty) =>
      person.roles.some(
        ({ record }) =>
          worksDuty(record, duty) &&
          (beats === undefined ||
            (duty.area !== 'none' && beatsOf(record).some((beat) => beats.includes(beat)))),
      ),
    );
    return own.flatMap((duty) =>
      days.flatMap((day): Occasion[] => {
        const time = calendar.spell(day, duty.start, duty.end);
        const asked = (wanted.throughout ?? [time]).find(([from, to]) => time[0] <= from && to <= time[1]);
        if (asked === undefined) return [];
        if (duty.weekdays?.includes(WEEKDAYS[calendar.weekday(day)]!) === false) return [];
        if (!counts({ roles: wanted.who.roles }, person, duty, asked)) return [];
        const lacks = lackingFor(register, person, wanted.who, duty, asked);
        return [{ day, time, duty, ...(lacks !== undefined && { lacks }) }];
      }),
    );
  };
}

/** The first skill or power that the demand or the duty asks for and the person does not have through the time. */
function lackingFor(
  { scenario }: Register,
  person: PersonFacts,
  who: Who,
  duty: Duty,
  time: Interval,
): Occasion['lacks'] {
  const skill = [...(who.skills ?? []), ...(duty.skills ?? [])].find(
    (name) => !qualified({ skills: [name] }, person, time),
  );
  if (skill !== undefined)
    return { kind: 'skill', detail: scenario.skills?.find(({ id }) => id === skill)?.name ?? skill };
  const power = [...(who.powers ?? []), ...(duty.powers ?? [])].find(
    (name) => !qualified({ powers: [name] }, person, time),
  );
  if (power === undefined) return undefined;
  return { kind: 'power', detail: scenario.powers?.find(({ id }) => id === power)?.name ?? power };
}

type Ready = (person: PersonFacts, station: Station, time: Interval) => Countability | undefined;

/** How somebody on call counts for a station; undefined if they are never on call there. Asked for several crews. */
function readyIn(register: Register): Ready {
  const known = new Map<string, Countability | undefined>();
  return (person, station, time) => {
    if (!person.roles.some(({ record }) => record.station === station.id)) return undefined;
    const key = `${person.record.id} ${station.id} ${time.join('-')}`;
    if (!known.has(key))
      known.set(
        key,
        fireRole(person, station, time, 'on-call') &&
          countability(register, person, station, time, { kind: 'on-call' }),
      );
    return known.get(key);
  };
}

/** Own-time readiness at the station for the whole of a stretch, for a seat of one of the kinds. */
function readiness(
  register: Register,
  ready: Ready,
  about: About,
  station: Station,
  kinds: readonly string[],
): Occasions {
  const time = [about.from, about.to] as const;
  const seats = station.pumps
    .flatMap(({ crews }) => crews.flatMap((crew) => crew.seats))
    .filter(({ kind }) => kinds.includes(kind));
  const [day] = daysAround(register, about).slice(-1);
  return (person) => {
    const answer = ready(person, station, time);
    if (day === undefined || answer === undefined) return [];
    if (!answer.counts && answer.reason !== 'NO_SKILL')
      return [{ day, time, lacks: { kind: 'reach', detail: '' } }];
    const fits =
      answer.counts &&
      seats.some(
        ({ skills }) => skills.length === 0 || skills.some((skill) => answer.rider.skills.has(skill)),
      );
    return [{ day, time, ...(!fits && { lacks: { kind: 'skill' as const, detail: kinds.join('/') } }) }];
  };
}

/** Planned operational days that share time with the demand; a night before it may last into it. */
function daysAround({ calendar }: Register, { from, to }: About): number[] {
  return Array.from({ length: calendar.days }, (_, day) => day).filter(
    (day) => calendar.dayStart(day) < to && calendar.dayStart(day + 1) > from,
  );
}
