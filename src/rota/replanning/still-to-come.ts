/** What may still change at a minute: what has begun is done or not done. */
import type { Compiled } from '../../compile/compile.ts';
import type { OptionForm } from '../../compile/option-book.ts';
import type { Interval } from '../../time/intervals.ts';

/** Whether going from one option to another on a day leaves everything as it is that has begun by `now`. */
export function stillToCome(
  { index: { register, options } }: Compiled,
  now: number,
): (day: number, was: number, is: number) => boolean {
  const { calendar } = register;
  const begun = ({ duty, beat, pager, onCall }: OptionForm, day: number): string => {
    const spells: (readonly [...Interval, string])[] = [
      ...onCall.map(({ start, end }) => [...calendar.spell(day, start, end), 'on call'] as const),
      ...(duty === undefined
        ? []
        : [
            [
              ...calendar.spell(day, duty.start, duty.end),
              `${duty.id} ${beat ?? ''} ${pager ?? ''}`,
            ] as const,
          ]),
    ];
    return JSON.stringify(spells.filter(([start]) => start <= now));
  };
  return (day, was, is) => {
    if (calendar.dayStart(day) > now) return true;
    return begun(options.list[was]!.form, day) === begun(options.list[is]!.form, day);
  };
}
