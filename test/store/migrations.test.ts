import BetterSqlite3 from 'better-sqlite3';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';
import { actualsTable } from '../../src/store/actuals.ts';
import { eventsTable } from '../../src/store/events.ts';
import { keysTable } from '../../src/store/keys.ts';
import { publicationsTable } from '../../src/store/publications.ts';
import { recordsTable } from '../../src/store/records.ts';
import { repliesTable } from '../../src/store/replies.ts';
import { rotasTable } from '../../src/store/rotas.ts';
import { runsTable } from '../../src/store/runs.ts';
import { scenariosTable } from '../../src/store/scenarios.ts';
import { statusesTable } from '../../src/store/statuses.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { newDataFile } from './new-data-file.ts';
import { openOrThrow as open } from './open-or-throw.ts';

const clock = (): Date => new Date('2026-03-01T12:00:00Z');

/** The statements that would make the schema of a file again. */
function schemaOf(file: string): string {
  const database = new BetterSqlite3(file, { readonly: true });
  const statements = database
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
    .pluck();
  const text = `${statements.all().join(';\n\n')};\n`;
  database.close();
  return text;
}

async function issuesOf(file: string): Promise<readonly unknown[]> {
  const opened = await openStore(file, clock);
  if ('issues' in opened) return opened.issues;
  opened.store.close();
  return [];
}

describe('a new data file', () => {
  it('has the schema of test/store/schema.sql', async () => {
    const file = newDataFile();
    (await open(file)).close();
    expect(schemaOf(file)).toBe(readFileSync(fromPackageRoot('test/store/schema.sql'), 'utf8'));
  });

  it('has the tables that the code believes in', async () => {
    const file = newDataFile();
    (await open(file)).close();
    const database = new BetterSqlite3(file, { readonly: true });
    const tables = [
      recordsTable,
      scenariosTable,
      runsTable,
      eventsTable,
      rotasTable,
      keysTable,
      statusesTable,
      actualsTable,
      repliesTable,
      publicationsTable,
    ];
    for (const table of tables) {
      const { name, columns: code } = getTableConfig(table);
      const believed = code.map((column) => ({
        name: column.name,
        type: column.getSQLType(),
        notnull: column.notNull ? 1 : 0,
      }));
      const columns = database.prepare(
        'SELECT name, lower(type) AS type, "notnull" FROM pragma_table_info(?)',
      );
      expect(columns.all(name)).toEqual(believed);
    }
    const all = database.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get();
    expect(all).toBe(tables.length);
    database.close();
  });
});

describe('an old data file', () => {
  it('opened again is the same file', async () => {
    const file = newDataFile();
    (await open(file)).close();
    const before = readFileSync(file);
    (await open(file)).close();
    expect(readFileSync(file)).toEqual(before);
  });

  it('of a newer Muster is refused', async () => {
    const file = newDataFile();
    (await open(file)).close();
    const database = new BetterSqlite3(file);
    database.pragma('user_version = 9999');
    database.close();
    expect(await issuesOf(file)).toMatchObject([{ where: file, found: 'version 9999' }]);
  });
});

describe('a file of someone else is refused and left as it was', () => {
  it('a database', async () => {
    const file = newDataFile();
    const database = new BetterSqlite3(file);
    database.exec('CREATE TABLE theirs (one TEXT)');
    database.close();
    const before = readFileSync(file);
    expect(await issuesOf(file)).toMatchObject([{ found: 'a database of another program' }]);
    expect(readFileSync(file)).toEqual(before);
  });

  it('a text', async () => {
    const file = newDataFile();
    const text = 'Dear diary, '.repeat(100);
    writeFileSync(file, text);
    expect(await issuesOf(file)).toMatchObject([{ found: 'file is not a database' }]);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('a folder that is not there', async () => {
    expect(await issuesOf(`${newDataFile()}/deeper`)).toHaveLength(1);
  });
});
