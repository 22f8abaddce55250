import { describe, expect, it } from 'vitest';
import { hasEnded, type RotaBody } from './client.ts';
import { postShortScenario, serverForAll, testServer, type TestServer } from './server.ts';

let server: TestServer;
let path: string;
serverForAll(async (made) => {
  server = made;
  const scenarioId = await postShortScenario(server.client);
  const wanted = { scenarioId, work: 30, seed: 3, threads: 1 };
  const { body } = await server.client.postJson<RotaBody>('/v1/rotas', wanted);
  path = `/v1/rotas/${body.id}`;
});

interface Event {
  readonly event: string;
  readonly id?: string;
  readonly data: string;
}

/** All events of a stream until it ends, or so many of them: then the reader goes away. */
async function events(headers: Record<string, string> = {}, most = Infinity): Promise<Event[]> {
  const all = { authorization: `Bearer ${server.key}`, ...headers };
  const leave = new AbortController();
  const response = await fetch(`${server.url}${path}/events`, { headers: all, signal: leave.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const found: Event[] = [];
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      const fields = Object.fromEntries(
        block
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
      );
      found.push(fields as unknown as Event);
      if (found.length === most) {
        leave.abort();
        return found;
      }
    }
  }
  return found;
}

describe('the events of a rota', () => {
  let told: Event[];
  it('are those that it tells while it is made, and its end', async () => {
    told = await events();
    const rota = await server.client.until<RotaBody>(path, hasEnded);
    const progress = told.slice(0, -1);
    expect(progress.map(({ event, data }) => [event, JSON.parse(data) as unknown])).toEqual(
      rota.progress.map((each) => ['progress', each]),
    );
    expect(progress.map(({ id }) => id)).toEqual(progress.map((_, place) => String(place + 1)));
    const last = told.at(-1);
    expect(last?.event).toBe('ended');
    expect(JSON.parse(last?.data ?? '')).toMatchObject({ id: rota.id, state: 'complete', seed: 3 });
  });

  it('go on where a reader was cut off', async () => {
    const first = await events({}, 1);
    const rest = await events({ 'last-event-id': first.at(-1)?.id ?? '' });
    expect([...first, ...rest]).toEqual(told);
  });

  it('are refused where there is no rota, or no such place in them', async () => {
    expect(await server.client.statusOf('GET', '/v1/rotas/none/events')).toBe(404);
    const headers = { authorization: `Bearer ${server.key}`, 'last-event-id': 'x' };
    expect((await fetch(`${server.url}${path}/events`, { headers })).status).toBe(422);
  });
});

describe('the end of the server', () => {
  it('is not kept waiting by who follows a rota that has not ended', async () => {
    const ended = await testServer();
    const scenarioId = await postShortScenario(ended.client);
    const wanted = { scenarioId, seconds: 3600, threads: 1 };
    const { body } = await ended.client.postJson<RotaBody>('/v1/rotas', wanted);
    const headers = { authorization: `Bearer ${ended.key}` };
    const followed = await fetch(`${ended.url}/v1/rotas/${body.id}/events`, { headers });
    await ended.close();
    expect(await followed.text()).not.toContain('event: ended');
    expect(ended.faults).toEqual([]);
  });
});
