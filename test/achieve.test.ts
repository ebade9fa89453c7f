import { describe, expect, test } from 'vitest';
import { achievableHelp } from '../src/achieve.js';
import type { PoolInput } from '../src/model/pool.js';
import { preparePool } from '../src/prepare.js';
import { sayFacts } from '../src/say.js';
import { fourNeighbours, twoHelpersForOne } from './scoring/help.js';
import { exchange } from './scoring/seated.js';
import { participant, pool } from './support/builders.js';

const everybody = ({ participants }: PoolInput): string[] => participants.map(({ id }) => id);
const achievable = (input: PoolInput) => achievableHelp(input, everybody(input));

/** Everybody has a talent that meets one need of the next, and the last helps the first. */
function ring(people: number): PoolInput {
  const step = (position: number): string => `step-${(position + people) % people}`;
  return pool(
    Array.from({ length: people }, (_, position) =>
      participant(`p-${position}`, { talents: [step(position)], needs: [step(position - 1)] }),
    ),
    {
      vocabulary: {
        talents: Array.from({ length: people }, (_, position) => step(position)),
        needs: Array.from({ length: people }, (_, position) => step(position)),
        meets: Array.from({ length: people }, (_, each) => [step(each), step(each), 1] as const),
      },
    },
  );
}

describe('what a circle can achieve', () => {
  test('is three quarters where one of four can only be helped with what nobody offers', () => {
    const { coverable, achievable: share, now, plan, loops } = achievable(fourNeighbours);
    expect([coverable, share]).toEqual([4, 0.75]);
    expect(now).toEqual({ reciprocity: 0.5625, balancedShare: 0.75, circulation: 0.75 });
    expect(plan.reduce((sum, { amount }) => sum + amount, 0)).toBe(3);
    expect(loops).toHaveLength(1);
    expect(loops[0]!.steps).toHaveLength(3);
  });

  test('is all where the one who needs nothing need not help', () => {
    const { achievable: share, now, headroom, people } = achievable(twoHelpersForOne);
    expect(share).toBe(1);
    expect(now.balancedShare).toBeCloseTo(0.75, 12);
    expect(headroom).toBeCloseTo(1 - now.circulation!, 12);
    expect(people.map(({ amount }) => amount).sort()).toEqual([0, 1, 1]);
  });

  test('is all where two have each other as company, without any talent', () => {
    const two = pool(['one', 'other'].map((id) => participant(id, { needs: ['walking-buddy'] })));
    const { coverable, achievable: share, plan } = achievable(two);
    expect(coverable).toBeCloseTo(1.4, 9);
    expect(share).toBeCloseTo(1, 9);
    expect(plan.map(({ talent, need }) => [talent, need])).toEqual([
      [null, 'walking-buddy'],
      [null, 'walking-buddy'],
    ]);
  });

  test.each([2, 3, 7])('is a ring of %i, told as one loop', (people) => {
    const { achievable: share, loops, limits } = achievable(ring(people));
    expect(share).toBe(1);
    expect(loops.map(({ steps }) => steps.length)).toEqual([people]);
    expect(limits).toEqual({ giving: 0, members: [], returning: 0 });
  });

  test('is limited by who could get more than they could give', () => {
    const { limits, facts } = achievable(fourNeighbours);
    const names = everybody(fourNeighbours);
    expect(limits).toEqual({
      giving: 1,
      members: [{ participant: names[2], canGive: 1, canGet: 2 }],
      returning: 0,
    });
    expect(facts.map(({ code }) => code)).toEqual([
      'balance-possible',
      'balance-achievable',
      'could-get-more',
    ]);
  });

  test('is told with who takes part, who does one of the two, and what is lost for want of a way back', () => {
    const chain = achievable(exchange(3, '0>1:1', '1>2:1'));
    expect(chain.limits).toEqual({
      giving: 1,
      members: [{ participant: 'p2', canGive: 0, canGet: 1 }],
      returning: 1,
    });
    expect(chain.facts).toEqual([
      { code: 'balance-possible', share: 0.5, members: 3, both: 1, onlyGive: 1, onlyGet: 1 },
      { code: 'balance-achievable', share: 0, now: 0 },
      { code: 'could-get-more', participant: 'p2' },
      { code: 'no-way-back', share: 0.5 },
    ]);
    expect([chain.coverable, chain.achievable, chain.headroom, chain.plan]).toEqual([2, 0, 0, []]);
    const { facts } = achievable(fourNeighbours);
    expect(facts[0]).toEqual({
      code: 'balance-possible',
      share: 0.75,
      members: 4,
      both: 3,
      onlyGive: 0,
      onlyGet: 0,
    });
  });

  test('counts what somebody could give by how well they can', () => {
    const input = pool(
      [
        participant('a', { talents: [{ talent: 'cook', level: 0.5 }], needs: ['lift'] }),
        participant('b', { talents: ['drive'], needs: ['meal'] }),
      ],
      {
        vocabulary: {
          talents: ['cook', 'drive'],
          needs: ['meal', 'lift'],
          meets: [
            ['cook', 'meal', 1],
            ['drive', 'lift', 1],
          ],
        },
      },
    );
    expect(achievable(input).limits).toEqual({
      giving: 0.5,
      members: [{ participant: 'a', canGive: 0.5, canGet: 1 }],
      returning: 0,
    });
  });

  test('does not speak of less than a billionth', () => {
    const { loops } = achievable(exchange(3, '0>1:1', '1>0:1', '0>2:0.0000000001', '2>0:0.0000000001'));
    expect(loops.map(({ steps }) => steps.map(({ giver }) => giver).sort())).toEqual([['p0', 'p1']]);
  });

  test('is a plan of who helps whom with what, the most first, that adds up', () => {
    const { plan, loops, people } = achievable(exchange(3, '0>1:1', '1>0:0.5', '1>2:0.5', '2>0:0.5'));
    const told = plan.map(({ giver, receiver, need, talent, amount }) => [
      giver + receiver,
      need,
      talent,
      amount,
    ]);
    expect(told[0]).toEqual(['p0p1', 'need-0-1', 'talent-0-1', 1]);
    expect(told.slice(1).sort()).toEqual([
      ['p1p0', 'need-1-0', 'talent-1-0', 0.5],
      ['p1p2', 'need-1-2', 'talent-1-2', 0.5],
      ['p2p0', 'need-2-0', 'talent-2-0', 0.5],
    ]);
    expect(loops.map(({ amount, steps }) => [amount, steps.length]).sort()).toEqual([
      [0.5, 2],
      [0.5, 3],
    ]);
    expect(people).toEqual([
      { participant: 'p0', amount: 1 },
      { participant: 'p1', amount: 1 },
      { participant: 'p2', amount: 0.5 },
    ]);
  });

  test('is nothing where nobody can help anybody', () => {
    const strangers = pool([participant('a', { needs: ['cooking-help'] }), participant('b')]);
    expect(achievable(strangers)).toEqual({
      members: ['a', 'b'],
      coverable: 0,
      now: { reciprocity: 0, balancedShare: null, circulation: null },
      achievable: null,
      headroom: null,
      plan: [],
      loops: [],
      people: [
        { participant: 'a', amount: 0 },
        { participant: 'b', amount: 0 },
      ],
      limits: { giving: 0, members: [], returning: 0 },
      facts: [],
    });
    expect(achievableHelp(strangers, []).now.reciprocity).toBeNull();
  });

  test('is the same of a pool that was prepared', () => {
    const prepared = preparePool(fourNeighbours);
    expect(achievableHelp(prepared, everybody(fourNeighbours))).toEqual(achievable(fourNeighbours));
    expect(() => achievableHelp(prepared, [], {})).toThrow(TypeError);
    expect(() => achievableHelp(prepared, ['nobody'])).toThrow(RangeError);
    expect(() => achievableHelp(prepared, ['a', 'a'])).toThrow(RangeError);
  });

  test('is not asked of people who are not there', () => {
    const known = ring(3);
    expect(() => achievableHelp(known, ['p-0', 'nobody'])).toThrow(RangeError);
    expect(() => achievableHelp(known, ['p-0', 'p-0'])).toThrow(RangeError);
  });
});

