import { nearest, quote } from '../../solver/issue.ts';
import type { Rota } from '../domain/index.ts';
import { UnusableInput, type Given } from './command.ts';
import { text } from './options.ts';

/**
 * Reads an option that names a record, of a kind that is the option's name where it is not given.
 * @throws UnusableInput, with the nearest name there is, if there is no such record.
 */
export function known(
  given: Given,
  option: string,
  names: readonly string[],
  kind = option,
): string | undefined {
  const found = text(given, option);
  if (found === undefined || names.includes(found)) return found;
  const maybe = nearest(found, names);
  throw new UnusableInput([
    {
      where: `--${option}`,
      found: quote(found),
      expected: `the id of a ${kind} in this rota`,
      ...(maybe !== undefined && { maybe: quote(maybe) }),
    },
  ]);
}

/**
 * Reads `--person`.
 * @throws UnusableInput, with the nearest name there is, if the rota has no such person.
 */
export function knownPerson(given: Given, { scenario }: Pick<Rota, 'scenario'>): string | undefined {
  return known(
    given,
    'person',
    scenario.people.map(({ id }) => id),
  );
}

/**
 * Reads `--station`.
 * @throws UnusableInput, with the nearest name there is, if the rota has no such station.
 */
export function knownStation(given: Given, { scenario }: Rota): string | undefined {
  return known(
    given,
    'station',
    (scenario.stations ?? []).map(({ id }) => id),
  );
}
