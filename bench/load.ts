/**
 * How long it takes to read and fully validate a large scenario, in each of its forms. The documents are the people of
 * a committed example over and over, with new ids, until the text is as large as asked.
 *
 *     npm run bench -- load [--example kent-cpv-300] [--megabytes 10] [--runs 5] [--forms yaml,json,xlsx]
 *
 * The workbook holds the scenario of the YAML document; a workbook is compressed, so its file is smaller.
 */

import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import type { Scenario } from '../src/domain/scenario.ts';
import { writeJson, writeYaml } from '../src/formats/document.ts';
import { loadScenario, readScenario } from '../src/formats/load.ts';
import type { Parsed } from '../src/formats/parse-scenario.ts';
import { writeWorkbook } from '../src/formats/workbook/write.ts';
import { fromPackageRoot } from '../src/package-root.ts';
import { ArgumentFault, numberOf, type Bench } from './bench.ts';
import { repeated } from './load/repeated.ts';
import { machineOf } from './machine.ts';
import { median } from './spread.ts';

const FORMS = ['yaml', 'json', 'xlsx'] as const;
type Form = (typeof FORMS)[number];

const EXAMPLES = fromPackageRoot('examples');
const MEGABYTE = 1_000_000;

interface Document {
  readonly form: Form;
  readonly scenario: Scenario;
  readonly bytes: Uint8Array;
}

/** Elapsed seconds, and those a processor worked: on a busy machine only the latter say much. */
interface Seconds {
  readonly elapsed: number;
  readonly processor: number;
}

/** Prints a Markdown table: median seconds of each form, after what was read has been compared. */
async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      example: { type: 'string', default: 'kent-cpv-300' },
      megabytes: { type: 'string', default: '10' },
      runs: { type: 'string', default: '5' },
      forms: { type: 'string', default: FORMS.join(',') },
    },
  });
  const size = numberOf('megabytes', values.megabytes, { least: 0, whole: false }) * MEGABYTE;
  const runs = numberOf('runs', values.runs, { least: 1 });
  const forms = values.forms.split(',').map(formOf);
  const example = await exampleOf(values.example);

  const documents: Document[] = [];
  for (const form of forms) documents.push(await documentOf(form, example, size));
  for (const { form, scenario, bytes } of documents) {
    const read = scenarioOf(await readScenario(`bench.${form}`, bytes));
    if (!isDeepStrictEqual(read, scenario)) throw new Error(`${form} does not read as what was written`);
  }

  const seconds = documents.map((): Seconds[] => []);
  for (let turn = 0; turn < runs; turn++) {
    for (const [index, document] of documents.entries()) seconds[index]!.push(await timed(document));
  }

  console.log(JSON.stringify({ ...machineOf(), example: values.example, runs }));
  console.log('| form | MB | people | read and validated | slowest | processor time |');
  console.log('|---|--:|--:|--:|--:|--:|');
  for (const [index, { form, scenario, bytes }] of documents.entries()) {
    const elapsed = seconds[index]!.map((one) => one.elapsed);
    const processor = seconds[index]!.map((one) => one.processor);
    const times = [median(elapsed), Math.max(...elapsed), median(processor)];
    const cells = [form, (bytes.length / MEGABYTE).toFixed(1), scenario.people.length];
    console.log(`| ${[...cells, ...times.map((time) => `${time.toFixed(2)} s`)].join(' | ')} |`);
  }
}

export const loadBench: Bench = {
  usage: '[--example kent-cpv-300] [--megabytes 10] [--runs 5] [--forms yaml,json,xlsx]',
  about: 'Seconds to read and validate a large scenario in each of its forms.',
  run,
};

function formOf(name: string): Form {
  const form = FORMS.find((one) => one === name);
  if (form === undefined) {
    throw new ArgumentFault(`Found --forms ${JSON.stringify(name)}, expected some of ${FORMS.join(',')}.`);
  }
  return form;
}

async function exampleOf(name: string): Promise<Scenario> {
  const parsed = await loadScenario(join(EXAMPLES, `${name}.yaml`));
  if ('scenario' in parsed) return parsed.scenario;
  throw new ArgumentFault(
    `Found --example ${JSON.stringify(name)}, expected the name of a scenario in examples/.`,
  );
}

/** The example's people as often as it takes to fill a text of that many bytes. */
async function documentOf(form: Form, example: Scenario, size: number): Promise<Document> {
  const write = (scenario: Scenario): Uint8Array =>
    new TextEncoder().encode(form === 'json' ? writeJson(scenario) : writeYaml(scenario));
  const once = write(example).length;
  const eachMore = write(repeated(example, 2)).length - once;
  const scenario = repeated(example, 1 + Math.ceil(Math.max(0, size - once) / eachMore));
  return { form, scenario, bytes: form === 'xlsx' ? await writeWorkbook(scenario) : write(scenario) };
}

async function timed({ form, bytes }: Document): Promise<Seconds> {
  const processor = process.cpuUsage();
  const started = performance.now();
  scenarioOf(await readScenario(`bench.${form}`, bytes));
  const elapsed = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(processor);
  return { elapsed, processor: (user + system) / 1e6 };
}

function scenarioOf(parsed: Parsed): Scenario {
  if ('scenario' in parsed) return parsed.scenario;
  throw new Error(
    parsed.issues.map(({ where, found, expected }) => `${where}: ${found}, not ${expected}`).join('\n'),
  );
}
