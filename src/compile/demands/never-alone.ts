/** Hours in which nobody is alone in a beat: one demand for each duty and the part of it that lies in these hours. */
import { type DemandOf, ROLE_KINDS } from '../../domain/index.ts';
import { intersection } from '../../time/intervals.ts';
import type { Context } from '../context.ts';
import { companyRows, dutiesInBeats } from './company.ts';
import { type CompiledDemand, demandOf } from './compiled.ts';
import { hoursAsked } from './hours-asked.ts';
import { counts } from './who.ts';

/** Points per person and minute where it is soft: more than a patrolled minute, so rather nobody there than one alone. */
const USUAL = { strength: 'hard', tier: 'rural', weight: 4 } as const;

export function compileNeverAlone(context: Context, record: DemandOf<'never-alone'>): CompiledDemand[] {
  const { calendar, beats } = context.register;
  const hours = hoursAsked(context.register, record);
  const who = { roles: record.roles ?? ROLE_KINDS };
  const weight = record.weight ?? USUAL.weight;
  const places = dutiesInBeats(context).filter(({ beat }) => record.beats?.includes(beat) ?? true);
  return places.flatMap((place) => {
    const { beat, duty } = place;
    return Array.from({ length: context.days }, (_, day) => day).flatMap((day) =>
      intersection([calendar.spell(day, duty.start, duty.end)], hours).flatMap((time) => {
        const [from, to] = time;
        const rows = companyRows(context, place, day, time, ({ facts }) => counts(who, facts, duty, time));
        if (rows.length === 0) return [];
        return demandOf(
          record,
          USUAL,
          { id: `${record.id}/${beat}/${duty.id}@${calendar.iso(from)}`, rows, under: weight * (to - from) },
          {
            title: `${duty.name} in ${beats.get(beat)?.name ?? beat}: nobody alone ${record.start}–${record.end}`,
            from,
            to,
            unit: 'people',
            beats: [beat],
          },
        );
      }),
    );
  });
}
