import { setTimeout as sleep } from 'node:timers/promises';

/** What a request gave: its status, its headers and its body, read as JSON. */
export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Asks a server over HTTP, with a key. */
export class Client {
  readonly #url: string;
  readonly #key: string;

  constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
  }

  async get<Body>(path: string): Promise<Reply<Body>> {
    return await this.#ask<Body>(path, { method: 'GET' });
  }

  async post<Body>(path: string, body: string | Uint8Array<ArrayBuffer>, form: string): Promise<Reply<Body>> {
    return await this.#ask<Body>(path, { method: 'POST', body, headers: { 'content-type': form } });
  }

  async postJson<Body>(path: string, data: unknown): Promise<Reply<Body>> {
    return await this.post<Body>(path, JSON.stringify(data), 'application/json');
  }

  /** The status alone of a request without a body. */
  async statusOf(method: string, path: string): Promise<number> {
    const headers = { authorization: `Bearer ${this.#key}`, 'content-type': 'application/json' };
    const response = await fetch(`${this.#url}${path}`, { method, headers });
    await response.body?.cancel();
    return response.status;
  }

  /** Asks again and again until an answer has what is wanted. */
  async until<Body>(path: string, wanted: (body: Body) => boolean): Promise<Body> {
    for (;;) {
      const { body } = await this.get<Body>(path);
      if (wanted(body)) return body;
      await sleep(50);
    }
  }

  async #ask<Body>(path: string, init: RequestInit): Promise<Reply<Body>> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${this.#key}`);
    const response = await fetch(`${this.#url}${path}`, { ...init, headers });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  }
}

/** The parts of a rota that the tests read. */
export interface RotaBody {
  readonly id: string;
  readonly scenarioId: string;
  readonly state: string;
  readonly life: string | null;
  readonly reason: string | null;
  readonly seed: number;
  readonly limits: unknown;
  readonly progress: readonly unknown[];
  readonly summary?: unknown;
  readonly assignments?: readonly {
    readonly person: string;
    readonly date: string;
    readonly spells: readonly {
      readonly kind: string;
      readonly status: string;
      readonly start: string;
      readonly end: string;
      readonly station?: string;
      readonly workingMinutes: number;
    }[];
  }[];
}

export interface ProblemBody {
  readonly type: string;
  readonly status: number;
  readonly detail?: string;
  readonly issues?: readonly { readonly where: string; readonly found: string; readonly maybe?: string }[];
}

export function hasEnded({ state }: RotaBody): boolean {
  return state !== 'queued' && state !== 'running';
}
