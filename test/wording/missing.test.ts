import { describe, expect, test } from 'vitest';
import { type Fact, languages, sayFacts } from '../../src/index.js';

const around = { lat: 51.925, lon: 4.2425, radius: 250 };

const facts: readonly Fact[] = [
  { code: 'nearly-circle', members: ['p-1', 'p-2'], missing: 1, fewest: true, around },
  { code: 'nearly-circle', members: ['p-1'], missing: 3, fewest: false, around: { ...around, radius: 0 } },
  { code: 'circle-at-hand', members: ['p-1', 'p-2'] },
  { code: 'newcomer-talent', talent: 'cooking', gain: 0.1049, missing: 1 },
  { code: 'newcomer-talent', talent: 'cooking', gain: null, missing: 1 },
  { code: 'newcomer-need', need: 'garden-help', gain: 0.1, uses: ['gardening'], missing: 2 },
  { code: 'newcomer-mix', attribute: 'route', label: 'wijkteam', members: 3, most: 0, missing: 1 },
  { code: 'newcomer-mix', attribute: 'route', label: null, members: 1, most: 2, missing: 3 },
  { code: 'newcomer-mix', attribute: 'route', label: null, members: 1, most: 0, missing: 1 },
  { code: 'newcomer-mix', attribute: 'route', label: null, members: 0, most: 2, missing: 3 },
  { code: 'newcomer-mix', attribute: 'route', label: null, members: 0, most: 1, missing: 3 },
  { code: 'newcomer-mix', attribute: 'route', label: null, members: 0, most: 0, missing: 1 },
  { code: 'newcomer-dayparts', missing: 2, dayparts: ['tue-morning', 'sat-evening'] },
  { code: 'newcomer-languages', missing: 1, languages: ['nl'] },
  {
    code: 'wanted-member',
    circle: 'k-1',
    kind: 'proposed',
    openSeats: 1,
    around,
    talent: 'cooking',
    gain: 0.2,
  },
  { code: 'unmet-need', need: 'groceries', people: 3, nobody: 2, tooFar: 1, talents: ['shopping'] },
  { code: 'nothing-missing', found: 0 },
  { code: 'run-considered', considered: 12, placed: 11, leftOver: 1 },
  { code: 'run-waiting', group: 'placed', people: 11, median: 1, longest: 30 },
  {
    code: 'run-chances',
    drawn: 20,
    counted: 13,
    different: 5,
    best: 0.7,
    tolerance: 0.02,
    lowest: 0.1,
    gini: 0.2,
    never: 0,
  },
  { code: 'run-label', attribute: 'route', label: 'wijkteam', people: 8, placed: 6, share: 0.75 },
  { code: 'run-label', attribute: 'route', label: null, people: 5, placed: 5, share: 1 },
  { code: 'run-other-labels', attribute: 'route', people: 6, placed: 0 },
];

