import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rota } from '../../src/domain/rota.ts';
import { scenario } from '../../src/domain/scenario.ts';
import { isRecord } from '../../src/formats/fault.ts';
import { template } from '../../src/formats/template.ts';
import { validateScenario } from '../../src/formats/parse-scenario.ts';

describe.each([
  ['scenario', scenario],
  ['rota', rota],
])('the schema of a %s', (_, schema) => {
  const properties = [...propertiesOf(z.toJSONSchema(schema), '')];

  it('describes every property', () => {
    expect(properties.length).toBeGreaterThan(200);
    expect(properties.filter(({ description }) => description === undefined).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('refuses fields it does not know, everywhere', () => {
    expect(properties.filter(({ isOpen }) => isOpen).map(({ path }) => path)).toEqual([]);
  });
});

describe('the template', () => {
  it('is valid, whenever it begins', () => {
    for (const from of ['2026-06-01', '2027-03-22', '2030-10-21'])
      expect(validateScenario(template(from))).toEqual([]);
  });
  it('is the team it says it is', () => {
    const kinds = template().people.map(({ roles }) => roles[0]?.kind);
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    expect([count('pcso'), count('volunteer'), count('on-call')]).toEqual([8, 2, 8]);
  });
});

interface Property {
  readonly path: string;
  readonly description: unknown;
  /** An object with named fields that lets others through. */
  readonly isOpen: boolean;
}

function* propertiesOf(schema: unknown, path: string): Generator<Property> {
  if (!isRecord(schema)) return;
  const { properties, items, anyOf, oneOf } = schema;
  if (isRecord(properties)) {
    for (const [name, property] of Object.entries(properties)) {
      const inside = isRecord(property) ? property : {};
      const isOpen = isRecord(inside['properties']) && inside['additionalProperties'] !== false;
      yield { path: `${path}.${name}`, description: inside['description'], isOpen };
      yield* propertiesOf(property, `${path}.${name}`);
    }
  }
  yield* propertiesOf(items, `${path}[]`);
  for (const options of [anyOf, oneOf]) {
    if (Array.isArray(options)) for (const option of options) yield* propertiesOf(option, path);
  }
}
