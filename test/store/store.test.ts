import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Publication } from '../../src/domain/publication.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { parseScenario } from '../../src/formats/parse-scenario.ts';
import { outcomeOf, recordedRun } from '../../src/runs/recorded-run.ts';
import type { Progress } from '../../src/store/events.ts';
import type { Outcome, RunRequest } from '../../src/store/runs.ts';
import type { Store } from '../../src/store/store.ts';
import { scenario as anyScenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { idleRota } from './idle-rota.ts';
import { contentHash } from '../../src/store/content-hash.ts';
import { newDataFile } from './new-data-file.ts';
import { openOrThrow as open } from './open-or-throw.ts';

const [sample] = fc.sample(anyScenario(), { numRuns: 1, seed: 1 }) as [Scenario];

function progress(hard: number): Progress {
  return { seconds: 0.5, hard, tiers: [{ name: 'law', penalty: hard }], shortfalls: hard, moves: 1000 };
}

function withoutEmptyLists(scenario: Scenario): object {
  return Object.fromEntries(
    Object.entries(scenario).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

/** A run of the sample, queued. */
async function queued(store: Store, id = 'one'): Promise<RunRequest> {
  const scenario = await store.scenarios.save(sample);
  const request: RunRequest = {
    id,
    scenario,
    seed: 7,
    limits: { limit: { work: 5 }, threads: 2, check: 'never' },
    engine: '9.9.9',
  };
  await store.runs.add(request);
  return request;
}

describe('scenarios', () => {
  it('come back as they were saved, under a name that depends on nothing but their content', async () => {
    const store = await open(newDataFile());
    await fc.assert(
      fc.asyncProperty(anyScenario(), async (scenario) => {
        const id = await store.scenarios.save(scenario);
        const again = Object.fromEntries(Object.entries(scenario).reverse()) as unknown as Scenario;
        expect(await store.scenarios.save(again)).toBe(id);
        expect(await store.scenarios.get(id)).toEqual(scenario);
        const other = { ...scenario, description: `${scenario.description ?? ''}!` };
        expect(await store.scenarios.save(other)).not.toBe(id);
      }),
      { numRuns: runs(25, 250) },
    );
    store.close();
  });

  it('are found by the beginning of their id if it tells them apart', async () => {
    const store = await open(newDataFile());
    const id = await store.scenarios.save(sample);
    const others = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        store.scenarios.save({ ...sample, description: `${number}` }),
      ),
    );
    expect(await store.scenarios.find(id)).toBe(id);
    expect(await store.scenarios.find(id.slice(0, 12))).toBe(id);
    expect(await store.scenarios.find('')).toBeUndefined();
    expect((await store.scenarios.list()).map((entry) => entry.id).sort()).toEqual([id, ...others].sort());
    store.close();
  });

  it('never change, even for one who goes round the store', async () => {
    const file = newDataFile();
    const store = await open(file);
    await store.scenarios.save(sample);
    const database = new BetterSqlite3(file);
    expect(() => database.exec("UPDATE scenarios SET name = 'other'")).toThrow('never changes');
    database.close();
    store.close();
  });
});

describe('records', () => {
  it('of a plan give its scenario back', async () => {
    const store = await open(newDataFile());
    await fc.assert(
      fc.asyncProperty(anyScenario(), async (scenario) => {
        await store.scenarios.save(scenario);
        const snapshot = await store.records.snapshot(scenario.name, scenario.period);
        expect(snapshot).toEqual(withoutEmptyLists(scenario));
      }),
      { numRuns: runs(25, 250) },
    );
    store.close();
  });

  it('give the next period without what belongs to days of the last', async () => {
    const store = await open(newDataFile());
    const locked = [{ person: sample.people[0]?.id ?? '', date: sample.period.from, duty: 'off' }];
    await store.scenarios.save({ ...sample, locked });
    const next = parseScenario(await store.records.snapshot(sample.name, { from: '2028-01-03', days: 7 }));
    expect(next).toMatchObject({
      scenario: { period: { from: '2028-01-03', days: 7 }, people: sample.people },
    });
    expect(next).not.toHaveProperty('scenario.locked');
    expect(await store.records.snapshot('another plan', sample.period)).toBeUndefined();
    store.close();
  });

  it('are told apart by kind, with the days on which they hold', async () => {
    const store = await open(newDataFile());
    const leave = {
      person: sample.people[0]?.id ?? '',
      kind: 'annual',
      from: '2026-03-02',
      through: '2026-03-08',
    };
    await store.scenarios.save({ ...sample, leave: [{ ...leave, kind: 'annual' as const }] });
    expect(await store.records.list(sample.name, 'leave')).toEqual([
      {
        plan: sample.name,
        kind: 'leave',
        place: 0,
        id: null,
        from: leave.from,
        through: leave.through,
        data: leave,
      },
    ]);
    store.close();
  });
});

describe('what people say', () => {
  it('is kept in order, and only by who has read all of it', async () => {
    const store = await open(newDataFile());
    const line = { kind: 'refused' as const, of: 7, by: 'sgt', recorded: '2026-01-01T00:00:00Z' };
    const done = { ...line, kind: 'approved' as const };
    expect([await store.replies.add(line, 0), await store.replies.add({ ...line, of: 8 }, 0)]).toEqual([
      1,
      undefined,
    ]);
    expect(await store.replies.add({ ...line, of: 9 }, 1)).toBe(2);
    expect(await store.replies.list()).toEqual([
      { number: 1, line },
      { number: 2, line: { ...line, of: 9 } },
    ]);
    expect([await store.actuals.add(done, 0), await store.actuals.add(done, 0)]).toEqual([1, undefined]);
    expect(await store.actuals.list()).toEqual([{ number: 1, line: done }]);
    store.close();
  });

  it('is kept as what was published is: whole, in order, and never changed', async () => {
    const file = newDataFile();
    const store = await open(file);
    const day = { person: 'P1', date: '2026-03-02', duty: 'E' };
    const line: Publication = {
      ...{ scenario: 'team', from: '2026-03-02', through: '2026-03-08', people: ['P1', 'P2'], days: [day] },
      changes: [{ was: { ...day, duty: 'off' }, is: day }],
      ...{ overrides: [], told: '2026-03-01T12:00:00.000Z', by: 'sgt', recorded: '2026-03-01T12:00:00.000Z' },
    };
    expect([await store.publications.add(line, 0), await store.publications.add(line, 0)]).toEqual([
      1,
      undefined,
    ]);
    expect(await store.publications.add({ ...line, by: 'insp' }, 1)).toBe(2);
    store.close();
    const database = new BetterSqlite3(file);
    expect(() => database.exec("UPDATE publications SET json = '{}'")).toThrow('never changed');
    database.close();
    const later = await open(file);
    expect(await later.publications.list()).toEqual([
      { number: 1, line },
      { number: 2, line: { ...line, by: 'insp' } },
    ]);
    later.close();
  });
});

describe('runs', () => {
  it('keep everything that is needed to make the rota again', async () => {
    const file = newDataFile();
    const store = await open(file);
    const request = await queued(store);
    expect(await store.runs.begin('one')).toBe(true);
    await store.events.add('one', 0, progress(3));
    await store.events.add('one', 1, progress(0));
    await store.runs.end('one', { state: 'complete', rota: idleRota(sample) });
    store.close();

    const later = await open(file);
    expect(await later.runs.get('one')).toEqual({
      ...request,
      state: 'complete',
      reason: null,
      fault: null,
      created: '2026-03-01T12:00:00.000Z',
      started: '2026-03-01T12:00:00.000Z',
      ended: '2026-03-01T12:00:00.000Z',
    });
    expect(await later.scenarios.get(request.scenario)).toEqual(sample);
    expect(await later.events.list('one')).toEqual([progress(3), progress(0)]);
    expect(await later.rotas.get('one')).toEqual(idleRota(sample));
    expect(await later.rotas.list()).toMatchObject([
      { id: 'one', scenario: request.scenario, content: contentHash(idleRota(sample)) },
    ]);
    later.close();
  });

  it('begin once', async () => {
    const store = await open(newDataFile());
    await queued(store);
    expect(await Promise.all([store.runs.begin('one'), store.runs.begin('one')])).toEqual([true, false]);
    expect(await store.runs.queued()).toEqual([]);
    store.close();
  });

  it('end once: what comes after an end changes nothing', async () => {
    const store = await open(newDataFile());
    await queued(store);
    await store.runs.begin('one');
    await store.runs.end('one', { state: 'failed', reason: 'why' });
    await store.runs.end('one', { state: 'complete', rota: idleRota(sample) });
    expect(await store.runs.get('one')).toMatchObject({ state: 'failed', reason: 'why' });
    expect(await store.rotas.list()).toEqual([]);
    store.close();
  });

  it('keep the rota of a search that a fault ended, and say what the fault was', async () => {
    const store = await open(newDataFile());
    await queued(store);
    const rota = idleRota(sample);
    const make = (): Promise<Outcome> =>
      Promise.resolve(
        outcomeOf({ rota, stopped: false, fault: new Error('Thread 1 of the search has ended.') }),
      );
    await recordedRun(store, 'one', make);
    expect(await store.runs.get('one')).toMatchObject({
      state: 'stopped',
      reason: null,
      fault: 'Thread 1 of the search has ended.',
    });
    expect(await store.rotas.get('one')).toMatchObject(rota);
    store.close();
  });

  it('are withdrawn only before they begin', async () => {
    const store = await open(newDataFile());
    await queued(store, 'one');
    await queued(store, 'two');
    await store.runs.begin('two');
    await store.runs.withdraw('one');
    await store.runs.withdraw('two');
    expect(await store.runs.get('one')).toMatchObject({
      state: 'failed',
      reason: 'it was stopped before it began',
    });
    expect(await store.runs.get('two')).toMatchObject({ state: 'running' });
    store.close();
  });

  it('of a scenario that is not saved are refused', async () => {
    const store = await open(newDataFile());
    const request = await queued(store);
    await expect(store.runs.add({ ...request, id: 'two', scenario: 'unknown' })).rejects.toThrow(
      'FOREIGN KEY',
    );
    store.close();
  });

  it('of this process go on when it opens the file again', async () => {
    const file = newDataFile();
    const store = await open(file);
    await queued(store);
    await store.runs.begin('one');
    const second = await open(file);
    expect(await second.runs.get('one')).toMatchObject({ state: 'running' });
    second.close();
    store.close();
  });
});
