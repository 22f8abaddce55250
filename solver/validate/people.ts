import type { Reader } from '../issue.ts';
import { builtIn } from '../names.ts';
import type { Person, Problem } from '../problem.ts';
import { readAmount, readName, readSelector, readUnique } from './amounts.ts';

export function validatePeople({ people, initial, days }: Problem, reader: Reader): void {
  readUnique(
    people.map(({ id }) => id),
    reader.at('people'),
    'id',
  );
  people.forEach((person, index) => {
    validatePerson(person, reader.at('people').at(index));
  });
  const ids = new Set(people.map(({ id }) => id));
  for (const [id, row] of Object.entries(initial ?? {})) {
    const entry = reader.at('initial').at(id);
    readName(id, ids, 'the id of a person', entry);
    if (row.length !== days) entry.report(row.length, `one option for each of the ${days} days`);
    readIds(row, entry);
  }
}

function validatePerson(
  { id, groups = [], options, history = [], carried = {} }: Person,
  reader: Reader,
): void {
  for (const [field, names] of [
    ['id', [id]],
    ['groups', groups],
  ] as const) {
    if (names.some((name) => builtIn.people.includes(name))) {
      reader.at(field).report(names, 'another name: "all" already means everyone');
    }
  }
  if (options !== undefined) {
    readSelector(options, reader.names.options, 'the id or tag of an option', reader.at('options'));
  }
  readIds(history, reader.at('history'));
  for (const [value, amounts] of Object.entries(carried)) {
    amounts.forEach((amount, index) => {
      readAmount(amount, reader.at('carried').at(value).at(index), { unit: value });
    });
  }
}

function readIds(ids: readonly string[], reader: Reader): void {
  const known = new Set(reader.names.optionIds);
  ids.forEach((id, index) => {
    if (!known.has(id)) reader.at(index).unknown(id, 'the id of an option', known);
  });
}
