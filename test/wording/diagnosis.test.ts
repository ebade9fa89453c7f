import { expect, test } from 'vitest';
import {
  diagnose,
  type Fact,
  type Language,
  type LeverValue,
  leverNames,
  sayFacts,
} from '../../src/index.js';
import { maassluis, metresEast, participant, pool } from '../support/builders.js';

const settings: Readonly<Record<string, readonly [LeverValue, LeverValue]>> = {
  reach: [1250, 1600],
  size: [9, 8],
  dayparts: [0.8, 0.7],
  languages: [0.75, 0.65],
  composition: [0.5, 0.6],
  minimumScore: [0.35, 0.25],
  rules: ['required', 'preferred'],
};

const steps = leverNames.map((rule) => {
  const [from, to] = settings[rule.split('.')[0]!]!;
  return { rule, from, to };
});

const facts: readonly Fact[] = [
  ...steps.map((step): Fact => ({ code: 'price', ...step, placed: 3, value: 0.041, proven: true })),
  { code: 'price', ...steps[2]!, placed: -2, value: 0.083, proven: false },
  { code: 'price', ...steps[1]!, placed: 0, value: -0.02, proven: false },
  { code: 'relaxation', steps: steps.slice(0, 3), members: 8 },
  { code: 'possibility', candidates: 1, possible: false, proven: true },
  { code: 'possibility', candidates: 14, possible: false, proven: false },
  { code: 'free-rules', rules: 1 },
  { code: 'together-too-many', participants: ['A', 'B', 'C'], most: 2 },
  { code: 'together-too-far', participants: ['A', 'B'], about: ['A', 'B'], metres: 2750.4, most: 2000 },
  { code: 'together-not-ready', participants: ['A', 'B'], about: ['B'] },
  { code: 'together-seated', participants: ['A', 'B', 'C'], about: ['B', 'C'] },
  { code: 'together-no-circle', participants: ['A', 'B'] },
];

/** Every number of a fact as either language may write it. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return [...value.flatMap(numbersIn), value.length];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

test.each(['nl', 'en'] as const)(
  'every number in a sentence in %s stands in the fact, and no code word does',
  (language: Language) => {
    const marks = { nl: ['.', ','], en: [',', '.'] }[language];
    for (const fact of facts) {
      const [sentence] = sayFacts([fact], { language });
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
      expect(sentence).not.toMatch(/[a-z]\.[a-z]|required|preferred|undefined|NaN|[a-z]-[a-z]|together-/);
      const known = numbersIn(fact).map(Math.abs);
      for (const [text] of sentence!.matchAll(/\d[\d.,]*(?<=\d)%?/g)) {
        const number = Number(text.replace('%', '').replaceAll(marks[0]!, '').replace(marks[1]!, '.'));
        const isKnown = known.some(
          (each) => Math.abs((text.endsWith('%') ? each * 100 : each) - number) <= 0.5,
        );
        expect([sentence, text, isKnown]).toEqual([sentence, text, true]);
      }
    }
  },
);

test('what one step would change is one sentence', () => {
  expect(sayFacts(facts.slice(0, 5))).toEqual([
    'Als leden 1.600 m uit elkaar mogen wonen in plaats van 1.250 m, krijgen 3 mensen meer een plaats en wordt de waarde van het hele voorstel 0,04 hoger.',
    'Als mensen van wie geen loopafstand bekend is 1.600 m kunnen lopen in plaats van 1.250 m, krijgen 3 mensen meer een plaats en wordt de waarde van het hele voorstel 0,04 hoger.',
    'Als een cirkel al met 8 leden kan beginnen in plaats van met 9, krijgen 3 mensen meer een plaats en wordt de waarde van het hele voorstel 0,04 hoger.',
    'Als een cirkel 8 leden mag hebben in plaats van 9, krijgen 3 mensen meer een plaats en wordt de waarde van het hele voorstel 0,04 hoger.',
    'Als het genoeg is dat 70% van de leden op hetzelfde moment kan in plaats van 80%, krijgen 3 mensen meer een plaats en wordt de waarde van het hele voorstel 0,04 hoger.',
  ]);
  expect(sayFacts(facts.slice(13, 16), { language: 'en' })).toEqual([
    'If a circle may start with 8 members instead of 9, about 2 fewer people would have a place and the value of the whole proposal would be about 0.08 higher.',
    'If people of whom no walking distance is known can walk 1,600 m instead of 1,250 m, about as many people would have a place and the value of the whole proposal would be about 0.02 lower.',
    'A circle of 8 members is possible if members may live 1,600 m apart instead of 1,250 m, if people of whom no walking distance is known can walk 1,600 m instead of 1,250 m and if a circle may start with 8 members instead of 9.',
  ]);
});

test('sentences about a pool name no background but an attribute, and nobody but those who are tied together', () => {
  const given = pool(
    Array.from({ length: 12 }, (_, at) =>
      participant(`secret-${at}`, {
        home: metresEast(maassluis, at * 40),
        backgrounds: { route: at < 10 ? 'marker-label' : 'other-label' },
        needs: ['letters-and-forms'],
      }),
    ),
    { together: [['secret-3', 'secret-4']], apart: [['secret-3', 'secret-4']] },
  );
  const sentences = sayFacts(diagnose(given, { effort: 500 }).facts).join('\n');
  expect(sentences).not.toMatch(/label|letters|forms|formulier/);
  expect([...new Set(sentences.match(/secret-\d+/g))].sort()).toEqual(['secret-3', 'secret-4']);
  expect(sentences).toMatch(/‘route’/);
});