describe('sentences about what can be achieved', () => {
  test('say who takes part and what could be had by agreeing', () => {
    expect(sayFacts(achievable(fourNeighbours).facts, { nameOf: () => 'Chris' })).toEqual([
      '75% van de mogelijke hulp kan in evenwicht zijn. 3 van de 4 mensen kunnen hulp geven en krijgen.',
      'Als mensen afspreken wie wie helpt, kan 75% van de mogelijke hulp rondgaan. Iedereen geeft dan evenveel als er terugkomt. Zonder afspraken is dat 75%.',
      'Chris kan hier meer hulp krijgen dan anderen aan Chris kunnen vragen. Wat zou Chris nog meer voor anderen willen doen?',
    ]);
    expect(sayFacts(achievable(ring(3)).facts, { language: 'en' })[0]).toBe(
      '100% of the possible help can be in balance: whoever helps also gets help, and all 3 people take part.',
    );
  });

  test('count those who could do one of the two', () => {
    const fact = {
      code: 'balance-possible',
      share: 0.5,
      members: 4,
      both: 1,
      onlyGive: 1,
      onlyGet: 2,
    } as const;
    expect(sayFacts([fact, { code: 'no-way-back', share: 0.2 }])).toEqual([
      '50% van de mogelijke hulp kan in evenwicht zijn. 1 van de 4 mensen kan hulp geven en krijgen, 1 kan alleen hulp geven en 2 kunnen alleen hulp krijgen.',
      'Bij 20% van de mogelijke hulp kan er niets terugkomen bij de mensen die de hulp geven.',
    ]);
    expect(sayFacts([fact, { code: 'no-way-back', share: 0.2 }], { language: 'en' })).toEqual([
      '50% of the possible help can be in balance. 1 of the 4 people can give and get help, 1 can only give help and 2 can only get help.',
      'For 20% of the possible help there is no way back to the people who would give it.',
    ]);
  });
});
