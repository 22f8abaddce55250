/** A town with a tri-service post, its station and its beat. */
export interface Town {
  readonly place: string;
  readonly beat: string;
  /** Direction of its outskirts. */
  readonly towards: string;
  readonly patch: 'west' | 'mid' | 'east';
  /** Beat of the officers who stand in. */
  readonly deputy: readonly string[];
  readonly pumps: number;
  readonly onCall: number;
  readonly pcsos: number;
  /** Two people share the post. */
  readonly shared?: true;
}

/** The thirteen towns named as bases in 2021, in an order in which neighbours take turns at being on. */
export const TOWNS: readonly Town[] = [
  {
    place: 'st-just',
    beat: 'JUS',
    towards: 'penzance',
    patch: 'west',
    deputy: ['IVE'],
    pumps: 1,
    onCall: 9,
    pcsos: 2,
  },
  {
    place: 'st-ives',
    beat: 'IVE',
    towards: 'penzance',
    patch: 'west',
    deputy: ['HAY'],
    pumps: 2,
    onCall: 15,
    pcsos: 4,
  },
  {
    place: 'hayle',
    beat: 'HAY',
    towards: 'tolvaddon',
    patch: 'west',
    deputy: ['IVE'],
    pumps: 1,
    onCall: 12,
    pcsos: 4,
  },
  {
    place: 'helston',
    beat: 'HEL',
    towards: 'mullion',
    patch: 'west',
    deputy: ['HAY'],
    pumps: 2,
    onCall: 14,
    pcsos: 4,
    shared: true,
  },
  {
    place: 'perranporth',
    beat: 'PER',
    towards: 'truro',
    patch: 'mid',
    deputy: ['DEN'],
    pumps: 1,
    onCall: 10,
    pcsos: 3,
  },
  {
    place: 'st-dennis',
    beat: 'DEN',
    towards: 'newquay',
    patch: 'mid',
    deputy: ['PER'],
    pumps: 1,
    onCall: 10,
    pcsos: 3,
  },
  {
    place: 'fowey',
    beat: 'FOW',
    towards: 'st-austell',
    patch: 'mid',
    deputy: ['LOS'],
    pumps: 1,
    onCall: 9,
    pcsos: 2,
  },
  {
    place: 'lostwithiel',
    beat: 'LOS',
    towards: 'bodmin',
    patch: 'mid',
    deputy: ['FOW'],
    pumps: 1,
    onCall: 10,
    pcsos: 3,
  },
  {
    place: 'liskeard',
    beat: 'LIS',
    towards: 'callington',
    patch: 'east',
    deputy: ['LOO'],
    pumps: 2,
    onCall: 15,
    pcsos: 4,
  },
  {
    place: 'looe',
    beat: 'LOO',
    towards: 'liskeard',
    patch: 'east',
    deputy: ['LIS'],
    pumps: 1,
    onCall: 10,
    pcsos: 3,
  },
  {
    place: 'callington',
    beat: 'CAL',
    towards: 'launceston',
    patch: 'east',
    deputy: ['LIS', 'TOR'],
    pumps: 1,
    onCall: 10,
    pcsos: 4,
  },
  {
    place: 'torpoint',
    beat: 'TOR',
    towards: 'looe',
    patch: 'east',
    deputy: ['CAL'],
    pumps: 1,
    onCall: 10,
    pcsos: 3,
    shared: true,
  },
  {
    place: 'bude',
    beat: 'BUD',
    towards: 'launceston',
    patch: 'east',
    deputy: [],
    pumps: 2,
    onCall: 15,
    pcsos: 3,
  },
];

/** A station across the river from Fowey whose town belongs to the beat of Looe. */
export const POLRUAN = { place: 'polruan', beat: 'LOO', pumps: 1, onCall: 9 };
