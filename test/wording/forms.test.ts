import { describe, expect, test } from 'vitest';
import {
  type Fact,
  languages,
  missingReasons,
  reasonCodes,
  ruleCodes,
  sayFacts,
  settingParts,
} from '../../src/index.js';
import { strayNumbers } from '../support/telling.js';

const at = { participant: 'p-1', circle: 'k-2' };

/** Facts whose sentence takes another form where it is about nobody, one, all or hardly any difference. */
const facts: readonly Fact[] = [
  { code: 'breaks-rule', rule: 'language', severity: 'required', people: 2, participants: ['p-1', 'p-2'] },
  { code: 'breaks-rule', rule: 'dominance', severity: 'preferred', people: 5, participants: [] },
  {
    code: 'breaks-rule',
    rule: 'distance',
    severity: 'preferred',
    people: 4,
    participants: ['p-1', 'p-2', 'p-3', 'p-4'],
  },
  { code: 'alone', participant: 'p-1' },
  { code: 'mostly-gives', participant: 'p-1', give: 2.4, get: 0 },
  { code: 'mostly-gives', participant: 'p-1', give: 2.4, get: 0.7 },
  { code: 'mostly-gets', participant: 'p-1', give: 0, get: 1.2 },
  { code: 'mostly-gets', participant: 'p-1', give: 0.3, get: 1.2 },
  { code: 'needs-met', participant: 'p-1', met: 0, of: 1 },
  { code: 'needs-met', participant: 'p-1', met: 1, of: 1 },
  { code: 'needs-met', participant: 'p-1', met: 0, of: 3 },
  { code: 'needs-met', participant: 'p-1', met: 2, of: 3 },
  { code: 'needs-met', participant: 'p-1', met: 3, of: 3 },
  { code: 'company', participant: 'p-1', members: 0, nearestMetres: 812.4, nearestMinutes: 10.2 },
  { code: 'company', participant: 'p-1', members: 1, nearestMetres: 9.9, nearestMinutes: 0.1 },
  { code: 'company', participant: 'p-1', members: 2, nearestMetres: 10, nearestMinutes: 0.1 },
  { code: 'best-daypart', daypart: 'tue-morning', members: 5, of: 6, stated: 1, cannot: ['p-1'] },
  { code: 'best-daypart', daypart: 'tue-morning', members: 6, of: 6, stated: 6, cannot: [] },
  { code: 'shared-language', language: 'nl', members: 6, of: 6, stated: 1 },
  { code: 'shared-language', language: 'nl', members: 5, of: 6, stated: 6 },
  { code: 'more-people', participant: 'p-1', people: 1 },
  { code: 'more-people', participant: 'p-1', people: 4 },
  {
    code: 'would-form',
    participant: 'p-1',
    people: 6,
    changes: [{ kind: 'share', attribute: 'route', members: 6, of: 6 }],
  },
  { code: 'best-place', ...at, others: 0 },
  { code: 'best-place', ...at, others: 1 },
  { code: 'best-place', ...at, others: 5 },
  { code: 'costs-value', ...at, instead: null, from: 0.78, to: 0.7752, criterion: 'mix' },
  { code: 'costs-value', ...at, instead: 'p-3', from: 0.7849, to: 0.7756, criterion: 'mix' },
  { code: 'costs-value', ...at, instead: 'p-3', from: 0.78, to: 0.78, criterion: null },
  { code: 'as-good', ...at, instead: null, from: 0.78, to: 0.78 },
  { code: 'as-good', ...at, instead: null, from: 0.78, to: 0.7801 },
  { code: 'placed', ready: 0, placed: 0, circles: 0 },
  { code: 'placed', ready: 1, placed: 0, circles: 0 },
  { code: 'placed', ready: 6, placed: 0, circles: 0 },
  { code: 'placed', ready: 6, placed: 5, circles: 1 },
  { code: 'placed', ready: 6, placed: 6, circles: 2 },
  { code: 'placed-roughly', circles: 1, share: 'hardly-any' },
  { code: 'left-over-for', reason: 'apart', people: 1 },
  { code: 'left-over-for', reason: 'no-seat', people: 4 },
  { code: 'unmet-in-circles', need: 'transport', people: 1 },
  { code: 'unmet-need', need: 'transport', people: 1, nobody: 1, tooFar: 0, talents: [] },
  { code: 'unmet-need', need: 'transport', people: 2, nobody: 0, tooFar: 2, talents: ['driving'] },
  {
    code: 'help-loop',
    steps: [
      { giver: 'p-1', receiver: 'p-2', need: 'walking-buddy', talent: 'walking' },
      { giver: 'p-2', receiver: 'p-3', need: 'money-overview', talent: 'money' },
      { giver: 'p-3', receiver: 'p-1', need: 'transport', talent: 'driving' },
    ],
  },
  {
    code: 'hangs-on-one',
    helper: 'p-3',
    needs: [
      { participant: 'p-1', need: 'transport' },
      { participant: 'p-2', need: 'groceries' },
    ],
  },
  { code: 'you-could-help', receiver: 'p-2', need: 'transport', talent: 'driving' },
  { code: 'could-help-you', givers: ['p-2', 'p-3'], need: 'transport' },
  { code: 'your-circle', members: 6 },
  { code: 'meets-at', daypart: 'tue-morning', place: null },
  { code: 'meets-at', daypart: 'tue-morning', place: 'parish' },
  { code: 'cannot-come', daypart: 'tue-morning', participants: ['p-1'] },
  { code: 'cannot-come', daypart: 'tue-morning', participants: ['p-1', 'p-2'] },
  { code: 'place-requires', requires: ['step-free'], participants: ['p-1'] },
  { code: 'place-requires', requires: ['ring-line', 'step-free'], participants: ['p-1', 'p-2'] },
  { code: 'has-coach', coach: 'coach-a' },
  { code: 'has-volunteer', volunteer: 'v-1' },
  { code: 'you-meet', daypart: 'tue-morning', place: null },
  { code: 'you-meet', daypart: 'tue-morning', place: 'parish' },
  { code: 'your-coach', coach: 'coach-a' },
  { code: 'your-volunteer', volunteer: 'v-1' },
  { code: 'settings-whole', whole: 0, circles: 3, parts: settingParts },
  { code: 'settings-whole', whole: 1, circles: 1, parts: ['daypart', 'place'] },
  { code: 'settings-whole', whole: 0, circles: 1, parts: ['daypart', 'coach'] },
  { code: 'settings-whole', whole: 2, circles: 3, parts: settingParts },
  { code: 'settings-whole', whole: 3, circles: 3, parts: settingParts },
  ...settingParts.flatMap((part) =>
    missingReasons.map((reason): Fact => ({ code: 'setting-lacks', part, reasons: [reason] })),
  ),
  { code: 'setting-lacks', part: 'place', reasons: ['area', 'seats', 'facilities'] },
  { code: 'setting-lacks', part: 'coach', reasons: ['language', 'full'] },
  { code: 'setting-lacks', part: 'volunteer', reasons: ['dayparts', 'taken', 'clash'] },
  { code: 'place-but-for', participants: ['p-1'], reasons: ['area'] },
  { code: 'place-but-for', participants: ['p-1', 'p-2'], reasons: ['facilities'] },
  { code: 'place-but-for', participants: ['p-1', 'p-2'], reasons: ['area', 'facilities'] },
  { code: 'most-can-come', daypart: 'tue-morning', place: null },
  { code: 'most-can-come', daypart: 'tue-morning', place: 'parish' },
  { code: 'setting-broken', parts: ['daypart', 'coach'] },
  { code: 'does-not-suit-you', daypart: 'tue-morning' },
  { code: 'newcomer-talent', talent: 'cooking', gain: 0.004, missing: 2 },
  { code: 'newcomer-need', need: 'groceries', gain: 0, uses: [], missing: 1 },
  { code: 'newcomer-mix', attribute: 'route', label: 'wijkteam', members: 3, most: 1, missing: 3 },
  { code: 'run-considered', considered: 12, placed: 0, leftOver: 12 },
  { code: 'run-considered', considered: 12, placed: 12, leftOver: 0 },
  { code: 'run-considered', considered: 1, placed: 0, leftOver: 1 },
  { code: 'run-waiting', group: 'left-over', people: 1, median: 106, longest: 106 },
  ...[
    { counted: 0, different: 0, lowest: null, never: null },
    { counted: 5, different: 1, lowest: 1, never: 0 },
    { counted: 5, different: 5, lowest: 0, never: 2 },
    { counted: 1, different: 1, lowest: 1, never: 0 },
  ].map(
    (chances): Fact => ({
      code: 'run-chances',
      drawn: 5,
      best: 0.7,
      tolerance: 0.02,
      gini: null,
      ...chances,
    }),
  ),
  { code: 'run-label', attribute: 'route', label: 'wijkteam', people: 5, placed: 1, share: 0.2 },
  { code: 'possibility', candidates: 0, possible: false, proven: true },
  { code: 'possibility', candidates: 9, possible: false, proven: false },
  { code: 'relaxed-share', attribute: 'route', members: 6, of: 6 },
  { code: 'placed-differs', before: 3, after: 0 },
  { code: 'placed-differs', before: 0, after: 3 },
  { code: 'people-nearer', nearer: 1, further: 1 },
  { code: 'people-nearer', nearer: 0, further: 2 },
  { code: 'need-won', need: 'transport', people: 2 },
  { code: 'would-be-helped', participant: 'p-1', needs: ['transport', 'groceries'] },
  { code: 'one-way', giver: 'p-1', receiver: 'p-2', acts: 1 },
  {
    code: 'price',
    rule: 'rules.language',
    from: 'required',
    to: 'preferred',
    placed: 0,
    value: 0.001,
    proven: false,
  },
];

