import { beforeAll, describe, expect, it } from 'vitest';
import { openData, secondReading } from '../../src/compose.ts';
import { rota as rotaSchema } from '../../src/domain/rota.ts';
import { publicationOf } from '../../src/publish/publishing.ts';
import { generate } from '../../src/rota/generate.ts';
import { contentHash } from '../../src/store/content-hash.ts';
import { hasEnded, type ProblemBody, type RotaBody } from './client.ts';
import { postShortScenario, serverForAll, type TestServer } from './server.ts';

let server: TestServer;
let scenarioId: string;
serverForAll(async (made) => {
  server = made;
  scenarioId = await postShortScenario(server.client);
});

/** Asks for a rota; returns the path at which it will be. */
async function ask(wanted: object): Promise<string> {
  const { status, headers, body } = await server.client.postJson<RotaBody>('/v1/rotas', {
    scenarioId,
    ...wanted,
  });
  expect(status).toBe(202);
  expect(headers.get('location')).toBe(`/v1/rotas/${body.id}`);
  return `/v1/rotas/${body.id}`;
}

describe('a rota', () => {
  let path: string;
  let made: RotaBody;
  let declined: NonNullable<RotaBody['assignments']>[number];
  beforeAll(async () => {
    path = await ask({ work: 20, seed: 7, threads: 1 });
    made = await server.client.until<RotaBody>(path, hasEnded);
  });

  it('is made, with its progress, summary and assignments', () => {
    expect(made).toMatchObject({
      scenarioId,
      state: 'complete',
      reason: null,
      seed: 7,
      limits: { work: 20, threads: 1, check: 'each-phase' },
      summary: { hardBreaches: 0, seed: 7 },
    });
    expect(made.progress.length).toBeGreaterThan(0);
    expect(made.assignments?.length).toBeGreaterThan(0);
  });

  it('is listed', async () => {
    const { body } = await server.client.get<{ rotas: RotaBody[] }>('/v1/rotas');
    expect(body.rotas.map(({ id }) => id)).toContain(made.id);
  });

  it('can be made again from what the data file says of it, and is valid', async () => {
    const opened = await openData(server.file);
    if ('issues' in opened) throw new Error(JSON.stringify(opened.issues));
    const { store } = opened;
    const run = await store.runs.get(made.id);
    const scenario = await store.scenarios.get(run?.scenario ?? '');
    const rota = await store.rotas.get(made.id);
    store.close();
    if (run === undefined || scenario === undefined) throw new Error('the run is not whole');
    expect(rotaSchema.safeParse(rota).error).toBeUndefined();
    const again = await generate(
      scenario,
      { seed: run.seed, ...run.limits },
      { now: () => 0, observe: () => undefined, onStart: () => undefined },
      { engine: run.engine },
    );
    expect(again.rota.assignments).toEqual(rota?.assignments);
  });

  it('has the cover of a pump at a minute: who is on call then sits in it', async () => {
    const { body: whole } = await server.client.get<CoverBody>(`${path}/cover?pump=salisbury-P2`);
    expect(whole.pumps).toHaveLength(1);
    const segments = whole.pumps[0]?.segments ?? [];
    const crewed = segments.find(({ seats }) => seats.length > 0);
    if (crewed === undefined) throw new Error('the pump never has a crew');
    for (const at of [crewed.start, encodeURIComponent(crewed.start)]) {
      const { status, body } = await server.client.get<CoverBody>(`${path}/cover?pump=salisbury-P2&at=${at}`);
      expect(status).toBe(200);
      expect(body.pumps.map((cover) => cover.segments)).toEqual([[crewed]]);
    }
    const present = (made.assignments ?? [])
      .filter(({ spells }) => spells.some((spell) => spell.station === 'salisbury'))
      .map(({ person }) => person);
    for (const { rider } of crewed.seats) expect(present).toContain(rider);
    const others = segments.filter(({ state }) => state === 'OFF' || state === 'LIMITED');
    for (const { reasons } of others) expect(reasons.length).toBeGreaterThan(0);
    expect(segments.slice(1).map(({ start }) => start)).toEqual(segments.slice(0, -1).map(({ end }) => end));
  });

  it('has the hours of a person: as many as the assignments add up to', async () => {
    const { body } = await server.client.get<HoursBody>(`${path}/hours?person=P1`);
    const worked = (made.assignments ?? [])
      .filter(({ person }) => person === 'P1')
      .flatMap(({ spells }) => spells.filter(({ kind }) => kind === 'duty'))
      .reduce((sum, { workingMinutes }) => sum + workingMinutes, 0);
    expect(worked).toBeGreaterThan(0);
    expect(body.people).toMatchObject([{ person: 'P1', total: { working: worked } }]);
    const everyone = await server.client.get<HoursBody>(`${path}/hours`);
    const { body: scenario } = await server.client.get<ScenarioBody>(`/v1/scenarios/${scenarioId}`);
    expect(everyone.body.people.map(({ person }) => person)).toEqual(scenario.people.map(({ id }) => id));
  });

  it('is given as it stands after what people answered', async () => {
    const asked = made.assignments?.find(({ spells }) => spells.every(({ status }) => status === 'proposed'));
    if (asked === undefined) throw new Error('nothing is proposed to anybody');
    declined = asked;
    const { person, date } = asked;
    const { body: before } = await server.client.get<HoursBody>(`${path}/hours?person=${person}`);
    const opened = await openData(server.file);
    if ('issues' in opened) throw new Error(JSON.stringify(opened.issues));
    const spells = asked.spells.map(({ start, end }) => ({ start, end }));
    const said = { by: person, recorded: '2026-01-01T00:00:00Z' };
    await opened.store.replies.add({ kind: 'declined', person, date, spells, ...said }, 0);
    opened.store.close();
    const { body } = await server.client.get<RotaBody>(path);
    const isTheirs = (each: { person: string; date: string }): boolean =>
      each.person === person && each.date === date;
    expect(body.assignments?.some(isTheirs)).toBe(false);
    expect(body.assignments).toHaveLength(made.assignments!.length - 1);
    const { body: hours } = await server.client.get<HoursBody>(`${path}/hours?person=${person}`);
    const lost = asked.spells.reduce(
      (sum, spell) => sum + Date.parse(spell.end) - Date.parse(spell.start),
      0,
    );
    expect(hours.people[0]?.total.standby).toBe(before.people[0]!.total.standby - lost / 60_000);
  });

  it('is made anew with what people answered: what was declined is not proposed again', async () => {
    const again = await server.client.until<RotaBody>(await ask({ work: 20, seed: 7, threads: 1 }), hasEnded);
    expect(again.scenarioId).not.toBe(scenarioId);
    const { body } = await server.client.get<ScenarioBody>(`/v1/scenarios/${again.scenarioId}`);
    const { person, date, spells } = declined;
    expect(body.availability?.at(-1)).toMatchObject({ person, state: 'no' });
    const theirs = again.assignments?.find((each) => each.person === person && each.date === date);
    for (const { start } of spells)
      expect(theirs?.spells.map((spell) => spell.start) ?? []).not.toContain(start);
  });

  it('is made anew from what is published: the baseline of the run, days off too', async () => {
    const opened = await openData(server.file);
    if ('issues' in opened) throw new Error(JSON.stringify(opened.issues));
    const rota = await opened.store.rotas.get(made.id);
    if (rota === undefined) throw new Error('the rota is not kept');
    const world = { instant: '2000-01-01T00:00:00Z', content: contentHash(rota), secondReading };
    const outcome = publicationOf(rota, [], { by: 'Rota office' }, world);
    if (!('line' in outcome)) throw new Error(JSON.stringify(outcome));
    expect(await opened.store.publications.add(outcome.line, 0)).toBe(1);
    opened.store.close();
    const again = await server.client.until<RotaBody>(await ask({ work: 20, seed: 7, threads: 1 }), hasEnded);
    const { body } = await server.client.get<ScenarioBody>(`/v1/scenarios/${again.scenarioId}`);
    expect(body.wholeBaseline).toBe(true);
    const { body: first } = await server.client.get<RotaBody>(`/v1/rotas/${made.id}`);
    expect([first.life, again.life]).toEqual(['published', 'draft']);
    expect(body.baseline).toHaveLength(rota.scenario.people.length * rota.scenario.period.days);
  });

  it.each([
    ['cover?pump=salisbury-P9', 404],
    ['cover?at=2030-01-01T00:00Z', 422],
    ['cover?at=noon', 422],
    ['cover?pomp=salisbury-P1', 422],
    ['hours?person=nobody', 404],
  ])('refuses %s with %i', async (question, expected) => {
    const { status, body } = await server.client.get<ProblemBody>(`${path}/${question}`);
    expect([status, body.status]).toEqual([expected, expected]);
  });
});

