/** People and planners say something of the days of a rota, over HTTP. */
import { beforeAll, describe, expect, it } from 'vitest';
import { villageRota } from '../replies/village.ts';
import type { Client, ProblemBody } from './client.ts';
import { clientWith, keepRota, serverForAll, type TestServer } from './server.ts';

const [MONDAY, TUESDAY] = ['2031-06-02', '2031-06-03'] as const;

interface Kept {
  readonly number?: number;
  readonly line: { readonly kind: string; readonly by: string };
  readonly state?: string;
  readonly verdict?: { readonly loses: readonly string[] };
}

interface Listed {
  readonly replies: readonly {
    readonly number: number;
    readonly line: { readonly kind: string };
    readonly state: string;
  }[];
}

let server: TestServer;
let rota: string;
let val: Client;
let vic: Client;
serverForAll(async (made) => {
  server = made;
  rota = `/v1/rotas/${await keepRota(made, villageRota())}`;
  val = await clientWith(made, 'person', { person: 'val' });
  vic = await clientWith(made, 'person', { person: 'vic' });
});

/** What is wrong with what a client says. */
async function wrong(client: Client, what: string, body: object): Promise<string[]> {
  const answer = await client.postJson<ProblemBody>(`${rota}/${what}`, body);
  expect(answer.status).toBe(422);
  return (answer.body.issues ?? []).map(({ where, found }) => `${where}: ${found}`);
}

async function linesOf(client: Client): Promise<string[]> {
  const { body } = await client.get<Listed>(`${rota}/replies`);
  return body.replies.map(({ number, line, state }) => `${number} ${line.kind} ${state}`);
}

const stateOf = async (): Promise<string[]> => {
  const { body } = await server.client.get<{
    assignments: { person: string; date: string; spells: { duty?: string; status: string }[] }[];
  }>(rota);
  return body.assignments.map(
    ({ person, date, spells }) =>
      `${person} ${date} ${spells.map(({ duty, status }) => `${duty ?? ''} ${status}`).join()}`,
  );
};

describe('a rota that is not published', () => {
  it('is there for planners, and for nobody else', async () => {
    expect((await server.client.get(`${rota}/replies`)).status).toBe(200);
    expect((await val.get(`${rota}/replies`)).status).toBe(404);
    expect((await val.postJson(`${rota}/acceptances`, { person: 'val', date: MONDAY })).status).toBe(404);
    expect((await val.get(`${rota}/hours`)).status).toBe(404);
  });

  it('is changed by a planner, with what that does to it, once it was tried', async () => {
    const move = { person: 'pat', date: TUESDAY, to: 'pip', reason: 'a course' };
    const before = await stateOf();
    const tried = await server.client.postJson<Kept>(`${rota}/moves?trial=true`, move);
    expect([tried.status, tried.body.number, tried.body.state]).toEqual([200, undefined, 'firm']);
    expect(await stateOf()).toEqual(before);
    const kept = await server.client.postJson<Kept>(`${rota}/moves`, move);
    expect([kept.status, kept.body.number, kept.body.line.by]).toEqual([201, 1, 'first key']);
    expect(kept.body.verdict).toEqual(tried.body.verdict);
    expect(await stateOf()).toContain(`pip ${TUESDAY} P assigned`);
    expect((await server.client.postJson<Kept>(`${rota}/undoings`, { line: 1 })).status).toBe(201);
    expect(await stateOf()).toEqual(before);
    expect(await linesOf(server.client)).toEqual(['1 moved undone']);
  });

  it('is not changed by what cannot be, and all of it is told', async () => {
    expect(await wrong(server.client, 'moves', { person: 'zoe', date: TUESDAY, to: 'zac' })).toEqual([
      'body.person: zoe',
      'body.to: zac',
    ]);
    expect(
      await wrong(server.client, 'moves', { person: 'pat', date: TUESDAY, to: 'pip', duty: 'D' }),
    ).toEqual(['body.duty: D']);
    expect(await wrong(server.client, 'undoings', { line: 7 })).toEqual([
      expect.stringMatching(/^body\.line/),
    ]);
    expect(await wrong(server.client, 'moves', { person: 'pat', day: TUESDAY })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^body\.day/), expect.stringMatching(/^body\.date/)]),
    );
  });
});

