import { DEFAULT_DATA_FILE, newAccessKey } from '../../compose.ts';
import {
  ACCESS_ROLES,
  type AccessKey,
  type AccessScope,
  accessScope,
  scopeFaults,
} from '../../domain/access.ts';
import type { Issue } from '../../domain/issue.ts';
import { date } from '../../domain/primitives.ts';
import type { Store } from '../../store/store.ts';
import { type Command, type Given, type Result, UnusableInput } from '../command.ts';
import { dataFile } from '../data-file.ts';
import { flagsGiven, oneOf, refuse, refuseFlags, text } from '../options.ts';
import { table } from '../render/table.ts';

const LIMITS = accessScope.keyof().options;

/** `muster key --name N --role R`: a key of the API; `--revoke` takes one back; without options, all there are. */
export const key: Command = {
  name: 'key',
  about: 'Make a key of the API for a role, take one back, or list them.',
  words: [],
  options: [
    { flags: '--name <text>', about: 'who or what uses it; stands in the audit' },
    { flags: '--role <role>', about: `what it may do: ${ACCESS_ROLES.join(', ')}` },
    { flags: '--person <id>', about: 'whose it is' },
    { flags: '--team <name>', about: 'limited to the people of a body, beat, station, post or base' },
    { flags: '--station <id>', about: 'limited to a station' },
    { flags: '--organisation <id>', about: 'limited to an organisation' },
    { flags: '--expires <date>', about: 'opens nothing from this day on (UTC)' },
    { flags: '--revoke <id>', about: 'take this one back' },
    { flags: '--data <file>', about: `data file, made if there is none (default ${DEFAULT_DATA_FILE})` },
  ],
  example: 'muster key --name "Rota office" --role planner --data team.sqlite',
  async run(given) {
    const store = await dataFile(text(given, 'data') ?? DEFAULT_DATA_FILE);
    try {
      const revoked = text(given, 'revoke');
      if (revoked !== undefined) {
        const beside = flagsGiven(given, ['name', 'role', ...LIMITS, 'expires']);
        if (beside.length > 0) refuseFlags(['revoke', ...beside], ['revoke', 'name']);
        return await takenBack(store, revoked);
      }
      if (text(given, 'name') !== undefined || text(given, 'role') !== undefined)
        return await made(store, given);
      const keys = await store.keys.list();
      return { code: 0, text: keysText(keys), data: { keys } };
    } finally {
      store.close();
    }
  },
};

async function takenBack(store: Store, id: string): Promise<Result> {
  const all = await store.keys.list();
  const begun = all.filter((each) => each.id.startsWith(id) && each.revoked === undefined);
  const [one] = begun;
  if (one === undefined || begun.length > 1) {
    const found = begun.length > 1 ? `${begun.length} keys` : 'no key that opens anything';
    throw new UnusableInput([
      { where: '--revoke', found, expected: 'the id of one key', maybe: 'muster key lists them' },
    ]);
  }
  await store.keys.revoke(one.id);
  return { code: 0, text: `${one.name}: its key opens nothing any more.\n`, data: { revoked: one.id } };
}

async function made(store: Store, given: Given): Promise<Result> {
  const [name, role] = [text(given, 'name')?.trim() ?? '', oneOf(given, 'role', ACCESS_ROLES)];
  const limits = LIMITS.flatMap((limit) => {
    const value = text(given, limit);
    return value === undefined ? [] : [[limit, value] as const];
  });
  const scope: AccessScope = Object.fromEntries(limits);
  const expires = text(given, 'expires');
  const isDay = expires === undefined || date.safeParse(expires).success;
  refuse([
    ...(name === '' ? [lacking('name', 'who or what uses it')] : []),
    ...(role === undefined ? [lacking('role', `one of ${ACCESS_ROLES.join(', ')}`)] : []),
    ...(role === undefined ? [] : scopeFaults(role, scope)).map(({ limit, expected }): Issue => ({
      where: `--${limit}`,
      found: scope[limit] ?? 'nothing',
      expected,
    })),
    ...(isDay ? [] : [{ where: '--expires', found: expires, expected: 'a day, e.g. 2027-03-31' }]),
  ]);
  if (role === undefined) throw new Error('a key is made without a role');
  const { secret, key: kept } = await newAccessKey(store, {
    ...{ name, role, scope },
    ...(expires !== undefined && { expires: new Date(expires).toISOString() }),
  });
  return {
    code: 0,
    text: `Key of ${name}, shown this once: ${secret}\nSend it with each request: Authorization: Bearer ${secret}\n`,
    data: { key: kept, secret },
  };
}

function lacking(flag: string, expected: string): Issue {
  return { where: `--${flag}`, found: 'nothing', expected };
}

function keysText(keys: readonly AccessKey[]): string {
  const columns = ['Key', 'Name', 'Role', 'Limited to', 'Made', 'Opens'].map((title) => ({ title }));
  const rows = keys.map(({ id, name, role, scope, created, expires, revoked }) => [
    id.slice(0, 8),
    name,
    role,
    Object.entries(scope)
      .map(([limit, value]) => `${limit} ${value}`)
      .join(', '),
    created.slice(0, 10),
    revoked === undefined
      ? expires === undefined
        ? 'yes'
        : `until ${expires.slice(0, 10)}`
      : `not since ${revoked.slice(0, 10)}`,
  ]);
  return table(columns, rows);
}
