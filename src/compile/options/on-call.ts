/** On-call periods between the change times of a station, alone or beside a duty. */
import type { Station } from '../../domain/index.ts';
import { fireRole } from '../../cover/countability.ts';
import type { PersonFacts, Register } from '../../cover/register.ts';
import { standbyShare } from '../../hours/standby-share.ts';
import { type Interval, overlaps, union } from '../../time/intervals.ts';
import { type ClockSpell, type OptionForm, periodsOf } from '../option-book.ts';

/** Above this number of blocks a day only one period a day is planned, so that options stay few. */
const BLOCKS_FOR_TWO_PERIODS = 8;

/** What a person's on-call periods are made of. */
export interface Readiness {
  readonly station: Station;
  /** The blocks of an operational day, ascending. */
  readonly blocks: readonly ClockSpell[];
  /** Part of it that counts as working time, 0 to 1. */
  readonly counts: number;
}

const known = new WeakMap<Register, Map<PersonFacts, Readiness | undefined>>();

/** The station at which somebody is on call in own time, if at some time of the period they are at one. */
export function readinessOf(register: Register, person: PersonFacts): Readiness | undefined {
  let byPerson = known.get(register);
  if (byPerson === undefined) known.set(register, (byPerson = new Map<PersonFacts, Readiness | undefined>()));
  if (!byPerson.has(person)) byPerson.set(person, findReadiness(register, person));
  return byPerson.get(person);
}

function findReadiness(register: Register, person: PersonFacts): Readiness | undefined {
  const named = new Set(person.roles.flatMap(({ record }) => record.station ?? []));
  for (const id of named) {
    const station = register.stations.get(id);
    const onCall =
      station !== undefined &&
      person.roles.some(
        ({ held }) => fireRole(person, station, clip(held, register), 'on-call') !== undefined,
      );
    if (onCall) return { station, blocks: blocksOf(station), counts: countsAt(register, id) };
  }
  return undefined;
}

/** Part of the readiness at a station that its service counts as working time, 0 to 1. */
export function countsAt({ stations, scenario }: Register, id: string): number {
  return standbyShare(scenario, stations.get(id)?.organisation);
}

/** When the person holds a role that is on call in own time at a station. */
export function readyTimes(person: PersonFacts, station: Station): Interval[] {
  return union(
    person.roles
      .filter(
        ({ record: { kind, fireMode, station: id } }) =>
          id === station.id && (kind === 'on-call' || fireMode === 'ownTimeOnCall' || fireMode === 'both'),
      )
      .map(({ held }) => held),
  );
}

/** The stretches between the change times of a station, from the first to the first of the next day. */
export function blocksOf({ changeTimes }: Pick<Station, 'changeTimes'>): ClockSpell[] {
  return changeTimes.map((start, index) => ({
    start,
    end: changeTimes[(index + 1) % changeTimes.length] ?? start,
  }));
}

/** All sets of blocks that make one or two periods, the fewest blocks first. */
export function blockSets(blocks: readonly ClockSpell[]): ClockSpell[][] {
  const most = blocks.length > BLOCKS_FOR_TWO_PERIODS ? 1 : 2;
  const runs = blocks.flatMap((_, from) =>
    blocks.slice(from).map((_unused, length): Interval => [from, from + length + 1]),
  );
  const sets = runs.map((run) => [run]);
  if (most === 2) {
    for (const [from, to] of runs) {
      for (const later of runs) if (later[0] > to) sets.push([[from, to], later]);
    }
  }
  return sets
    .map((set) => set.flatMap(([from, to]) => blocks.slice(from, to)))
    .sort((a, b) => a.length - b.length);
}

/**
 * A form with each set of blocks that goes with it. Own-time readiness does not overlap a duty; under a duty that an
 * on-call role works itself (drill night at the station) readiness goes on.
 */
export function withOnCall(
  register: Register,
  form: OptionForm,
  { blocks, counts }: Pick<Readiness, 'blocks' | 'counts'>,
): OptionForm[] {
  const free = blocks.filter((block) => !clashes(register, form, block));
  return blockSets(blocks)
    .filter((set) => set.every((block) => free.includes(block)))
    .map((set) => ({ ...form, onCall: periodsOf(set), blocks: set, ...(counts > 0 && { counts }) }));
}

/** Whether a block cannot be worked beside the form's duty. */
export function clashes(register: Register, { duty }: OptionForm, block: ClockSpell): boolean {
  if (duty?.noOnCall === true) return true;
  if (duty === undefined || underlies(register, duty)) return false;
  const { calendar } = register;
  return overlaps(calendar.spell(0, duty.start, duty.end), calendar.spell(0, block.start, block.end));
}

/** Whether readiness goes on while the duty is done: it is fire work that may be left for a call. */
export function underlies(register: Register, duty: { activity: string; roles: readonly string[] }): boolean {
  return (
    duty.roles.every((kind) => kind === 'on-call') &&
    register.activities.get(duty.activity)?.releasable === true
  );
}

function clip([from, to]: Interval, { calendar }: Register): Interval {
  const start = Math.max(from, calendar.dayStart(0));
  return [start, Math.min(to, start + 1)];
}
