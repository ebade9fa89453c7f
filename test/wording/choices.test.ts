import { expect, test } from 'vitest';
import type { Fact } from '../../src/model/facts/facts.js';
import { sayFacts } from '../../src/say.js';

const facts: readonly Fact[] = [
  { code: 'alternative', label: 'best', value: 0.81, difference: 0 },
  { code: 'alternative', label: 'meeting', value: 0.79, difference: 0.644 },
  { code: 'fewer-alternatives', asked: 3, found: 1 },
  { code: 'people-elsewhere', people: 1 },
  { code: 'broken-rules-differ', before: 0, after: 5, rules: ['size', 'distance'] },
  { code: 'broken-rules-differ', before: 1, after: 1, rules: ['language'] },
  { code: 'broken-rules-differ', before: 2, after: 0, rules: [] },
  { code: 'value-differs', before: 0.81, after: 0.79 },
  { code: 'score-differs', criterion: 'resilience', before: 0.5, after: 0.6 },
  { code: 'walking-differs', of: 'longest', before: 900, after: 1250.4 },
  { code: 'people-nearer', nearer: 12, further: 0 },
  { code: 'people-helped', more: 2, less: 1 },
  { code: 'need-lost', need: 'cooking-help', people: 1 },
  { code: 'left-over-waiting-differs', before: 3.2, after: 1.1 },
  { code: 'loses-place', participant: 'Anna', from: 'k-2' },
  { code: 'nearest-differs', participant: 'Anna', before: 500, after: 320 },
];

test('proposals are put beside each other in Dutch', () => {
  expect(sayFacts(facts)).toMatchInlineSnapshot(`
    [
      "Het beste voorstel: waarde 0,81.",
      "Meer nadruk op ontmoeting: waarde 0,79, voor 64% anders dan het eerste voorstel.",
      "Er is 1 voorstel gevonden in plaats van 3. Andere die gevonden zijn, lijken te veel op dit voorstel of zijn minder goed.",
      "1 persoon zit in een andere cirkel, of heeft maar in een van de twee voorstellen een plaats.",
      "Het voorstel wijkt 5 keer af van de regels, in plaats van 0 keer: de cirkel is te groot of te klein en tussen sommige leden is de looproute te lang, of er is er geen.",
      "Het voorstel wijkt 1 keer af van de regels, net zo vaak als eerst: niet alle leden verstaan elkaar goed genoeg.",
      "Het voorstel wijkt niet meer af van de regels. Eerst was dat 2 keer.",
      "Voor iedereen samen is dit voorstel minder goed: de waarde is 0,79 in plaats van 0,81.",
      "Stevigheid: dat is gemiddeld beter, 0,60 in plaats van 0,50.",
      "De langste loopafstand binnen een cirkel is 1.250 m in plaats van 900 m.",
      "12 mensen wonen dichter bij de mensen uit hun cirkel, en niemand woont er verder vandaan.",
      "2 mensen kunnen beter geholpen worden, en 1 minder goed.",
      "Bij ‘Koken of leren koken’ kan in geen cirkel meer iemand helpen. Eerst wel, voor 1 persoon.",
      "Wie geen plaats heeft, wacht gemiddeld 1 week in plaats van 3.",
      "Anna heeft in dit voorstel geen plaats meer (eerst: cirkel k-2).",
      "De dichtstbijzijnde leden wonen dichter bij Anna: gemiddeld 320 m lopen in plaats van 500 m.",
    ]
  `);
});

test('and in English', () => {
  expect(sayFacts(facts, { language: 'en' })).toMatchInlineSnapshot(`
    [
      "The best proposal: value 0.81.",
      "More weight on meeting: value 0.79, 64% different from the first proposal.",
      "1 proposal was found instead of 3. Others that were found are too much like this one, or not as good.",
      "1 person is in another circle, or has a place in only one of the two proposals.",
      "The proposal goes against the rules 5 times, instead of 0: the circle is too large or too small and the way between some members is too long, or there is none.",
      "The proposal goes against the rules 1 time, as often as before: not all members understand each other well enough.",
      "The proposal no longer goes against the rules. Before, that was 2 times.",
      "For everybody together this proposal is less good: the value is 0.79 instead of 0.81.",
      "Resilience: better on average, 0.60 instead of 0.50.",
      "The longest walk within a circle is 1,250 m instead of 900 m.",
      "12 people live nearer to the people in their circle, and nobody lives further away.",
      "2 people can be helped better, and 1 less well.",
      "In no circle can anybody help with ‘Cooking or learning to cook’ any more. Before, somebody could, for 1 person.",
      "People without a place have waited 1 week on average instead of 3.",
      "Anna has no place any more in this proposal (before: circle k-2).",
      "The nearest members live nearer to Anna: a walk of 320 m on average instead of 500 m.",
    ]
  `);
});
