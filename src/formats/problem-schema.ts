/**
 * The shape of `problem.json`, the neutral door to the solver. Names, ranges and other things that hold between the
 * parts of a problem are the business of `solver/validate.ts`, which every reader calls next.
 */
import { z } from 'zod';
import type {
  Demand,
  Option,
  PeopleTerm,
  Person,
  Price,
  Problem,
  Row,
  RuleUse,
  Tier,
  UnmetTerm,
} from '../../solver/problem.ts';

const selector = z.array(z.string());
const amounts = z.record(z.string(), z.int());
const strength = z.enum(['hard', 'soft']);

const spell = {
  start: z.int().exactOptional().describe("Start of the working spell in minutes after the day's start."),
  end: z.int().exactOptional().describe("End of the working spell; may lie past the day's end."),
  values: amounts.exactOptional().describe('Named amounts; a name not listed is 0.'),
};

const option: z.ZodType<Option> = z
  .strictObject({
    id: z.string(),
    tags: z.array(z.string()).exactOptional(),
    ...spell,
    onDays: z
      .array(z.strictObject({ day: z.int(), ...spell }))
      .exactOptional()
      .describe('Days on which the above differs; what an entry does not name is as usual.'),
  })
  .describe('What a person may do on one day.');

const person: z.ZodType<Person> = z.strictObject({
  id: z.string(),
  groups: z.array(z.string()).exactOptional(),
  options: selector.exactOptional().describe('What this person could ever do; every option if left out.'),
  history: z.array(z.string()).exactOptional().describe('Option ids before day 0, oldest first.'),
  carried: z
    .record(z.string(), z.array(z.int()))
    .exactOptional()
    .describe('Amounts per day before day 0, oldest first; they replace what the history gives.'),
});

const rule: z.ZodType<RuleUse> = z.strictObject({
  id: z.string().exactOptional().describe("Breaches name it; the rule's id and place if left out."),
  rule: z.string().describe('A rule of docs/rules.md.'),
  people: selector.describe('Person ids or groups; `all` is everyone.'),
  strength,
  tier: z.string().exactOptional().describe('Where the penalty of a soft rule counts.'),
  weight: z.int().exactOptional().describe('Points per unit of excess of a soft rule.'),
  params: z.record(z.string(), z.unknown()).describe('As docs/rules.md says for the rule.'),
  except: z
    .array(z.tuple([z.int(), z.int()]))
    .exactOptional()
    .describe('Half-open ranges of days on which nothing of it is counted.'),
});

const peopleTerm: z.ZodType<PeopleTerm> = z.strictObject({
  people: selector,
  options: selector,
  days: z.array(z.tuple([z.int(), z.int()])).describe('Half-open ranges of days.'),
  count: z.union([z.int(), z.strictObject({ value: z.string(), times: z.int().exactOptional() })]),
});

const unmetTerm: z.ZodType<UnmetTerm> = z.strictObject({ unmet: z.string(), count: z.int() });

const row: z.ZodType<Row> = z.strictObject({
  id: z.string().exactOptional(),
  need: z.int(),
  terms: z.array(z.union([peopleTerm, unmetTerm])),
});

const price: z.ZodType<Price> = z
  .union([z.int(), z.strictObject({ at: z.array(z.int()), beyond: z.int() })])
  .describe('Price of each unit, or of 0, 1, 2, … units with a price for each unit beyond.');

const demand: z.ZodType<Demand> = z.strictObject({
  id: z.string(),
  kind: z.string(),
  strength,
  tier: z.string().exactOptional(),
  rows: z.array(row),
  under: price.exactOptional(),
  over: price.exactOptional(),
});

const tier: z.ZodType<Tier> = z.strictObject({ name: z.string(), steer: z.number() });

export const problemSchema: z.ZodType<Problem> = z
  .strictObject({
    format: z.literal('muster-problem'),
    version: z.literal(1),
    name: z.string(),
    days: z.int(),
    firstWeekday: z.int().describe('Weekday of day 0; 0 is Monday.'),
    dayLengths: z
      .array(z.strictObject({ day: z.int(), minutes: z.int() }))
      .exactOptional()
      .describe('Days that are not 1,440 minutes long.'),
    tiers: z.array(tier),
    options: z.array(option).describe('The first option is off.'),
    people: z.array(person),
    rules: z.array(rule),
    demands: z.array(demand),
    initial: z
      .record(z.string(), z.array(z.string()))
      .exactOptional()
      .describe('A rota to start from: by person id, an option id a day.'),
  })
  .describe('A rostering problem for `muster solve`.');