describe('once it is published', () => {
  beforeAll(async () => {
    expect((await server.client.postJson(`${rota}/publications`, {})).status).toBe(201);
  });

  it('people accept what was proposed to them, and nothing of others', async () => {
    const { status, body } = await val.postJson<Kept>(`${rota}/acceptances`, { person: 'val', date: MONDAY });
    expect([status, body.state, body.line.by, body.verdict]).toEqual([201, 'firm', 'val', undefined]);
    expect(await stateOf()).toContain(`val ${MONDAY} D committed`);
    expect(await wrong(val, 'acceptances', { person: 'vic', date: '2031-06-09' })).toEqual([
      'body.person: vic',
    ]);
    expect(await wrong(val, 'acceptances', { person: 'val', date: TUESDAY, duty: 'D', by: 'vic' })).toEqual([
      'body.by: vic',
    ]);
    expect(await linesOf(vic)).toEqual([]);
    expect(await linesOf(val)).toEqual(['3 accepted firm']);
  });

  it('a planner keeps what somebody said on the telephone', async () => {
    const request = { person: 'vic', date: '2031-06-09', by: 'Vic Vale' };
    const { status, body } = await server.client.postJson<Kept>(`${rota}/acceptances`, request);
    expect([status, body.line.by]).toEqual([201, 'Vic Vale']);
  });

  it('a duty that several are asked for is of one of two who say yes at once', async () => {
    const asked = await server.client.postJson<Kept>(`${rota}/askings`, {
      ...{ date: TUESDAY, duty: 'D', people: ['val', 'vic'] },
    });
    expect([asked.status, asked.body.state]).toEqual([201, 'waits for agreement']);
    const line = asked.body.number;
    const seen = await val.get<{ replies: { line: { people?: string[] } }[] }>(`${rota}/replies`);
    expect(seen.body.replies.at(-1)?.line.people).toEqual(['val']);
    const said = await Promise.all(
      [val, vic].map((who) => who.postJson<Kept>(`${rota}/answers`, { line, yes: true })),
    );
    expect(said.map(({ status }) => status).sort()).toEqual([201, 422]);
    const taker = said[0]?.status === 201 ? 'val' : 'vic';
    expect((await stateOf()).filter((day) => day.includes(`${TUESDAY} D`))).toEqual([
      `${taker} ${TUESDAY} D committed`,
    ]);
  });

  it('two people swap, and a third has no say in it', async () => {
    const swap = { person: 'val', date: MONDAY, with: 'vic' };
    const { status, body } = await val.postJson<Kept>(`${rota}/swaps`, swap);
    expect([status, body.state]).toEqual([201, 'waits for agreement']);
    const third = await clientWith(server, 'person', { person: 'pat' });
    expect(await wrong(third, 'answers', { line: body.number, yes: true })).toEqual([
      `body.line: ${body.number}`,
    ]);
    expect(await wrong(val, 'answers', { line: body.number, yes: true })).toEqual(['body.by: val']);
    expect((await vic.postJson<Kept>(`${rota}/answers`, { line: body.number, yes: true })).body.state).toBe(
      'firm',
    );
    expect(await stateOf()).toContain(`vic ${MONDAY} D committed`);
  });

  it('somebody gives back what they have, without a reason, and wishes for another day', async () => {
    const back = await vic.postJson<Kept>(`${rota}/refusals`, { person: 'vic', date: MONDAY });
    expect([back.status, back.body.state]).toEqual([201, 'declined']);
    expect(await wrong(vic, 'refusals', { person: 'vic', date: MONDAY, reason: 'ill' })).toEqual([
      expect.stringMatching(/^body\.reason/),
    ]);
    const wish = await vic.postJson<Kept>(`${rota}/wishes`, { person: 'vic', date: '2031-06-10' });
    expect([wish.status, wish.body.state]).toEqual([201, 'wished']);
  });

  it('what breaks what binds is refused; why is told to planners, not to colleagues', async () => {
    const [evening, morning] = ['2031-06-09', '2031-06-10'];
    const said = async (client: Client, what: string, body: object): Promise<void> => {
      expect((await client.postJson(`${rota}/${what}`, body)).status).toBe(201);
    };
    await said(vic, 'refusals', { person: 'vic', date: evening });
    await said(val, 'acceptances', { person: 'val', date: evening, duty: 'D' });
    await said(vic, 'acceptances', { person: 'vic', date: morning, duty: 'M' });
    const swap = { person: 'vic', date: morning, with: 'val' };
    expect(await wrong(server.client, 'swaps', swap)).toEqual([
      expect.stringMatching(/^the rota: Val Vine.*rest/i),
    ]);
    expect(await wrong(vic, 'swaps', swap)).toEqual(['the rota: something that binds']);
  });

  it('supervisors see and say what is of their team', async () => {
    const other = await clientWith(server, 'supervisor', { team: 'nowhere' });
    expect(await linesOf(other)).toEqual([]);
    expect(await wrong(other, 'acceptances', { person: 'val', date: MONDAY })).toEqual(['body.person: val']);
    expect(await wrong(other, 'wishes', { person: 'val', date: '2031-06-11', by: 'val' })).toEqual([
      'body.person: val',
      'body.by: val',
    ]);
    const own = await clientWith(server, 'supervisor', { team: 'POL' });
    expect(await wrong(own, 'wishes', { person: 'val', date: '2031-06-11', by: 'Chief' })).toEqual([
      'body.by: Chief',
    ]);
    expect(await linesOf(own)).toEqual(await linesOf(server.client));
    const wish = { person: 'val', date: '2031-06-11', duty: 'M' };
    const tried = await own.postJson<Kept>(`${rota}/acceptances?trial=true`, wish);
    expect([tried.status, tried.body.state, tried.body.verdict]).toEqual([200, 'firm', undefined]);
  });

  it('every change is in the audit under the name of the key', async () => {
    const { body } = await server.client.get<{ lines: { by: string; kind: string }[] }>(
      '/v1/audit?limit=1000',
    );
    const by = new Set(body.lines.filter(({ kind }) => kind === 'reply').map((line) => line.by));
    expect(by).toEqual(new Set(['first key', 'a person']));
    expect((await server.client.get('/v1/audit/verification')).body).toMatchObject({ faults: [] });
  });
});

