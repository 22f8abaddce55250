/**
 * Writes the generated pages of docs/. With `--check` nothing is written: the run fails if a page differs from what
 * the code says today.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { problemSchema } from '../src/formats/problem-schema.ts';
import { incidentSchema, rotaSchema, scenarioSchema } from './docs/record-schemas.ts';
import { rulesPage } from './docs/rules-page.ts';

const docs = join(import.meta.dirname, '..', 'docs');

const pages: Readonly<Record<string, string>> = {
  'rules.md': rulesPage(),
  'problem.schema.json': `${JSON.stringify(z.toJSONSchema(problemSchema), null, 2)}\n`,
  'scenario.schema.json': scenarioSchema(),
  'rota.schema.json': rotaSchema(),
  'incident.schema.json': incidentSchema(),
};

const check = process.argv.includes('--check');
for (const [name, content] of Object.entries(pages)) {
  const file = join(docs, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
  if (check) {
    console.error(`docs/${name} is not what the code says.\nMaybe run: npm run docs`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, content);
    console.log(`wrote docs/${name}`);
  }
}
