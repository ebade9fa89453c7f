import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools } from '../../src/arbitraries/index.js';
import { type Conflict, diagnose, parsePolicy, parsePool, resolveVocabulary } from '../../src/index.js';
import { oracleCandidates, oracleCircles, oracleWalkingMetres } from '../support/oracle/index.js';

/** Everybody who must stay with somebody, found by going round until nobody is added. */
function tiedTo(id: string, together: ReadonlyArray<readonly string[]>): string[] {
  const tied = new Set([id]);
  for (let before = 0; before < tied.size; ) {
    before = tied.size;
    for (const set of together)
      if (set.some((each) => tied.has(each))) for (const each of set) tied.add(each);
  }
  return [...tied].sort();
}

const shuffled = fc.shuffledSubarray(['apart', 'together', 'ready', 'seated'] as const, { minLength: 1 });

test('conflicts are those that looking at every tie has, and no others', () => {
  const cases = fc.sample(
    fc.tuple(
      pools({ people: { min: 6, max: 8 }, kind: 'city' }),
      policies({ kind: 'strict' }),
      fc.array(fc.array(fc.nat(7), { minLength: 2, maxLength: 4 }), { maxLength: 3 }),
      fc.array(fc.array(fc.nat(7), { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
      fc.nat(7),
      fc.nat(7),
      shuffled,
    ),
    { numRuns: 250, seed: 4 },
  );
  const seen = new Map<string, number>();
  for (const [input, strict, together, apart, notReady, seated, used] of cases) {
    const ids = input.participants.map(({ id }) => id);
    const sets = (positions: readonly number[][]): string[][] =>
      positions
        .map((set) => [...new Set(set.map((at) => ids[at % ids.length]!))])
        .filter(({ length }) => length > 1);
    const isUsed = (what: (typeof used)[number]): boolean => used.includes(what);
    const pool = parsePool({
      ...input,
      participants: input.participants.map((person, at) =>
        isUsed('ready') && at === notReady ? { ...person, ready: false } : person,
      ),
      together: sets(together),
      apart: isUsed('apart') ? sets(apart) : [],
      circles: isUsed('seated') ? [{ id: 'c-1', members: [ids[seated % ids.length]!] }] : [],
    });
    const policy = parsePolicy({ ...strict, minimumScore: 0, composition: { maxShare: 0.6 } });
    const circles = oracleCircles(pool, policy, resolveVocabulary(pool.vocabulary));
    const waiting = new Set(oracleCandidates(pool).map(({ id }) => id));
    const inCircle = new Set(pool.circles.flatMap(({ members }) => members.map((each) => each.participant)));
    const person = (id: string) => pool.participants.find((each) => each.id === id)!;
    const ties = [...new Set(pool.together.flat().map((id) => JSON.stringify(tiedTo(id, pool.together))))]
      .map((text): string[] => JSON.parse(text))
      .filter((tie) => tie.some((id) => waiting.has(id)));
    const expected: Conflict[] = ties.flatMap((participants): Conflict[] => {
      const found: Conflict[] = [];
      const kept = pool.apart
        .map((set) => participants.filter((id) => set.includes(id)))
        .filter(({ length }) => length > 1);
      for (const text of new Set(kept.map((about) => JSON.stringify(about)))) {
        found.push({ code: 'together-apart', participants, about: JSON.parse(text) });
      }
      if (participants.length > policy.size.max) {
        found.push({ code: 'together-too-many', participants, most: policy.size.max });
      }
      const walks = participants.flatMap((one) =>
        participants
          .filter((other) => one < other)
          .map((other) => ({
            about: [one, other],
            metres: oracleWalkingMetres(person(one), person(other), policy),
          })),
      );
      const furthest = walks.reduce((most, walk) => (walk.metres > most.metres ? walk : most));
      if (furthest.metres > policy.reach.between + 1e-9) {
        found.push({ code: 'together-too-far', participants, ...furthest, most: policy.reach.between });
      }
      const unready = participants.filter((id) => !person(id).ready && !inCircle.has(id));
      if (unready.length > 0) found.push({ code: 'together-not-ready', participants, about: unready });
      const sitting = participants.filter((id) => inCircle.has(id));
      if (sitting.length > 0) found.push({ code: 'together-seated', participants, about: sitting });
      const isPossible = circles.some(({ members }) => participants.every((id) => members.includes(id)));
      if (found.length > 0) expect(isPossible).toBe(false);
      if (found.length === 0 && circles.length > 0 && !isPossible) {
        found.push({ code: 'together-no-circle', participants });
      }
      return found;
    });
    const { conflicts } = diagnose(pool, { policy, effort: 1000, costs: {} });
    for (const { code } of conflicts) seen.set(code, (seen.get(code) ?? 0) + 1);
    const inOrder = (some: readonly Conflict[]): string[] =>
      some
        .map((each) =>
          JSON.stringify(
            'metres' in each ? { ...each, metres: Math.round(each.metres! * 1000) } : each,
            keysOf(each),
          ),
        )
        .sort();
    expect(inOrder(conflicts)).toEqual(inOrder(expected));
  }
  expect([...seen.keys()].sort()).toEqual([
    'together-apart',
    'together-no-circle',
    'together-not-ready',
    'together-seated',
    'together-too-far',
    'together-too-many',
  ]);
}, 120_000);

/** For JSON that does not depend on the order of keys. */
function keysOf(value: object): string[] {
  return Object.keys(value).sort();
}
