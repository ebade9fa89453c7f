import { describe, expect, test } from 'vitest';
import { membersHelp, networkOf, seatEverybody } from '../../src/explanation/help.js';
import type { PoolInput } from '../../src/model/pool.js';
import { compiled } from '../problem/compiled.js';
import { fourNeighbours, twoHelpersForOne } from '../scoring/help.js';

function helpOf(input: PoolInput) {
  const everybody = compiled(input);
  const circle = seatEverybody(everybody);
  const people = membersHelp(circle, everybody.legend);
  return { people, network: networkOf(circle, people) };
}

describe('what members give and get', () => {
  test('is said of each by id, with the share of their needs that is met', () => {
    expect(helpOf(fourNeighbours).people).toEqual([
      { participant: 'anna', give: 1, get: 1, coverage: 1 },
      { participant: 'bilal', give: 2, get: 1, coverage: 1 },
      { participant: 'chris', give: 1, get: 2, coverage: 1 },
      { participant: 'dewi', give: 0, get: 0, coverage: 0 },
    ]);
  });

  test('has no share of needs for whoever has none', () => {
    const [, q] = helpOf(twoHelpersForOne).people;
    expect(q).toEqual({ participant: 'q', give: 0.5, get: 0, coverage: null });
  });

  test('is a network from each helper to whom they help', () => {
    const ties = helpOf(twoHelpersForOne).network.mapEdges(
      (_edge, { weight }, _from, _to, giver, receiver) => [giver.participant, receiver.participant, weight],
    );
    expect(ties).toEqual([
      ['p', 'r', 0.5],
      ['q', 'r', 0.5],
      ['r', 'p', 1],
    ]);
  });
});
