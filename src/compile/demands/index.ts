/** Every kind of demand, in the order in which the solver reads them. */
import type { DemandRecord } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { compileAbstraction } from './abstraction.ts';
import { compileAccompaniment } from './accompaniment.ts';
import { compileBackUp } from './back-up.ts';
import { compileBeatsEmptied } from './beats-emptied.ts';
import { compileCommitment } from './commitment.ts';
import type { CompiledDemand } from './compiled.ts';
import { compileCordon } from './cordon.ts';
import { compileCrews } from './crews.ts';
import { weighedByHotspots } from './hotspots.ts';
import { compileLoneWorking } from './lone-working.ts';
import { compileLongestGap } from './longest-gap.ts';
import { compileNamedOfficer } from './named-officer.ts';
import { compileNeighbours } from './neighbours.ts';
import { compileNeverAlone } from './never-alone.ts';
import { compileParishVisits } from './parish-visits.ts';
import { compilePatrolHours } from './patrol-hours.ts';
import { compilePeakPresence } from './peak-presence.ts';
import { compileRingFence } from './ring-fence.ts';
import { compileShiftMeeting } from './shift-meeting.ts';
import { compileSkillHours } from './skill-hours.ts';
import { compileSpread } from './spread.ts';
import { compileStaffing } from './staffing.ts';
import { withoutStoodDown } from './stand-downs.ts';
import { compileSupervision } from './supervision.ts';
import { compileTutoring } from './tutoring.ts';
import { compileVehicles } from './vehicles.ts';
import { compileVisibility } from './visibility.ts';
import { compileVisitsDue } from './visits-due.ts';

export type { About, CompiledDemand } from './compiled.ts';

/** What follows from people, stations and vehicles, then the scenario's own demands in its order; without what is stood down. */
export function compileDemands(context: Context): CompiledDemand[] {
  const crews = compileCrews(context);
  return withoutStoodDown(context.register, [
    ...crews,
    ...compileAccompaniment(context),
    ...compileLoneWorking(context),
    ...compileTutoring(context),
    ...compileVehicles(context),
    ...(context.register.scenario.demands ?? [])
      .flatMap((record) => compileRecord(context, record, crews))
      .map((compiled) => weighedByHotspots(context, compiled)),
  ]);
}

function compileRecord(
  context: Context,
  record: DemandRecord,
  crews: readonly CompiledDemand[],
): CompiledDemand[] {
  switch (record.kind) {
    case 'staffing':
      return compileStaffing(context, record);
    case 'patrol-hours':
      return compilePatrolHours(context, record);
    case 'parish-visits':
      return compileParishVisits(context, record);
    case 'longest-gap':
      return compileLongestGap(context, record);
    case 'spread':
      return compileSpread(context, record);
    case 'peak-presence':
      return compilePeakPresence(context, record);
    case 'beats-emptied':
      return compileBeatsEmptied(context, record);
    case 'ring-fence':
      return compileRingFence(context, record);
    case 'named-officer':
      return compileNamedOfficer(context, record);
    case 'visibility':
      return compileVisibility(context, record);
    case 'abstraction':
      return compileAbstraction(context, record);
    case 'commitment':
      return compileCommitment(context, record);
    case 'visits-due':
      return compileVisitsDue(context, record);
    case 'neighbours':
      return compileNeighbours(context, record, crews);
    case 'skill-hours':
      return compileSkillHours(context, record);
    case 'supervision':
      return compileSupervision(context, record);
    case 'cordon':
      return compileCordon(context, record);
    case 'shift-meeting':
      return compileShiftMeeting(context, record);
    case 'never-alone':
      return compileNeverAlone(context, record);
    case 'back-up':
      return compileBackUp(context, record);
  }
}
