import { describe, expect, test } from 'vitest';
import { type Fact, languages, sayFacts } from '../../src/index.js';
import { strayNumbers } from '../support/telling.js';

const way = { metres: 120, minutes: 0.3, mostMetres: 610, mostMinutes: 8 };

/** A fact with its sentences, in Dutch and in English. */
type Told = readonly [fact: Fact, dutch: string, english: string];

const unknown: readonly Told[] = [
  [
    { code: 'circle-score', score: null },
    'Over deze cirkel is nog te weinig bekend voor een score.',
    'Too little is known of this circle for a score yet.',
  ],
  [
    { code: 'with-newcomer', participant: 'p-1', circle: 'k-2', from: null, to: 0.6 },
    'p-1 past in cirkel k-2.',
    'p-1 fits in circle k-2.',
  ],
  [
    { code: 'could-join', participant: 'p-1', circle: 'k-2', from: 0.6, to: null },
    'In cirkel k-2 is nog een plaats, en p-1 past daar.',
    'Circle k-2 still has a seat, and p-1 fits in.',
  ],
  [
    { code: 'could-join-running', participant: 'p-1', circle: 'k-2', from: 0.6, to: null },
    'In de lopende cirkel k-2 is een plaats voor p-1.',
    'The running circle k-2 has a seat for p-1.',
  ],
  [
    { code: 'could-join-running', participant: 'p-1', circle: 'k-2', from: 0.6, to: 0.65 },
    'In de lopende cirkel k-2 is een plaats voor p-1. De score van die cirkel gaat dan van 0,60 naar 0,65.',
    'The running circle k-2 has a seat for p-1. The score of that circle would go from 0.60 to 0.65.',
  ],
  [
    { code: 'could-form', participant: 'p-1', people: 6, score: null },
    'Met p-1 en mensen die wachten is een nieuwe cirkel van 6 leden mogelijk.',
    'With p-1 and people who wait, a new circle of 6 members is possible.',
  ],
  [
    { code: 'could-form', participant: 'p-1', people: 6, score: 0.7 },
    'Met p-1 en mensen die wachten is een nieuwe cirkel van 6 leden mogelijk, met een score van 0,70.',
    'With p-1 and people who wait, a new circle of 6 members is possible, with a score of 0.70.',
  ],
  [
    { code: 'setting-lacks', part: 'volunteer', reasons: [] },
    'Er is geen goede buur voor deze cirkel.',
    'There is no volunteer for this circle.',
  ],
  [
    { code: 'shared-language', language: 'xyz', members: 6, of: 6, stated: 6 },
    'Alle 6 leden kunnen elkaar verstaan in het ‘xyz’.',
    'All 6 members can understand each other in ‘xyz’.',
  ],
];

/** Between some homes nobody can walk, such as where water lies between them. */
const noWay: readonly Told[] = [
  [
    {
      code: 'walks',
      medianMetres: null,
      longestMetres: null,
      longestMinutes: null,
      participants: ['p-1', 'p-2'],
    },
    'Meestal is er geen looproute tussen twee huizen. Tussen p-1 en p-2 is er geen looproute heen en terug.',
    'Between most homes there is no way to walk. There is no way to walk between p-1 and p-2, there and back.',
  ],
  [
    {
      code: 'walks',
      medianMetres: 400,
      longestMetres: null,
      longestMinutes: null,
      participants: ['p-1', 'p-2'],
    },
    'De helft van de looproutes tussen twee huizen is hoogstens 400 m. Tussen p-1 en p-2 is er geen looproute heen en terug.',
    'Half of the walks between two homes are 400 m at most. There is no way to walk between p-1 and p-2, there and back.',
  ],
  [
    { code: 'company', participant: 'p-1', members: 0, nearestMetres: null, nearestMinutes: null },
    'Op loopafstand van p-1 woont geen ander lid. Er is naar niemand een looproute.',
    'No other member lives within walking distance of p-1. There is no way to walk to anybody.',
  ],
  [
    { code: 'way-to', participant: 'p-1', to: 'middle', metres: null, minutes: null },
    'Voor p-1 is er geen looproute naar het midden van de cirkel.',
    'There is no way for p-1 to walk to the middle of the circle.',
  ],
  [
    { code: 'way-to', participant: 'p-1', to: 'meeting-place', metres: null, minutes: null },
    'Voor p-1 is er geen looproute naar de plek waar de cirkel bij elkaar komt.',
    'There is no way for p-1 to walk to the place where the circle meets.',
  ],
  [
    {
      code: 'together-too-far',
      participants: ['p-1', 'p-2', 'p-3'],
      about: ['p-1', 'p-3'],
      metres: null,
      most: 1000,
    },
    'p-1, p-2 en p-3 horen bij elkaar in de cirkel, maar tussen p-1 en p-3 is geen looproute heen en terug.',
    'p-1, p-2 and p-3 are to stay together, but there is no way to walk between p-1 and p-3, there and back.',
  ],
];

