/**
 * What surrounds the people of the example pool. All of it is invented and drawn by hand: the places lie in neighbourhoods that exist,
 * but no such organisation or person does, and the water is drawn roughly.
 */

/** @typedef {import('../../../src/model/neighbourhood.js').NeighbourhoodInput} NeighbourhoodInput */

/** @type {NonNullable<NeighbourhoodInput['meetingPlaces']>} */
export const meetingPlaces = [
  {
    id: 'community-centre-koningshoek',
    point: { lat: 51.9279, lon: 4.2419 },
    dayparts: [
      'mon-afternoon',
      'tue-morning',
      'tue-afternoon',
      'wed-afternoon',
      'thu-morning',
      'thu-evening',
      'fri-morning',
    ],
    seats: 18,
    facilities: ['step-free', 'kitchen'],
  },
  {
    id: 'parish-hall-binnenstad',
    point: { lat: 51.9203, lon: 4.2549 },
    dayparts: ['mon-morning', 'tue-afternoon', 'wed-morning', 'thu-afternoon', 'fri-afternoon'],
    seats: 14,
    facilities: ['kitchen'],
  },
  {
    id: 'library-vogelbuurt',
    point: { lat: 51.9302, lon: 4.2331 },
    dayparts: ['mon-afternoon', 'tue-morning', 'thu-afternoon', 'fri-afternoon'],
    seats: 12,
    facilities: ['step-free'],
  },
  {
    id: 'neighbourhood-house-burgemeesterswijk',
    point: { lat: 51.9344, lon: 4.2287 },
    dayparts: [
      'mon-morning',
      'tue-morning',
      'wed-morning',
      'wed-afternoon',
      'thu-afternoon',
      'fri-afternoon',
    ],
    seats: 14,
    facilities: ['step-free', 'kitchen'],
  },
  {
    id: 'sports-canteen-steendijkpolder',
    point: { lat: 51.9391, lon: 4.2262 },
    dayparts: ['mon-morning', 'tue-morning', 'wed-afternoon', 'thu-morning', 'thu-afternoon', 'fri-morning'],
    seats: 24,
  },
  {
    id: 'care-home-lounge-sluispolder',
    point: { lat: 51.9207, lon: 4.2641 },
    dayparts: ['mon-afternoon', 'tue-morning', 'wed-afternoon', 'thu-morning', 'thu-afternoon'],
    seats: 14,
    facilities: ['step-free', 'hearing-loop'],
  },
  {
    id: 'community-centre-veltum',
    point: { lat: 51.5181, lon: 5.9638 },
    dayparts: [
      'mon-afternoon',
      'tue-afternoon',
      'wed-morning',
      'thu-morning',
      'thu-afternoon',
      'fri-morning',
    ],
    seats: 16,
    facilities: ['step-free', 'kitchen'],
  },
  {
    id: 'library-centrum',
    point: { lat: 51.5264, lon: 5.9751 },
    dayparts: ['tue-morning', 'wed-afternoon', 'thu-afternoon', 'fri-afternoon'],
    seats: 12,
    facilities: ['step-free'],
  },
  {
    id: 'community-centre-brukske',
    point: { lat: 51.5205, lon: 5.9884 },
    dayparts: [
      'mon-morning',
      'tue-afternoon',
      'wed-afternoon',
      'thu-afternoon',
      'thu-evening',
      'fri-morning',
    ],
    seats: 20,
    facilities: ['step-free', 'kitchen'],
  },
  {
    id: 'scouting-hut-landweert',
    point: { lat: 51.5331, lon: 5.9921 },
    dayparts: ['tue-morning', 'wed-morning', 'thu-morning', 'thu-afternoon', 'fri-morning'],
    seats: 15,
  },
  {
    id: 'village-hall-oostrum',
    point: { lat: 51.5301, lon: 6.0229 },
    dayparts: ['mon-evening', 'tue-afternoon', 'thu-afternoon', 'thu-evening'],
    seats: 30,
    facilities: ['step-free'],
  },
];

/** @type {NonNullable<NeighbourhoodInput['coaches']>} */
export const coaches = [
  {
    id: 'coach-maassluis',
    area: [
      { lat: 51.905, lon: 4.195 },
      { lat: 51.905, lon: 4.29 },
      { lat: 51.955, lon: 4.29 },
      { lat: 51.955, lon: 4.195 },
    ],
    circles: 5,
    starts: 4,
    languages: ['nl', 'en'],
    dayparts: [
      'mon-morning',
      'mon-afternoon',
      'tue-morning',
      'tue-afternoon',
      'wed-morning',
      'wed-afternoon',
      'thu-morning',
      'thu-afternoon',
    ],
  },
  {
    id: 'coach-venray',
    point: { lat: 51.5255, lon: 5.9748 },
    reach: 9000,
    circles: 5,
    starts: 4,
    languages: ['nl'],
    dayparts: [
      'mon-afternoon',
      'tue-morning',
      'tue-afternoon',
      'wed-morning',
      'wed-afternoon',
      'thu-morning',
      'thu-afternoon',
      'fri-morning',
    ],
    routes: ['wijkteam', 'provider'],
  },
];

