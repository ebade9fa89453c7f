import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolKinds, pools } from '../../src/arbitraries/index.js';
import { abilitiesOf, helpersOf } from '../../src/graph/help.js';
import { buildPoolGraph } from '../../src/graph/pool-graph.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { defaultPolicy } from '../../src/model/policy.js';
import type { Vocabulary } from '../../src/model/vocabulary.js';
import { resolveVocabulary } from '../../src/vocabulary/resolve.js';
import { expectClose } from '../support/close.js';
import { oracleHelp } from '../support/oracle/help.js';
import { oracleWalkingMetres } from '../support/oracle/index.js';

const { personal, detour } = defaultPolicy.reach;

/** As if distance played no part in any need. */
const byTelephone = (vocabulary: Vocabulary): Vocabulary => ({
  ...vocabulary,
  needs: vocabulary.needs.map((need) => ({ ...need, mode: 'remote' })),
});

describe.each(poolKinds)('in a pool of kind %s', (kind) => {
  const cases = pools({ people: { min: 1, max: 6 }, kind }).map(parsePool);

  test('everybody can do what asking each person about each need brings to light', () => {
    fc.assert(
      fc.property(cases, (pool) => {
        const graph = buildPoolGraph(pool);
        const vocabulary = resolveVocabulary(pool.vocabulary);
        for (const helper of pool.participants) {
          const able = vocabulary.needs.map(({ slug }): [string, number] => [
            slug,
            oracleHelp(helper, helper, slug, defaultPolicy, byTelephone(vocabulary)),
          ]);
          expectClose(
            Object.fromEntries(abilitiesOf(graph, helper.id)),
            Object.fromEntries(able.filter(([, ability]) => ability > 0)),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  test('the helpers with a need are those whom asking everybody finds, in order', () => {
    fc.assert(
      fc.property(cases, (pool) => {
        const graph = buildPoolGraph(pool);
        const vocabulary = resolveVocabulary(pool.vocabulary);
        for (const receiver of pool.participants) {
          for (const { need } of receiver.needs) {
            const found = helpersOf(graph, receiver.id, need, { personal, detour });
            const expected = pool.participants
              .filter(({ id }) => id !== receiver.id)
              .map((helper) => ({
                participant: helper.id,
                ability: oracleHelp(helper, receiver, need, defaultPolicy, byTelephone(vocabulary)),
                strength: oracleHelp(helper, receiver, need, defaultPolicy, vocabulary),
                walkingMetres: oracleWalkingMetres(helper, receiver, defaultPolicy),
              }))
              .filter(({ strength }) => strength > 0);
            expectClose([...found].sort(byId), expected.sort(byId));
            for (const [place, helper] of found.slice(1).entries()) {
              const before = found[place]!;
              expect(before.strength).toBeGreaterThanOrEqual(helper.strength);
              if (before.strength === helper.strength)
                expect(before.walkingMetres!).toBeLessThanOrEqual(helper.walkingMetres!);
            }
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

function byId(a: { participant: string }, b: { participant: string }): number {
  return a.participant < b.participant ? -1 : 1;
}