describe('a request for a rota', () => {
  it('is refused with everything that is wrong with it', async () => {
    const wrong = { scenarioId: 5, seconds: -1, seed: 1.5, threads: 0, check: 'often', sead: 1 };
    const { status, body } = await server.client.postJson<ProblemBody>('/v1/rotas', wrong);
    expect(status).toBe(422);
    const places = ['scenarioId', 'seconds', 'seed', 'threads', 'check', 'sead'];
    expect(body.issues?.map(({ where }) => where).sort()).toEqual(
      places.map((name) => `body.${name}`).sort(),
    );
    expect(body.issues?.find(({ where }) => where === 'body.sead')?.maybe).toBe('seed');
  });

  it.each([
    [{ seconds: 1, work: 1 }, 'body.work'],
    [{ scenarioId: 'unknown' }, 'body.scenarioId'],
  ])('is refused for %j', async (wanted, where) => {
    const { status, body } = await server.client.postJson<ProblemBody>('/v1/rotas', {
      scenarioId,
      ...wanted,
    });
    expect([status, body.issues?.[0]?.where]).toEqual([422, where]);
  });

  it('that is no JSON is refused', async () => {
    expect((await server.client.post('/v1/rotas', '{', 'application/json')).status).toBe(400);
    expect((await server.client.post('/v1/rotas', 'seed=1', 'text/plain')).status).toBe(415);
  });

  it('for what is not there is not found', async () => {
    for (const path of [
      '/v1/rotas/no',
      '/v1/rotas/no/cover',
      '/v1/rotas/no/hours',
      '/v1/nothing',
      '/nothing',
    ]) {
      expect((await server.client.get(path)).status).toBe(404);
    }
    expect((await server.client.post('/v1/rotas/no/stop', '', 'application/json')).status).toBe(404);
  });
});

