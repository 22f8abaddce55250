import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';

test('a file that is not compiled is found from source', () => {
  expect(existsSync(fromPackageRoot('package-lock.json'))).toBe(true);
});

test('a file that is not compiled is found from the build', () => {
  const built = pathToFileURL(fromPackageRoot('dist/src/package-root.js')).href;
  const program = `import { fromPackageRoot } from '${built}'; process.stdout.write(fromPackageRoot('src'))`;
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(answer).toBe(fromPackageRoot('src'));
});
