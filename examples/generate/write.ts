/** Writes every example beside this folder: `npm run examples`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from './document.ts';
import { examples } from './index.ts';

for (const example of examples) {
  const path = join(import.meta.dirname, '..', `${example.file}.yaml`);
  writeFileSync(path, documentOf(example));
  console.log(`wrote examples/${example.file}.yaml`);
}
