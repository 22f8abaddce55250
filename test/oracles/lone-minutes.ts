/** Who is in which beat, minute by minute: the rota's spells and the scenario's records, nothing compiled. */
import type { Rota } from '../../src/domain/index.ts';
import { holding } from '../naive/clock.ts';
import { isLed } from './recount/back-up.ts';
import { pastWork } from './recount/past.ts';
import { farthest } from './recount/travel.ts';
import { dutyOf, type Piece, workedIn } from './recount/worked.ts';

const MINUTE = 60_000;

export interface Minutes {
  /** Longest runs of minutes in which somebody planned in a beat has nobody else there. */
  readonly alone: readonly {
    readonly person: string;
    readonly date: string;
    readonly beat: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** How many planned duties are in beats. */
  readonly duties: number;
  /** How far away, in minutes, somebody else is who may be alone and is on duty at an instant. */
  readonly nearest: (person: string, beat: string, at: number) => number | undefined;
  /** Whether somebody planned in a beat at an instant may not be alone there. */
  readonly isLed: (person: string, beat: string, at: number) => boolean;
}

/** A duty in a beat, and when its holder has a role that works it: instants. */
interface Stay extends Piece {
  readonly beat: string;
  readonly held: readonly (readonly [from: number, to: number])[];
}

export function minutesOf(rota: Rota): Minutes {
  const { scenario, pieces } = workedIn(rota);
  const stay = ({ beat, ...piece }: Piece & { readonly beat: string | undefined }): Stay[] =>
    beat === undefined ? [] : [{ ...piece, beat, held: heldIn(rota, piece) }];
  const planned = pieces
    .filter(({ spell }) => spell.kind === 'duty')
    .flatMap((piece) => stay({ ...piece, beat: piece.spell.beat }));
  const stays = [...planned, ...pastWork(scenario).flatMap(stay)];
  const isThere = ({ from, to, held }: Stay, at: number): boolean =>
    from <= at && at < to && held.some(([first, end]) => first <= at && at < end);
  const beatNamed = (name: string) => scenario.beats!.find(({ id }) => id === name)!;
  return {
    alone: planned.flatMap((one) => {
      const others = stays.filter(({ person, beat }) => person !== one.person && beat === one.beat);
      return runsOf(one, (at) => !others.some((other) => isThere(other, at))).map(([from, to]) => ({
        ...{ person: one.person.id, date: one.date, beat: one.beat },
        ...{ from: new Date(from).toISOString(), to: new Date(to).toISOString() },
      }));
    }),
    duties: planned.length,
    nearest: (name, beat, at) => {
      const ways = stays
        .filter((one) => one.person.id !== name && isThere(one, at) && !isLed(scenario, one))
        .map((one) => farthest(scenario, beatNamed(one.beat), beatNamed(beat)));
      return ways.length === 0 ? undefined : Math.min(...ways);
    },
    isLed: (name, beat, at) =>
      planned.some(
        (one) =>
          one.person.id === name &&
          one.beat === beat &&
          one.from <= at &&
          at < one.to &&
          isLed(scenario, one),
      ),
  };
}

function heldIn({ scenario }: Rota, { person, spell }: Piece): Stay['held'] {
  const duty = dutyOf(scenario, spell);
  const [first, end] = holding(scenario, person).map((time) => time.toMillis()) as [number, number];
  return person.roles
    .filter(({ kind, duties }) => duty.roles.includes(kind) && duties?.includes(duty.id) !== false)
    .map((role) => {
      const [from, to] = holding(scenario, role).map((time) => time.toMillis()) as [number, number];
      return [Math.max(first, from), Math.min(end, to)] as const;
    });
}

/** The longest runs of minutes of a stay of which something holds. */
function runsOf({ from, to }: Stay, holds: (at: number) => boolean): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let at = from; at < to; at += MINUTE) {
    if (!holds(at)) continue;
    const last = runs.at(-1);
    if (last?.[1] === at) last[1] = at + MINUTE;
    else runs.push([at, at + MINUTE]);
  }
  return runs;
}
