/**
 * What a rota lacks of every demand, counted from its spells and the scenario's records, quarter hour by quarter hour
 * where time matters. It shares nothing with the compilation: other travel arithmetic, other seating, other calendars.
 */
import type { DemandRecord, Rota, Scenario, Station } from '../../../src/domain/index.ts';
import { abstraction } from './abstraction.ts';
import { backUp } from './back-up.ts';
import { beatsEmptied } from './beats-emptied.ts';
import { commitment } from './commitment.ts';
import { cordon } from './cordon.ts';
import { slotsIn, STEP } from './dates.ts';
import { longestGap } from './longest-gap.ts';
import { namedOfficer } from './named-officer.ts';
import { neighbours } from './neighbours.ts';
import { neverAlone } from './never-alone.ts';
import { parishVisits } from './parish-visits.ts';
import { patrolHours } from './patrol-hours.ts';
import { peakPresence } from './peak-presence.ts';
import { isCrewed, isDriven } from './riders.ts';
import { ringFence } from './ring-fence.ts';
import { shiftMeeting } from './shift-meeting.ts';
import { skillHours } from './skill-hours.ts';
import { spread } from './spread.ts';
import { staffing } from './staffing.ts';
import { supervision } from './supervision.ts';
import { sum } from './sum.ts';
import { visibility } from './visibility.ts';
import { visitsDue } from './visits-due.ts';
import { type Worked, workedIn } from './worked.ts';

export class Recount {
  readonly #worked: Worked;

  constructor(rota: Rota) {
    this.#worked = workedIn(rota);
  }

  get scenario(): Scenario {
    return this.#worked.scenario;
  }

  /** What is lacking of one demand, in its unit: people, minutes, visits, person-minutes, beat-minutes, days. */
  lacking(record: DemandRecord): number {
    switch (record.kind) {
      case 'staffing':
        return staffing(this.#worked, record);
      case 'patrol-hours':
        return patrolHours(this.#worked, record);
      case 'parish-visits':
        return parishVisits(this.#worked, record);
      case 'longest-gap':
        return longestGap(this.#worked, record);
      case 'spread':
        return spread(this.#worked, record);
      case 'peak-presence':
        return peakPresence(this.#worked, record);
      case 'beats-emptied':
        return beatsEmptied(this.#worked, record);
      case 'ring-fence':
        return ringFence(this.#worked, record);
      case 'named-officer':
        return namedOfficer(this.#worked, record);
      case 'visibility':
        return visibility(this.#worked, record);
      case 'abstraction':
        return abstraction(this.#worked, record);
      case 'commitment':
        return commitment(this.#worked, record);
      case 'visits-due':
        return visitsDue(this.#worked, record);
      case 'neighbours':
        return neighbours(this.#worked, record);
      case 'skill-hours':
        return skillHours(this.#worked, record);
      case 'supervision':
        return supervision(this.#worked, record);
      case 'cordon':
        return cordon(this.#worked, record);
      case 'shift-meeting':
        return shiftMeeting(this.#worked, record);
      case 'never-alone':
        return neverAlone(this.#worked, record);
      case 'back-up':
        return backUp(this.#worked, record);
    }
  }

  /** Minutes in which a crew form of a pump cannot be formed though the vehicle is on the road. */
  crewless(station: Station, pumpIndex: number, formIndex: number): number {
    return sum(slotsIn(this.scenario), (slot) =>
      !isDriven(this.#worked, station.pumps[pumpIndex]!, slot) ||
      isCrewed(this.#worked, station, pumpIndex, formIndex, slot)
        ? 0
        : STEP,
    );
  }
}
