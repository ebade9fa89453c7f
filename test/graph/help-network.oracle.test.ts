import fc from 'fast-check';
import { weightedInDegree, weightedOutDegree } from 'graphology-metrics/node/index.js';
import { describe, expect, test } from 'vitest';
import { circlesOf, poolKinds, pools } from '../../src/arbitraries/index.js';
import { evaluateCircle } from '../../src/evaluate.js';
import { nodeKey } from '../../src/graph/pool-graph.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { defaultPolicy } from '../../src/model/policy.js';
import type { Participant } from '../../src/model/pool.js';
import type { Vocabulary } from '../../src/model/vocabulary.js';
import { relateMembers } from '../../src/relate.js';
import { resolveVocabulary } from '../../src/vocabulary/resolve.js';
import { expectClose } from '../support/close.js';
import { oracleHelp } from '../support/oracle/help.js';

describe.each(poolKinds)('the help network of a circle from a pool of kind %s', (kind) => {
  const circles = pools({ people: { min: 1, max: 8 }, kind }).chain((input) =>
    fc.record({ input: fc.constant(input), ids: circlesOf(input) }),
  );

  test('has weighted degrees that equal what everybody gives and gets', () => {
    fc.assert(
      fc.property(circles, ({ input, ids }) => {
        const network = relateMembers(input, ids);
        const { people } = evaluateCircle(input, ids);
        expect(network.order).toBe(people.length);
        for (const { participant, give, get } of people) {
          const key = nodeKey.participant(participant);
          expectClose([weightedOutDegree(network, key), weightedInDegree(network, key)], [give, get]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('has the edges that splitting each need over its helpers gives', () => {
    fc.assert(
      fc.property(circles, ({ input, ids }) => {
        const pool = parsePool(input);
        const members = pool.participants.filter(({ id }) => ids.includes(id));
        const network = relateMembers(input, ids);
        const found = network.mapEdges((_edge, { weight }, from, to): [string, number] => [
          JSON.stringify([from, to]),
          weight,
        ]);
        expectClose(Object.fromEntries(found), slowly(members, resolveVocabulary(pool.vocabulary)));
      }),
      { numRuns: 12 },
    );
  });
});

/** Help from one to another, by both their keys. */
function slowly(members: readonly Participant[], vocabulary: Vocabulary): Record<string, number> {
  const flow: Record<string, number> = {};
  for (const receiver of members) {
    for (const { need, weight } of receiver.needs) {
      const help = members
        .filter((helper) => helper !== receiver)
        .map((helper) => ({
          helper,
          strength: oracleHelp(helper, receiver, need, defaultPolicy, vocabulary),
        }))
        .filter(({ strength }) => strength > 0);
      const cover = Math.max(...help.map(({ strength }) => strength));
      const sum = help.reduce((total, { strength }) => total + strength, 0);
      for (const { helper, strength } of help) {
        const edge = JSON.stringify([nodeKey.participant(helper.id), nodeKey.participant(receiver.id)]);
        flow[edge] = (flow[edge] ?? 0) + (weight * cover * strength) / sum;
      }
    }
  }
  return flow;
}