describe('sentences fit nobody, one, all and hardly any difference', () => {
  test('in Dutch', () => {
    expect(sayFacts(facts).join('\n')).toMatchInlineSnapshot(`
      "Let op, dit mag niet: niet alle leden verstaan elkaar goed genoeg. Dat gaat over p-1 en p-2.
      Een wens is niet gehaald: te veel leden hebben hetzelfde kenmerk. Dat gaat over 5 leden.
      Een wens is niet gehaald: tussen sommige leden is de looproute te lang, of er is er geen. Dat gaat over 4 leden.
      Niemand in de cirkel heeft een kenmerk gemeen met p-1, terwijl anderen wel op elkaar lijken. Let op dat p-1 zich thuis voelt.
      In deze cirkel zou p-1 alleen hulp geven.
      p-1 zou in deze cirkel vooral hulp geven en minder terugkrijgen.
      In deze cirkel zou p-1 alleen hulp krijgen.
      p-1 zou in deze cirkel vooral hulp krijgen en minder zelf geven.
      Voor de hulpvraag van p-1 is er nog niemand in de cirkel.
      Voor de hulpvraag van p-1 is er iemand in de cirkel.
      Voor geen van de 3 hulpvragen van p-1 is er iemand in de cirkel.
      Voor 2 van de 3 hulpvragen van p-1 is er iemand in de cirkel.
      Voor alle 3 hulpvragen van p-1 is er iemand in de cirkel.
      Op loopafstand van p-1 woont geen ander lid. Het dichtstbijzijnde lid woont op 812 m, ongeveer 10 minuten lopen.
      Op loopafstand van p-1 woont 1 ander lid. Het dichtstbijzijnde lid woont op hetzelfde adres of vlakbij.
      Op loopafstand van p-1 wonen 2 andere leden. Het dichtstbijzijnde lid woont op 10 m, minder dan een minuut lopen.
      Op dinsdagochtend kunnen 5 van de 6 leden, voor zover bekend: 1 lid heeft gezegd wanneer dat kan. Wie dan niet kan: p-1.
      Op dinsdagochtend kunnen alle 6 leden.
      Alle 6 leden kunnen elkaar verstaan in het Nederlands, voor zover bekend: 1 lid heeft gezegd welke talen dat spreekt.
      5 van de 6 leden kunnen elkaar verstaan in het Nederlands.
      Met 1 nieuwe persoon in de buurt van p-1 kan p-1 een plaats krijgen in een nieuwe cirkel. Dat geldt als die geen regel in de weg staat, zoals te veel leden met hetzelfde kenmerk.
      Met 4 nieuwe mensen in de buurt van p-1 kan p-1 een plaats krijgen in een nieuwe cirkel. Dat geldt als zij geen regel in de weg staan, zoals te veel leden met hetzelfde kenmerk.
      Er is een nieuwe cirkel mogelijk van 6 mensen die nu geen plaats hebben, met p-1, als alle leden bij ‘route’ hetzelfde mogen hebben.
      p-1 zit in cirkel k-2. Dit voorstel heeft geen andere cirkels in de buurt.
      p-1 zit in cirkel k-2. In de andere cirkel die is bekeken, wordt het niet beter voor iedereen samen.
      p-1 zit in cirkel k-2. Van de 5 andere cirkels die zijn bekeken, is er geen waarin het voor iedereen samen beter wordt.
      p-1 kan ook in cirkel k-2. Voor iedereen samen maakt dat bijna geen verschil. Het kleine verschil komt vooral door de mix van mensen.
      p-1 kan ook in cirkel k-2, op de plaats van p-3. Voor iedereen samen maakt dat bijna geen verschil. Het kleine verschil komt vooral door de mix van mensen.
      p-1 kan ook in cirkel k-2, op de plaats van p-3. Voor iedereen samen maakt dat bijna geen verschil.
      p-1 kan ook in cirkel k-2. Voor iedereen samen is dat even goed (0,7800).
      p-1 kan ook in cirkel k-2. Voor iedereen samen is dat beter: 0,7801 in plaats van 0,7800.
      Er is nog niemand die mee wil doen.
      Er wil 1 persoon meedoen. Die heeft nog geen plaats.
      Van de 6 mensen die mee willen doen, heeft nog niemand een plaats.
      Van de 6 mensen die mee willen doen, hebben er 5 een plaats in 1 cirkel.
      Alle 6 mensen die mee willen doen, hebben een plaats in 2 cirkels.
      Maar een paar mensen die mee willen doen, hebben een plaats, in 1 cirkel.
      1 persoon heeft geen plaats. De reden: afspraken over wie niet samen gaat.
      4 mensen hebben geen plaats. De reden: er zijn wel cirkels mogelijk, maar dit voorstel gebruikt ze niet.
      1 persoon vraagt om ‘Vervoer’, maar in die cirkel kan niemand daarmee helpen.
      1 persoon vraagt om ‘Vervoer’. Er is niemand die dat kan.
      2 mensen vragen om ‘Vervoer’. Iedereen die dat kan, woont te ver weg. Zoek iemand met het talent ‘Autorijden’.
      De hulp kan rondgaan: p-1 doet iets voor p-2 (‘Een wandelmaatje’), p-2 voor p-3 (‘Overzicht van mijn geld’) en p-3 voor p-1 (‘Vervoer’).
      Alleen p-3 kan iets doen voor p-1 (‘Vervoer’) en voor p-2 (‘Boodschappen’). Als p-3 er niet is, kan niemand anders dat.
      Jij kunt iets doen voor p-2: ‘Vervoer’. Je talent ‘Autorijden’ komt dan van pas.
      p-2 en p-3 kunnen iets voor jou doen: ‘Vervoer’.
      In dit voorstel zit je in een cirkel van 6 mensen, jijzelf meegeteld.
      Deze cirkel kan bij elkaar komen op dinsdagochtend.
      Deze cirkel kan bij elkaar komen op dinsdagochtend, in ‘parish’.
      Op dinsdagochtend kan p-1 niet.
      Op dinsdagochtend kunnen p-1 en p-2 niet.
      De plek moet ‘step-free’ hebben. Daar vraagt p-1 om.
      De plek moet ‘ring-line’ en ‘step-free’ hebben. Daar vragen p-1 en p-2 om.
      De coach van deze cirkel kan ‘coach-a’ zijn.
      De goede buur van deze cirkel kan ‘v-1’ zijn.
      Je cirkel kan bij elkaar komen op dinsdagochtend.
      Je cirkel kan bij elkaar komen op dinsdagochtend, in ‘parish’.
      De coach van je cirkel is in dit voorstel ‘coach-a’.
      De goede buur van je cirkel is in dit voorstel ‘v-1’.
      Geen van de 3 cirkels heeft alles wat nodig is om te beginnen: een moment en wie en wat er verder bij hoort.
      1 van de 3 cirkels heeft alles wat nodig is om te beginnen: een moment en wie en wat er verder bij hoort.
      2 van de 3 cirkels hebben alles wat nodig is om te beginnen: een moment en wie en wat er verder bij hoort.
      Elke cirkel heeft alles wat nodig is om te beginnen: een moment en wie en wat er verder bij hoort.
      Er is geen goed moment voor deze cirkel.
      Er is geen goed moment voor deze cirkel.
      Er is geen goed moment voor deze cirkel.
      Er is geen goed moment voor deze cirkel.
      Er is geen goed moment voor deze cirkel.
      Er is geen goed moment voor deze cirkel: er is geen moment waarop genoeg leden kunnen.
      Er is geen goed moment voor deze cirkel.
      Er is geen goed moment voor deze cirkel.
      Er is geen plek voor deze cirkel: er zijn nog geen plekken bekend.
      Er is geen plek voor deze cirkel: geen plek is voor alle leden dichtbij genoeg.
      Er is geen plek voor deze cirkel: de plekken in de buurt zijn te klein.
      Er is geen plek voor deze cirkel: de plekken in de buurt hebben niet wat leden nodig hebben.
      Er is geen plek voor deze cirkel.
      Er is geen plek voor deze cirkel: de plekken in de buurt zijn niet vrij als de leden kunnen.
      Er is geen plek voor deze cirkel: de plekken in de buurt zijn al nodig voor andere cirkels.
      Er is geen plek voor deze cirkel: de plekken in de buurt passen niet bij de coach van deze cirkel.
      Er is geen coach voor deze cirkel: er is nog geen coach bekend.
      Er is geen coach voor deze cirkel: er is geen coach die hier in de buurt kan komen.
      Er is geen coach voor deze cirkel.
      Er is geen coach voor deze cirkel.
      Er is geen coach voor deze cirkel: geen coach in de buurt spreekt een taal van alle leden.
      Er is geen coach voor deze cirkel: geen coach in de buurt kan als de leden kunnen.
      Er is geen coach voor deze cirkel: wie hier kan helpen, is al nodig voor andere cirkels.
      Er is geen coach voor deze cirkel: wie hier kan helpen, past niet bij de plek, het moment of de coach van deze cirkel.
      Er is geen goede buur voor deze cirkel: er is nog geen goede buur bekend.
      Er is geen goede buur voor deze cirkel: er is geen goede buur die hier in de buurt kan komen.
      Er is geen goede buur voor deze cirkel.
      Er is geen goede buur voor deze cirkel.
      Er is geen goede buur voor deze cirkel: geen goede buur in de buurt spreekt een taal van alle leden.
      Er is geen goede buur voor deze cirkel: geen goede buur in de buurt kan als de leden kunnen.
      Er is geen goede buur voor deze cirkel: wie hier kan helpen, is al nodig voor andere cirkels.
      Er is geen goede buur voor deze cirkel: wie hier kan helpen, past niet bij de plek, het moment of de coach van deze cirkel.
      Het helpt als een van de nieuwe mensen het talent ‘Koken’ heeft.
      Het helpt ook als de nieuwe persoon de hulpvraag ‘Boodschappen’ heeft.
      Bij ‘route’ hebben 3 van deze mensen ‘wijkteam’. Hoogstens 1 van de 3 nieuwe mensen mag dat ook hebben.
      Er is gekeken naar 12 mensen. Niemand van hen heeft een plaats.
      Er is gekeken naar 12 mensen. Zij hebben allemaal een plaats.
      Er is gekeken naar 1 persoon. Die heeft geen plaats.
      Van 1 persoon zonder plaats is bekend hoe lang die wacht: 106 weken.
      Geen ander voorstel was ongeveer even goed als het beste. Over kansen is dus niets te zeggen.
      Van 5 andere voorstellen zijn er 5 ongeveer even goed als het beste. Die zijn allemaal gelijk. Iedereen heeft in minstens een daarvan een plaats. De kleinste kans op een plaats is 100%.
      Van 5 andere voorstellen zijn er 5 ongeveer even goed als het beste. Die zijn allemaal verschillend. 2 mensen hebben in geen daarvan een plaats.
      Van 5 andere voorstellen is er 1 ongeveer even goed als het beste. Iedereen heeft daarin een plaats.
      Bij ‘route’ hebben 5 mensen ‘wijkteam’. 1 van hen heeft een plaats: 20%.
      Er is niemand die een plaats zoekt.
      9 mensen willen meedoen en zitten nog niet in een cirkel. Er is geen cirkel gevonden die aan de regels voldoet.
      In die cirkel hebben alle 6 leden bij ‘route’ hetzelfde. Dat is meer dan nu mag.
      Niemand heeft meer een plaats. Eerst waren dat er 3.
      3 mensen hebben een plaats. Eerst had niemand er een.
      1 persoon woont dichter bij de mensen uit hun cirkel, en 1 woont er verder vandaan.
      2 mensen wonen verder van de mensen uit hun cirkel, en niemand woont er dichterbij.
      Bij ‘Vervoer’ kan nu wel iemand in de cirkel helpen, voor 2 mensen. Eerst kon dat in geen cirkel.
      In de cirkel kan iemand helpen met de hulpvragen ‘Vervoer’ en ‘Boodschappen’ van p-1.
      p-1 hielp p-2 1 keer, en niet andersom.
      Als de regel ‘de leden verstaan elkaar’ een wens wordt, krijgen ongeveer evenveel mensen een plaats."
    `);
  });

  test('in English', () => {
    expect(sayFacts(facts, { language: 'en' }).join('\n')).toMatchInlineSnapshot(`
      "Not allowed: not all members understand each other well enough. This concerns p-1 and p-2.
      A wish is not met: too many members have the same label. This concerns 5 members.
      A wish is not met: the way between some members is too long, or there is none. This concerns 4 members.
      Nobody in the circle has a label in common with p-1, while others are alike. Make sure that p-1 feels at home.
      In this circle p-1 would only give help.
      p-1 would mostly give help in this circle, and get less in return.
      In this circle p-1 would only get help.
      p-1 would mostly get help in this circle, and give less.
      For the need of p-1 there is nobody in the circle yet.
      For the need of p-1 there is somebody in the circle.
      For none of the 3 needs of p-1 there is somebody in the circle.
      For 2 of the 3 needs of p-1 there is somebody in the circle.
      For all 3 needs of p-1 there is somebody in the circle.
      No other member lives within walking distance of p-1. The nearest lives 812 m away, about 10 minutes on foot.
      1 other member lives within walking distance of p-1. The nearest lives at the same address or next door.
      2 other members live within walking distance of p-1. The nearest lives 10 m away, less than a minute on foot.
      On Tuesday morning 5 of the 6 members can come, as far as is known: 1 member has said when they can. Who cannot come then: p-1.
      On Tuesday morning all 6 members can come.
      All 6 members can understand each other in Dutch, as far as is known: 1 member has said which languages they speak.
      5 of the 6 members can understand each other in Dutch.
      With 1 new person near p-1, p-1 can get a place in a new circle. That holds if no rule is in the way with this person, such as too many members with the same label.
      With 4 new people near p-1, p-1 can get a place in a new circle. That holds if no rule is in the way with them, such as too many members with the same label.
      A new circle is possible of 6 people who have no place now, with p-1, if all members may be alike for ‘route’.
      p-1 is in circle k-2. This proposal has no other circles nearby.
      p-1 is in circle k-2. The other circle looked at would not be better for everybody together.
      p-1 is in circle k-2. Of the 5 other circles looked at, none would be better for everybody together.
      p-1 could also be in circle k-2. For everybody together that makes hardly any difference. The small difference is mostly because of the mix of people.
      p-1 could also be in circle k-2, in place of p-3. For everybody together that makes hardly any difference. The small difference is mostly because of the mix of people.
      p-1 could also be in circle k-2, in place of p-3. For everybody together that makes hardly any difference.
      p-1 could also be in circle k-2. For everybody together that is as good (0.7800).
      p-1 could also be in circle k-2. For everybody together that is better: 0.7801 instead of 0.7800.
      There is nobody yet who wants to take part.
      1 person wants to take part, and has no place yet.
      Of the 6 people who want to take part, nobody has a place yet.
      Of the 6 people who want to take part, 5 have a place in 1 circle.
      All 6 people who want to take part have a place in 2 circles.
      Only a few people who are ready have a place, in 1 circle.
      1 person has no place. The reason: what was agreed about who does not go together.
      4 people have no place. The reason: circles are possible, but this proposal does not use them.
      1 person asks for ‘Transport’, but nobody in that circle can help with it.
      1 person asks for ‘Transport’. There is nobody who can do that.
      2 people ask for ‘Transport’. Everybody who can do that lives too far away. Look for somebody with the talent ‘Driving’.
      Help could go round: p-1 does something for p-2 (‘A walking buddy’), p-2 for p-3 (‘Keeping track of my money’) and p-3 for p-1 (‘Transport’).
      Only p-3 could do something for p-1 (‘Transport’) and for p-2 (‘Groceries’). If p-3 is away, nobody else can.
      You could do something for p-2: ‘Transport’. Your talent ‘Driving’ is what counts.
      p-2 and p-3 could do something for you: ‘Transport’.
      In this proposal you are in a circle of 6 people, you included.
      This circle can meet on Tuesday morning.
      This circle can meet on Tuesday morning, at ‘parish’.
      On Tuesday morning p-1 cannot come.
      On Tuesday morning p-1 and p-2 cannot come.
      The place must have ‘step-free’. p-1 asks for that.
      The place must have ‘ring-line’ and ‘step-free’. p-1 and p-2 ask for that.
      The coach of this circle can be ‘coach-a’.
      The volunteer of this circle can be ‘v-1’.
      Your circle can meet on Tuesday morning.
      Your circle can meet on Tuesday morning, at ‘parish’.
      In this proposal the coach of your circle is ‘coach-a’.
      In this proposal the volunteer of your circle is ‘v-1’.
      None of the 3 circles have all that is needed to begin: a moment, and who and what belongs to it.
      1 of the 3 circles has all that is needed to begin: a moment, and who and what belongs to it.
      2 of the 3 circles have all that is needed to begin: a moment, and who and what belongs to it.
      Every circle has all that it needs to begin: a moment, and who and what belongs to it.
      There is no good moment for this circle.
      There is no good moment for this circle.
      There is no good moment for this circle.
      There is no good moment for this circle.
      There is no good moment for this circle.
      There is no good moment for this circle: there is no moment on which enough members can come.
      There is no good moment for this circle.
      There is no good moment for this circle.
      There is no place for this circle: no places are known yet.
      There is no place for this circle: no place is near enough for every member.
      There is no place for this circle: the places nearby are too small.
      There is no place for this circle: the places nearby do not have what members need.
      There is no place for this circle.
      There is no place for this circle: the places nearby are not free when the members can come.
      There is no place for this circle: the places nearby are already needed by other circles.
      There is no place for this circle: the places nearby do not go with the coach of this circle.
      There is no coach for this circle: no coach is known yet.
      There is no coach for this circle: no coach can come here.
      There is no coach for this circle.
      There is no coach for this circle.
      There is no coach for this circle: no coach nearby speaks a language of every member.
      There is no coach for this circle: no coach nearby can come when the members can.
      There is no coach for this circle: whoever could be here is already needed by other circles.
      There is no coach for this circle: whoever could be here does not go with the place, the moment or the coach of this circle.
      There is no volunteer for this circle: no volunteer is known yet.
      There is no volunteer for this circle: no volunteer can come here.
      There is no volunteer for this circle.
      There is no volunteer for this circle.
      There is no volunteer for this circle: no volunteer nearby speaks a language of every member.
      There is no volunteer for this circle: no volunteer nearby can come when the members can.
      There is no volunteer for this circle: whoever could be here is already needed by other circles.
      There is no volunteer for this circle: whoever could be here does not go with the place, the moment or the coach of this circle.
      It helps if one of the new people has the talent ‘Cooking’.
      It also helps if the new person asks for ‘Groceries’.
      For ‘route’, 3 of these people have ‘wijkteam’. At most 1 of the 3 new people may have that too.
      12 people were considered. None of them has a place.
      12 people were considered. They all have a place.
      1 person was considered. This person has no place.
      Of 1 person without a place it is known how long they have waited: 106 weeks.
      No other proposal was about as good as the best. So nothing can be said about chances.
      Of 5 other proposals, 5 are about as good as the best. They are all the same. Everybody has a place in at least one of them. The smallest chance of a place is 100%.
      Of 5 other proposals, 5 are about as good as the best. They are all different. 2 people have a place in none of them.
      Of 5 other proposals, 1 is about as good as the best. Everybody has a place in it.
      For ‘route’, 5 people have ‘wijkteam’. 1 of them has a place: 20%.
      There is nobody who looks for a place.
      9 people want to take part and are not in a circle yet. No circle was found that keeps the rules.
      In that circle all 6 members are alike for ‘route’. That is more than is allowed now.
      Nobody has a place any more. Before, 3 had.
      3 people have a place. Before, nobody had.
      1 person lives nearer to the people in their circle, and 1 lives further away.
      2 people live further from the people in their circle, and nobody lives nearer.
      Somebody in the circle can now help with ‘Transport’, for 2 people. Before, nobody could in any circle.
      Somebody in the circle can help with the needs ‘Transport’ and ‘Groceries’ of p-1.
      p-1 helped p-2 1 time, and not the other way round.
      If the rule ‘the members understand each other’ becomes a wish, about as many people would have a place."
    `);
  });

  test.each(languages)('with no number of their own: %s', (language) => {
    expect(strayNumbers(facts, language)).toEqual([]);
  });
});

