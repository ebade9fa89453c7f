import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf, policies, pools } from '../src/arbitraries/index.js';
import { toCompactPool } from '../src/compact/to-compact-pool.js';
import { partOf } from '../src/graph/part.js';
import { buildPoolGraph } from '../src/graph/pool-graph.js';
import {
  diagnose,
  evaluateCircle,
  explainProposal,
  fillSeat,
  type PoolInput,
  parsePolicy,
  parsePool,
  previewChange,
  proposeCirclesSync,
  resolveVocabulary,
  suggestCircles,
} from '../src/index.js';
import { compile } from '../src/problem/compile.js';
import { listCandidates } from '../src/runtime/candidates.js';
import { finish } from '../src/runtime/pace.js';
import { cutOut, openTile } from '../src/runtime/tile.js';
import { expectClose } from './support/close.js';
import { withMeasuredWays } from './support/measured-ways.js';
import {
  oracleBest,
  oracleCandidates,
  oracleEvaluate,
  oracleValue,
  oracleWalkingMetres,
} from './support/oracle/index.js';
import { permuted } from './support/transformations.js';

const small = pools({ people: { min: 3, max: 11 } }).chain(withMeasuredWays);

describe('with barriers or measured ways', () => {
  test('the search finds the best circles that enumeration finds', () => {
    let found = 0;
    fc.assert(
      fc.property(small, policies({ kind: 'small-circles' }), (input, wanted) => {
        const [pool, policy] = [parsePool(input), parsePolicy(wanted)];
        const vocabulary = resolveVocabulary(pool.vocabulary);
        const proposal = proposeCirclesSync(pool, { policy });
        const circles = proposal.circles.map(({ members }) => members);
        expect(proposal.value).toBeCloseTo(oracleValue(pool, circles, policy, vocabulary), 9);
        expect(Math.abs(proposal.value - oracleBest(pool, policy, vocabulary).value)).toBeLessThanOrEqual(
          1e-9,
        );
        found += circles.length;
      }),
      { numRuns: 50 },
    );
    expect(found).toBeGreaterThan(10);
  });

  test('a circle scores, and breaks rules, as the formulas say', () => {
    fc.assert(
      fc.property(
        small.chain((pool) => fc.record({ pool: fc.constant(pool), members: circlesOf(pool) })),
        policies({ kind: 'small-circles' }),
        ({ pool: input, members }, wanted) => {
          const [pool, policy] = [parsePool(input), parsePolicy(wanted)];
          const evaluation = evaluateCircle(pool, members, policy);
          const judged = oracleEvaluate(pool, members, policy, resolveVocabulary(pool.vocabulary));
          expectClose(evaluation.violations, judged.violations);
          expectClose(evaluation.scores, judged.scores);
          expectClose(evaluation.people, judged.people);
          const ways = waysAmong(input, members, policy);
          const { furthest } = evaluation.evidence.proximity;
          if (furthest === null) expect(ways).toEqual([]);
          else expectClose(furthest.metres, asData(Math.max(...ways)));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('no order of people, lines, crossings, stops or rows changes a proposal', () => {
    fc.assert(
      fc.property(small, policies({ kind: 'small-circles' }), fc.nat(), (input, policy, salt) => {
        const { inputHash: _, ...before } = proposeCirclesSync(input, { policy, effort: 2000 });
        const { inputHash: __, ...after } = proposeCirclesSync(reordered(input, salt), {
          policy,
          effort: 2000,
        });
        expect(after).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('a part of the people that is cut out walks as all do', () => {
    fc.assert(
      fc.property(small, fc.nat(), (input, some) => {
        const [pool, policy] = [parsePool(input), parsePolicy({})];
        const candidates = finish(listCandidates(finish(toCompactPool(pool)), policy, 1));
        const people = Array.from({ length: candidates.count }, (_, each) => each).filter(
          (each) => ((some >> each) & 1) === 0,
        );
        const { problem, legend } = finish(openTile(structuredClone(cutOut(candidates, people))));
        const part = partOf(pool, legend.participants);
        const whole = finish(compile(buildPoolGraph(part), legend.participants, part, policy)).problem;
        expect(problem.walking).toEqual(whole.walking);
        expect(problem.tooFar).toEqual(whole.tooFar);
      }),
      { numRuns: 60 },
    );
  });

  test('whether a circle is possible at all is found as by enumeration', () => {
    fc.assert(
      fc.property(small, policies({ kind: 'small-circles' }), (input, wanted) => {
        const [pool, policy] = [parsePool(input), parsePolicy(wanted)];
        const best = oracleBest(pool, policy, resolveVocabulary(pool.vocabulary));
        expect(diagnose(pool, { policy, effort: 500 }).possible).toBe(best.value > 0);
      }),
      { numRuns: 20 },
    );
  });

  test('who joins a running circle, what a change does and what is explained is told by the same ways', () => {
    let joined = 0;
    fc.assert(
      fc.property(small, (input) => {
        const policy = { size: { min: 2, max: 12 } };
        const free = oracleCandidates(parsePool(input)).map(({ id }) => id);
        fc.pre(free.length >= 3 && !(input.together ?? []).length && !(input.apart ?? []).length);
        const members = free.slice(0, 2).sort();
        const running: PoolInput = { ...input, circles: [{ id: 'c', members }] };
        for (const id of free.slice(2)) {
          const ids = [...members, id].sort();
          const { violations } = evaluateCircle(running, ids, policy);
          const isFar = violations.some(({ code }) => code === 'distance');
          const { suggestions, refused } = suggestCircles(running, id, { policy });
          const { candidates } = fillSeat(running, 'c', { policy });
          const suggestion = suggestions.find(({ circle }) => circle === 'c');
          expect(candidates.some(({ participant }) => participant === id)).toBe(suggestion !== undefined);
          if (isFar) expect(refused).toContainEqual({ circle: 'c', code: 'too-far' });
          const preview = previewChange(
            running,
            [{ id: 'c', members }],
            { kind: 'add', participant: id, circle: 'c' },
            { policy },
          );
          expect(preview.changed[0]!.after!.violations).toEqual(violations);
          joined += suggestion === undefined ? 0 : 1;
        }
        const dossier = explainProposal(
          input,
          { version: 1, circles: [{ members: free }] },
          { audience: 'coach', policy },
        );
        const ways = waysAmong(input, free, parsePolicy(policy));
        const walks = dossier.circles[0]!.facts.find(({ code }) => code === 'walks');
        expectClose((walks as { longestMetres: number | null }).longestMetres, asData(Math.max(...ways)));
        expect(JSON.parse(JSON.stringify(dossier))).toEqual(dossier);
      }),
      { numRuns: 60 },
    );
    expect(joined).toBeGreaterThan(10);
  });
});

/** Of all pairs the longer of the two ways. */
function waysAmong(
  input: PoolInput,
  ids: readonly string[],
  policy: Parameters<typeof oracleWalkingMetres>[2],
): number[] {
  const pool = parsePool(input);
  const people = ids.map((id) => pool.participants.find((person) => person.id === id)!);
  return people.flatMap((one, place) =>
    people
      .slice(place + 1)
      .map((other) =>
        Math.max(
          oracleWalkingMetres(one, other, policy, pool),
          oracleWalkingMetres(other, one, policy, pool),
        ),
      ),
  );
}

function asData(metres: number): number | null {
  return metres === Number.POSITIVE_INFINITY ? null : metres;
}

/** The same pool in another order; a line may also be written from its other end. */
function reordered(input: PoolInput, salt: number): PoolInput {
  const { travel, ...rest } = input;
  const other = permuted(rest as PoolInput, salt);
  const barriers = other.barriers?.map((barrier) => ({ ...barrier, line: [...barrier.line].reverse() }));
  if (travel === undefined) return { ...other, ...(barriers && { barriers }) };
  const order = travel.stops.map((_, stop) => stop).reverse();
  return {
    ...other,
    ...(barriers && { barriers }),
    travel: {
      unit: travel.unit,
      stops: order.map((stop) => travel.stops[stop]!),
      ways: order.map((row) => order.map((column) => travel.ways[row]![column]!)),
    },
  };
}
