import { describe, expect, it } from 'vitest';
import { writeYaml } from '../../src/formats/document.ts';
import { readScenario } from '../../src/formats/load.ts';
import { writeWorkbook } from '../../src/formats/workbook/write.ts';
import type { ProblemBody } from './client.ts';
import { shortScenario, serverForAll, type TestServer } from './server.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const scenario = shortScenario();
const text = writeYaml(scenario);

let server: TestServer;
serverForAll((made) => {
  server = made;
});

describe('a scenario', () => {
  it('posted as YAML, JSON or a workbook is one scenario', async () => {
    const { client } = server;
    const replies = [
      await client.post<{ id: string }>('/v1/scenarios', text, 'application/yaml; charset=utf-8'),
      await client.postJson<{ id: string }>('/v1/scenarios', scenario),
      await client.post<{ id: string }>(
        '/v1/scenarios',
        new Uint8Array(await writeWorkbook(scenario)),
        WORKBOOK,
      ),
    ];
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    const { body } = await client.get<{ scenarios: unknown[] }>('/v1/scenarios');
    expect(body.scenarios).toMatchObject([{ id: replies[0]?.body.id, name: scenario.name, days: 7 }]);
    expect((await client.get(replies[0]?.headers.get('location') ?? '')).body).toEqual(scenario);
  });

  it('with faults is refused with all of them, as `muster validate` says them, and nothing is saved', async () => {
    const { client } = server;
    const before = await client.get('/v1/scenarios');
    const broken = text
      .replace('kind: police', 'kind: polise')
      .replace("from: '2026-06-01'", "from: '2026-06-31'")
      .replace('beat: SAL', 'beat: SLA')
      .replace('zone:', 'zoom:');
    const read = await readScenario('broken.yaml', new TextEncoder().encode(broken));
    const issues = 'issues' in read ? read.issues : [];
    expect(issues.length).toBeGreaterThanOrEqual(3);
    const { status, headers, body } = await client.post<ProblemBody>(
      '/v1/scenarios',
      broken,
      'application/yaml',
    );
    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body.issues).toEqual(issues);
    expect((await client.get('/v1/scenarios')).body).toEqual(before.body);
  });

  it.each([
    ['application/json', '{'],
    ['application/yaml', '- ]['],
    ['application/json', ''],
    [WORKBOOK, 'not a workbook'],
  ])('that is no %s is refused with where it breaks', async (form, body) => {
    const reply = await server.client.post<ProblemBody>('/v1/scenarios', body, form);
    expect(reply.status).toBe(422);
    expect(reply.body.issues).toHaveLength(1);
  });

  it('of an unknown form is refused with the forms there are', async () => {
    const { status, body } = await server.client.post<ProblemBody>('/v1/scenarios', text, 'text/csv');
    expect(status).toBe(415);
    expect(body.detail).toContain('application/yaml');
  });

  it('that is too large is refused unread', async () => {
    const huge = new Uint8Array(33 * 1024 * 1024);
    const { status, body } = await server.client.post<ProblemBody>('/v1/scenarios', huge, 'application/json');
    expect([status, body.type]).toEqual([413, 'urn:problem-type:muster:too-large']);
  });

  it('that nobody saved is not found', async () => {
    expect((await server.client.get('/v1/scenarios/unknown')).status).toBe(404);
  });
});
