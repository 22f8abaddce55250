/** Readiness and duty do not overlap from one operational day into the next; within a day no option has both. */
import type { Context, Planned } from '../context.ts';
import { blockTag, type ClockSpell } from '../option-book.ts';
import { blocksOf, readinessOf, underlies } from '../options/on-call.ts';

/** States which duties may not follow which on-call blocks, and the other way round. */
export function stateReadiness(context: Context, person: Planned): void {
  const readiness = readinessOf(context.register, person.facts);
  if (readiness === undefined) return;
  const duties = [...new Set(person.options.flatMap(({ form }) => form.duty ?? []))].filter(
    (duty) => !underlies(context.register, duty),
  );
  const pairs = blocksOf(readiness.station).flatMap((block) =>
    duties.flatMap((duty) => [
      ...(runsInto(context, block, duty) ? [{ first: [blockTag(block)], then: [duty.id] }] : []),
      ...(runsInto(context, duty, block) ? [{ first: [duty.id], then: [blockTag(block)] }] : []),
    ]),
  );
  const used = pairs.filter(({ first, then }) =>
    [...first, ...then].every((name) => context.options.has(name)),
  );
  if (used.length === 0) return;
  context.rules.state(person.id, {
    id: 'readiness-and-duty',
    rule: 'succession',
    strength: 'hard',
    params: { pairs: used },
  });
}

/** Whether a spell of one operational day has not ended when another of the next begins, on some day of the period. */
function runsInto({ register: { calendar }, days }: Context, first: ClockSpell, then: ClockSpell): boolean {
  return Array.from({ length: days }, (_, day) => day).some(
    (day) =>
      calendar.spell(day - 1, first.start, first.end)[1] > calendar.spell(day, then.start, then.end)[0],
  );
}
