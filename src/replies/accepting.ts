/** Accepting what was proposed, or taking what is open: the line it makes, or everything that is wrong with it. */
import type { Acceptance, DayRecord, Issue, Organisation, Rota, Spell } from '../domain/index.ts';
import { recordOf } from '../rota/day-record.ts';
import type { OpenDuties } from '../rota/open-duties.ts';
import { createCalendar } from '../time/calendar.ts';
import { type Answered, begunIssues, isToCome } from './answered.ts';
import { withReplies } from './as-it-stands.ts';
import { dayKey, without } from './standing-replies.ts';

/** Somebody says yes to a day. */
export interface Accepting {
  readonly person: string;
  /** Operational day. */
  readonly date: string;
  /** Duty template; left out: all that was proposed for that day. */
  readonly duty?: string | undefined;
  readonly beat?: string | undefined;
  readonly by: string;
}

/** What is asked besides the rota. */
export interface AcceptingWorld {
  /** This instant, ISO. */
  readonly instant: string;
  /** What the person could take of a rota from now on; asked only if they take what was not proposed to them. */
  openDuties(rota: Rota, person: string): Promise<OpenDuties>;
}

/**
 * The line that an acceptance makes, or all that is wrong with it. Whoever declined a day, or gave its duty away, may think
 * better of it.
 */
export async function acceptanceOf(
  answered: Answered,
  accepting: Accepting,
  world: AcceptingWorld,
): Promise<{ readonly line: Acceptance } | { readonly issues: readonly Issue[] }> {
  const { person, date, duty, by } = accepting;
  const rota = reopened(answered, dayKey(accepting), world.instant);
  const calendar = createCalendar(rota.scenario);
  const spells = rota.assignments.find((each) => each.person === person && each.date === date)?.spells ?? [];
  const asked = spells.filter(({ status }) => status === 'proposed');
  const recorded = new Date(world.instant).toISOString();
  if (asked.length > 0 && (duty === undefined || asked.some((spell) => spell.duty === duty))) {
    if (!asked.some((spell) => isToCome(spell, calendar, world.instant)))
      return { issues: begunIssues(asked, calendar, world.instant) };
    return { line: { kind: 'accepted', day: recordOf(person, date, spells), by, recorded } };
  }
  if (duty === undefined) return { issues: [nothingProposed(accepting, spells)] };
  const busy = spells.find(({ kind }) => kind === 'duty');
  if (busy !== undefined)
    return {
      issues: [
        { where: 'date', found: `${busy.duty ?? 'a duty'} that day`, expected: 'a day without a duty' },
      ],
    };
  const isWaiting = answered.standing.replies.some(
    ({ line, state }) =>
      line.kind === 'asked' && state.startsWith('waits') && dayKey(line.day) === dayKey(accepting),
  );
  if (isWaiting)
    return {
      issues: [{ where: 'date', found: 'a duty that was asked for', expected: 'nothing asked for yet' }],
    };
  const template = rota.scenario.duties?.find(({ id }) => id === duty);
  const organisation = rota.scenario.organisations.find(({ id }) => id === template?.organisation);
  const booking = organisation?.selfBooking ?? 'instant';
  if (template !== undefined && booking === 'invited')
    return { issues: [invitedOnly(accepting, organisation)] };
  const found = openDay(accepting, await world.openDuties(rota, person));
  if ('issues' in found) return found;
  return { line: { kind: booking === 'confirmed' ? 'asked' : 'accepted', ...found, by, recorded } };
}

/** The rota without what they said against this day before. */
function reopened({ made, rota, standing }: Answered, key: string, instant: string): Rota {
  const isGiven = standing.firm.get(key)?.duty === 'off' && !standing.moved.has(key);
  const refused = standing.declined.has(key) || isGiven;
  if (!refused) return rota;
  return withReplies(made, without(standing, key), createCalendar(made.scenario).minuteOf(instant));
}

function nothingProposed({ person, date }: Accepting, spells: readonly Spell[]): Issue {
  const firm = spells.map(({ duty, kind, status }) => `${duty ?? kind}, ${status}`);
  return {
    where: 'date',
    found: firm.length === 0 ? 'nothing' : firm.join('; '),
    expected: `something proposed to ${person} on ${date}`,
    maybe: 'muster open-duties lists what they could take; name it with --duty',
  };
}

function invitedOnly({ duty = '' }: Accepting, organisation: Organisation | undefined): Issue {
  const expected = `a duty that was proposed: ${organisation?.name ?? ''} invites people to its duties`;
  return { where: 'duty', found: duty, expected };
}

/** The open duty that is meant, as their day; in the beat that serves the rota best if none is named. */
function openDay(
  { person, date, duty = '', beat }: Accepting,
  { open, refused }: OpenDuties,
): { readonly day: DayRecord } | { readonly issues: readonly Issue[] } {
  const meant = open.find(
    (each) => each.date === date && each.duty === duty && (beat === undefined || each.beat === beat),
  );
  if (meant !== undefined)
    return { day: { person, date, duty, ...(meant.beat !== undefined && { beat: meant.beat }) } };
  const reasons = refused.filter((each) => each.date <= date && date <= each.through && each.duty === duty);
  const why = [...new Set(reasons.flatMap((each) => each.why))];
  const found = beat === undefined ? duty : `${duty} in ${beat}`;
  return {
    issues: [
      {
        where: 'duty',
        found: `${found} on ${date}${why.length === 0 ? '' : `: ${why.join(' ')}`}`,
        expected: `a duty that ${person} could take`,
        maybe: 'muster open-duties lists them, and why others are refused',
      },
    ],
  };
}
