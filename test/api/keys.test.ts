import { describe, expect, it } from 'vitest';
import { ACCESS_ROLES, type AccessRole } from '../../src/domain/access.ts';
import { Client, type ProblemBody } from './client.ts';
import { clientWith, serverForAll, type TestServer } from './server.ts';

let server: TestServer;
serverForAll((made) => {
  server = made;
});

interface Made {
  readonly secret: string;
  readonly key: { readonly id: string; readonly name: string };
}

/** A client with a key of its own, limited to whatever its role must be limited to. */
function clientOf(role: AccessRole): Promise<Client> {
  const limits: Partial<Record<AccessRole, object>> = {
    person: { person: 'P1' },
    supervisor: { team: 'POLICE' },
    station: { station: 'S1' },
    partner: { organisation: 'FIRE' },
  };
  return clientWith(server, role, limits[role] ?? {});
}

/** Who may ask what, written down once more: a route that is not here may be asked by nobody. */
const MAY: Readonly<Record<string, readonly AccessRole[]>> = {
  'GET /metrics': ['auditor', 'admin'],
  'GET /v1/audit': ['auditor', 'admin'],
  'GET /v1/audit/verification': ['auditor', 'admin'],
  'GET /v1/changes': ['planner', 'auditor', 'admin'],
  'GET /v1/keys': ['auditor', 'admin'],
  'POST /v1/keys': ['admin'],
  'DELETE /v1/keys/{id}': ['admin'],
  'GET /v1/rotas': ['planner', 'auditor', 'admin'],
  'POST /v1/rotas': ['planner', 'admin'],
  'GET /v1/rotas/{id}': ['planner', 'auditor', 'admin'],
  'GET /v1/rotas/{id}/cover': ['planner', 'station', 'auditor', 'admin'],
  'GET /v1/rotas/{id}/events': ['planner', 'auditor', 'admin'],
  'GET /v1/rotas/{id}/hours': ['person', 'supervisor', 'planner', 'auditor', 'admin'],
  'POST /v1/rotas/{id}/stop': ['planner', 'admin'],
  'GET /v1/rotas/{id}/replies': ['person', 'supervisor', 'planner', 'auditor', 'admin'],
  'POST /v1/rotas/{id}/acceptances': ['person', 'supervisor', 'planner', 'admin'],
  'POST /v1/rotas/{id}/answers': ['person', 'supervisor', 'planner', 'admin'],
  'POST /v1/rotas/{id}/askings': ['planner', 'admin'],
  'POST /v1/rotas/{id}/moves': ['planner', 'admin'],
  'POST /v1/rotas/{id}/refusals': ['person', 'supervisor', 'planner', 'admin'],
  'POST /v1/rotas/{id}/swaps': ['person', 'supervisor', 'planner', 'admin'],
  'POST /v1/rotas/{id}/undoings': ['planner', 'admin'],
  'POST /v1/rotas/{id}/wishes': ['person', 'supervisor', 'planner', 'admin'],
  'GET /v1/rotas/{id}/open-duties': ['person', 'supervisor', 'planner', 'auditor', 'admin'],
  'GET /v1/rotas/{id}/who': ['planner', 'auditor', 'admin'],
  'GET /v1/rotas/{id}/publications': ['planner', 'auditor', 'admin'],
  'POST /v1/rotas/{id}/publications': ['planner', 'admin'],
  'GET /v1/scenarios': ['planner', 'auditor', 'admin'],
  'POST /v1/scenarios': ['planner', 'admin'],
  'GET /v1/scenarios/{id}': ['planner', 'auditor', 'admin'],
};

interface Description {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly 'x-roles'?: readonly string[] }>>>
  >;
}

