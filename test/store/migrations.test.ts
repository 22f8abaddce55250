import BetterSqlite3 from 'better-sqlite3';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';
import { actualsTable } from '../../src/store/actuals.ts';
import { auditTable } from '../../src/store/audit.ts';
import { contentHash } from '../../src/store/content-hash.ts';
import { eventsTable } from '../../src/store/events.ts';
import { keysTable } from '../../src/store/keys.ts';
import { publicationsTable } from '../../src/store/publications.ts';
import { recordsTable } from '../../src/store/records.ts';
import { repliesTable } from '../../src/store/replies.ts';
import { requestsTable } from '../../src/store/requests.ts';
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
      auditTable,
      requestsTable,
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
    // Beside them, before_audit is read by its name alone.
    expect(all).toBe(tables.length + 1);
    database.close();
  });
});

describe('an old data file', () => {
  const folder = fromPackageRoot('src/store/migrations');
  const files = readdirSync(folder).sort();

  /** A file as the Muster left it that knew so many migrations. */
  function fileOfVersion(version: number): string {
    const file = newDataFile();
    const database = new BetterSqlite3(file);
    for (const name of files.slice(0, version)) database.exec(readFileSync(join(folder, name), 'utf8'));
    database.pragma('application_id = 0x4d757374');
    database.pragma(`user_version = ${version}`);
    database.close();
    return file;
  }

  it.each(files.map((_, place) => place + 1))('of version %i becomes one of today', async (version) => {
    const file = fileOfVersion(version);
    (await open(file)).close();
    expect(schemaOf(file)).toBe(readFileSync(fromPackageRoot('test/store/schema.sql'), 'utf8'));
  });

  it('that had one kind of key keeps it, for everything', async () => {
    const file = fileOfVersion(6);
    const database = new BetterSqlite3(file);
    database.exec("INSERT INTO keys VALUES ('0123456789abcdef', '2026-01-01T00:00:00.000Z')");
    database.close();
    const store = await open(file);
    const created = '2026-01-01T00:00:00.000Z';
    const key = { id: '01234567', name: 'first key', role: 'admin', scope: {}, created };
    expect(await store.keys.find('0123456789abcdef')).toEqual(key);
    expect((await store.audit.verify()).faults).toEqual([]);
    store.close();
  });

  it('tells of a rota from before that was kept what it is', async () => {
    const file = fileOfVersion(7);
    const database = new BetterSqlite3(file);
    const rota = { b: [1, 2], a: 'x' };
    database.exec(`
      INSERT INTO scenarios VALUES ('s', 'Old', '2026-01-05', 7, '{}', '2026-01-01T00:00:00.000Z');
      INSERT INTO rotas VALUES ('r', 's', 'draft', '{}', '${JSON.stringify(rota)}', '2026-01-01T00:00:00.000Z');
    `);
    database.close();
    const store = await open(file);
    expect(await store.rotas.list()).toMatchObject([
      { id: 'r', content: contentHash({ a: 'x', b: [1, 2] }) },
    ]);
    store.close();
  });

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