/** @type {NonNullable<NeighbourhoodInput['volunteers']>} */
export const volunteers = [
  {
    id: 'v-01',
    home: { lat: 51.9271, lon: 4.2437 },
    reach: 1500,
    dayparts: ['tue-morning', 'thu-morning'],
    languages: ['nl'],
    talents: ['hosting', 'cooking'],
  },
  {
    id: 'v-02',
    home: { lat: 51.9212, lon: 4.2561 },
    languages: ['nl', 'en'],
    talents: ['local-knowledge', 'organising'],
  },
  {
    id: 'v-03',
    home: { lat: 51.9309, lon: 4.2318 },
    reach: 2000,
    dayparts: ['mon-afternoon', 'thu-afternoon'],
    talents: ['walking'],
  },
  {
    id: 'v-04',
    home: { lat: 51.9352, lon: 4.2279 },
    reach: 1500,
    languages: ['nl', 'ar'],
    talents: ['dutch-practice', 'other-languages'],
  },
  {
    id: 'v-05',
    home: { lat: 51.9198, lon: 4.2652 },
    dayparts: ['tue-morning', 'tue-afternoon', 'wed-morning'],
    languages: ['nl'],
    talents: ['handyman', 'bike-repair'],
  },
  {
    id: 'v-06',
    home: { lat: 51.5174, lon: 5.9628 },
    reach: 1500,
    languages: ['nl'],
    talents: ['listening', 'encouraging'],
  },
  {
    id: 'v-07',
    home: { lat: 51.5269, lon: 5.9733 },
    reach: 2500,
    dayparts: ['tue-morning', 'thu-afternoon', 'fri-morning'],
    languages: ['nl', 'pl'],
    talents: ['paperwork'],
  },
  { id: 'v-08', home: { lat: 51.5212, lon: 5.9903 }, languages: ['nl'], talents: ['gardening', 'outings'] },
  {
    id: 'v-09',
    home: { lat: 51.5338, lon: 5.9907 },
    reach: 2000,
    dayparts: ['wed-morning', 'thu-morning'],
    talents: ['computer-help'],
  },
];

/** @type {NonNullable<NeighbourhoodInput['partners']>} */
export const partners = [
  {
    id: 'language-cafe-maassluis',
    point: { lat: 51.9281, lon: 4.2409 },
    dayparts: ['wed-morning', 'thu-evening'],
    offers: ['dutch-practice'],
    wishes: ['dutch-practice', 'hosting'],
  },
  {
    id: 'repair-cafe-maassluis',
    point: { lat: 51.9217, lon: 4.2571 },
    dayparts: ['sat-morning'],
    offers: ['bike-repair', 'sewing', { need: 'odd-jobs' }],
    wishes: ['handyman', 'sewing'],
  },
  {
    id: 'money-desk-maassluis',
    point: { lat: 51.9226, lon: 4.2486 },
    dayparts: ['tue-morning', 'thu-afternoon'],
    offers: [{ need: 'money-overview' }, { need: 'letters-and-forms' }],
  },
  {
    id: 'neighbourhood-kitchen-maassluis',
    point: { lat: 51.9335, lon: 4.2302 },
    dayparts: ['wed-evening', 'fri-evening'],
    offers: [{ need: 'eating-together' }],
    wishes: ['cooking', 'baking'],
  },
  {
    id: 'walking-club-venray',
    point: { lat: 51.5221, lon: 5.9669 },
    dayparts: ['mon-morning', 'sat-morning'],
    offers: [{ need: 'walking-buddy' }, { need: 'getting-out' }],
    wishes: ['walking'],
  },
  {
    id: 'digital-desk-venray',
    point: { lat: 51.5265, lon: 5.9752 },
    dayparts: ['tue-afternoon', 'fri-morning'],
    offers: [{ need: 'computer-and-phone' }],
    wishes: ['computer-help'],
  },
  {
    id: 'neighbourhood-kitchen-venray',
    point: { lat: 51.5208, lon: 5.9891 },
    dayparts: ['thu-evening'],
    offers: [{ need: 'eating-together' }],
    wishes: ['cooking'],
  },
];

/**
 * The vliet from the harbour of Maassluis to the east, with its bridges.
 * @type {NonNullable<NeighbourhoodInput['barriers']>}
 */
export const barriers = [
  {
    line: [
      { lat: 51.9152, lon: 4.2468 },
      { lat: 51.9187, lon: 4.2513 },
      { lat: 51.9212, lon: 4.254 },
      { lat: 51.9229, lon: 4.2572 },
      { lat: 51.9239, lon: 4.2615 },
      { lat: 51.9252, lon: 4.268 },
      { lat: 51.9265, lon: 4.278 },
    ],
    crossings: [
      { lat: 51.9198, lon: 4.2525 },
      { lat: 51.9234, lon: 4.2593 },
    ],
  },
];

/**
 * What is said of a referral besides the label of a route.
 * @param {string | undefined} route
 * @returns {Pick<import('../../../src/model/pool.js').ParticipantInput, 'route' | 'referrer'>}
 */
export function referralOf(route) {
  if (route === undefined || route === 'other') return {};
  if (route === 'wijkteam' || route === 'self') return { route };
  return { route: 'provider', referrer: route };
}
