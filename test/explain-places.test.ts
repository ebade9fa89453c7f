import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  explainSuggestions,
  explainVacancy,
  type Fact,
  fillSeat,
  languages,
  type PoolInput,
  sayFacts,
  suggestCircles,
} from '../src/index.js';
import { maassluis, metresNorth, participant, pool } from './support/builders.js';
import { numbersIn, writtenNumbers } from './support/telling.js';

const running: PoolInput = JSON.parse(readFileSync('docs/examples/running.json', 'utf8'));
const policy = { size: { min: 4, max: 6 } };

describe('a place that is suggested', () => {
  const result = suggestCircles(running, 'p-08', { policy });
  const told = explainSuggestions(result);

  test('has as many explanations as there are places, in the same order', () => {
    expect(told.suggestions.map(({ circle }) => circle)).toEqual(
      result.suggestions.map(({ circle }) => circle),
    );
    expect(told.formations.map(({ members }) => members)).toEqual(
      result.formations.map(({ members }) => members),
    );
    expect(told.none).toEqual([]);
  });

  test('is told by what the suggestion says', () => {
    for (const [place, { facts }] of told.suggestions.entries()) {
      const { before, after, brings, gets, people, walk } = result.suggestions[place]!;
      expect(facts[0]).toMatchObject({ code: 'with-newcomer', from: before.score, to: after.score });
      const by = (code: Fact['code']) => facts.filter((fact) => fact.code === code);
      expect(by('brings-help')).toHaveLength(brings.needs.length === 0 ? 0 : 1);
      expect(by('would-miss')).toEqual(
        gets.unmet.length === 0 ? [] : [{ code: 'would-miss', participant: 'p-08', needs: gets.unmet }],
      );
      expect(by('way-to')[0]).toMatchObject({ metres: walk.toMiddle!.metres });
      const changed = people.filter(
        (each) => each.before && each.after && Math.abs(each.after.get - each.before.get) >= 0.5,
      );
      expect(by('help-changes')).toHaveLength(changed.length);
    }
  });
});

describe('where there is nothing', () => {
  const near = ['a', 'b', 'c'].map((id) => participant(id));
  const withCircle = (circle: Partial<NonNullable<PoolInput['circles']>[number]>): PoolInput =>
    pool([...near, participant('seeks', { home: metresNorth(maassluis, 1000) })], {
      circles: [{ id: 'the circle', members: ['a', 'b', 'c'], ...circle }],
    });
  const small = { size: { min: 3, max: 4 } };

  test('it is said what stands in the way and how far would be near enough', () => {
    const suggestions = suggestCircles(withCircle({}), 'seeks', { policy: small });
    const { none } = explainSuggestions(suggestions);
    expect(none.map(({ code }) => code)).toEqual(['no-place', 'refused-for', 'people-missing']);
    expect(sayFacts(none, { language: 'en' })[1]).toBe(
      '1 circle does not fit: somebody would have too few members within walking distance.',
    );
  });

  test('it is said from what day on there is a place', () => {
    const full = withCircle({
      openSeats: 0,
      members: ['b', 'c', { participant: 'a', status: 'confirmed', leavesOn: '2027-01-05' }],
    });
    const at = { ...full, participants: full.participants.map((each) => ({ ...each, home: maassluis })) };
    const { none } = explainSuggestions(suggestCircles(at, 'seeks', { policy: small }));
    expect(sayFacts(none, { language: 'nl' })).toContain(
      'Op 5 januari 2027 komt de plaats van a in cirkel the circle vrij. Dan past seeks daar.',
    );
    expect(sayFacts(none, { language: 'en' })).toContain(
      'On 5 January 2027 the seat of a in circle the circle falls free. Then seeks fits in.',
    );
  });

  test('a vacancy says so too', () => {
    const { none } = explainVacancy(fillSeat(withCircle({ locked: true }), 'the circle', { policy: small }));
    expect(sayFacts(none, { language: 'en' })).toEqual([
      'There is nobody for circle the circle now: the circle takes nobody.',
    ]);
  });
});

test.each(languages)('every number in %s stands in its fact', (language) => {
  const ids = running.participants.map(({ id }) => id);
  const circles = (running.circles ?? []).map(({ id }) => id);
  const told = [
    ...ids.map((id) => explainSuggestions(suggestCircles(running, id, { policy, mode: 'warn' }))),
    ...circles.map((id) => explainVacancy(fillSeat(running, id, { policy }))),
  ];
  const facts = told.flatMap((each) => [
    ...('suggestions' in each ? [...each.suggestions, ...each.formations] : each.candidates).flatMap(
      (one) => one.facts,
    ),
    ...each.none,
  ]);
  expect(facts.length).toBeGreaterThan(60);
  for (const fact of facts) {
    const [sentence] = sayFacts([fact], { language });
    const inFact = JSON.stringify(fact);
    for (const number of numbersIn(sentence!)) {
      expect(writtenNumbers(fact, language).has(number) || inFact.includes(number), sentence).toBe(true);
    }
    expect(sentence).not.toMatch(/undefined|null|NaN/);
  }
});
