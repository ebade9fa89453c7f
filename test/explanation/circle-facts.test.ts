import { describe, expect, test } from 'vitest';
import { circleFacts, medianOf } from '../../src/explanation/circle-facts.js';
import { circleNames } from '../../src/explanation/circle-names.js';
import type { Evaluation, RuleCode } from '../../src/model/evaluation.js';
import type { Fact } from '../../src/model/facts/facts.js';
import { defaultPolicy } from '../../src/model/policy.js';
import type { Daypart, Participant } from '../../src/model/pool.js';
import { explained, member, relation } from './told.js';

const four = ['a', 'b', 'c', 'd'].map((id) => member(id));

function told(code: Fact['code'], ...circle: Parameters<typeof explained>): Fact[] {
  return circleFacts(explained(...circle)).filter((fact) => fact.code === code);
}

test('of a circle of which nothing is known, its size and its scores are told', () => {
  expect(circleFacts(explained(four))).toEqual([
    { code: 'circle-size', members: 4 },
    { code: 'circle-score', score: null },
    ...['proximity', 'complementarity', 'reciprocity', 'mix', 'resilience'].map((criterion) => ({
      code: 'criterion',
      criterion,
      score: null,
    })),
  ]);
});

test('all that is known of a circle is told, the most important first', () => {
  const members = four.map((each) => ({
    ...each,
    dayparts: ['mon-morning' as const],
    languages: ['nl'],
    backgrounds: { route: 'x' },
  }));
  const facts = circleFacts(
    explained(members, {
      evaluation: {
        violations: [{ code: 'size', participants: ['a', 'b', 'c', 'd'] }],
        scores: { proximity: 0.4, complementarity: 1, reciprocity: 1, mix: 1, resilience: 1 },
        people: [{ participant: 'a', give: 3, get: 0, coverage: null }],
      },
      evidence: {
        proximity: { furthest: { participants: ['a', 'b'], metres: 100 } },
        complementarity: { uncovered: [{ participant: 'b', need: 'walk' }] },
        resilience: { singleHelper: [{ participant: 'b', need: 'meal', helper: 'a' }] },
        mix: { commonest: { attribute: 'route', label: 'x', members: 4 }, alone: ['d'] },
      },
      relations: [relation('a>b:meal/chef'), relation('b>a:chat/talk')],
    }),
  );
  expect(facts.map(({ code }) => code)).toEqual([
    'breaks-rule',
    'circle-size',
    'circle-score',
    ...Array(5).fill('criterion'),
    'weak-spot',
    'walks',
    'helps',
    'helps',
    'help-loop',
    'nobody-can-help',
    'hangs-on-one',
    'mostly-gives',
    'commonest-label',
    'alone',
    'best-daypart',
    'shared-language',
  ]);
});

describe('the scores of a circle', () => {
  const weakest = (scores: Partial<Evaluation['scores']>) =>
    told('weak-spot', four, {
      evaluation: {
        scores: {
          proximity: null,
          complementarity: 1,
          reciprocity: 0.9,
          mix: 0.8,
          resilience: null,
          ...scores,
        },
      },
    });

  test('are told with the weakest of them, if that is under a half', () => {
    expect(weakest({ mix: 0.49, reciprocity: 0.48 })).toEqual([
      { code: 'weak-spot', criterion: 'reciprocity', score: 0.48 },
    ]);
    expect(weakest({ mix: 0, resilience: 0 })).toMatchObject([{ criterion: 'mix' }]);
    expect(weakest({ mix: 0.5 })).toEqual([]);
    expect(weakest({ complementarity: null, reciprocity: null, mix: null })).toEqual([]);
  });
});

describe('the rules that a circle breaks', () => {
  const broken = (...violations: Array<[RuleCode, ...string[]]>) =>
    told('breaks-rule', four, {
      evaluation: { violations: violations.map(([code, ...participants]) => ({ code, participants })) },
      policy: { ...defaultPolicy, rules: { ...defaultPolicy.rules, stranded: 'preferred' } },
    });

  test('are told once each with everybody concerned, the required ones first', () => {
    expect(
      broken(['stranded', 'c'], ['distance', 'd', 'b'], ['distance', 'a', 'b'], ['apart', 'c', 'd']),
    ).toEqual([
      {
        code: 'breaks-rule',
        rule: 'distance',
        severity: 'required',
        people: 3,
        participants: ['a', 'b', 'd'],
      },
      { code: 'breaks-rule', rule: 'apart', severity: 'required', people: 2, participants: ['c', 'd'] },
      { code: 'breaks-rule', rule: 'stranded', severity: 'preferred', people: 1, participants: ['c'] },
    ]);
  });

  test('name nobody for a label that too many share', () => {
    expect(broken(['dominance', 'a', 'b', 'c'])).toEqual([
      { code: 'breaks-rule', rule: 'dominance', severity: 'required', people: 3, participants: [] },
    ]);
  });
});

