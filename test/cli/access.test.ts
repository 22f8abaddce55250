import { describe, expect, it } from 'vitest';
import { muster, ownFolder } from './muster.ts';

const folder = ownFolder();

/** Runs the program over the data file of this test. */
function ran(...words: readonly string[]): ReturnType<typeof muster> {
  return muster(folder.path, ...words, '--data', 'a.sqlite');
}

describe('muster key and muster audit', () => {
  it('make a key, list it without its secret, take it back, and keep all of that', () => {
    const made = ran('key', '--name', 'Rota office', '--role', 'planner');
    expect(made.err).toBe('');
    const secret = /muster_[\w-]{43}/.exec(made.out)?.[0] ?? '';
    expect(secret).not.toBe('');
    const { out: listed } = ran('key');
    expect(listed).toContain('Rota office');
    expect(listed).not.toContain(secret);
    const id = /^([0-9a-f]{8}) {2}Rota office/m.exec(listed)?.[1] ?? '';
    expect(ran('key', '--revoke', id)).toMatchObject({ code: 0, err: '' });
    expect(ran('key', '--revoke', id)).toMatchObject({ code: 2 });
    expect(ran('audit').out).toMatch(/key added[^]*key revoked/);
    const verified = ran('audit', 'verify');
    expect(verified).toMatchObject({ code: 0, err: '' });
    const head = /[0-9a-f]{64}/.exec(verified.out)?.[0] ?? '';
    ran('key', '--name', 'Auditor', '--role', 'auditor');
    expect(ran('audit', 'verify', '--head', head).code).toBe(0);
    expect(ran('audit', 'verify', '--head', head.replaceAll(/./g, '0')).code).toBe(1);
  });

  it('say all that is missing', () => {
    const { code, err } = ran('key', '--name', ' ', '--expires', 'soon');
    expect(code).toBe(2);
    for (const flag of ['--name', '--role', '--expires']) expect(err).toContain(flag);
    expect(ran('key', '--name', 'Jo', '--role', 'person').err).toContain('--person');
    expect(ran('key', '--name', 'Jo', '--role', 'planner', '--station', 'S1').err).toContain('--station');
    expect(ran('key', '--revoke', 'x', '--name', 'Jo').code).toBe(2);
  });
});
