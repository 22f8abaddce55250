/** Whom a supervision is about: people and their leaders, both of them on duties that are planned here. */
import type { DemandOf } from '../../domain/index.ts';
import type { PersonFacts, Register } from '../../cover/register.ts';
import { type Interval, union } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import { worksDuty } from '../options/police.ts';

/** One leader of somebody, with the times at which they are. */
export interface Lead {
  readonly leader: Planned;
  readonly held: readonly Interval[];
}

/** Everybody meant whom somebody on duty leads; nothing can be asked of others, which is noted. */
export function peopleLed(
  { people, register, note }: Context,
  { id, people: meant, roles }: DemandOf<'supervision'>,
): { readonly person: Planned; readonly leads: readonly Lead[] }[] {
  const idle = new Set<string>();
  const isOnDuty = ({ id: one, facts }: Planned): boolean => {
    const works = hasDuties(register, facts);
    if (!works) idle.add(one);
    return works;
  };
  const led = people
    .filter((person) => meant?.includes(person.id) ?? true)
    .flatMap((person) => {
      const times = new Map<string, Interval[]>();
      for (const { record, held } of person.facts.roles)
        if (record.leader !== undefined && (roles?.includes(record.kind) ?? true))
          times.set(record.leader, [...(times.get(record.leader) ?? []), held]);
      const leads = people.flatMap((leader): Lead[] => {
        const held = union(times.get(leader.id) ?? []);
        return held.length > 0 && isOnDuty(leader) ? [{ leader, held }] : [];
      });
      return leads.length > 0 && isOnDuty(person) ? [{ person, leads }] : [];
    });
  if (idle.size > 0)
    note(
      `${id}: no duties are planned here for ${[...idle].join(', ')}; nothing is asked of them, nor of those whom only they lead.`,
    );
  return led;
}

/** Whether any of somebody’s roles works any duty. */
function hasDuties({ duties }: Register, { roles }: PersonFacts): boolean {
  return [...duties.values()].some((duty) => roles.some(({ record }) => worksDuty(record, duty)));
}