const oneOrMore: readonly Told[] = [
  [
    { code: 'already-seated', participants: ['p-1'] },
    'Let op: p-1 zit al in een lopende cirkel.',
    'Take note: p-1 is in a running circle already.',
  ],
  [
    { code: 'already-seated', participants: ['p-1', 'p-2'] },
    'Let op: p-1 en p-2 zitten al in een lopende cirkel.',
    'Take note: p-1 and p-2 are in a running circle already.',
  ],
  [
    { code: 'not-allowed-as-they-are', circles: ['k-1'] },
    'Let op: cirkel k-1 houdt zich niet aan alle regels.',
    'Take note: circle k-1 does not keep all rules.',
  ],
  [
    { code: 'not-allowed-as-they-are', circles: ['k-a', 'k-b'] },
    'Let op: de cirkels k-a en k-b houden zich niet aan alle regels.',
    'Take note: circles k-a and k-b do not keep all rules.',
  ],
  [
    { code: 'together-not-ready', participants: ['p-1', 'p-2', 'p-3'], about: ['p-1', 'p-2'] },
    'p-1, p-2 en p-3 horen bij elkaar in de cirkel, maar p-1 en p-2 doen nog niet mee.',
    'p-1, p-2 and p-3 are to stay together, but p-1 and p-2 do not take part yet.',
  ],
  [
    { code: 'together-seated', participants: ['p-1', 'p-2'], about: ['p-2'] },
    'p-1 en p-2 horen bij elkaar in de cirkel, maar p-2 zit al in een cirkel.',
    'p-1 and p-2 are to stay together, but p-2 is in a circle already.',
  ],
  [
    { code: 'would-miss', participant: 'p-1', needs: ['transport', 'groceries'] },
    'In de cirkel kan niemand helpen met de hulpvragen ‘Vervoer’ of ‘Boodschappen’ van p-1.',
    'Nobody in the circle can help with the needs ‘Transport’ or ‘Groceries’ of p-1.',
  ],
  [
    { code: 'refused-for', reason: 'full', count: 1, of: 'circles' },
    '1 cirkel past niet: de cirkel is vol.',
    '1 circle does not fit: the circle is full.',
  ],
  [
    { code: 'refused-for', reason: 'too-far', count: 2, of: 'people' },
    '2 mensen passen niet: het is te ver weg.',
    '2 people do not fit: it is too far away.',
  ],
  [
    { code: 'help-changes', participant: 'p-1', from: 0.7, to: 0.4 },
    'p-1 zou minder hulp krijgen: 0,40 in plaats van 0,70.',
    'p-1 would get less help: 0.40 instead of 0.70.',
  ],
  [
    { code: 'talent-unused', participant: 'p-1', talent: 'cooking', members: 0 },
    'Het talent ‘Koken’ van p-1 is nog niet gebruikt. Niemand in de cirkel vraagt er nu om.',
    'p-1 has not used ‘Cooking’ yet. Nobody in the circle asks for it now.',
  ],
];

/** Who is to be looked for, where labels are too much alike. */
const newcomers: readonly Told[] = [
  [
    { code: 'newcomer-mix', attribute: 'route', label: null, members: 1, most: 0, missing: 2 },
    'Niemand van de nieuwe mensen mag bij ‘route’ hetzelfde hebben als iemand uit deze groep.',
    'None of the new people may have the same for ‘route’ as somebody in this group.',
  ],
  [
    { code: 'newcomer-mix', attribute: 'route', label: 'wijkteam', members: 3, most: 0, missing: 2 },
    'Bij ‘route’ hebben 3 van deze mensen ‘wijkteam’. Zoek mensen die daar iets anders hebben.',
    'For ‘route’, 3 of these people have ‘wijkteam’. Look for people who have something else there.',
  ],
  [
    { code: 'newcomer-mix', attribute: 'route', label: 'wijkteam', members: 2, most: 1, missing: 3 },
    'Bij ‘route’ hebben 2 van deze mensen ‘wijkteam’. Hoogstens 1 van de 3 nieuwe mensen mag dat ook hebben.',
    'For ‘route’, 2 of these people have ‘wijkteam’. At most 1 of the 3 new people may have that too.',
  ],
];