describe('rules and reasons', () => {
  const everywhere = (language: 'nl' | 'en'): string[] =>
    sayFacts(
      [
        ...ruleCodes.flatMap((rule): Fact[] => [
          { code: 'breaks-rule', rule, severity: 'required', people: 2, participants: [] },
          { code: 'would-break', rule, people: 2 },
          { code: 'not-allowed', ...at, rule },
        ]),
        ...reasonCodes.flatMap((reason): Fact[] => [
          { code: 'left-over', participant: 'p-1', reason },
          { code: 'left-over-for', people: 1, reason },
        ]),
      ],
      { language },
    );

  test('of what is so are not told as what would be', () => {
    for (const rule of ruleCodes) {
      const fact: Fact = { code: 'breaks-rule', rule, severity: 'required', people: 2, participants: [] };
      expect(sayFacts([fact])[0]).not.toMatch(/\bdan\b/);
      expect(sayFacts([fact], { language: 'en' })[0]).not.toMatch(/would/);
      const conditional: Fact = { code: 'would-break', rule, people: 2 };
      expect(sayFacts([conditional])[0]).toMatch(/: dan /);
      expect(sayFacts([conditional], { language: 'en' })[0]).toMatch(/would/);
    }
  });

  test.each(languages)('do not speak of where people come from: %s', (language) => {
    for (const sentence of everywhere(language)) {
      expect(sentence).not.toMatch(/achtergrond|background/i);
      expect(sentence).toMatch(/^[\p{Lu}\d]|^p-1/u);
      expect(sentence).toMatch(/\.$/);
    }
  });
});
