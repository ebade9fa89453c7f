import { describe, expect, test } from 'vitest';
import { explainCircle } from '../../src/explanation/evaluation.js';
import { partOf } from '../../src/graph/part.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { PoolInput } from '../../src/model/pool.js';
import { compiled } from '../problem/compiled.js';
import { fourNeighbours } from '../scoring/help.js';
import { labelled } from '../scoring/seated.js';

function explained(input: PoolInput, ids: readonly string[]) {
  return explainCircle(compiled(input, { ids }), partOf(parsePool(input), ids));
}

describe('an evaluation', () => {
  test('says null where a criterion cannot be measured', () => {
    const nothing = {
      proximity: null,
      complementarity: null,
      reciprocity: null,
      mix: null,
      resilience: null,
    };
    expect(explained(labelled('.'), ['.0'])).toMatchObject({ score: null, scores: nothing });
    expect(explained(labelled('..'), ['.0', '.1'])).toMatchObject({
      score: 1,
      scores: { ...nothing, proximity: 1 },
    });
  });

  test('holds scores, score and people of the same circle', () => {
    const { members, score, scores, people } = explained(fourNeighbours, ['anna', 'bilal', 'chris', 'dewi']);
    expect(members).toEqual(['anna', 'bilal', 'chris', 'dewi']);
    expect(scores).toEqual({
      proximity: 1,
      complementarity: expect.closeTo(0.8, 12),
      reciprocity: expect.closeTo(0.5625, 12),
      mix: null,
      resilience: 0,
    });
    expect(score).toBeCloseTo((0.2 + 0.3 * 0.8 + 0.25 * 0.5625) / 0.85, 12);
    expect(people.map(({ participant }) => participant)).toEqual(members);
  });
});
