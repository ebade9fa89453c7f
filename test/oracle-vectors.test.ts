import { describe, expect, it } from 'vitest';
import { defaultPolicy, type Policy } from '../src/model/policy.js';
import type { ParticipantInput, PoolInput } from '../src/model/pool.js';
import type { Vocabulary } from '../src/model/vocabulary.js';
import { maassluis, metresEast, metresNorth, participant, pool } from './support/builders.js';
import {
  oracleBest,
  oracleDegrees,
  oracleDistanceMetres,
  oracleEvaluate,
  oraclePool,
  oracleReach,
  oracleValue,
  oracleWaitingWeight,
  oracleWorth,
} from './support/oracle/index.js';

const need = { mode: 'in-person', mutual: 0, sensitive: true } as const;

const silent: Vocabulary = { talents: [], needs: [], meets: [] };

const evaluate = (input: PoolInput, vocabulary = silent, policy = defaultPolicy) =>
  oracleEvaluate(
    oraclePool(input),
    input.participants.map(({ id }) => id),
    policy,
    vocabulary,
  );

const people = (count: number, said: (position: number) => Partial<ParticipantInput>): ParticipantInput[] =>
  Array.from({ length: count }, (_, position) => participant(`p${position}`, said(position)));

/** People who have one attribute, one letter each. */
const labelled = (letters: string): ParticipantInput[] =>
  [...letters].map((label, position) =>
    participant(`${label}${position}`, { backgrounds: { group: label } }),
  );

const codes = (input: PoolInput, policy?: Policy): string[] =>
  evaluate(input, silent, policy).violations.map(({ code }) => code);

describe('help within a circle, by hand', () => {
  const errands: Vocabulary = {
    talents: ['cooking', 'handyman', 'paperwork', 'music'].map((slug) => ({ slug })),
    needs: ['odd-jobs', 'letters-and-forms', 'eating-together', 'pet-sitting'].map((slug) => ({
      slug,
      ...need,
    })),
    meets: [
      { talent: 'cooking', need: 'eating-together', strength: 1 },
      { talent: 'handyman', need: 'odd-jobs', strength: 1 },
      { talent: 'paperwork', need: 'letters-and-forms', strength: 1 },
    ],
  };

  it('counts who would give and get what among four people', () => {
    const { scores, people } = evaluate(
      pool([
        participant('anna', { talents: ['cooking'], needs: ['odd-jobs'] }),
        participant('bilal', { talents: ['handyman'], needs: ['letters-and-forms'] }),
        participant('chris', { talents: ['paperwork'], needs: ['eating-together', 'odd-jobs'] }),
        participant('dewi', { talents: ['music'], needs: ['pet-sitting'] }),
      ]),
      errands,
    );
    expect(scores.complementarity).toBeCloseTo(4 / 5, 12);
    expect(scores.reciprocity).toBeCloseTo(0.75 * 0.75, 12);
    expect(scores.resilience).toBe(0);
    expect(people).toEqual([
      { participant: 'anna', give: 1, get: 1, coverage: 1 },
      { participant: 'bilal', give: 2, get: 1, coverage: 1 },
      { participant: 'chris', give: 1, get: 2, coverage: 1 },
      { participant: 'dewi', give: 0, get: 0, coverage: 0 },
    ]);
  });

  it('splits a need over two who can help, and does not blame whoever states no need', () => {
    const two: Vocabulary = {
      talents: [{ slug: 't1' }, { slug: 't2' }],
      needs: [
        { slug: 's1', ...need },
        { slug: 's2', ...need },
      ],
      meets: [
        { talent: 't1', need: 's1', strength: 1 },
        { talent: 't2', need: 's2', strength: 1 },
      ],
    };
    const { scores, people } = evaluate(
      pool([
        participant('P', { talents: ['t1'], needs: ['s2'] }),
        participant('Q', { talents: ['t1'] }),
        participant('R', { talents: ['t2'], needs: ['s1'] }),
      ]),
      two,
    );
    expect(people).toEqual([
      { participant: 'P', give: 0.5, get: 1, coverage: 1 },
      { participant: 'Q', give: 0.5, get: 0, coverage: null },
      { participant: 'R', give: 1, get: 1, coverage: 1 },
    ]);
    expect(scores.reciprocity).toBeCloseTo(0.75, 12);
    expect(scores.resilience).toBeCloseTo(1 / 2, 12);
  });

  it('lets two people who share a need be help to each other', () => {
    const walking: Vocabulary = {
      talents: [],
      needs: [{ slug: 'walking-buddy', ...need, mutual: 0.7 }],
      meets: [],
    };
    const { scores, people } = evaluate(pool(alike(['one', 'other'], { needs: ['walking-buddy'] })), walking);
    expect(people.map(({ give, get }) => give + get)).toEqual([1.4, 1.4]);
    expect(scores.complementarity).toBeCloseTo(0.7, 12);
    expect(scores.reciprocity).toBe(1);
  });

  it.each([
    ['in-person', 0.25],
    ['either', 0.5],
    ['remote', 1],
  ] as const)('lets distance bear on a need of mode %s', (mode, strength) => {
    const reading: Vocabulary = {
      talents: [{ slug: 'reading' }],
      needs: [{ slug: 'letters', ...need, mode }],
      meets: [{ talent: 'reading', need: 'letters', strength: 0.8 }],
    };
    const { scores, people } = evaluate(
      pool([
        participant('reader', { talents: [{ talent: 'reading', level: 0.5 }], reach: 400 }),
        participant('writer', {
          needs: [{ need: 'letters', weight: 0.5 }],
          home: metresNorth(maassluis, 700 / 1.3),
        }),
      ]),
      reading,
    );
    expect(scores.complementarity).toBeCloseTo(0.4 * strength, 5);
    expect(people[0]?.give).toBeCloseTo(0.5 * 0.4 * strength, 5);
  });

  it('measures nothing where nothing is said, and nothing at all for one silent person', () => {
    const nothing = { complementarity: null, reciprocity: null, mix: null, resilience: null };
    const two = evaluate(pool([participant('one'), participant('other')]));
    expect(two.scores).toEqual({ ...nothing, proximity: 1 });
    expect(two.score).toBe(1);
    const one = evaluate(pool([participant('one')]));
    expect(one.scores).toEqual({ ...nothing, proximity: null });
    expect(one.score).toBeNull();
    expect(one.violations.map(({ code }) => code)).toEqual(['size']);
  });
});

