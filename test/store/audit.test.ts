/** Every change of what is kept is in the log, and what is changed past the log is found. */
import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AuditLine } from '../../src/domain/audit.ts';
import type { Store } from '../../src/store/store.ts';
import { runs } from '../laws.ts';
import { idleRota } from './idle-rota.ts';
import { newDataFile } from './new-data-file.ts';
import { openOrThrow as open } from './open-or-throw.ts';
import { wiltshirePilot } from '../../examples/generate/wiltshire-pilot.ts';

const recorded = '2026-01-01T00:00:00Z';

/** What may be done to a store, each with the lines that it must leave. */
const DOINGS = {
  reply: async (store: Store, number: number) => {
    const last = (await store.replies.list()).length;
    const id = await store.replies.add({ kind: 'refused', of: number + 1, by: 'sgt', recorded }, last);
    return [`added reply ${id}`];
  },
  tooLate: async (store: Store) => {
    const last = (await store.replies.list()).length + 5;
    await store.replies.add({ kind: 'refused', of: 1, by: 'sgt', recorded }, last - 5);
    const lines = [`added reply ${last - 4}`];
    expect(
      await store.replies.add({ kind: 'refused', of: 1, by: 'sgt', recorded }, last - 5),
    ).toBeUndefined();
    return lines;
  },
  actual: async (store: Store, number: number) => {
    const last = (await store.actuals.list()).length;
    const id = await store.actuals.add({ kind: 'approved', of: number + 1, by: 'sgt', recorded }, last);
    return [`added actual ${id}`];
  },
  scenarioTwice: async (store: Store, number: number) => {
    const scenario = { ...wiltshirePilot.scenario, description: `scenario ${number}` };
    const id = await store.scenarios.save(scenario);
    await store.scenarios.save(scenario);
    return [`added scenario ${id}`];
  },
  run: async (store: Store, number: number) => {
    const { scenario } = wiltshirePilot;
    const isKnown = (await store.scenarios.list()).length;
    const saved = await store.scenarios.save({ ...scenario, description: 'runs' });
    const isNew = (await store.scenarios.list()).length > isKnown;
    const id = `run-${number}`;
    const limits = { limit: { work: 1 }, threads: 1, check: 'never' } as const;
    await store.runs.add({ id, scenario: saved, seed: 1, limits, engine: 'test' });
    await store.runs.begin(id);
    await store.runs.begin(id);
    await store.runs.end(id, { state: 'complete', rota: idleRota(scenario) });
    await store.runs.end(id, { state: 'failed', reason: 'again' });
    return [
      ...(isNew ? [`added scenario ${saved}`] : []),
      ...['added', 'began', 'ended'].map((action) => `${action} run ${id}`),
      `added rota ${id}`,
    ];
  },
  key: async (store: Store, number: number) => {
    const id = `key-${number}`;
    await store.keys.add({ id, hash: id, name: 'office', role: 'planner', scope: {} });
    expect([await store.keys.revoke(id), await store.keys.revoke(id)]).toEqual([true, false]);
    return [`added key ${id}`, `revoked key ${id}`];
  },
} as const;

const doings = fc.array(fc.constantFrom(...(Object.keys(DOINGS) as (keyof typeof DOINGS)[])), {
  minLength: 1,
  maxLength: 8,
});

/** Does it all; returns what the log must say. */
async function does(store: Store, names: readonly (keyof typeof DOINGS)[]): Promise<string[]> {
  const lines: string[] = [];
  for (const [number, name] of names.entries()) lines.push(...(await DOINGS[name](store, number)));
  return lines;
}

/** A hash as the documentation has it, written a second time. */
function expectedHash({ hash: _, ...line }: AuditLine, before: string): string {
  const { number, at, by, action, kind, id, content = null } = line;
  const text = JSON.stringify([number, at, by, action, kind, id, content, before]);
  return createHash('sha256').update(text).digest('hex');
}

describe('the audit', () => {
  it('tells of every change once, in order, chained, and finds nothing wrong', async () => {
    await fc.assert(
      fc.asyncProperty(doings, async (names) => {
        const store = await open(newDataFile());
        const told = await does(store, names);
        const lines = await store.audit.list(0, 1000);
        expect(lines.map(({ action, kind, id }) => `${action} ${kind} ${id}`)).toEqual(told);
        let before = '';
        for (const line of lines) before = expectedHash(line, before);
        expect(lines.at(-1)?.hash).toBe(before);
        expect(await store.audit.verify()).toEqual({ lines: lines.length, head: before, faults: [] });
        expect(await store.audit.list(2, 3)).toEqual(lines.slice(2, 5));
        store.close();
      }),
      { numRuns: runs(8, 100) },
    );
  });

  it.each([
    ["UPDATE replies SET json = json_set(json, '$.by', 'x')", 'replies_never_change'],
    ["UPDATE rotas SET json = json_set(json, '$.engine', 'x')"],
    ['DELETE FROM replies WHERE number = 1'],
    ['DELETE FROM rotas'],
    [`INSERT INTO replies VALUES (99, '{}')`],
    ["UPDATE audit SET by = 'x' WHERE number = 2", 'audit_never_changes'],
    ['DELETE FROM audit WHERE number = 3', 'audit_never_shrinks'],
    ['DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)', 'audit_never_shrinks'],
    ['INSERT INTO audit SELECT max(number) + 1, at, by, action, kind, id, content, hash FROM audit'],
  ])('finds what was done past it: %s', async (statement, guard?: string) => {
    const file = newDataFile();
    const store = await open(file);
    await does(store, ['reply', 'run', 'reply']);
    store.close();
    const database = new BetterSqlite3(file);
    database.pragma('foreign_keys = OFF');
    if (guard !== undefined) {
      expect(() => database.exec(statement)).toThrow('never');
      database.exec(`DROP TRIGGER ${guard}`);
    }
    database.exec(statement);
    database.close();
    const again = await open(file);
    expect((await again.audit.verify()).faults.length).toBeGreaterThan(0);
    again.close();
  });

  it('says in whose name', async () => {
    const store = await open(newDataFile());
    await DOINGS.reply(store, 0);
    await DOINGS.reply(store.as('Rota office'), 1);
    expect((await store.audit.list(0, 9)).map(({ by }) => by)).toEqual(['command line', 'Rota office']);
    store.close();
  });

  it('says nothing of what was kept before there was one', async () => {
    const file = newDataFile();
    (await open(file)).close();
    const database = new BetterSqlite3(file);
    database.exec(`INSERT INTO replies VALUES (1, '{}'); INSERT INTO before_audit VALUES ('reply', '1')`);
    database.close();
    const store = await open(file);
    expect(await store.audit.verify()).toEqual({ lines: 0, head: '', faults: [] });
    store.close();
  });
});
