import { describe, expect, it } from 'vitest';
import { examples } from '../../examples/generate/index.ts';
import type { Claims } from './claims/asking.ts';
import { cornwallTriService } from './claims/cornwall-tri-service.ts';
import { cumbriaJeso } from './claims/cumbria-jeso.ts';
import { kentCpv } from './claims/kent-cpv.ts';
import { pcsoNeighbourhood } from './claims/pcso-neighbourhood.ts';
import { wiltshirePilot } from './claims/wiltshire-pilot.ts';

const claims: Readonly<Record<string, Claims>> = {
  'wiltshire-pilot': wiltshirePilot,
  'cumbria-jeso': cumbriaJeso,
  'kent-cpv': kentCpv,
  'kent-cpv-50': kentCpv,
  'kent-cpv-300': kentCpv,
  'cornwall-tri-service': cornwallTriService,
  'pcso-neighbourhood': pcsoNeighbourhood,
};

describe.each(examples)('$file carries what its header claims', ({ file, shows, scenario }) => {
  it('and every claim has a proof', () => {
    expect(Object.keys(claims[file] ?? {})).toEqual(Object.keys(shows));
  });

  it.each(Object.entries(claims[file] ?? {}))('%s', (_point, proof) => proof(scenario));
});
