import { describe, expect, test } from 'vitest';
import type { PoolInput } from '../../src/model/pool.js';
import { reciprocity } from '../../src/scoring/reciprocity.js';
import { maassluis, metresNorth } from '../support/builders.js';
import { fourNeighbours, table, twoHelpersForOne } from './help.js';
import { exchange, seated } from './seated.js';

const reciprocityOf = (input: PoolInput): number => reciprocity.measure(seated(input));

describe('reciprocity', () => {
  test('is whole when two swap', () => {
    expect(reciprocityOf(exchange(2, '0>1:3', '1>0:3'))).toBe(1);
  });

  test('is whole in a ring, where nobody helps whom they are helped by', () => {
    expect(reciprocityOf(exchange(3, '0>1:1', '1>2:1', '2>0:1'))).toBe(1);
  });

  test('an open chain leaves its two ends out', () => {
    const chain = exchange(3, '0>1:1', '1>2:1');
    expect(reciprocityOf(chain)).toBe(1 / 2);
  });

  test('an open chain takes less part when its ends state the other side in vain', () => {
    const chain = exchange(3, '0>1:1', '1>2:1');
    const vain = stating(stating(chain, 'p0', 'need'), 'p2', 'talent');
    expect(reciprocityOf(vain)).toBeCloseTo(1 / 6, 12);
  });

  test('is nothing where one gives and three get', () => {
    expect(reciprocityOf(exchange(4, '0>1:1', '0>2:1', '0>3:1'))).toBe(0);
  });

  test('is the part that flows back where help is mixed', () => {
    const mixed = exchange(4, '0>1:3', '1>0:1', '1>2:2', '2>0:1', '0>3:2', '3>2:1');
    expect(reciprocityOf(mixed)).toBeCloseTo(0.7, 12);
  });

  test('does not blame somebody who states nothing, or one side only, for taking no part', () => {
    const ring = exchange(4, '0>1:1', '1>2:1', '2>0:1');
    expect(reciprocityOf(ring)).toBe(1);
    expect(reciprocityOf(stating(ring, 'p3', 'talent'))).toBe(1);
    expect(reciprocityOf(stating(ring, 'p3', 'need'))).toBe(1);
    const both = stating(stating(ring, 'p3', 'need'), 'p3', 'talent');
    expect(reciprocityOf(both)).toBeCloseTo(0.75, 12);
  });

  test('splits a need over all who can help with it', () => {
    expect(reciprocityOf(fourNeighbours)).toBeCloseTo(0.75 * 0.75, 12);
    expect(reciprocityOf(twoHelpersForOne)).toBeCloseTo(0.75, 12);
  });

  test('splits in proportion to what they can', () => {
    // The cook takes 1 of 1.4, the waiter 0.4, both of a need met in full; the diner gives nothing back.
    const { give, get } = seated(table({ talents: ['cook'] }, { talents: ['waiter'] }, { needs: ['meal'] }));
    expect(give[0]).toBeCloseTo(1 / 1.4, 12);
    expect(give[1]).toBeCloseTo(0.4 / 1.4, 12);
    expect([...get]).toEqual([0, 0, 1]);
  });

  test('is whole for two who share a need', () => {
    expect(reciprocityOf(table({ needs: ['walk'] }, { needs: ['walk'] }))).toBe(1);
  });

  test('misses somebody out of reach who could share a need, since that is stating both sides', () => {
    const far = metresNorth(maassluis, 5000);
    expect(
      reciprocityOf(table({ needs: ['walk'] }, { needs: ['walk'] }, { needs: ['walk'], home: far })),
    ).toBe(2 / 3);
    expect(
      reciprocityOf(table({ needs: ['walk'] }, { needs: ['walk'] }, { needs: ['meal'], home: far })),
    ).toBe(1);
  });

  test('is nothing where needs are stated and nobody can help', () => {
    expect(reciprocityOf(table({ needs: ['meal'] }, {}))).toBe(0);
  });

  test('cannot be measured where nobody states a need', () => {
    expect(reciprocityOf(table({ talents: ['cook'] }, {}))).toBeNaN();
  });

  test('points at who would only give and who would only get', () => {
    const chain = exchange(4, '0>1:1', '1>2:1');
    expect(reciprocity.evidence(seated(chain))).toEqual({ onlyGives: [0], onlyGets: [2] });
  });
});

/** The same members, one of whom also states a talent that nobody asks for or a need that nobody meets. */
function stating(input: PoolInput, id: string, inVain: 'talent' | 'need'): PoolInput {
  const { vocabulary } = input;
  if (typeof vocabulary !== 'object') throw new TypeError('the pool must have words of its own');
  const list = inVain === 'talent' ? 'talents' : 'needs';
  const word = `${inVain}-in-vain`;
  return {
    ...input,
    vocabulary: { ...vocabulary, [list]: [...(vocabulary[list] ?? []), word] },
    participants: input.participants.map((person) =>
      person.id === id ? { ...person, [list]: [...(person[list] ?? []), word] } : person,
    ),
  };
}
