import { describe, expect, test } from 'vitest';
import { seatEverybody } from '../../src/explanation/help.js';
import { listRelations, told } from '../../src/explanation/relations.js';
import { talentsBy } from '../../src/explanation/talents.js';
import type { PoolInput } from '../../src/model/pool.js';
import type { Vocabulary } from '../../src/model/vocabulary.js';
import { compiled } from '../problem/compiled.js';
import { participant, pool } from '../support/builders.js';
import { member } from './told.js';

const need = (slug: string, mutual = 0) => ({ slug, mutual }) as Vocabulary['needs'][number];

const vocabulary = {
  talents: ['zeal', 'cook', 'chef', 'idle'].map((slug) => ({ slug })),
  needs: [need('meal', 0.5), need('walk', 0.7), need('letter')],
  meets: [
    { talent: 'chef', need: 'meal', strength: 1 },
    { talent: 'zeal', need: 'meal', strength: 1 },
    { talent: 'cook', need: 'meal', strength: 0.5 },
    { talent: 'cook', need: 'letter', strength: 0.2 },
  ],
} as unknown as Vocabulary;

describe('the talent that counts', () => {
  const counts = (wanted: string, said: readonly string[], needs: readonly string[] = []) =>
    talentsBy(vocabulary)(
      member('a', {
        talents: said.map((each) => {
          const [talent, level = '1'] = each.split(':') as [string, string | undefined];
          return { talent, level: Number(level) };
        }),
        needs: needs.map((each) => ({ need: each, weight: 1 })),
      }),
      wanted,
    );

  test('is the one by which somebody can help best', () => {
    expect(counts('meal', ['cook', 'chef:0.6', 'idle'])).toBe('chef');
    expect(counts('meal', ['chef:0.4', 'cook'])).toBe('cook');
    expect(counts('letter', ['chef', 'cook:0.1'])).toBe('cook');
  });

  test('is the first of the vocabulary where two do as well, in whatever order they are said', () => {
    expect(counts('meal', ['chef', 'zeal'])).toBe('zeal');
    expect(counts('meal', ['zeal', 'chef'])).toBe('zeal');
    expect(counts('meal', ['zeal:0.5', 'cook', 'chef:0.5'])).toBe('zeal');
  });

  test('is none where having the same need helps more, and is named where it helps as much', () => {
    expect(counts('meal', ['cook:0.9'], ['meal'])).toBeNull();
    expect(counts('meal', ['cook'], ['meal'])).toBe('cook');
    expect(counts('meal', ['cook:0.9'], ['walk'])).toBe('cook');
    expect(counts('meal', ['cook:0.9'])).toBe('cook');
    expect(counts('walk', ['chef'], ['walk'])).toBeNull();
  });

  test('is none where nothing helps', () => {
    expect(counts('letter', ['chef', 'idle'])).toBeNull();
    expect(counts('letter', ['chef'], ['letter'])).toBeNull();
    expect(counts('unheard-of', ['chef'])).toBeNull();
  });
});

describe('who could help whom', () => {
  const relationsOf = (input: PoolInput) => {
    const everybody = compiled(input);
    return listRelations(
      seatEverybody(everybody),
      everybody.legend,
      (id) => member(id),
      (giver, wanted) => `${giver.id}-for-${wanted}`,
    ).map(({ giver, receiver, need: wanted, talent, amount }) => [giver, receiver, wanted, talent, amount]);
  };
  const words: PoolInput['vocabulary'] = {
    talents: ['chef', 'waiter', 'reader'],
    needs: ['meal', 'letter', 'unmet'],
    meets: [
      ['chef', 'meal', 1],
      ['waiter', 'meal', 0.25],
      ['reader', 'letter', 0.5],
    ],
  };

  test('is split over all who can, by how well they can, the most first', () => {
    expect(
      relationsOf(
        pool(
          [
            participant('a', { needs: ['meal', { need: 'letter', weight: 0.8 }, 'unmet'] }),
            participant('b', { talents: ['waiter', 'reader'] }),
            participant('c', { talents: ['chef'] }),
          ],
          { vocabulary: words },
        ),
      ),
    ).toEqual([
      ['c', 'a', 'meal', 'c-for-meal', 0.8],
      ['b', 'a', 'letter', 'b-for-letter', 0.4],
      ['b', 'a', 'meal', 'b-for-meal', 0.2],
    ]);
  });

  test('comes by giver, receiver and need where it is as much', () => {
    const chef = { talents: ['chef', 'reader'], needs: ['meal', 'letter'] };
    const equal: PoolInput['vocabulary'] = {
      talents: ['chef', 'reader'],
      needs: ['meal', 'letter'],
      meets: [
        ['chef', 'meal', 1],
        ['reader', 'letter', 1],
      ],
    };
    const found = relationsOf(
      pool([participant('b', chef), participant('c', chef), participant('a', chef)], { vocabulary: equal }),
    );
    expect(found.map(([giver, receiver, wanted]) => `${giver}${receiver} ${wanted}`)).toEqual(
      ['ab', 'ac', 'ba', 'bc', 'ca', 'cb'].flatMap((pair) => [`${pair} letter`, `${pair} meal`]),
    );
  });

  test('is told without how much it is', () => {
    expect(told({ giver: 'a', receiver: 'b', need: 'meal', talent: null, amount: 3 })).toEqual({
      giver: 'a',
      receiver: 'b',
      need: 'meal',
      talent: null,
    });
  });
});