describe('the mix of a circle, by hand', () => {
  it.each([
    ['abcdefghij', 1, 'ten of a kind each are not alone'],
    ['aaabbbcccd', 1, 'up to a third is no bloc'],
    ['aaaabbbccd', 1 - 0.1 - 0.1, 'four in ten is a bloc, opposite which one is alone'],
    ['aaaaabbbbb', 1 - 0.25, 'two halves are in balance'],
    ['aaaaaaaaab', 1 - 0.85 - 0.1, 'nine opposite one leave little of it'],
    ['aaaaaaaaaa', 0, 'all alike'],
  ])('%s is worth %d: %s', (letters, mix) => {
    expect(evaluate(pool(labelled(letters))).scores.mix).toBeCloseTo(mix, 12);
  });

  it('does not call anybody alone who shares another label', () => {
    const circle = labelled('aaaaaaaaab').map((person, position) =>
      position > 7 ? { ...person, backgrounds: { ...person.backgrounds, route: 'same' } } : person,
    );
    expect(evaluate(pool(circle)).scores.mix).toBeCloseTo(1 - 0.85, 12);
  });

  it('leaves a theme out of the mix and of the rule', () => {
    const themed = evaluate(
      pool(labelled('aaaaaaaaaa'), { backgrounds: [{ attribute: 'group', theme: true }] }),
    );
    expect(themed.scores.mix).toBeNull();
    expect(themed.violations).toEqual([]);
  });

  it.each([
    [9, 5],
    [10, 5],
    [11, 6],
    [12, 6],
  ])('lets a label have its share of %d, rounded up to %d', (size, most) => {
    const circle = (count: number) => labelled('a'.repeat(count) + 'bcdefghijkl'.slice(0, size - count));
    expect(codes(pool(circle(most)))).toEqual([]);
    expect(evaluate(pool(circle(most + 1))).violations).toEqual([
      { code: 'dominance', attribute: 'group', participants: numbered('a', most + 1) },
    ]);
  });

  it('gives an attribute a limit of its own', () => {
    const backgrounds = [{ attribute: 'group', maxShare: 0.3 }];
    const { violations } = evaluate(pool(labelled('bbbbaaaacc'), { backgrounds }));
    expect(violations.map(({ participants }) => participants.join(' '))).toEqual([
      'a4 a5 a6 a7',
      'b0 b1 b2 b3',
    ]);
  });
});

