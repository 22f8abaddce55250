/** Questions are answered on threads beside this one, whatever becomes of one of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessKey } from '../../src/domain/access.ts';
import { createDesk, type Desk } from '../../src/life/desk.ts';
import type { Store } from '../../src/store/store.ts';
import { keptRota } from '../api/server.ts';
import { village, villageRota } from '../replies/village.ts';
import { openOrThrow } from '../store/open-or-throw.ts';

const caller: AccessKey = {
  ...{ id: '1', name: 'Rota office', role: 'planner', scope: {}, created: '2031-01-01T00:00:00.000Z' },
};

let folder: string;
let store: Store;
let desk: Desk;
let id: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-desk-'));
  store = await openOrThrow(join(folder, 'team.sqlite'));
  id = await keptRota(store, villageRota(village()));
  desk = createDesk(store.file);
});
afterAll(async () => {
  await desk.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a desk', () => {
  it('answers many questions at once, each with its own answer', async () => {
    const people = ['val', 'vic', 'pat', 'pip'];
    const answers = await Promise.all(people.map((person) => desk.ask('hours', { caller, id, person })));
    expect(
      answers.map((answer) => answer.status === 'found' && answer.people.map(({ person }) => person)),
    ).toEqual(people.map((person) => [person]));
  });

  it('goes on after a question that it could not answer', async () => {
    const asked = desk.ask('say', {
      ...{ caller, id, by: 'sgt', isTrial: false },
      what: 'nothing' as 'moves',
      said: { person: 'pat', date: '2031-06-03' },
    });
    await expect(asked).rejects.toThrow(TypeError);
    const strange = { caller, id, person: (() => 'val') as unknown as string };
    await expect(desk.ask('hours', strange)).rejects.toThrow(/could not be cloned/);
    expect(await desk.ask('standing', { caller, id })).toMatchObject({ status: 'found' });
  });

  it('says that a file is none, and answers from one that is', async () => {
    const other = createDesk('/nowhere/at/all.sqlite');
    await expect(other.ask('standing', { caller, id })).rejects.toThrow(/cannot be opened/);
    await other.close();
  });

  it('keeps what was asked before it was closed', async () => {
    const own = createDesk(store.file);
    const said = own.ask('say', {
      ...{ caller, id, by: 'sgt', isTrial: false, what: 'moves' },
      said: { person: 'pat', date: '2031-06-03', duty: 'off' },
    });
    await own.close();
    expect(await said).toMatchObject({ status: 'kept', number: 1 });
    expect(await store.replies.list()).toHaveLength(1);
  });
});
