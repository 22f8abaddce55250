/**
 * Where files live that the compiler does not emit (SQL migrations, templates): always in the source tree,
 * whether the code asking runs from src/ or from dist/src/.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The absolute path of a file of this package, e.g. `fromPackageRoot('src/store/migrations')`. */
export function fromPackageRoot(path: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${import.meta.dirname}`);
    folder = parent;
  }
  return join(folder, path);
}
