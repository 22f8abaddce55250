import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Issue } from '../domain/issue.ts';
import { readDocument } from './document.ts';
import { parseScenario, type Parsed } from './parse-scenario.ts';
import { readWorkbook } from './workbook/read.ts';

const EXTENSIONS = '.yaml, .yml, .json or .xlsx';

/**
 * A scenario from a file, whose extension says its form. A file that cannot be read is an issue like any other;
 * see {@link readScenario} for bytes that are already here.
 */
export async function loadScenario(path: string): Promise<Parsed> {
  try {
    return await readScenario(path, await readFile(path));
  } catch (error) {
    const fault = fileFault(error);
    if (fault === undefined) throw error;
    return { issues: [{ where: path, found: fault, expected: `a scenario (${EXTENSIONS})` }] };
  }
}

/** A scenario from the bytes of a file; `name` is only asked for its extension. */
export async function readScenario(name: string, bytes: Uint8Array): Promise<Parsed> {
  switch (extname(name).toLowerCase()) {
    case '.xlsx':
      return readWorkbook(bytes);
    case '.yaml':
    case '.yml':
      return parseText(bytes, 'yaml');
    case '.json':
      return parseText(bytes, 'json');
    default:
      return {
        issues: [{ where: basename(name), found: extension(name), expected: `a scenario (${EXTENSIONS})` }],
      };
  }
}

function parseText(bytes: Uint8Array, syntax: 'yaml' | 'json'): Parsed | { issues: Issue[] } {
  const read = readDocument(new TextDecoder().decode(bytes), syntax);
  return 'issues' in read ? read : parseScenario(read.data);
}

function extension(name: string): string {
  const found = extname(name);
  return found === '' ? 'a file without an extension' : `a file that ends in ${found}`;
}

/** What the system says about a file, in words; undefined if the error is about something else. */
function fileFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  switch (error.code) {
    case 'ENOENT':
      return 'no such file';
    case 'EISDIR':
      return 'a folder';
    case 'EACCES':
    case 'EPERM':
      return 'a file that may not be read';
    default:
      return undefined;
  }
}
