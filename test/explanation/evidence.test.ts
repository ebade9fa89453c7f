import { describe, expect, test } from 'vitest';
import { evaluateCircle } from '../../src/evaluate.js';
import { maassluis, metresNorth, participant, pool } from '../support/builders.js';

describe('the evidence of a circle', () => {
  const input = pool(
    [
      participant('anna', { talents: ['cooking'], needs: ['odd-jobs'], backgrounds: { route: 'x' } }),
      participant('bilal', { talents: ['handyman'], backgrounds: { route: 'x', age: 'old' } }),
      participant('chris', {
        needs: ['eating-together', 'pet-sitting'],
        backgrounds: { route: 'x' },
        home: metresNorth(maassluis, 400),
      }),
      participant('dewi', { backgrounds: { route: 'y' }, home: metresNorth(maassluis, -100) }),
      participant('outside', { talents: ['pet-care', 'handyman'], home: metresNorth(maassluis, 900) }),
    ],
    {
      vocabulary: {
        talents: ['cooking', 'handyman', 'pet-care'],
        needs: ['odd-jobs', 'eating-together', 'pet-sitting'],
        meets: [
          ['cooking', 'eating-together', 1],
          ['handyman', 'odd-jobs', 1],
          ['pet-care', 'pet-sitting', 1],
        ],
      },
    },
  );
  const policy = { reach: { detour: 1 } };
  const { evidence } = evaluateCircle(input, ['dewi', 'anna', 'chris', 'bilal'], policy);

  test('names the two who live furthest apart, in walking metres', () => {
    expect(evidence.proximity).toEqual({ furthest: { participants: ['chris', 'dewi'], metres: 500 } });
  });

  test('names the needs that nobody in the circle can help with', () => {
    expect(evidence.complementarity).toEqual({ uncovered: [{ participant: 'chris', need: 'pet-sitting' }] });
  });

  test('names who would only give and who would only get, and not who does neither', () => {
    expect(evidence.reciprocity).toEqual({ onlyGives: ['bilal'], onlyGets: ['chris'] });
  });

  test('names the commonest label, and who is alone opposite it', () => {
    expect(evidence.mix).toEqual({
      commonest: { attribute: 'route', label: 'x', members: 3 },
      alone: ['dewi'],
    });
  });

  test('names the needs that hang on one member', () => {
    expect(evidence.resilience).toEqual({
      singleHelper: [
        { participant: 'anna', need: 'odd-jobs', helper: 'bilal' },
        { participant: 'chris', need: 'eating-together', helper: 'anna' },
      ],
    });
  });

  test('counts the pairs between whom there could be help, each direction by itself', () => {
    expect(evidence.help).toEqual({ ties: 2 / 12 });
  });
});

test('one silent person leaves no evidence', () => {
  expect(evaluateCircle(pool([participant('one')]), ['one']).evidence).toEqual({
    help: { ties: 0 },
    proximity: { furthest: null },
    complementarity: { uncovered: [] },
    reciprocity: { onlyGives: [], onlyGets: [] },
    mix: { commonest: null, alone: [] },
    resilience: { singleHelper: [] },
  });
});