const counts: readonly Told[] = [
  [
    { code: 'run-considered', considered: 12, placed: 1, leftOver: 11 },
    'Er is gekeken naar 12 mensen. 1 van hen heeft een plaats en 11 niet.',
    '12 people were considered. 1 of them has a place and 11 have none.',
  ],
  [
    { code: 'run-considered', considered: 12, placed: 11, leftOver: 1 },
    'Er is gekeken naar 12 mensen. 11 van hen hebben een plaats en 1 niet.',
    '12 people were considered. 11 of them have a place and 1 has none.',
  ],
  [
    {
      code: 'run-chances',
      drawn: 1,
      counted: 1,
      different: 1,
      lowest: 0,
      never: 2,
      best: 0.7,
      tolerance: 0.02,
      gini: null,
    },
    'Van 1 ander voorstel is er 1 ongeveer even goed als het beste. 2 mensen hebben daarin geen plaats.',
    'Of 1 other proposal, 1 is about as good as the best. 2 people have no place in it.',
  ],
  [
    { code: 'run-label', attribute: 'route', label: 'wijkteam', people: 1, placed: 1, share: 1 },
    'Bij ‘route’ heeft 1 persoon ‘wijkteam’. Die heeft een plaats.',
    'For ‘route’, 1 person has ‘wijkteam’. This person has a place.',
  ],
  [
    { code: 'possibility', candidates: 9, possible: true, proven: true },
    '9 mensen willen meedoen en zitten nog niet in een cirkel. Daarmee kan een cirkel beginnen.',
    '9 people want to take part and are not in a circle yet. A circle can start with them.',
  ],
  [
    { code: 'fewer-alternatives', asked: 4, found: 2 },
    'Er zijn 2 voorstellen gevonden in plaats van 4. Andere die gevonden zijn, lijken te veel op deze voorstellen of zijn minder goed.',
    '2 proposals were found instead of 4. Others that were found are too much like these, or not as good.',
  ],
  [
    { code: 'alternatives-interrupted', asked: 4, found: 1 },
    'Het zoeken is gestopt. Er is 1 voorstel gevonden in plaats van 4.',
    'The search was stopped. 1 proposal was found instead of 4.',
  ],
  [
    { code: 'alternatives-interrupted', asked: 4, found: 2 },
    'Het zoeken is gestopt. Er zijn 2 voorstellen gevonden in plaats van 4.',
    'The search was stopped. 2 proposals were found instead of 4.',
  ],
  [
    { code: 'same-circles', people: 1 },
    'Niemand heeft een andere plaats: er zit 1 persoon in een cirkel, net als eerst.',
    'Nobody has another place: 1 person is in a circle, as before.',
  ],
  [
    { code: 'placed-differs', before: 1, after: 0 },
    'Niemand heeft meer een plaats. Eerst was dat er 1.',
    'Nobody has a place any more. Before, 1 had.',
  ],
  [
    { code: 'placed', ready: 1, placed: 1, circles: 1 },
    'Er wil 1 persoon meedoen. Die heeft een plaats in 1 cirkel.',
    '1 person wants to take part, and has a place in 1 circle.',
  ],
  [
    { code: 'placed', ready: 6, placed: 1, circles: 1 },
    'Van de 6 mensen die mee willen doen, heeft er 1 een plaats in 1 cirkel.',
    'Of the 6 people who want to take part, 1 has a place in 1 circle.',
  ],
  [
    { code: 'price', rule: 'size.min', from: 5, to: 4, placed: -1, value: 0, proven: true },
    'Als een cirkel al met 4 leden kan beginnen in plaats van met 5, krijgt 1 persoon minder een plaats.',
    'If a circle may start with 4 members instead of 5, 1 fewer person would have a place.',
  ],
  [
    { code: 'price', rule: 'size.min', from: 5, to: 4, placed: 2, value: 0, proven: false },
    'Als een cirkel al met 4 leden kan beginnen in plaats van met 5, krijgen ongeveer 2 mensen meer een plaats.',
    'If a circle may start with 4 members instead of 5, about 2 more people would have a place.',
  ],
];

