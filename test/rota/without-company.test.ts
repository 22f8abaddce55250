/** A companion is lost, and whoever they were to go with is told at once, not the day after. */
import { describe, expect, it } from 'vitest';
import type { Person, Rota, Scenario } from '../../src/domain/index.ts';
import { companyLost, withoutCompany } from '../../src/rota/without-company.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

const MONDAY = '2031-06-02';
const TUESDAY = '2031-06-03';

const person = (id: string, name: string, patrol?: 'accompanied'): Person => ({
  ...{ id, name },
  roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town', ...(patrol && { patrol }) }],
});

const town: Scenario = {
  ...small({
    period: { from: MONDAY, days: 7 },
    dayStart: '00:00',
    people: [
      person('ann', 'Ann Ash', 'accompanied'),
      person('bob', 'Bob Beech', 'accompanied'),
      person('cat', 'Cat Clay'),
      person('dee', 'Dee Dale'),
    ],
  }),
  places: [{ id: 'green', name: 'Green', lat: 51, lon: -2 }],
  beats: [
    {
      ...{ id: 'town', name: 'Town', organisation: 'POL' },
      parishes: [{ id: 'green parish', name: 'Green', place: 'green' }],
    },
  ],
  duties: [{ ...dayPatrol('18:00', '22:00'), roles: ['pcso'] }],
};

const on = (...duties: (readonly [string, string])[]): Rota =>
  rotaOf(
    town,
    duties.map(([who, date]) => [who, date, 'D', 'town'] as const),
  );

describe('a companion lost', () => {
  const both = on(['ann', MONDAY], ['cat', MONDAY], ['ann', TUESDAY], ['cat', TUESDAY]);

  it('is told to whom they were to go with, of the day on which they are lost alone', () => {
    const without = on(['ann', MONDAY], ['ann', TUESDAY], ['cat', TUESDAY]);
    expect(withoutCompany(both)).toEqual([]);
    expect(companyLost(both, without)).toEqual([
      {
        ...{ person: 'ann', name: 'Ann Ash', date: MONDAY },
        sentence: 'Mon 2 Jun 18:00–22:00, Day in town: nobody accompanied without a companion for all of it.',
      },
    ]);
    expect(companyLost(without, without)).toEqual([]);
  });
  it('is none lost where somebody else independent is there', () => {
    expect(companyLost(both, on(['ann', MONDAY], ['dee', MONDAY]))).toEqual([]);
    // Two who are accompanied are no pair.
    const pair = companyLost(both, on(['ann', MONDAY], ['bob', MONDAY]));
    expect(pair.map(({ person: who }) => who)).toEqual(['ann', 'bob']);
  });
});
