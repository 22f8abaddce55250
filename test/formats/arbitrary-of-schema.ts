/** Random data of any zod schema this project uses: right in form, whatever it means. */
import fc from 'fast-check';
import { z } from 'zod';

/** Texts that have gone wrong in spreadsheets and YAML before. */
const AWKWARD = [
  'plain words',
  ' blanks around ',
  'two\nlines',
  'tab\there',
  '_x0041_',
  '=1+1',
  '07:00',
  '2026-06-01',
  'no',
  'null',
  '1e3',
  '007',
  'a, b; c=d (e..f)',
  '-',
  '# not a comment',
  '"quoted"',
  '\u0007bell',
  'Zürich 🚒',
  '[list]: {map}',
  'yes',
];

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.'/~-]{0,5}$/);
const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(Date.UTC(1995, 0, 1 + day)).toISOString().slice(0, 10));
const clock = fc
  .integer({ min: 0, max: 1440 })
  .map((minute) =>
    [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':'),
  );
const moment = fc
  .tuple(date, clock)
  .filter(([, clock]) => clock !== '24:00')
  .map(([date, clock]) => `${date}T${clock}`);
const text = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme', maxLength: 12 }), id);

/** Strings that the schema accepts, of every family of which it accepts some. */
function strings(schema: z.ZodType): fc.Arbitrary<unknown> {
  const families = [
    { example: 'two words', arbitrary: text },
    { example: 'A-1', arbitrary: id },
    { example: '2026-06-01', arbitrary: date },
    { example: '07:00', arbitrary: clock },
    { example: '2026-06-01T12:00', arbitrary: moment },
  ];
  const accepted = families.filter(({ example }) => schema.safeParse(example).success);
  return fc
    .oneof(...accepted.map(({ arbitrary }) => arbitrary))
    .filter((value) => schema.safeParse(value).success);
}

function numbers(schema: z.ZodNumber): fc.Arbitrary<unknown> {
  const min = Math.max(schema.minValue ?? -1e6, -1e6);
  const max = Math.min(schema.maxValue ?? 1e6, 1e6);
  const any =
    schema.format?.includes('int') === true
      ? fc.integer({ min, max })
      : fc.double({ min, max, noNaN: true }).map((value) => (value === 0 ? 0 : value));
  return any.filter((value) => schema.safeParse(value).success);
}

/** Random data that the schema accepts. */
export function arbitraryOf(schema: unknown): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional) return arbitraryOf(schema.unwrap());
  if (schema instanceof z.ZodLiteral) return fc.constant(schema.value);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return numbers(schema);
  if (schema instanceof z.ZodUnknown)
    return fc.oneof(fc.integer(), id, text, fc.array(fc.array(id), { maxLength: 2 }));
  if (schema instanceof z.ZodDiscriminatedUnion) return fc.oneof(...schema.options.map(arbitraryOf));
  if (schema instanceof z.ZodTuple) return fc.tuple(...schema.def.items.map(arbitraryOf));
  if (schema instanceof z.ZodRecord) {
    return fc.dictionary(fc.oneof(id, fc.constant('two words')), arbitraryOf(schema.valueType), {
      maxKeys: 3,
    });
  }
  if (schema instanceof z.ZodArray) {
    const shortest = schema.safeParse([]).error?.issues[0];
    const minLength = shortest?.code === 'too_small' ? Number(shortest.minimum) : 0;
    return fc.array(arbitraryOf(schema.element), { minLength, maxLength: 3 });
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape);
    return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)])), {
      requiredKeys: fields.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name),
    });
  }
  if (schema instanceof z.ZodType) return strings(schema);
  throw new Error(`No arbitrary for ${String(schema)}`);
}

/** The same data, with ids told apart inside each list. */
export function withOwnIds(data: unknown): unknown {
  if (Array.isArray(data)) {
    const seen = new Set<unknown>();
    return data.map(withOwnIds).map((entry: unknown, index) => {
      if (typeof entry !== 'object' || entry === null || !('id' in entry)) return entry;
      const isTaken = seen.has(entry.id);
      const own = isTaken ? { ...entry, id: `${String(entry.id)}-${index}` } : entry;
      seen.add(own.id);
      return own;
    });
  }
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withOwnIds(value)]));
}
