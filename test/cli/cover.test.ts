/** What a station officer asks, one question after another, of a rota of the template's team in which one day was forgotten. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Gap } from '../../src/cover/gaps.ts';
import type { StationNow } from '../../src/cover/now.ts';
import type { Rota } from '../../src/domain/index.ts';
import type { Closers } from '../../src/rota/closers.ts';
import type { Absence } from '../../src/rota/what-if.ts';
import { json, muster, ownFolder, type Ran } from './muster.ts';

const folder = ownFolder();
const ask = (...words: string[]): Ran => muster(folder.path, ...words);

describe('a station officer', () => {
  let day = '';
  let lost: string[] = [];

  beforeAll(() => {
    ask('new', 'team.yaml');
    ask('generate', 'team.yaml', '--work', '20', '--seed', '5', '--out', 'whole.json');
    const rota = JSON.parse(readFileSync(join(folder.path, 'whole.json'), 'utf8')) as Rota;
    const ready = rota.assignments.filter(({ spells }) => spells.some(({ kind }) => kind === 'on-call'));
    day = ready[Math.floor(ready.length / 2)]!.date;
    lost = ready.filter(({ date }) => date === day).map(({ person }) => person);
    const rest = rota.assignments.filter(({ person, date }) => date !== day || !lost.includes(person));
    writeFileSync(join(folder.path, 'rota.json'), JSON.stringify({ ...rota, assignments: rest }));
  });

  test('sees the gap, why, and who is missing', () => {
    const { gaps } = json(ask('gaps', 'rota.json', '--station', 'MILL', '--json')) as { gaps: Gap[] };
    expect(gaps.map(({ start }) => start.slice(0, 10))).toContain(day);
    expect(gaps[0]).toMatchObject({ station: 'MILL', pump: 'MILL-P1', state: 'OFF' });
    expect(ask('gaps', 'rota.json', '--from', day, '--to', day).out).toContain('needs');
  });

  test('asks who could close it: those who gave time for it', () => {
    const span = ['--from', `${day}T07:00`, '--to', `${day}T23:00`];
    const found = json(ask('who-can-cover', 'rota.json', '--pump', 'MILL-P1', ...span, '--json')) as Closers;
    const named = [...found.closers, ...found.together].map(({ person }) => person);
    expect(named.some((person) => lost.includes(person))).toBe(true);
  });

  test('has one proposal that closes it, in time that was offered', () => {
    const span = ['--from', day, '--to', day];
    const closed = ask('close-gaps', 'rota.json', ...span, '--work', '20', '--json', '--out', 'closed.json');
    const { open, changes } = json(closed) as { open: [number, number]; changes: { date: string }[] };
    expect(open[1]).toBeLessThan(open[0]);
    expect(changes.map(({ date }) => date)).toContain(day);
  });

  test('asks what an absence would do before it is granted; that it takes a pump off the run has code 1', () => {
    const asked = lost.slice(0, 2).map((person) => {
      const ran = ask(
        'whatif',
        'whole.json',
        '--off',
        '--person',
        person,
        '--from',
        day,
        '--to',
        day,
        '--json',
      );
      return { code: ran.code, absence: json(ran) as Absence };
    });
    expect(asked.length).toBeGreaterThan(0);
    for (const { code, absence } of asked) {
      expect(absence.planned.map(({ date }) => date)).toContain(day);
      const bad = absence.lost.some(({ offTheRun }) => offTheRun) || absence.effects.hard > 0;
      expect(code).toBe(bad ? 1 : 0);
    }
  });

  test('sees who is really there: the plan alone counts for nothing that is not promised', () => {
    const at = ['--at', `${day}T20:00`, '--data', 'now.sqlite'];
    const now = (): StationNow =>
      (json(ask('now', 'whole.json', '--station', 'MILL', ...at, '--json')) as { stations: StationNow[] })
        .stations[0]!;
    const waiting = now().absent.filter(({ reason }) => reason === 'NOT_CONFIRMED');
    expect(waiting.length).toBeGreaterThan(0);
    for (const { person } of waiting) {
      expect(ask('book', 'whole.json', '--person', person, '--confirmed', ...at).code).toBe(0);
    }
    const after = now();
    expect(after.absent.filter(({ reason }) => reason === 'NOT_CONFIRMED')).toEqual([]);
    expect(after.pumps.map(({ state }) => state)).toEqual(after.pumps.map(({ projected }) => projected));
    const wrong = ask('book', 'whole.json', '--person', 'NOBODY', '--off', ...at);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('NOBODY');
  });
});