describe('meeting and understanding each other, by hand', () => {
  it.each([
    [9, 8],
    [10, 8],
    [11, 9],
    [12, 10],
  ])('asks of %d people that %d can come at the same time', (size, enough) => {
    const circle = (free: number) =>
      people(size, (position) => ({ dayparts: [position < free ? 'tue-morning' : 'wed-evening'] }));
    expect(codes(pool(circle(enough)))).toEqual([]);
    expect(codes(pool(circle(enough - 1)))).toEqual(['daypart']);
  });

  it('takes silence about dayparts for being free', () => {
    const circle = people(10, (position) => (position < 2 ? { dayparts: ['mon-morning'] } : {}));
    expect(codes(pool(circle))).toEqual([]);
  });

  const speaking = (...languages: string[][]): PoolInput =>
    pool(languages.map((spoken, position) => participant(`p${position}`, { languages: spoken })));
  const five: Policy = { ...defaultPolicy, size: { min: 5, max: 5 } };

  it.each([
    ['all speak it', [['nl'], ['nl-BE'], ['NL'], ['nl', 'ar'], ['nl']], []],
    ['the fifth shares one with somebody who speaks it', [['nl'], ['nl'], ['nl'], ['nl', 'ar'], ['ar']], []],
    ['the fifth shares none', [['nl'], ['nl'], ['nl'], ['nl', 'tr'], ['ar']], ['language']],
    ['too few speak it', [['nl'], ['nl'], ['nl', 'ar'], ['ar'], ['ar']], ['language']],
    ['nobody says anything', [[], [], [], [], []], []],
    ['one says something', [[], [], [], [], ['ar']], []],
    ['two say something that nobody shares', [['nl'], [], [], [], ['ar']], ['language']],
    ['silence is no bridge between two', [['nl', 'ar'], [], [], [], ['ar']], []],
  ])('a common language: %s', (_, languages, broken) => {
    expect(codes(speaking(...languages), five)).toEqual(broken);
  });
});

describe('who may be in a circle, by hand', () => {
  const four: Policy = { ...defaultPolicy, size: { min: 2, max: 4 }, minimumScore: 0 };

  it('lists every broken rule in one order, and what is given twice once', () => {
    const input = pool(
      [
        participant('a', { ready: false }),
        participant('b', { home: metresEast(maassluis, 2000) }),
        participant('c'),
        participant('d'),
        participant('e'),
        participant('outside'),
      ],
      {
        apart: [
          ['c', 'a'],
          ['a', 'c', 'outside'],
        ],
        together: [
          ['outside', 'a'],
          ['a', 'outside'],
          ['c', 'd'],
        ],
      },
    );
    const members = ['e', 'd', 'c', 'b', 'a'];
    const policy = { ...four, minimumScore: 0.9 };
    expect(oracleEvaluate(oraclePool(input), members, policy, silent).violations).toEqual([
      { code: 'size', participants: ['a', 'b', 'c', 'd', 'e'] },
      { code: 'distance', participants: ['a', 'b'] },
      { code: 'distance', participants: ['b', 'c'] },
      { code: 'distance', participants: ['b', 'd'] },
      { code: 'distance', participants: ['b', 'e'] },
      { code: 'stranded', participants: ['b'] },
      { code: 'apart', participants: ['a', 'c'] },
      { code: 'together', participants: ['a', 'outside'] },
      { code: 'ready', participants: ['a'] },
      { code: 'score', participants: ['a', 'b', 'c', 'd', 'e'] },
    ]);
  });

  it('strands whoever reaches fewer than three others by half, by their own reach', () => {
    const near = metresNorth(maassluis, 1000);
    const input = pool(
      [
        participant('far', { home: near, reach: 800 }),
        participant('walker', { home: near, reach: 900 }),
        participant('one'),
        participant('two'),
      ].map((person) => ({ reach: 900, ...person })),
    );
    expect(evaluate(input, silent, four).violations).toEqual([{ code: 'stranded', participants: ['far'] }]);
    expect(codes(input, { ...four, rules: { ...four.rules, stranded: 'off' } })).toEqual([]);
  });
});

