import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

function answerIn(TZ: string): string {
  const program = new URL('./machine-zone.ts', import.meta.url).pathname;
  return execFileSync(process.execPath, ['--import', 'tsx', program], {
    env: { ...process.env, TZ },
    encoding: 'utf8',
  });
}

it('the machine’s zone changes nothing', () => {
  const atHome = answerIn('Europe/London');
  expect(atHome).toContain('2026-03-28T22:00+00:00');
  expect(answerIn('America/New_York')).toBe(atHome);
  expect(answerIn('Pacific/Auckland')).toBe(atHome);
});
