import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario as schema } from '../../src/domain/scenario.ts';
import { compactYaml } from '../../src/formats/compact-yaml.ts';
import { readDocument, writeJson, writeYaml } from '../../src/formats/document.ts';
import { runs } from '../laws.ts';
import { arbitraryOf } from './arbitrary-of-schema.ts';

describe('what is written is read back', () => {
  it('scenarios as YAML and as JSON', () => {
    const scenarios = arbitraryOf(schema).map((data) => schema.parse(data));
    fc.assert(
      fc.property(scenarios, (scenario) => {
        expect(readDocument(writeYaml(scenario), 'yaml')).toEqual({ data: scenario });
        expect(readDocument(writeJson(scenario), 'json')).toEqual({ data: scenario });
      }),
      { numRuns: runs(40, 800) },
    );
  });

  it('any data with awkward texts as compact YAML', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('a\nb', 'no', '07:00', '- x', '', ' '),
    );
    const data = fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      fc.oneof(text, fc.array(fc.dictionary(fc.constantFrom('a', 'a b', 'c:'), fc.array(text)))),
    );
    fc.assert(
      fc.property(data, (data) => {
        expect(readDocument(compactYaml({ root: data }), 'yaml')).toEqual({ data: { root: { ...data } } });
      }),
    );
  });
});

it('dates and clock times stay text, and words stay words', () => {
  const text = 'date: 2026-06-01\nclock: 07:00\nend: 24:00\nstate: no\nduty: off\n';
  expect(readDocument(text, 'yaml')).toEqual({
    data: { date: '2026-06-01', clock: '07:00', end: '24:00', state: 'no', duty: 'off' },
  });
});