describe('the ways in a circle', () => {
  /** From whom to whom, by letters; 1000 metres and more for whoever is not named. */
  const walks = (ways: Record<string, number>, furthest: readonly [string, string], metres: number | null) =>
    told('walks', four, {
      evidence: { proximity: { furthest: { participants: furthest, metres } } },
      metresTo: (from, to) => ways[from + to] ?? 0,
      minutesTo: (from, to, walker) => (ways[from + to] ?? 0) / (walker === 'b' ? 50 : 100),
    });

  test('are told by the middle one and the longest, of there and back each time the longer', () => {
    const ways = { ab: 1000, ba: 900, ac: 20, ca: 700, ad: 100, bc: 200, bd: 300, cd: 400, dc: 10 };
    expect(walks(ways, ['a', 'b'], 1000)).toEqual([
      // Of 100, 200, 300, 400, 700 and 1000 the lower one in the middle; b is slow.
      { code: 'walks', medianMetres: 300, longestMetres: 1000, longestMinutes: 20, participants: ['a', 'b'] },
    ]);
  });

  test('take as long as the slower of two needs, for the longer of there and back', () => {
    const minutes = (ab: number, ba: number, pace: Record<string, number>) => {
      const [fact] = told('walks', four, {
        evidence: { proximity: { furthest: { participants: ['a', 'b'], metres: Math.max(ab, ba) } } },
        metresTo: (from, to) => (from + to === 'ab' ? ab : from + to === 'ba' ? ba : 0),
        minutesTo: (from, to, walker) => pace[from + to]! + (walker === 'a' ? 0.5 : 0),
      });
      return fact?.code === 'walks' ? fact.longestMinutes : undefined;
    };
    for (const pace of [
      { ab: 7, ba: 9 },
      { ab: 9, ba: 7 },
    ]) {
      expect(minutes(600, 500, pace)).toBe(pace.ab + 0.5);
      expect(minutes(500, 600, pace)).toBe(pace.ba + 0.5);
      expect(minutes(500, 500, pace)).toBe(9.5);
    }
  });

  test('have no end where there is none', () => {
    const none = Number.POSITIVE_INFINITY;
    expect(walks({ ab: none, ac: none, ad: none, bc: none, bd: 5, cd: 5 }, ['a', 'b'], null)).toEqual([
      {
        code: 'walks',
        medianMetres: null,
        longestMetres: null,
        longestMinutes: null,
        participants: ['a', 'b'],
      },
    ]);
    expect(walks({ ab: none, cd: 5 }, ['a', 'b'], null)).toMatchObject([{ medianMetres: 0 }]);
  });

  test('are not told of one person', () => {
    expect(told('walks', [member('a')])).toEqual([]);
  });

  test('in the middle are one that was seen', () => {
    expect([medianOf([1, 2, 3]), medianOf([1, 2]), medianOf([1, 2, 3, 4]), medianOf([7])]).toEqual([
      2, 1, 2, 7,
    ]);
  });
});

test('at most five relations are told, and loops beside them', () => {
  const relations = [1, 2, 3, 4, 5, 6].map((each) => relation(`a>b:need-${each}/talent`));
  expect(told('helps', four, { relations }).map((fact) => 'need' in fact && fact.need)).toEqual([
    'need-1',
    'need-2',
    'need-3',
    'need-4',
    'need-5',
  ]);
});

