/** Saying what was done: every odd thing that can be said has one answer, and nothing is dropped silently. */
import { describe, expect, it } from 'vitest';
import { doneOf } from '../../src/hours/actuals.ts';
import { minute, Said } from './said.ts';

describe('a duty that was worked', () => {
  it('is taken with the times of the plan', () => {
    const said = new Said();
    expect(said.record({ kind: 'attended', date: '2025-06-03' })).toEqual([]);
    expect(said.lines[0]!.line).toEqual({
      kind: 'attended',
      person: 'val',
      date: '2025-06-03',
      organisation: 'POL',
      duty: 'D',
      start: '2025-06-03T18:00+01:00',
      end: '2025-06-03T22:30+01:00',
      breakMinutes: 30,
      by: 'val',
      recorded: '2025-07-01T09:00:00.000Z',
    });
  });
  it('is taken with the times as they were, and a tag', () => {
    const said = new Said();
    const [start, end] = [minute('2025-06-03T17:45'), minute('2025-06-03T23:15')];
    expect(said.record({ kind: 'attended', start, end, breakMinutes: 0, tag: 'visit' })).toEqual([]);
    expect(said.lines[0]!.line).toMatchObject({
      date: '2025-06-03',
      duty: 'D',
      start: '2025-06-03T17:45+01:00',
      end: '2025-06-03T23:15+01:00',
      breakMinutes: 0,
      tag: 'visit',
    });
  });
  it('may be one that nobody planned: I did this', () => {
    const said = new Said();
    expect(said.record({ kind: 'attended', date: '2025-06-05' })).toEqual([
      'duty: nothing; a duty: none is planned for val on 2025-06-05',
    ]);
    expect(said.record({ kind: 'attended', date: '2025-06-05', duty: 'M' })).toEqual([]);
    expect(said.lines[0]!.line).toMatchObject({ duty: 'M', start: '2025-06-05T09:00+01:00' });
  });
  it('may lie before the period', () => {
    const said = new Said();
    expect(said.record({ kind: 'attended', date: '2025-05-30', duty: 'M' })).toEqual([]);
  });
});

describe('what is refused, with all that is wrong', () => {
  const refused = (recording: Parameters<Said['record']>[0], instant?: string): string[] =>
    new Said().record(recording, instant);

  it('a duty that is not over', () => {
    expect(refused({ kind: 'attended', date: '2025-06-24' }, '2025-06-24T20:00:00Z')).toEqual([
      'to: 2025-06-24T22:30+01:00; a time that is over; now is 2025-06-24T21:00+01:00',
    ]);
  });
  it('a duty of negative length, of 25 hours, and one that is all break', () => {
    const start = minute('2025-06-03T18:00');
    const wrong = 'an end after the start, and no more than 24 h after it';
    expect(refused({ kind: 'attended', start, end: minute('2025-06-03T17:00') })).toEqual([
      `to: 2025-06-03T17:00+01:00; ${wrong}`,
    ]);
    expect(refused({ kind: 'attended', start, end: minute('2025-06-04T19:00') })).toEqual([
      `to: 2025-06-04T19:00+01:00; ${wrong}`,
    ]);
    expect(refused({ kind: 'attended', date: '2025-06-03', breakMinutes: 270 })).toEqual([
      'break: 270 min; less than the 270 min that it lasted',
    ]);
  });
  it('a day before somebody joined, and a start on another day', () => {
    expect(refused({ kind: 'attended', person: 'new', date: '2025-06-05', duty: 'M' })).toEqual([
      'date: 2025-06-05; a day on which new holds a role',
    ]);
    const start = minute('2025-06-05T18:00');
    expect(refused({ kind: 'attended', date: '2025-06-03', start, end: start + 60 })).toEqual([
      'from: 2025-06-05T18:00+01:00; a start on 2025-06-03',
    ]);
  });
  it('an unknown person, duty, organisation, or a duty for other roles', () => {
    expect(refused({ kind: 'attended', person: 'nobody' })).toEqual(['person: nobody; a person of the rota']);
    expect(refused({ kind: 'attended', date: '2025-06-05', duty: 'X' })).toEqual(['duty: X; one of D, M']);
    expect(refused({ kind: 'attended', date: '2025-06-03', organisation: 'X' })).toEqual([
      'organisation: X; for whom it was: POL, FIRE',
    ]);
    expect(refused({ kind: 'attended', person: 'fay', date: '2025-06-03', duty: 'D' })).toEqual([
      'duty: D; a duty for a role that fay holds then; this one is for volunteer',
    ]);
  });
  it('no day at all, or a call without its times', () => {
    expect(refused({ kind: 'attended' })).toEqual(['date: nothing; the day of it, or when it started']);
    expect(refused({ kind: 'call-out', date: '2025-06-03' })).toEqual(['from: nothing; when it was']);
    expect(refused({ kind: 'training', date: '2025-06-03', duty: 'D' })).toEqual([
      'duty: D; no duty: a training is none',
    ]);
  });
  it('a time for which a duty is planned of which nothing was said', () => {
    const said = new Said();
    const span = { start: minute('2025-06-03T20:00'), end: minute('2025-06-03T21:00') };
    expect(said.record({ kind: 'training', ...span })[0]).toContain('from and --to: D planned from');
    said.record({ kind: 'cancelled', date: '2025-06-03' });
    expect(said.record({ kind: 'training', ...span })).toEqual([]);
  });
  it('a day more than a year before, and a start that is to come', () => {
    expect(refused({ kind: 'attended', date: '1025-06-05', duty: 'M' })).toEqual([
      'date: 1025-06-05; 2024-05-31 or a later day',
    ]);
    const start = minute('2025-06-03T18:00');
    expect(refused({ kind: 'training', start, end: start + 60 }, '2025-06-01T00:00:00Z')).toEqual([
      'from: 2025-06-03T18:00+01:00; a time that is over',
    ]);
  });
  it('a cancelled duty that was not planned', () => {
    expect(refused({ kind: 'cancelled', date: '2025-06-05' })).toEqual([
      'duty: nothing; a duty planned for val on 2025-06-05',
    ]);
  });
});

