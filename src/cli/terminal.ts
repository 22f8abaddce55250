import { dirname } from 'node:path';
import { accessSync, constants, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { fromPackageRoot } from '../package-root.ts';
import { UnusableInput, type World } from './command.ts';

/** The real world of the command line. */
export function terminal(): World {
  const live = process.stderr.isTTY;
  return {
    now: () => performance.now() / 1000,
    onInterrupt: (stop) => {
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    },
    tell: (text) => void process.stdout.write(text),
    progress: (line) => {
      if (live) process.stderr.write(`\r\u001b[K${line}`);
    },
    fault: (error) => {
      process.exitCode = 70;
      process.stderr.write(`${faultText(error)}What follows is the best rota until then.\n`);
    },
    readText: (path) => {
      try {
        return readFileSync(path, 'utf8');
      } catch (error) {
        throw unreadable(path, error);
      }
    },
    writeFile: (path, content) => {
      const unfinished = `${path}.${process.pid}.tmp`;
      try {
        writeFileSync(unfinished, content);
        renameSync(unfinished, path);
      } catch (error) {
        throw unwritable(path, error);
      }
    },
    exists: existsSync,
    mayWrite: (path) => {
      try {
        accessSync(dirname(path), constants.W_OK);
      } catch (error) {
        throw unwritable(path, error);
      }
    },
    packaged: fromPackageRoot,
    instant: () => new Date().toISOString(),
  };
}

/** Says that an exception is a bug, and what to do about it. */
export function faultText(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error);
  const trace = process.env['MUSTER_TRACE'] === '1' ? `${inspect(error)}\n` : '';
  return (
    `This is a fault of Muster, not of your input: ${told}\n` +
    `Maybe: report it with the command you ran; MUSTER_TRACE=1 shows where it happened.\n${trace}`
  );
}

function unwritable(path: string, error: unknown): UnusableInput {
  return new UnusableInput([
    { where: path, found: reason(error), expected: 'a folder that exists and may be written to' },
  ]);
}

function unreadable(path: string, error: unknown): UnusableInput {
  return new UnusableInput([{ where: path, found: reason(error), expected: 'a file that can be read' }]);
}

/** Says an error of the file system without its code and stack. */
function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EISDIR') return 'a folder';
  if (code === 'EACCES') return 'no permission';
  return error instanceof Error ? error.message : String(error);
}
