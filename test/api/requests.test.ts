/** What all requests have in common: done once, within a rate, named, counted. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import { newKey } from '../../api/access.ts';
import { createDesk } from '../../src/life/desk.ts';
import { createJobs } from '../../src/runs/jobs.ts';
import { newDataFile } from '../store/new-data-file.ts';
import { openOrThrow } from '../store/open-or-throw.ts';
import { postShortScenario, serverForAll, type TestServer } from './server.ts';

let server: TestServer;
serverForAll((made) => {
  server = made;
});

interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Sent> {
  const all = { authorization: `Bearer ${server.key}`, 'content-type': 'application/json', ...headers };
  const response = await fetch(`${server.url}${path}`, { method, headers: all, ...(body && { body }) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('a POST with an Idempotency-Key', () => {
  const rota = async (seed: number): Promise<string> => {
    const scenarioId = await postShortScenario(server.client);
    return JSON.stringify({ scenarioId, seed, work: 1, threads: 1 });
  };
  const made = async (seed: number): Promise<number> =>
    (await send('GET', '/v1/rotas?limit=200')).text.split(`"seed":${seed},`).length - 1;

  it('is done once and answered the same, however often it is sent', async () => {
    const once = { 'idempotency-key': 'one' };
    const body = await rota(101);
    const first = await send('POST', '/v1/rotas', once, body);
    const again = await send('POST', '/v1/rotas', once, body);
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(await made(101)).toBe(1);
  });

  it('keeps what was refused, too', async () => {
    const once = { 'idempotency-key': 'two' };
    const first = await send('POST', '/v1/rotas', once, '{}');
    const again = await send('POST', '/v1/rotas', once, '{}');
    expect([first.status, again.status, again.text]).toEqual([422, 422, first.text]);
  });

  it('is refused if the same name is used for something else', async () => {
    const once = { 'idempotency-key': 'three' };
    await send('POST', '/v1/rotas', once, await rota(102));
    const other = await send('POST', '/v1/rotas', once, await rota(103));
    expect([other.status, JSON.parse(other.text)]).toMatchObject([
      422,
      { type: 'urn:problem-type:muster:other-request' },
    ]);
  });

  it('sent many times at once is done once', async () => {
    const body = await rota(104);
    const sent = await Promise.all(
      Array.from({ length: 12 }, () => send('POST', '/v1/rotas', { 'idempotency-key': 'four' }, body)),
    );
    expect(sent.filter(({ status }) => status === 202).length).toBeGreaterThan(0);
    for (const { status } of sent) expect([202, 409]).toContain(status);
    expect(await made(104)).toBe(1);
  });

  it('that is answered with a secret is done once, and the secret is kept nowhere', async () => {
    const once = { 'idempotency-key': 'five' };
    const body = JSON.stringify({ name: 'secret', role: 'auditor', scope: {} });
    const first = await send('POST', '/v1/keys', once, body);
    const again = await send('POST', '/v1/keys', once, body);
    expect([first.status, again.status]).toEqual([201, 409]);
    expect(again.text).toContain('told-once');
    const { secret } = JSON.parse(first.text) as { secret: string };
    const folder = dirname(server.file);
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name)).includes(secret)).toBe(false);
  });
});

describe('every answer', () => {
  it('has the id of its request, the caller’s if it sent one', async () => {
    const { headers } = await send('GET', '/v1/rotas', { 'x-request-id': 'mine-1' });
    expect(headers.get('x-request-id')).toBe('mine-1');
    expect((await send('GET', '/health')).headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });

  it('says what is left of the rate', async () => {
    const [one, two] = [await send('GET', '/v1/rotas'), await send('GET', '/v1/rotas')];
    const left = ({ headers }: Sent): number => Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
    expect(left(one) - left(two)).toBe(1);
    expect(one.headers.get('ratelimit-policy')).toBe('"key";q=60000;w=60');
  });

  it('that is long is smaller on the way to those who can read it so', async () => {
    const { headers } = await send('GET', '/openapi.json', { 'accept-encoding': 'gzip' });
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  it('is counted, by route and never by path', async () => {
    await send('GET', '/v1/rotas/somebody/hours');
    const { text } = await send('GET', '/metrics');
    expect(text).toMatch(
      /muster_http_requests_total\{method="GET",route="\/v1\/rotas\/:id\/hours",status="404"\} 1\n/,
    );
    expect(text).not.toContain('somebody');
  });
});

describe('a rate', () => {
  it('stops a key that sends too much, and no other', async () => {
    const store = await openOrThrow(newDataFile());
    const report = (fault: unknown): void => {
      throw new Error(String(fault));
    };
    const jobs = createJobs({ store, engine: 'test', report });
    const ending = new AbortController().signal;
    const app = createApi(
      { store, jobs, engine: 'test', ending, report, desk: createDesk(store.file) },
      { requests: 3, seconds: 60 },
    );
    const make = async (name: string): Promise<string> =>
      (await newKey(store.keys, { name, role: 'auditor', scope: {} })).secret;
    const [busy, quiet] = [await make('busy'), await make('quiet')];
    const ask = async (secret: string): Promise<Response> =>
      app.request('http://localhost/v1/rotas', { headers: { authorization: `Bearer ${secret}` } });
    const statuses = [];
    for (let sent = 0; sent < 5; sent++) statuses.push((await ask(busy)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(Number((await ask(busy)).headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(quiet)).status).toBe(200);
    await jobs.close();
    store.close();
  });
});

describe('the pages of the API', () => {
  it('are whole, and nothing on them comes from elsewhere', async () => {
    const page = await fetch(`${server.url}/docs`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const text = await page.text();
    const parts = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part]) => part!);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      expect(part).not.toContain('//');
      const { status, headers, text: content } = await send('GET', `/docs/${part}`);
      expect(status, part).toBe(200);
      expect(headers.get('content-type')).toMatch(/javascript|css/);
      expect(content.length).toBeGreaterThan(50);
    }
  });
});

describe('readiness', () => {
  it('is told without a key', async () => {
    expect(await (await fetch(`${server.url}/ready`)).json()).toEqual({ ready: true });
  });
});