describe('geography, by hand', () => {
  it('turns the national grid into degrees', () => {
    const martinitoren = oracleDegrees({ x: 233883.131, y: 582065.167 });
    expect(martinitoren.lat).toBeCloseTo(53.21938316697859, 10);
    expect(martinitoren.lon).toBeCloseTo(6.568200529078002, 10);
    expect(oracleDegrees({ x: 155000, y: 463000 })).toEqual({ lat: 52.1551744, lon: 5.38720621 });
  });

  it('measures the same between a place in either system', () => {
    const origin = { lat: 52.1551744, lon: 5.38720621 };
    expect(oracleDistanceMetres({ x: 155000, y: 463000 }, origin)).toBe(0);
    expect(oracleDistanceMetres({ x: 155000, y: 464000 }, { x: 155000, y: 463000 })).toBeCloseTo(1000, -1);
  });

  it('measures a degree of a meridian, in whole millimetres', () => {
    expect(oracleDistanceMetres({ lat: 51, lon: 4 }, { lat: 52, lon: 4 })).toBe(111195.08);
  });

  it.each([
    [800, 1],
    [1000, 0.75],
    [1200, 0.5],
    [1600, 0],
    [2000, 0],
  ])('reaches over %d walking metres by %d', (metres, reach) => {
    const here = participant('here');
    const there = participant('there', { home: metresEast(maassluis, metres / 1.3) });
    const [one, other] = oraclePool(pool([here, there])).participants;
    expect(oracleReach(one!, other!, defaultPolicy)).toBeCloseTo(reach, 5);
  });
});

describe('the value of a proposal, by hand', () => {
  const threes: Policy = { ...defaultPolicy, size: { min: 3, max: 3 } };

  it('counts a wait from one to two and a half', () => {
    const weight = (waitingSince?: string) => {
      const input = pool([participant('p', waitingSince === undefined ? {} : { waitingSince })]);
      return oracleWaitingWeight(oraclePool(input).participants[0]!, oraclePool(input), defaultPolicy);
    };
    expect(weight()).toBe(1);
    expect(weight('2026-05-23')).toBeCloseTo(1.5, 12);
    expect(weight('2016-05-23')).toBeCloseTo(2.5, 12);
  });

  it('makes a weak circle gain most from getting better', () => {
    const circle = evaluate(pool([participant('one')]));
    expect(oracleWorth(circle, defaultPolicy)).toBe(0.5);
    expect(oracleWorth({ ...circle, score: 0.5 }, defaultPolicy)).toBe(0.875);
    expect(oracleWorth({ ...circle, score: 1 }, defaultPolicy)).toBe(1);
  });

  it('takes a quarter off for each kind of preference that is broken', () => {
    const policy: Policy = {
      ...threes,
      rules: { ...threes.rules, dominance: 'preferred', language: 'preferred' },
    };
    const input = pool(
      people(3, (position) => ({
        backgrounds: { route: 'same', age: 'same' },
        languages: [position === 0 ? 'nl' : 'ar'],
      })),
    );
    const circle = evaluate(input, silent, policy);
    expect(circle.violations.map(({ code }) => code)).toEqual(['dominance', 'dominance', 'language']);
    expect(oracleWorth({ ...circle, score: 1 }, policy)).toBe(0.75 * 0.75);
  });

  it('finds the two circles that keep two towns apart', () => {
    const input = pool(
      people(6, (position) => (position % 2 === 0 ? {} : { home: metresEast(maassluis, 9000) })),
    );
    expect(oracleBest(oraclePool(input), threes, silent)).toEqual({
      value: 1,
      circles: [
        ['p0', 'p2', 'p4'],
        ['p1', 'p3', 'p5'],
      ],
    });
  });

  it('leaves out whoever waited least when somebody must be', () => {
    const input = pool(people(4, (position) => (position === 1 ? {} : { waitingSince: '2026-05-23' })));
    const best = oracleBest(oraclePool(input), threes, silent);
    expect(best.circles).toEqual([['p0', 'p2', 'p3']]);
    expect(best.value).toBeCloseTo(4.5 / 5.5, 12);
  });

  it('does not count people who are not candidates', () => {
    const input = pool(
      people(8, (position) => (position === 3 ? { ready: false } : {})),
      { circles: [{ id: 'c-1', members: ['p0', 'p1'] }] },
    );
    const parsed = oraclePool(input);
    expect(oracleBest(parsed, threes, silent).value).toBeCloseTo(3 / 5, 12);
    expect(oracleValue(parsed, [['p0', 'p1', 'p3']], threes, silent)).toBe(0);
    expect(oracleValue(oraclePool(pool([])), [], threes, silent)).toBe(0);
  });
});

function alike(ids: readonly string[], said: Partial<ParticipantInput>): ParticipantInput[] {
  return ids.map((id) => participant(id, said));
}

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, position) => `${letter}${position}`);
}
