import { cornwallTriService } from './cornwall-tri-service.ts';
import { cumbriaJeso } from './cumbria-jeso.ts';
import type { Example } from './example.ts';
import { kentCpv } from './kent-cpv.ts';
import { pcsoNeighbourhood } from './pcso-neighbourhood.ts';
import { wiltshirePilot } from './wiltshire-pilot.ts';

export const examples: readonly Example[] = [
  wiltshirePilot,
  cumbriaJeso,
  ...kentCpv,
  cornwallTriService,
  pcsoNeighbourhood,
];
