import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf, policies, poolKinds, pools } from '../../src/arbitraries/index.js';
import { parsePolicy } from '../../src/input/parse-policy.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { dayparts } from '../../src/problem/availability.js';
import { resolveVocabulary } from '../../src/vocabulary/resolve.js';
import { expectClose } from '../support/close.js';
import { oracleHelp } from '../support/oracle/help.js';
import { oracleReach, oracleWaitingWeight, oracleWalkingMetres } from '../support/oracle/index.js';
import { compiled, listOf, strengthsOf } from './compiled.js';

describe.each(poolKinds)('some people of a pool of kind %s', (kind) => {
  const cases = pools({ people: { min: 1, max: 7 }, kind }).chain((input) =>
    fc.record({ input: fc.constant(input), ids: circlesOf(input), policy: policies() }),
  );

  test('are in the problem as reading them one by one says', () => {
    fc.assert(
      fc.property(cases, ({ input, ids, policy: wanted }) => {
        const { problem, legend } = compiled(input, { ids, policy: wanted });
        const pool = parsePool(input);
        const policy = parsePolicy(wanted);
        const vocabulary = resolveVocabulary(pool.vocabulary);
        const people = ids.map((id) => pool.participants.find((each) => each.id === id)!);
        const pairs = people.flatMap((one) => people.map((other) => [one, other] as const));

        expectClose(
          [...problem.walking],
          pairs.map(([one, other]) => oracleWalkingMetres(one, other, policy)),
        );
        expectClose(
          pairs.map(([one, other], cell) => (one === other ? 1 : problem.reach[cell])),
          pairs.map(([one, other]) => oracleReach(one, other, policy)),
        );
        expectClose(
          [...problem.waitingWeight],
          people.map((person) => oracleWaitingWeight(person, pool, policy)),
        );
        expectClose(
          strengthsOf(problem),
          people.flatMap((helper) =>
            people.flatMap((receiver, row) =>
              listOf(problem.needStart, problem.need, row).map((need) =>
                helper === receiver
                  ? 0
                  : oracleHelp(helper, receiver, legend.needs[need]!, policy, vocabulary),
              ),
            ),
          ),
        );
        for (const [row, person] of people.entries()) {
          const stated = listOf(problem.needStart, problem.need, row).map((need) => legend.needs[need]!);
          const weights = listOf(problem.needStart, problem.needWeight, row);
          expect(stated).toEqual([...stated].sort());
          expect(new Map(stated.map((slug, each) => [slug, weights[each]]))).toEqual(
            new Map(person.needs.map(({ need, weight }) => [need, weight])),
          );
          for (const [bit, daypart] of dayparts.entries()) {
            const suits = person.dayparts.length === 0 || person.dayparts.includes(daypart);
            expect((problem.dayparts[row]! >> bit) & 1).toBe(suits ? 1 : 0);
          }
          const known = legend.attributes.flatMap((attribute, column) => {
            const label = problem.label[row * problem.attributes + column]!;
            return label === -1 ? [] : [[attribute, legend.labels[column]![label]]];
          });
          const themes = pool.backgrounds.filter(({ theme }) => theme).map(({ attribute }) => attribute);
          const said = Object.entries(person.backgrounds).filter(
            ([attribute]) => !themes.includes(attribute),
          );
          expect(known.sort()).toEqual(said.sort());
        }
      }),
      { numRuns: 20 },
    );
  });
});
