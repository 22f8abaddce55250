import { clock, moment, number, text, word, yesNo } from '../cells.ts';
import { list, numbers, seatGroups, words } from '../list-cells.ts';
import { columns, type SheetForm } from '../sheet-form.ts';

const places: SheetForm = {
  name: 'Places',
  about: 'One row for each public place. Nobody’s home.',
  levels: [{ list: 'places' }],
  columns: columns(
    0,
    ['Id', 'id', text],
    ['Name', 'name', text],
    ['Latitude', 'lat', number],
    ['Longitude', 'lon', number],
    ['Character', 'character', word],
    ['Population', 'population', number],
    ['Source', 'source', text],
  ),
};

const beats: SheetForm = {
  name: 'Beats',
  about: 'One row for each parish; a beat of three parishes has three rows with the same Beat.',
  levels: [{ list: 'beats', key: { header: 'Beat', by: 'own' } }, { list: 'parishes' }],
  columns: [
    ...columns(
      0,
      ['Beat', 'id', text],
      ['Beat name', 'name', text],
      ['Organisation', 'organisation', text],
      ['Character', 'character', word],
      ['Tasked by', 'taskedBy', text],
      ['From', 'from', moment],
      ['Through', 'through', moment],
    ),
    ...columns(1, ['Parish', 'id', text], ['Parish name', 'name', text], ['Place', 'place', text]),
  ],
};

const hotspots: SheetForm = {
  name: 'Hotspots',
  about: 'One row for each hotspot: beats in which more is at stake, by layer (crime, fire, health).',
  levels: [{ list: 'hotspots' }],
  columns: columns(
    0,
    ['Id', 'id', text],
    ['Layer', 'layer', word],
    ['Beats', 'beats', list, []],
    ['Weight', 'weight', number],
    ['From', 'from', moment],
    ['Through', 'through', moment],
  ),
};

const stations: SheetForm = {
  name: 'Stations',
  about: 'One row for each fire station.',
  levels: [{ list: 'stations' }],
  columns: columns(
    0,
    ['Id', 'id', text],
    ['Name', 'name', text],
    ['Organisation', 'organisation', text],
    ['Place', 'place', text],
    ['Turn-in minutes', 'turnInMinutes', number],
    ['Slower minutes', 'slowerMinutes', numbers],
    ['Change times', 'changeTimes', list],
    ['Offered counts', 'offeredCounts', yesNo],
    ['Master', 'master.system', text],
    ['Stale after minutes', 'master.staleMinutes', number],
    ['Key station', 'key', yesNo],
    ['From', 'from', moment],
    ['Through', 'through', moment],
  ),
};

const pumps: SheetForm = {
  name: 'Pumps',
  about:
    'One row for each kind of seat. Rows with the same Station, Pump and Crew form make one crew; crew form 1 is the best.',
  levels: [
    { list: 'stations', key: { header: 'Station', by: 'other' } },
    { list: 'pumps', key: { header: 'Pump', by: 'own' } },
    { list: 'crews', key: { header: 'Crew form', by: 'number' } },
    { list: 'seats' },
  ],
  columns: [
    ...columns(0, ['Station', 'id', text]),
    ...columns(
      1,
      ['Pump', 'id', text],
      ['Pump name', 'name', text],
      ['Target', 'target', number],
      ['Jump-crewed with', 'jumpCrewedWith', text],
    ),
    ...columns(
      2,
      ['Crew form', '', number],
      ['State', 'state', text],
      ['Combine', 'combine', seatGroups],
      ['Riders', 'riders', number],
      ['Weight', 'weight', number],
    ),
    ...columns(3, ['Seat', 'kind', text], ['Count', 'count', number], ['Skills', 'skills', list, []]),
    ...columns(1, ['From', 'from', moment], ['Through', 'through', moment]),
  ],
};

const outages: SheetForm = {
  name: 'Outages',
  about: 'One row for each time in which a vehicle is off the road.',
  levels: [
    { list: 'stations', key: { header: 'Station', by: 'other' } },
    { list: 'pumps', key: { header: 'Pump', by: 'other' } },
    { list: 'outages' },
  ],
  columns: [
    ...columns(0, ['Station', 'id', text]),
    ...columns(1, ['Pump', 'id', text]),
    ...columns(2, ['From', 'from', moment], ['Through', 'through', moment], ['Reason', 'reason', text]),
  ],
};

const crewedHours: SheetForm = {
  name: 'Crewed hours',
  about: 'One row for each spell in which a wholetime watch crews the first pump.',
  levels: [{ list: 'stations', key: { header: 'Station', by: 'other' } }, { list: 'crewedHours' }],
  columns: [
    ...columns(0, ['Station', 'id', text]),
    ...columns(
      1,
      ['Start', 'start', clock],
      ['End', 'end', clock],
      ['Weekdays', 'weekdays', words],
      ['Seats', 'seats', number],
    ),
  ],
};

const vehicles: SheetForm = {
  name: 'Vehicles',
  about: 'One row for each vehicle or other thing of which there is only so much.',
  levels: [{ list: 'vehicles' }],
  columns: columns(
    0,
    ['Id', 'id', text],
    ['Name', 'name', text],
    ['Base', 'base', text],
    ['How many', 'capacity', number],
    ['Skills', 'skills', list],
    ['From', 'from', moment],
    ['Through', 'through', moment],
  ),
};

const travel: SheetForm = {
  name: 'Travel',
  about: 'One row for each drive whose time the formula gets wrong (river, ferry, closed bridge).',
  levels: [{ list: 'travel.overrides' }],
  columns: columns(
    0,
    ['Place', 'a', text],
    ['Other place', 'b', text],
    ['Minutes', 'minutes', number],
    ['From', 'from', moment],
    ['Through', 'through', moment],
    ['Reason', 'reason', text],
  ),
};

export const placeSheets: readonly SheetForm[] = [
  places,
  travel,
  beats,
  hotspots,
  stations,
  pumps,
  outages,
  crewedHours,
  vehicles,
];