describe('a volunteer', () => {
  it('sees what they could take, and takes it', async () => {
    const mine = await vic.get<{
      person: string;
      open: { date: string; duty: string }[];
      required: object[];
    }>(`${rota}/open-duties`);
    expect([mine.status, mine.body.person, mine.body.required.length > 0]).toEqual([200, 'vic', true]);
    const [first] = mine.body.open;
    const taken = await vic.postJson<Kept>(`${rota}/acceptances`, { person: 'vic', ...pick(first) });
    expect([taken.status, taken.body.state]).toEqual([201, 'firm']);
    expect((await vic.get(`${rota}/open-duties?person=val`)).status).toBe(404);
    expect((await server.client.get(`${rota}/open-duties`)).status).toBe(422);
  });

  it('is ranked by planners for a gap, with everything that speaks for and against', async () => {
    const { status, body } = await server.client.get<{
      takers: { person: string; toBeAsked: boolean }[];
      refused: { person: string; why: string[] }[];
    }>(`${rota}/who?date=2031-06-11&duty=M`);
    expect(status).toBe(200);
    const people = [...body.takers, ...body.refused].map(({ person }) => person);
    expect(people.sort()).toEqual(['val', 'vic']);
    expect(body.takers.every(({ toBeAsked }) => toBeAsked)).toBe(true);
    expect(body.refused.every(({ why }) => why.length > 0)).toBe(true);
    expect((await vic.get(`${rota}/who?date=2031-06-11&duty=M`)).status).toBe(403);
    const strange = await server.client.get<ProblemBody>(`${rota}/who?date=2031-09-01&duty=X`);
    expect(strange.body.issues?.map(({ where }) => where)).toEqual(['query.date', 'query.duty']);
    expect((await server.client.get(`${rota}/who?date=2031-06-11&person=zoe`)).status).toBe(404);
  });
});

function pick(open: { date: string; duty: string } | undefined): { date: string; duty: string } {
  if (open === undefined) throw new Error('nothing is open');
  return { date: open.date, duty: open.duty };
}
