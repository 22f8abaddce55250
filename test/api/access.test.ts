import { request } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveFile, serverForAll, type TestServer } from './server.ts';

let server: TestServer;
serverForAll((made) => {
  server = made;
});

/** The status of a GET with these headers, the Host among them, which fetch does not let one choose. */
async function statusWith(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return await new Promise((resolve, reject) => {
    const asked = request(`${server.url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the key', () => {
  it('is not needed to ask whether the server is up and what it can do', async () => {
    expect(await statusWith('/health', {})).toBe(200);
    expect(await statusWith('/openapi.json', {})).toBe(200);
  });

  it('is needed for everything else, known route or not', async () => {
    for (const path of ['/v1/scenarios', '/v1/rotas', '/v1/rotas/one/cover', '/v1/unknown']) {
      const response = await fetch(`${server.url}${path}`);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({
        type: 'urn:problem-type:muster:key-required',
        status: 401,
      });
    }
  });

  it('must be the right one, sent as a bearer', async () => {
    const { key } = server;
    const refused = [
      `Bearer ${key}x`,
      `Bearer ${key.slice(0, -1)}`,
      'Bearer',
      `Basic ${key}`,
      key,
      'Bearer muster_',
    ];
    for (const authorization of refused) expect(await statusWith('/v1/rotas', { authorization })).toBe(401);
    expect(await statusWith('/v1/rotas', { authorization: `Bearer ${key}` })).toBe(200);
    expect(await statusWith('/v1/rotas', { authorization: `bearer ${key}` })).toBe(200);
  });

  it('is shown at the first start only, still opens at the next, and is nowhere in the data', async () => {
    const again = await serveFile(server.file, []);
    expect(again.key).toBeUndefined();
    const headers = { authorization: `Bearer ${server.key}` };
    expect((await fetch(`${again.url}/v1/rotas`, { headers })).status).toBe(200);
    await again.close();
    const folder = dirname(server.file);
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(bytes.length).toBeGreaterThan(0);
    for (const each of bytes) expect(each.includes(server.key)).toBe(false);
  });
});

describe('a request that was meant for another host', () => {
  it('is refused, even with the key and where none is needed', async () => {
    const authorization = `Bearer ${server.key}`;
    expect(await statusWith('/v1/rotas', { authorization, host: 'rebound.example' })).toBe(403);
    expect(await statusWith('/health', { host: 'rebound.example:80' })).toBe(403);
    expect(await statusWith('/v1/rotas', { authorization, host: 'localhost:1' })).toBe(200);
  });
});