describe('roles', () => {
  it('may ask what the table says, and nothing else', async () => {
    const { paths } = (await (await fetch(`${server.url}/openapi.json`)).json()) as Description;
    const routes = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    );
    const guarded = routes.filter(({ operation }) => operation['x-roles'] !== undefined);
    const names = guarded.map(({ method, path }) => `${method} ${path}`);
    expect(names.sort()).toEqual(Object.keys(MAY).sort());
    let asked = 0;
    for (const role of ACCESS_ROLES) {
      const client = await clientOf(role);
      for (const { method, path } of guarded) {
        const status = await client.statusOf(method, path.replace('{id}', 'nothing'));
        const isAllowed = MAY[`${method} ${path}`]?.includes(role) ?? false;
        expect([role, method, path, status !== 403], `${status}`).toEqual([role, method, path, isAllowed]);
        asked++;
      }
    }
    expect(asked).toBe(ACCESS_ROLES.length * Object.keys(MAY).length);
  });

  it('hold for the head of an answer as for all of it', async () => {
    const client = await clientOf('person');
    expect(await client.statusOf('HEAD', '/v1/rotas')).toBe(403);
    expect(await client.statusOf('HEAD', '/metrics')).toBe(403);
    expect(await server.client.statusOf('HEAD', '/v1/rotas')).toBe(200);
  });

  it('are no part of what is not there', async () => {
    const client = await clientOf('person');
    expect(await client.statusOf('GET', '/v1/nothing')).toBe(404);
    expect(await client.statusOf('PUT', '/v1/keys')).toBe(404);
  });

  it('that are somebody’s are made with whom they are limited to', async () => {
    const answer = await server.client.postJson<ProblemBody>('/v1/keys', {
      name: 'Jo',
      role: 'person',
      scope: {},
    });
    expect(answer.status).toBe(422);
    expect(answer.body.issues?.map(({ where }) => where)).toEqual(['body.scope.person']);
  });

  it('are limited to nothing that they would not be held to', async () => {
    const scope = { organisation: 'POLICE', station: 'S1' };
    const answer = await server.client.postJson<ProblemBody>('/v1/keys', {
      name: 'Jo',
      role: 'planner',
      scope,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.issues?.map(({ where }) => where)).toEqual([
      'body.scope.station',
      'body.scope.organisation',
    ]);
  });
});

describe('a key', () => {
  it('is told once, is listed without its secret, and opens nothing once it is taken back', async () => {
    const request = { name: 'Rota office', role: 'planner', scope: {} };
    const { body, headers } = await server.client.postJson<Made>('/v1/keys', request);
    const client = new Client(server.url, body.secret);
    expect(await client.statusOf('GET', '/v1/rotas')).toBe(200);
    const { body: listed } = await server.client.get<{ keys: { id: string }[] }>('/v1/keys');
    expect(listed.keys).toContainEqual(body.key);
    expect(JSON.stringify(listed)).not.toContain(body.secret);
    const where = headers.get('location') ?? '';
    expect(await server.client.statusOf('DELETE', where)).toBe(204);
    expect(await server.client.statusOf('DELETE', where)).toBe(404);
    expect(await client.statusOf('GET', '/v1/rotas')).toBe(401);
  });

  it('opens nothing after its end', async () => {
    const make = async (expires: string): Promise<Client> => {
      const request = { name: 'for a while', role: 'planner', scope: {}, expires };
      return new Client(server.url, (await server.client.postJson<Made>('/v1/keys', request)).body.secret);
    };
    expect(await (await make('2020-01-01T00:00:00Z')).statusOf('GET', '/v1/rotas')).toBe(401);
    expect(await (await make('2120-01-01T00:00:00Z')).statusOf('GET', '/v1/rotas')).toBe(200);
  });

  it('is named in the audit by what it changes', async () => {
    const name = 'Auditing';
    const { body } = await server.client.postJson<Made>('/v1/keys', { name, role: 'admin', scope: {} });
    const other = new Client(server.url, body.secret);
    const made = await other.postJson<Made>('/v1/keys', { name: 'another', role: 'auditor', scope: {} });
    const { body: audit } = await other.get<{ lines: { by: string; kind: string; id: string }[] }>(
      '/v1/audit?limit=1000',
    );
    expect(audit.lines.at(-1)).toMatchObject({
      by: name,
      action: 'added',
      kind: 'key',
      id: made.body.key.id,
    });
    expect((await other.get('/v1/audit/verification')).body).toMatchObject({ faults: [] });
    const { body: changes } = await other.get<{ changes: object[]; last: number }>(
      `/v1/changes?after=${audit.lines.length - 1}`,
    );
    expect(changes.changes).toHaveLength(1);
    expect(changes.changes[0]).not.toHaveProperty('by');
    expect(
      (await other.get<{ changes: object[] }>(`/v1/changes?after=${changes.last}`)).body.changes,
    ).toEqual([]);
  });
});

describe('lists', () => {
  it('come in pages that add up to the whole', async () => {
    const whole = await server.client.get<{ keys: { id: string }[] }>('/v1/keys?limit=200');
    const ids: string[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body }: { body: { keys: { id: string }[]; next?: string } } = await server.client.get(
        `/v1/keys?limit=2${from}`,
      );
      expect(body.keys.length).toBeGreaterThan(0);
      ids.push(...body.keys.map(({ id }) => id));
      cursor = body.next;
    }
    expect(ids).toEqual(whole.body.keys.map(({ id }) => id));
    const { status, body } = await server.client.get<ProblemBody>('/v1/keys?cursor=nothing');
    expect([status, body.issues?.[0]?.where]).toEqual([422, 'query.cursor']);
  });
});