describe('what was said before', () => {
  it('stands against the same duty and the same time, and may be replaced', () => {
    const said = new Said();
    const span = { start: minute('2025-06-03T20:00'), end: minute('2025-06-03T21:00') };
    said.record({ kind: 'attended', date: '2025-06-03' });
    expect(said.record({ kind: 'cancelled', date: '2025-06-03' })).toEqual([
      'duty: line 1, attended D; nothing said of this duty yet',
    ]);
    expect(said.record({ kind: 'training', ...span })).toEqual([
      'from and --to: line 1, attended D, 2025-06-03T18:00+01:00 to 2025-06-03T22:30+01:00; ' +
        'a time at which they did nothing else',
    ]);
    expect(said.record({ kind: 'call-out', ...span }), 'a call comes while on duty').toEqual([]);
    expect(said.record({ kind: 'cancelled', date: '2025-06-03', replaces: 1 })).toEqual([]);
    expect(said.record({ kind: 'attended', date: '2025-06-03', replaces: 1 })[0]).toBe(
      'replaces: 1; the number of a line of val that stands',
    );
    expect(doneOf(said.lines).map(({ number, actual }) => [number, actual.kind])).toEqual([
      [2, 'call-out'],
      [3, 'cancelled'],
    ]);
    expect(said.lines).toHaveLength(3);
  });
  it('may be withdrawn, though it was never planned', () => {
    const said = new Said();
    const start = minute('2025-06-03T23:00');
    expect(said.record({ kind: 'call-out', person: 'fay', by: 'fay', start, end: start + 60 })).toEqual([]);
    expect(said.record({ kind: 'cancelled', person: 'fay', by: 'sgt', replaces: 1 })).toEqual([]);
    expect(doneOf(said.lines).map(({ actual }) => actual.kind)).toEqual(['cancelled']);
  });
  it('is approved once, by somebody else', () => {
    const said = new Said();
    said.record({ kind: 'attended', date: '2025-06-03' });
    for (const by of ['val', ' VAL', 'Val Vine'])
      expect(said.approve(1, by)).toEqual([`by: ${by}; somebody else than who did it and who said so`]);
    expect(said.approve(2, 'sgt')).toEqual(['approve: 2; the number of a line that stands']);
    expect(said.approve(1, 'sgt')).toEqual([]);
    expect(said.approve(1, 'sgt')).toEqual(['approve: 1; a line not yet approved; sgt has']);
    expect(doneOf(said.lines)).toMatchObject([
      { number: 1, approved: { by: 'sgt', recorded: '2025-07-01T09:00:00.000Z' } },
    ]);
  });
});
