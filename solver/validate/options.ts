import type { Reader } from '../issue.ts';
import { builtIn } from '../names.ts';
import type { Option, Problem } from '../problem.ts';
import { readAmount, readUnique } from './amounts.ts';

/** A working spell may run on for a week. */
const LONGEST_SPELL = 7 * 1440;

export function validateOptions({ options }: Problem, reader: Reader): void {
  if (options.length === 0) reader.report(options, 'at least one option, the first of which is off');
  readUnique(
    options.map(({ id }) => id),
    reader,
    'id',
  );
  options.forEach((option, index) => {
    validateOption(option, index, reader.at(index));
  });
}

function validateOption(option: Option, index: number, reader: Reader): void {
  const { id, tags = [], onDays = [], ...usual } = option;
  const taken = builtIn.options.filter((name) => index > 0 || name !== 'off');
  if (taken.includes(id)) reader.at('id').report(id, 'another id: this name already means something');
  tags.forEach((tag, place) => {
    if (tag === 'any' || tag === 'off') {
      reader.at('tags').at(place).report(tag, 'another tag: this name already means something');
    }
  });
  validateEntry(usual, reader);
  onDays.forEach((entry, place) => {
    const { day, ...different } = entry;
    readAmount(day, reader.at('onDays').at(place).at('day'), { unit: 'days', min: -3660, max: 3660 });
    const { start = usual.start, end = usual.end } = different;
    validateEntry(
      { ...different, ...(start !== undefined && { start }), ...(end !== undefined && { end }) },
      reader.at('onDays').at(place),
    );
  });
}

function validateEntry(
  { start, end, values = {} }: Pick<Option, 'start' | 'end' | 'values'>,
  reader: Reader,
): void {
  if (start === undefined && end !== undefined)
    reader.at('start').report(start, 'a start, as there is an end');
  if (start !== undefined && end === undefined) reader.at('end').report(end, 'an end, as there is a start');
  if (start !== undefined) readAmount(start, reader.at('start'), { unit: 'minutes', max: 1439 });
  if (start !== undefined && end !== undefined) {
    readAmount(end, reader.at('end'), { unit: 'minutes', min: start + 1, max: start + LONGEST_SPELL });
  }
  for (const [name, amount] of Object.entries(values)) {
    readAmount(amount, reader.at('values').at(name), { unit: name });
  }
}
