import { numbersWith } from '../../wording/numbers.js';
import type { Captions } from './captions.js';

const numbers = numbersWith({ decimal: ',', thousands: '.' });
const { whole } = numbers;

/** Dutch, language level B1. */
export const nl: Captions = {
  numbers,
  date: (date) => {
    const [year, month, day] = date.split('-').map(Number);
    return `${day} ${months[month! - 1] ?? ''} ${year}`;
  },

  networkTitle: (circle) => `Wie kan wie helpen in cirkel ${circle}`,
  networkAbout: (members, links, oneWay) =>
    `${count(members, 'deelnemer', 'deelnemers')} in een ring, met ${count(links, 'lijn', 'lijnen')} voor hulp. ` +
    `${count(oneWay, 'lijn gaat', 'lijnen gaan')} één kant op. De tabel met leden noemt wie wie kan helpen.`,
  otherHelp: 'Andere hulp',
  bothWays: 'Hulp over en weer: een punt aan beide kanten',
  oneWay: 'Hulp één kant op: een punt bij wie hulp krijgt',
  moreHelp: 'Dikker is meer hulp',

  mapTitle: (circles) => `Kaart met ${count(circles, 'cirkel', 'cirkels')}`,
  circleMapTitle: (circle) => `Kaart van cirkel ${circle}`,
  mapAbout: (people, places, radius) =>
    `${count(people, 'deelnemer', 'deelnemers')} en ${count(places, 'ontmoetingsplek', 'ontmoetingsplekken')}. ` +
    `De stippen staan er ongeveer: iedereen woont binnen ${whole(radius)} meter van het midden van een vak, en wie in hetzelfde vak woont, staat naast elkaar.`,
  home: 'Woont hier ongeveer',
  waitingHome: 'Zonder plaats',
  meetingPlace: 'Ontmoetingsplek',
  chosenPlace: 'Plek van deze cirkel',
  partner: 'Partner',
  barrier: 'Water of spoor',
  notOnMap: (people) =>
    `${count(people, 'deelnemer woont', 'deelnemers wonen')} ver van alle cirkels en ${people === 1 ? 'staat' : 'staan'} niet op de kaart.`,

  title: 'Voorstel voor cirkels',
  memberTitle: 'Jouw cirkel',
  teamTitle: 'Cirkels in het kort',
  onDate: (date) => `Gegevens van ${date}`,
  madeBy: (library) => `Gemaakt met ${library}`,
  peopleDecide: 'Dit is een voorstel. Mensen beslissen.',
  confidential: 'Voor de coach: in dit verslag staan persoonlijke gegevens. Deel het niet verder.',
  contents: 'Inhoud',
  skip: 'Naar de inhoud',
  homesAre: (radius) =>
    `Op de kaarten staat niet waar iemand precies woont: ieder woont binnen ${whole(radius)} meter van het midden van een vak van de kaart, en wie in hetzelfde vak woont, staat naast elkaar. Zinnen over loopafstanden gaan wel uit van de echte adressen.`,
  summary: 'In het kort',
  whyLeftOver: 'Waarom heeft niet iedereen een plaats?',
  unmet: 'Waarmee kan niemand in de eigen cirkel helpen?',
  need: 'Hulpvraag',
  people: 'Mensen die dit vragen',
  allCircles: 'Alle cirkels',
  weakestFirst: 'De cirkel met de laagste score staat vooraan: kijk daar het eerst naar.',
  map: 'Kaart',
  circle: (id) => `Cirkel ${id}`,
  members: 'Leden',
  score: 'Score',
  notMeasured: 'niet bekend',
  scores: 'Hoe goed past deze cirkel?',
  criteria: {
    proximity: 'Dichtbij',
    complementarity: 'Aanvullen',
    reciprocity: 'Wederkerig',
    mix: 'Mix',
    resilience: 'Stevig',
  },
  network: 'Wie kan wie helpen?',
  networkHelp:
    'Een lijn loopt naar wie hulp kan krijgen, met daar een punt. De nummers staan ook in de tabel.',
  member: 'Lid',
  number: 'Nr.',
  brings: 'Brengt mee',
  asks: 'Vraagt',
  helps: 'Kan iets doen voor',
  isHelpedBy: 'Kan hulp krijgen van',
  nothingStated: 'nog niet bekend',
  nobody: 'nog niemand',
  unmetMark: 'niemand kan dit',
  meeting: 'Waar, wanneer en met wie?',
  rules: 'Afwijkingen van de regels',
  reasons: 'Waarom deze mensen?',
  missing: 'Wat ontbreekt er?',
  fragile: 'Wat hangt aan één persoon?',
  partners: 'Wie kan er nog bij helpen?',
  partnersAsk: 'Wie zoekt er iemand met een talent?',
  perMember: 'Meer over ieder lid',
  leftOver: 'Nog geen plaats',
  participant: 'Deelnemer',
  why: 'Waarom?',
  wayOut: 'Wat kan helpen?',
  nobodyLeftOver: 'Er is niemand zonder plaats.',
  noCircles: 'Dit voorstel heeft geen cirkels.',
  alternatives: 'Andere voorstellen',
  alternative: 'Voorstel',
  measure: 'Waarover',
  about: 'Wat is het?',
  value: 'Waarde',
  circles: 'Cirkels',
  placed: 'Met een plaats',
  without: 'Zonder plaats',
  difference: 'Anders dan het eerste',
  tradeOffs: 'Wat is er beter of minder goed?',
  comparedWithFirst: 'Alles is vergeleken met het eerste voorstel.',
  observed: 'Hoe gaat het in cirkels die al lopen?',
  forTheTalk: 'Voor een gesprek met de groep: niemand krijgt een cijfer en niemand staat in de schuld.',
  period: (from, to) => `${from} tot en met ${to}`,
  days: 'Dagen',
  acts: 'Keren hulp',
  expectedAndSeen: 'Wat kan er, en wat gebeurde er?',
  expected: 'Verwacht',
  seen: 'Gezien',
  trend: 'Verandert het?',
  shares: {
    balancedShare: 'Hulp in evenwicht',
    circulation: 'Hulp die rond kan gaan',
  },
  between: (estimate, low, high) => `${estimate} (waarschijnlijk tussen ${low} en ${high})`,
  scrolls: 'schuif opzij om alles te zien',
  backToTop: 'Terug naar boven',
  source: 'Herkomst',
};

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

function count(number: number, one: string, more: string): string {
  return `${whole(number)} ${number === 1 ? one : more}`;
}