describe('while a rota is in the making', () => {
  it('everything else is answered; stopped early, it keeps its best; what waits behind it can be withdrawn', async () => {
    const { client } = server;
    const running = await ask({ seconds: 3600, threads: 1 });
    const waiting = await ask({ seconds: 3600 });
    await client.until<RotaBody>(running, ({ progress }) => progress.length > 0);
    expect((await client.get<{ status: string }>('/health')).body.status).toBe('ok');
    expect((await client.get<RotaBody>(running)).body).toMatchObject({ state: 'running' });
    expect((await client.get<RotaBody>(running)).body).not.toHaveProperty('assignments');
    expect((await client.get(`${running}/cover`)).status).toBe(409);
    expect((await client.get(`${running}/hours`)).status).toBe(409);
    expect((await client.get<RotaBody>(waiting)).body).toMatchObject({ state: 'queued', progress: [] });

    const withdrawn = await client.post<RotaBody>(`${waiting}/stop`, '', 'application/json');
    expect(withdrawn).toMatchObject({ status: 202, body: { state: 'failed' } });
    expect((await client.post(`${running}/stop`, '', 'application/json')).status).toBe(202);
    const stopped = await client.until<RotaBody>(running, hasEnded);
    expect(stopped).toMatchObject({ state: 'stopped', summary: { seed: 1 } });
    expect(stopped.assignments?.length).toBeGreaterThan(0);
    expect((await client.post<RotaBody>(`${running}/stop`, '', 'application/json')).body.state).toBe(
      'stopped',
    );
  });
});

interface CoverBody {
  readonly pumps: readonly {
    readonly pump: string;
    readonly segments: readonly {
      readonly start: string;
      readonly end: string;
      readonly state: string;
      readonly seats: readonly { readonly kind: string; readonly rider?: string }[];
      readonly reasons: readonly string[];
    }[];
  }[];
}

interface ScenarioBody {
  readonly people: readonly { readonly id: string }[];
  readonly availability?: readonly { readonly person: string; readonly state: string }[];
  readonly wholeBaseline?: boolean;
  readonly baseline?: readonly unknown[];
}

interface HoursBody {
  readonly people: readonly {
    readonly person: string;
    readonly total: { readonly working: number; readonly standby: number };
  }[];
}
