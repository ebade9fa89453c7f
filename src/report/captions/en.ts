import { numbersWith } from '../../wording/numbers.js';
import type { Captions } from './captions.js';

const numbers = numbersWith({ decimal: '.', thousands: ',' });
const { whole } = numbers;

/** Plain English. */
export const en: Captions = {
  numbers,
  date: (date) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${day} ${months[month! - 1] ?? ''} ${year}`;
  },

  networkTitle: (circle) => `Who could help whom in circle ${circle}`,
  networkAbout: (members, links, oneWay) =>
    `${count(members, 'participant', 'participants')} in a ring, with ${count(links, 'line', 'lines')} for help. ` +
    `${count(oneWay, 'line goes', 'lines go')} one way. The table of members says who could help whom.`,
  otherHelp: 'Other help',
  bothWays: 'Help both ways: a point at either end',
  oneWay: 'Help one way: a point at who is helped',
  moreHelp: 'Thicker is more help',

  mapTitle: (circles) => `Map with ${count(circles, 'circle', 'circles')}`,
  circleMapTitle: (circle) => `Map of circle ${circle}`,
  mapAbout: (people, places, radius) =>
    `${count(people, 'participant', 'participants')} and ${count(places, 'meeting place', 'meeting places')}. ` +
    `Dots are about right: everybody lives within ${whole(radius)} metres of the middle of a square, and people of one square are beside each other.`,
  home: 'Lives about here',
  waitingHome: 'Without a place',
  meetingPlace: 'Meeting place',
  chosenPlace: 'Place of this circle',
  partner: 'Partner',
  barrier: 'Water or railway',
  notOnMap: (people) =>
    `${count(people, 'participant lives', 'participants live')} far from all circles and ${people === 1 ? 'is' : 'are'} not on the map.`,

  title: 'Circles that are proposed',
  memberTitle: 'Your circle',
  teamTitle: 'Circles in short',
  onDate: (date) => `Data of ${date}`,
  madeBy: (library) => `Made with ${library}`,
  peopleDecide: 'This is a proposal. People decide.',
  confidential: 'For the coach: this report holds personal data. Do not pass it on.',
  contents: 'Contents',
  skip: 'To the contents',
  homesAre: (radius) =>
    `Maps do not show where anybody lives exactly: everybody lives within ${whole(radius)} metres of the middle of a square of the map, and people of one square are beside each other. Sentences on walking distances do go by real addresses.`,
  summary: 'In short',
  whyLeftOver: 'Why does not everybody have a place?',
  unmet: 'What can nobody in their own circle help with?',
  need: 'Asks for help with',
  people: 'People who ask for it',
  allCircles: 'All circles',
  weakestFirst: 'The circle with the lowest score comes first: look there first.',
  map: 'Map',
  circle: (id) => `Circle ${id}`,
  members: 'Members',
  score: 'Score',
  notMeasured: 'not known',
  scores: 'How well does this circle fit?',
  criteria: {
    proximity: 'Near',
    complementarity: 'Complementary',
    reciprocity: 'Reciprocal',
    mix: 'Mixed',
    resilience: 'Resilient',
  },
  network: 'Who could help whom?',
  networkHelp: 'A line goes to who could be helped, with a point there. The numbers are in the table too.',
  member: 'Member',
  number: 'No.',
  brings: 'Brings',
  asks: 'Asks for',
  helps: 'Could help',
  isHelpedBy: 'Could be helped by',
  nothingStated: 'not known yet',
  nobody: 'nobody yet',
  unmetMark: 'nobody can do this',
  meeting: 'Where, when and with whom?',
  rules: 'Rules that are not kept',
  reasons: 'Why these people?',
  missing: 'What is missing?',
  fragile: 'What hangs on one person?',
  partners: 'Who else could help?',
  partnersAsk: 'Who looks for somebody with a talent?',
  perMember: 'More about each member',
  leftOver: 'Without a place',
  participant: 'Participant',
  why: 'Why?',
  wayOut: 'What could help?',
  nobodyLeftOver: 'Nobody is without a place.',
  noCircles: 'This proposal has no circles.',
  alternatives: 'Other proposals',
  alternative: 'Proposal',
  measure: 'About',
  about: 'What is it?',
  value: 'Value',
  circles: 'Circles',
  placed: 'With a place',
  without: 'Without a place',
  difference: 'Unlike the first',
  tradeOffs: 'What is better or worse?',
  comparedWithFirst: 'Everything is compared with the first proposal.',
  observed: 'How do circles that run already fare?',
  forTheTalk: 'For a conversation with the group: nobody gets a mark and nobody owes anything.',
  period: (from, to) => `${from} to ${to}`,
  days: 'Days',
  acts: 'Times of help',
  expectedAndSeen: 'What could happen, and what did?',
  expected: 'Expected',
  seen: 'Seen',
  trend: 'Does it change?',
  shares: {
    balancedShare: 'Help in balance',
    circulation: 'Help that can go round',
  },
  between: (estimate, low, high) => `${estimate} (probably between ${low} and ${high})`,
  scrolls: 'move sideways to see all of it',
  backToTop: 'Back to the top',
  source: 'Origin',
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function count(number: number, one: string, more: string): string {
  return `${whole(number)} ${number === 1 ? one : more}`;
}