describe('sentences about who is missing and whether a run is fair', () => {
  test('read as these do, in Dutch', () => {
    expect(sayFacts(facts)).toMatchInlineSnapshot(`
      [
        "p-1 en p-2 kunnen samen een cirkel worden met 1 persoon erbij. Zoek iemand die binnen 250 m van het punt 51.9250, 4.2425 woont.",
        "Met 3 mensen erbij kan er een cirkel komen voor p-1. Zoek mensen die dicht bij het punt 51.9250, 4.2425 wonen. Misschien zijn minder mensen ook genoeg.",
        "p-1 en p-2 kunnen nu al samen een cirkel worden: daar hoeft niemand bij.",
        "Het helpt als de nieuwe persoon het talent ‘Koken’ heeft: de score van de cirkel wordt dan 0,10 hoger.",
        "Het helpt als de nieuwe persoon het talent ‘Koken’ heeft.",
        "Het helpt ook als een van de nieuwe mensen de hulpvraag ‘Hulp in de tuin’ heeft: de score van de cirkel wordt dan 0,10 hoger en ‘Tuinieren’ komt dan van pas.",
        "Bij ‘route’ hebben 3 van deze mensen ‘wijkteam’. Zoek iemand die daar iets anders heeft.",
        "Hoogstens 2 van de 3 nieuwe mensen mogen bij ‘route’ hetzelfde hebben als een en dezelfde persoon uit deze groep.",
        "De nieuwe persoon mag bij ‘route’ niet hetzelfde hebben als iemand uit deze groep.",
        "Hoogstens 2 van de 3 nieuwe mensen mogen bij ‘route’ onderling hetzelfde hebben.",
        "Bij ‘route’ mogen geen twee van de nieuwe mensen hetzelfde hebben.",
        "De nieuwe persoon mag bij ‘route’ niet iets anders hebben dan de mensen uit deze groep.",
        "Wie erbij komt, moet kunnen op dinsdagochtend of zaterdagavond, allemaal op hetzelfde moment.",
        "Wie erbij komt, moet zich kunnen redden in het Nederlands.",
        "Cirkel k-1 heeft nog 1 plaats. Zoek iemand met het talent ‘Koken’ die binnen 250 m van het punt 51.9250, 4.2425 woont: de score van de cirkel wordt dan 0,20 hoger.",
        "3 mensen vragen om ‘Boodschappen’. Voor 2 van hen is er niemand die dat kan. Voor 1 van hen woont iedereen die dat kan te ver weg. Zoek iemand met het talent ‘Boodschappen doen’.",
        "Er is niet gevonden dat er iemand ontbreekt.",
        "Er is gekeken naar 12 mensen. 11 van hen hebben een plaats en 1 niet.",
        "Van 11 mensen met een plaats is bekend hoe lang zij wachten. De helft wacht 1 week of langer, en de langste wachttijd is 30 weken.",
        "Van 20 andere voorstellen zijn er 13 ongeveer even goed als het beste. Daarbij zijn 5 verschillende voorstellen. Iedereen heeft in minstens een daarvan een plaats. De kleinste kans op een plaats is 10%.",
        "Bij ‘route’ hebben 8 mensen ‘wijkteam’. 6 van hen hebben een plaats: 75%.",
        "Bij ‘route’ is van 5 mensen niets bekend. Zij hebben allemaal een plaats.",
        "Bij ‘route’ zijn er nog 6 anderen. Zij staan hier bij elkaar, zodat niemand te herkennen is. Niemand van hen heeft een plaats.",
      ]
    `);
  });

  test('read as these do, in English', () => {
    expect(sayFacts(facts, { language: 'en' })).toMatchInlineSnapshot(`
      [
        "p-1 and p-2 could become a circle with 1 more person. Look for somebody who lives within 250 m of the point 51.9250, 4.2425.",
        "With 3 more people there can be a circle for p-1. Look for people who live near the point 51.9250, 4.2425. Perhaps fewer people would do.",
        "p-1 and p-2 could become a circle as they are: nobody else has to come.",
        "It helps if the new person has the talent ‘Cooking’: the score of the circle would be 0.10 higher.",
        "It helps if the new person has the talent ‘Cooking’.",
        "It also helps if one of the new people asks for ‘Help in the garden’: the score of the circle would be 0.10 higher and ‘Gardening’ would be of use.",
        "For ‘route’, 3 of these people have ‘wijkteam’. Look for somebody who has something else there.",
        "At most 2 of the 3 new people may have the same for ‘route’ as any one person in this group.",
        "The new person may not have the same for ‘route’ as somebody in this group.",
        "At most 2 of the 3 new people may be alike for ‘route’.",
        "No two of the new people may be alike for ‘route’.",
        "The new person may not have anything else for ‘route’ than people in this group.",
        "Whoever joins must be able to come on Tuesday morning or Saturday evening, all of them at the same moment.",
        "Whoever joins must be able to get by in Dutch.",
        "Circle k-1 still has 1 seat. Look for somebody with the talent ‘Cooking’ who lives within 250 m of the point 51.9250, 4.2425: the score of the circle would be 0.20 higher.",
        "3 people ask for ‘Groceries’. For 2 of them there is nobody who can do that. For 1 of them everybody who can do that lives too far away. Look for somebody with the talent ‘Grocery shopping’.",
        "It was not found that anybody is missing.",
        "12 people were considered. 11 of them have a place and 1 has none.",
        "Of 11 people with a place it is known how long they have waited. Half of them have waited 1 week or longer, and the longest wait is 30 weeks.",
        "Of 20 other proposals, 13 are about as good as the best. Among these are 5 different proposals. Everybody has a place in at least one of them. The smallest chance of a place is 10%.",
        "For ‘route’, 8 people have ‘wijkteam’. 6 of them have a place: 75%.",
        "For ‘route’, nothing is known of 5 people. They all have a place.",
        "For ‘route’, there are 6 others. They are taken together here, so that nobody can be recognised. None of them has a place.",
      ]
    `);
  });

  test.each(languages)('hold no code and no gap: %s', (language) => {
    const all = sayFacts(facts, { language }).join(' ');
    expect(all).not.toMatch(/undefined|NaN|null|\[object|garden-help|tue-|run-|nearly-|tooFar/);
  });
});
