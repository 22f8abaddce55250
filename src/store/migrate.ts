import type BetterSqlite3 from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../domain/issue.ts';
import { fromPackageRoot } from '../package-root.ts';

/** Marks a SQLite file as one of Muster's: the letters `Must`. */
const APPLICATION = 0x4d757374;

const FOLDER = 'src/store/migrations';

/**
 * Brings a database to the newest schema: the files of `migrations/` in the order of their names, each once. All of
 * it happens in one transaction, so that a crash leaves the old schema. `user_version` counts the files applied.
 * @returns why the file cannot be used: it belongs to another program, or to a newer Muster.
 */
export function migrate(database: BetterSqlite3.Database): Issue[] {
  const files = readdirSync(fromPackageRoot(FOLDER))
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const apply = database.transaction((): Issue[] => {
    const refused = whyNotOurs(database, files.length);
    if (refused.length > 0) return refused;
    const applied = number(database, 'user_version');
    for (const name of files.slice(applied)) {
      database.exec(readFileSync(join(fromPackageRoot(FOLDER), name), 'utf8'));
    }
    if (applied < files.length) {
      database.pragma(`application_id = ${APPLICATION}`);
      database.pragma(`user_version = ${files.length}`);
    }
    return [];
  });
  return apply.immediate();
}

function whyNotOurs(database: BetterSqlite3.Database, known: number): Issue[] {
  const where = database.name;
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  const application = number(database, 'application_id');
  if (application !== APPLICATION && !(application === 0 && tables === 0)) {
    return [
      { where, found: 'a database of another program', expected: 'a data file of Muster, or a new file' },
    ];
  }
  const version = number(database, 'user_version');
  if (version <= known) return [];
  return [
    {
      where,
      found: `version ${version}`,
      expected: `a version up to ${known}`,
      maybe: 'it was written by a newer Muster: update this one',
    },
  ];
}

function number(database: BetterSqlite3.Database, pragma: string): number {
  return Number(database.pragma(pragma, { simple: true }));
}