const ways: readonly Told[] = [
  [
    {
      code: 'partner-for-you',
      partner: 'bieb',
      need: 'odd-jobs',
      fromMinutes: 30,
      toMinutes: null,
      dayparts: [],
    },
    'Voor je hulpvraag ‘Een klusje in huis’ kun je ook terecht bij ‘bieb’. Het is meer dan 30 minuten lopen.',
    'For your need ‘An odd job at home’ you can also go to ‘bieb’. It is more than 30 minutes on foot.',
  ],
  [
    {
      code: 'partner-meets-need',
      partner: 'bieb',
      need: 'odd-jobs',
      participants: ['p-1'],
      helpers: 0,
      dayparts: [],
      ...way,
    },
    '‘bieb’ kan p-1 helpen met ‘Een klusje in huis’. Niemand in deze cirkel kan dat. Het is 120 tot 610 m lopen, hoogstens ongeveer 8 minuten.',
    '‘bieb’ could help p-1 with ‘An odd job at home’. Nobody in this circle can. It is 120 to 610 m on foot, at most about 8 minutes.',
  ],
];

const observed = { code: 'balance-observed', days: 90, share: 0.5 } as const;
const possible = { code: 'balance-possible', share: 0.5 } as const;

/** How many give, get or do both. */
const balances: readonly Told[] = [
  [
    { ...observed, members: 6, both: 6, onlyGive: 0, onlyGet: 0 },
    'In deze 90 dagen was 50% van de hulp in evenwicht. Alle 6 mensen gaven en kregen hulp.',
    'In these 90 days 50% of the help was in balance. All 6 people gave and got help.',
  ],
  [
    { ...observed, members: 6, both: 1, onlyGive: 1, onlyGet: 1 },
    'In deze 90 dagen was 50% van de hulp in evenwicht. 1 van de 6 mensen gaf en kreeg hulp, 1 gaf alleen hulp en 1 kreeg alleen hulp.',
    'In these 90 days 50% of the help was in balance. 1 of the 6 people gave and got help, 1 only gave help and 1 only got help.',
  ],
  [
    { ...observed, members: 8, both: 2, onlyGive: 2, onlyGet: 3 },
    'In deze 90 dagen was 50% van de hulp in evenwicht. 2 van de 8 mensen gaven en kregen hulp, 2 gaven alleen hulp en 3 kregen alleen hulp.',
    'In these 90 days 50% of the help was in balance. 2 of the 8 people gave and got help, 2 only gave help and 3 only got help.',
  ],
  [
    { ...possible, members: 6, both: 4, onlyGive: 0, onlyGet: 2 },
    '50% van de mogelijke hulp kan in evenwicht zijn. 4 van de 6 mensen kunnen hulp geven en krijgen en 2 kunnen alleen hulp krijgen.',
    '50% of the possible help can be in balance. 4 of the 6 people can give and get help and 2 can only get help.',
  ],
  [
    { ...possible, members: 6, both: 1, onlyGive: 1, onlyGet: 1 },
    '50% van de mogelijke hulp kan in evenwicht zijn. 1 van de 6 mensen kan hulp geven en krijgen, 1 kan alleen hulp geven en 1 kan alleen hulp krijgen.',
    '50% of the possible help can be in balance. 1 of the 6 people can give and get help, 1 can only give help and 1 can only get help.',
  ],
];

const sections = { unknown, noWay, oneOrMore, newcomers, counts, ways, balances };

describe.each(Object.entries(sections))('sentences: %s', (_, section) => {
  test.each(section.map(([fact, dutch, english]) => ({ fact, dutch, english })))(
    '$english',
    ({ fact, dutch, english }) => {
      expect(sayFacts([fact])).toEqual([dutch]);
      expect(sayFacts([fact], { language: 'en' })).toEqual([english]);
    },
  );
});

test.each(languages)('none of these has a number of its own: %s', (language) => {
  const facts = Object.values(sections).flatMap((section) => section.map(([fact]) => fact));
  expect(strayNumbers(facts, language)).toEqual([]);
});
