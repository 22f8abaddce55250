import { describe, expect, it } from 'vitest';
import { withDayWindows } from '../../src/time/rule-windows.ts';

/** 20 June to 10 July 2026. */
const period = { from: '2026-06-20', days: 21 };

describe('windows by the calendar become day numbers:', () => {
  it.each([
    [
      'the months that touch the period, whole',
      { windows: 'months' },
      [
        [-19, 11],
        [11, 42],
      ],
    ],
    ['four weeks from an anchor long ago', { windows: 'four-weeks', anchor: '2026-01-01' }, [[-2, 26]]],
    [
      'four weeks from an anchor yet to come',
      { windows: 'four-weeks', anchor: '2026-07-06' },
      [
        [-12, 16],
        [16, 44],
      ],
    ],
    ['dates, both included', { windows: [['2026-06-01', '2026-06-20']] }, [[-19, 1]]],
  ])('%s', (_, params, windows) => {
    expect(withDayWindows({ most: 5, ...params }, period)).toEqual({ most: 5, windows });
  });

  it.each([
    ['what the solver knows', { windows: 'weeks' }],
    ['day numbers', { windows: [[-7, 7]] }],
    ['four weeks without an anchor', { windows: 'four-weeks' }],
    ['an anchor that is no date', { windows: 'four-weeks', anchor: '2026-13-01' }],
    ['months with an anchor, which they do not have', { windows: 'months', anchor: '2026-06-01' }],
    ['dates the wrong way round', { windows: [['2026-06-20', '2026-06-01']] }],
    ['parameters without windows', { shortest: 660 }],
  ])('all else stays: %s', (_, params) => {
    expect(withDayWindows(params, period)).toEqual(params);
  });
});
