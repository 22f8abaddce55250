/** A planner changes a rota from the command line: refused where it breaks what binds, kept, told and taken back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { village, villageRota } from '../replies/village.ts';
import { json, muster, ownFolder, type Ran } from './muster.ts';

const folder = ownFolder();
const ask = (...words: string[]): Ran => muster(folder.path, ...words, '--data', 'team.sqlite');
const day = ['--person', 'pat', '--date', '2031-06-03'] as const;
const by = ['--by', 'Duty sergeant'] as const;

beforeAll(() => {
  const rules = [{ rule: 'daily-rest', strength: 'hard' as const, params: { shortest: 1000 } }];
  const rota = villageRota(village({ ruleSets: [{ id: 'law', rules }] }));
  writeFileSync(join(folder.path, 'rota.json'), JSON.stringify(rota));
});

test('a duty is moved, pinned, moved back, and its history tells who did it and why', () => {
  const moved = ask('move', 'rota.json', ...day, '--to', 'pip', '--reason', 'Court.', ...by);
  expect([moved.code, moved.out]).toEqual([0, expect.stringContaining('Pip Pryor 2031-06-03 P: Court.')]);
  expect(ask('show', 'rota.json', '--person', 'pip').out).toContain('09:00–17:00');
  expect(ask('pin', 'rota.json', '--person', 'pip', '--date', '2031-06-03', ...by).code).toBe(0);
  expect(ask('undo', 'rota.json', '--line', '2', ...by).code).toBe(0);
  expect(ask('undo', 'rota.json', '--line', '1', ...by).out).toContain('undone');
  expect(ask('show', 'rota.json', '--person', 'pip').out).not.toContain('09:00–17:00');
  const told = ask('history', 'rota.json', '--person', 'pip').out;
  expect(told).toContain('Pip Pryor, 2031-06-03\n  as made: off\n');
  expect(told).toMatch(/ {2}1\. \d{4}-\d\d-\d\d \d\d:\d\d Duty sergeant: moved to P: Court\. \(undone\)\n/);
  expect(told).toMatch(/ {2}4\. .* Duty sergeant: undone line 1\n$/);
  const { days } = json(ask('history', 'rota.json', '--json')) as { days: unknown[] };
  expect(days).toHaveLength(2);
  expect(ask('history', 'rota.json', '--person', 'val').out).toBe(
    'Nobody has said anything of these days.\n',
  );
});

test('what breaks what binds, or cannot be, is refused and not kept', () => {
  const before = ask('history', 'rota.json', '--json').out;
  const tired = ask('move', 'rota.json', '--person', 'pat', '--date', '2031-06-02', '--duty', 'P', ...by);
  expect([tired.code, tired.err]).toEqual([2, expect.stringContaining('rests 40 min too little')]);
  for (const wrong of [
    ['move', 'rota.json', ...day, '--to', 'pip'],
    ['move', 'rota.json', ...day, ...by],
    ['move', 'rota.json', ...day, '--duty', 'off', '--to', 'pip', ...by],
    ['move', 'rota.json', ...day, '--to', 'pup', ...by],
    ['move', 'rota.json', ...day, '--duty', 'Z', ...by],
    ['move', 'rota.json', '--person', 'pat', '--duty', 'off', ...by],
    ['pin', 'rota.json', ...day],
    ['pin', 'rota.json', '--date', '2031-06-03', ...by],
    ['undo', 'rota.json', '--line', '77', ...by],
    ['undo', 'rota.json', ...by],
    ['history', 'rota.json', '--person', 'nobody'],
  ])
    expect([wrong, ask(...wrong).code]).toEqual([wrong, 2]);
  expect(ask('history', 'rota.json', '--json').out).toBe(before);
});

test('a rota is repaired after somebody drops out; the way that is taken is kept like any decision', () => {
  const gone = ['--absent', 'pat', '--from', '2031-06-03T06:40', '--to', '2031-06-03'];
  const wanted = {
    ...{ kind: 'staffing' as const, id: 'patrol', duties: ['P'], need: 1 },
    when: { dates: ['2031-06-03'] },
  };
  const scenario = { ...village(), demands: [wanted] };
  writeFileSync(join(folder.path, 'sick.json'), JSON.stringify(villageRota(scenario)));
  const sick = (...words: string[]): Ran =>
    muster(folder.path, ...words.slice(0, 1), 'sick.json', ...words.slice(1), '--data', 'sick.sqlite');
  const told = sick('replan', ...gone);
  expect([told.code, told.out]).toEqual([
    0,
    expect.stringContaining('Pat Poole (pat) 2031-06-03: P, then off'),
  ]);
  expect(told.out).toContain('1. 0 people changed (nobody changes)\n');
  expect(told.out).toContain('2. 1 person changed, 1 day (least change, best cover');
  expect(told.out).toContain('Pip Pryor (pip) 2031-06-03: off, then P');
  for (const wrong of [
    ['replan'],
    ['replan', '--absent', 'nobody'],
    ['replan', ...gone, '--take', '2'],
    ['replan', ...gone, '--take', '9', ...by],
    ['replan', ...gone, '--take', '0', ...by],
  ])
    expect([wrong, sick(...wrong).code]).toEqual([wrong, 2]);
  const kept = sick('replan', ...gone, '--take', '2', ...by);
  expect([kept.code, kept.err]).toEqual([0, '']);
  expect(sick('show', '--day', '2031-06-03').out).toContain('Pip Pryor');
  expect(sick('show', '--day', '2031-06-03').out).not.toContain('Pat Poole');
  expect(sick('history', '--person', 'pat').out).toContain('moved to off: Pat Poole is not there (firm)');
  expect(sick('undo', '--line', '1', ...by).code).toBe(0);
  expect(sick('show', '--day', '2031-06-03').out).toContain('Pat Poole');
});

test('a rota is repaired after its records have changed: a fair, for which somebody is wanted', () => {
  const fair = {
    ...{ kind: 'staffing' as const, id: 'fair', duties: ['P'], need: 1, roles: ['pcso' as const] },
    when: { dates: ['2031-06-07'] },
  };
  const scenario = village();
  const write = (name: string, record: object) => {
    writeFileSync(join(folder.path, name), JSON.stringify(record));
  };
  write('before.json', villageRota(scenario));
  write('now.json', { ...scenario, demands: [...scenario.demands!, fair] });
  write('short.json', { ...scenario, period: { ...scenario.period, days: 7 } });
  const repair = (...words: string[]): Ran =>
    muster(folder.path, 'replan', 'before.json', ...words, '--data', 'fair.sqlite');
  const told = repair('--records', 'now.json');
  expect([told.code, told.err]).toEqual([0, '']);
  expect(told.out).toContain('The records have changed.\n');
  expect(told.out).toContain('Sat 7 Jun');
  const at = /^(\d+)\. 1 person changed, 1 day \(least change/m.exec(told.out)![1]!;
  expect(repair('--records', 'now.json', '--take', at, ...by).code).toBe(0);
  const shown = muster(
    folder.path,
    'show',
    'before.json',
    '--day',
    '2031-06-07',
    '--data',
    'fair.sqlite',
  ).out;
  expect(shown).toContain('09:00–17:00');
  expect(repair('--records', 'now.json').out).not.toContain('person changed');
  const without = repair('--without', 'pat');
  expect(without.out).toContain('Pat Poole (pat) 2031-06-03: P, then off');
  for (const wrong of [
    ['--without', 'pet'],
    ['--closed', 'looe', '--absent', 'pat'],
    ['--records', 'short.json'],
    ['--records', 'now.json', '--absent', 'pat'],
    ['--records', 'none.json'],
  ])
    expect([wrong, repair(...wrong).code]).toEqual([wrong, 2]);
});