describe('the backgrounds of a circle', () => {
  const labelled = (...labels: Array<string | undefined>): Participant[] =>
    labels.map((label, place) =>
      member(`p${place}`, { backgrounds: label === undefined ? { other: 'x' } : { route: label } }),
    );
  const commonest = (members: Participant[], count: number) =>
    told('commonest-label', members, {
      evidence: {
        mix: { commonest: { attribute: 'route', label: 'whatever', members: count }, alone: [] },
      },
    });

  test('are told by the labels that most have, of so many', () => {
    expect(commonest(labelled('b', 'b', 'a', undefined, 'a', undefined), 2)).toEqual([
      { code: 'commonest-label', attribute: 'route', labels: ['a', 'b'], members: 2, of: 6 },
    ]);
    expect(commonest(labelled('b', 'b', 'b', 'a', 'a'), 3)).toMatchObject([{ labels: ['b'] }]);
  });

  test('are not told where all differ or nothing is known', () => {
    expect(commonest(labelled('a', 'b'), 1)).toEqual([]);
    expect(told('commonest-label', labelled('a', 'a'))).toEqual([]);
  });

  test('are told of everybody who is alone', () => {
    expect(told('alone', four, { evidence: { mix: { commonest: null, alone: ['d', 'b'] } } })).toEqual([
      { code: 'alone', participant: 'd' },
      { code: 'alone', participant: 'b' },
    ]);
  });
});

describe('when a circle can meet', () => {
  const best = (...dayparts: Daypart[][]) =>
    told(
      'best-daypart',
      dayparts.map((each, place) => member(`p${dayparts.length - place}`, { dayparts: each })),
    );

  test('is told by the daypart that suits most, with those whom it does not suit', () => {
    expect(
      best(
        ['mon-morning', 'tue-evening'],
        [],
        ['tue-evening'],
        ['mon-morning'],
        ['wed-morning'],
        ['tue-evening'],
      ),
    ).toEqual([
      {
        code: 'best-daypart',
        daypart: 'tue-evening',
        members: 4,
        of: 6,
        stated: 5,
        cannot: ['p2', 'p3'],
      },
    ]);
  });

  test('is the first in the week where several do as well', () => {
    const first = (...dayparts: Daypart[]) => best(dayparts).map((fact) => 'daypart' in fact && fact.daypart);
    expect(first('sun-morning', 'sat-evening')).toEqual(['sat-evening']);
    expect(first('fri-evening', 'thu-morning', 'wed-evening', 'wed-afternoon')).toEqual(['wed-afternoon']);
    expect(first('tue-morning', 'mon-evening')).toEqual(['mon-evening']);
    expect(first('wed-morning', 'tue-evening')).toEqual(['tue-evening']);
    expect(first('sat-morning', 'fri-evening')).toEqual(['fri-evening']);
    expect(first('mon-afternoon', 'mon-morning')).toEqual(['mon-morning']);
  });

  test('is not told where nobody says when', () => {
    expect(best([], [])).toEqual([]);
  });
});

describe('what a circle speaks', () => {
  const shared = (...languages: string[][]) =>
    told(
      'shared-language',
      languages.map((each, place) => member(`p${place}`, { languages: each })),
    );

  test('is told by the language that most speak, those who said nothing included', () => {
    expect(shared(['nl', 'ar'], ['ar'], [], ['nl', 'ar'], ['tr'])).toEqual([
      { code: 'shared-language', language: 'ar', members: 4, of: 5, stated: 4 },
    ]);
  });

  test('need not be the first by name', () => {
    expect(shared(['nl', 'ar'], ['nl'], ['tr', 'nl'])).toMatchObject([{ language: 'nl', members: 3 }]);
    expect(shared(['ar'], ['tr'], ['tr', 'nl'])).toMatchObject([{ language: 'tr', members: 2 }]);
  });

  test('is the first by name where several do as well', () => {
    expect(shared(['tr', 'nl'], ['nl', 'tr'])).toMatchObject([{ language: 'nl' }]);
    expect(shared(['nl', 'tr'], ['ar'])).toMatchObject([{ language: 'ar', members: 1 }]);
  });

  test('is not told where nobody says what', () => {
    expect(shared([], [])).toEqual([]);
  });
});

describe('the names of circles', () => {
  test('are their ids where all have one of their own, and else their numbers', () => {
    expect(circleNames([{ id: 'x' }, { id: 'y' }])).toEqual(['x', 'y']);
    expect(circleNames([{ id: 'x' }, { id: 'x' }])).toEqual(['k-1', 'k-2']);
    expect(circleNames([{ id: 'x' }, {}])).toEqual(['k-1', 'k-2']);
    expect(circleNames([{}])).toEqual(['k-1']);
    expect(circleNames([])).toEqual([]);
  });
});
