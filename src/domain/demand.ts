/** Everything that can be asked of a rota besides the crews of the pumps: one schema a kind, in `demands/`. */
import { z } from 'zod';
import { backUp, neverAlone } from './demands/company.ts';
import { commitment, cordon, shiftMeeting, supervision } from './demands/fixed-times.ts';
import {
  beatsEmptied,
  longestGap,
  neighbours,
  parishVisits,
  patrolHours,
  peakPresence,
  skillHours,
  spread,
  staffing,
  visitsDue,
} from './demands/presence.ts';
import { abstraction, namedOfficer, ringFence, visibility } from './demands/shares.ts';

export { BACK_UP_MINUTES, WHOLE_DAY } from './demands/company.ts';
export { MEETING_MINUTES, RELIEF_HOURS } from './demands/fixed-times.ts';
export { PATROLLED_HOURS } from './demands/presence.ts';

export const demand = z.discriminatedUnion('kind', [
  staffing,
  patrolHours,
  parishVisits,
  longestGap,
  spread,
  peakPresence,
  beatsEmptied,
  ringFence,
  namedOfficer,
  visibility,
  abstraction,
  commitment,
  visitsDue,
  neighbours,
  skillHours,
  supervision,
  cordon,
  shiftMeeting,
  neverAlone,
  backUp,
]);
export type DemandRecord = z.infer<typeof demand>;
export type DemandOf<K extends DemandRecord['kind']> = Extract<DemandRecord, { kind: K }>;
