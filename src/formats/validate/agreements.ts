import { quote } from '../../../solver/issue.ts';
import { entries, type Check } from './draft.ts';

/** An agreement about a station whose fire service is no party to it: nobody could count there under it. */
export const agreements: Check = function* (draft) {
  const serviceOf = new Map([...entries(draft.stations)].map(({ value }) => [value.id, value.organisation]));
  for (const { path, value: agreement } of entries(draft.agreements, 'agreements')) {
    for (const [index, station] of agreement.stations.entries()) {
      const service = serviceOf.get(station);
      if (service === undefined || agreement.parties.includes(service)) continue;
      yield {
        path: [...path, 'stations', index],
        found: `${quote(station)}, a station of ${service}`,
        expected: `a station of a party (${agreement.parties.join(', ')})`,
      };
    }
  }
};
