import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools } from '../src/arbitraries/index.js';
import {
  type ComparableProposal,
  compareProposals,
  type Fact,
  parsePolicy,
  parsePool,
  type RuleCode,
  resolveVocabulary,
  ruleCodes,
} from '../src/index.js';
import { expectClose } from './support/close.js';
import { expectTrue } from './support/oracle/choice-facts.js';
import { oracleSeverity } from './support/oracle/index.js';
import { oracleDifference, oracleMedian, oracleSide } from './support/oracle/sides.js';
import { permuted } from './support/transformations.js';

/** A pool and two ways to put some of its people into circles, whether they fit or not. */
const task = pools({ people: { min: 2, max: 16 } }).chain((pool) => {
  const proposal = fc
    .array(fc.integer({ min: -1, max: 2 }), {
      minLength: pool.participants.length,
      maxLength: pool.participants.length,
    })
    .map(
      (circleOf): ComparableProposal => ({
        version: 1,
        circles: [0, 1, 2]
          .map((circle) => pool.participants.flatMap(({ id }, at) => (circleOf[at] === circle ? [id] : [])))
          .filter((members) => members.length > 0)
          .map((members) => ({ members: members.sort() })),
      }),
    );
  return fc.record({
    pool: fc.constant(pool),
    policy: policies(),
    before: proposal,
    after: proposal,
    salt: fc.nat(1000),
  });
});

const runs = { numRuns: 80 };

test('every number and every fact of a comparison comes out by hand as well', () => {
  const seen = { said: 0, unsaid: 0 };
  fc.assert(
    fc.property(task, ({ pool, policy, before, after }) => {
      const compared = compareProposals(pool, before, after, { policy });
      const [parsed, resolved] = [parsePool(pool), parsePolicy(policy)];
      const [one, other] = [before, after].map(({ circles }) =>
        oracleSide(
          parsed,
          circles.map(({ members }) => members),
          resolved,
          resolveVocabulary(parsed.vocabulary),
        ),
      );
      expectClose(compared.difference, oracleDifference(one!, other!));
      for (const [side, measures] of [
        [one!, compared.before],
        [other!, compared.after],
      ] as const) {
        expectClose(measures.value, side.value);
        expectClose(measures.score, side.score);
        expectClose(measures.scores.proximity, side.scoreOf('proximity'));
        expectClose(measures.scores.resilience, side.scoreOf('resilience'));
        expect([measures.placed, measures.leftOver]).toEqual([side.placed.length, side.leftOver.length]);
        const { median, longest } = measures.walking;
        if (side.metres.length === 0) expect([median, longest]).toEqual([null, null]);
        else expectClose([median, longest], [oracleMedian(side.metres), side.metres.at(-1)]);
        expectClose(measures.waiting.leftOver, side.meanWait === null ? null : side.meanWait * 7);
      }
      for (const fact of [...compared.facts, ...compared.personal]) expectTrue(fact, one!, other!);
      const said = new Set(
        compared.facts.map((fact) => ('need' in fact ? `${fact.code} ${fact.need}` : fact.code)),
      );
      const higher = compared.differences.value! > 0 ? [other!, one!] : [one!, other!];
      const [many, few] = higher.map(
        ({ broken }) =>
          (code: RuleCode) =>
            oracleSeverity(code, resolved) === 'required' ? broken.filter((each) => each === code).length : 0,
      );
      const isSaid = ruleCodes.every((code) => many!(code) <= few!(code));
      expect(said.has('value-differs')).toBe(Math.abs(compared.differences.value!) >= 0.01 && isSaid);
      const isBroken = JSON.stringify([...one!.broken].sort()) !== JSON.stringify([...other!.broken].sort());
      expect(said.has('broken-rules-differ')).toBe(isBroken);
      if (isBroken) seen[isSaid ? 'said' : 'unsaid']++;
      if (said.has('broken-rules-differ')) expect(compared.facts[0]!.code).toBe('broken-rules-differ');
      for (const { need } of parsed.participants.flatMap(({ needs }) => needs)) {
        const [old, now] = [one!.metBy(need).length, other!.metBy(need).length];
        expect(said.has(`need-lost ${need}`)).toBe(old > 0 && now === 0);
        expect(said.has(`need-won ${need}`)).toBe(old === 0 && now > 0);
      }
      for (const { participant, before: was, after: is } of compared.people) {
        if (was !== null) expectClose(was.nearestMetres, one!.nearestOf(participant));
        if (is !== null) expectClose(is.coverage, other!.coverageOf(participant));
      }
      const met = (side: typeof one) =>
        parsed.participants.flatMap(({ id, needs }) =>
          needs.flatMap(({ need }) => (side!.metBy(need).includes(id) ? [JSON.stringify([id, need])] : [])),
        );
      const [old, now] = [met(one), met(other)];
      const textsOf = (needs: typeof compared.needs.onlyBefore) =>
        needs.map(({ participant, need }) => JSON.stringify([participant, need])).sort();
      expect(textsOf(compared.needs.onlyBefore)).toEqual(old.filter((each) => !now.includes(each)).sort());
      expect(textsOf(compared.needs.onlyAfter)).toEqual(now.filter((each) => !old.includes(each)).sort());
    }),
    runs,
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
});

test('somebody has moved if and only if their circle and that of before are not each half of the other', () => {
  fc.assert(
    fc.property(task, ({ pool, before, after }) => {
      const { moved } = compareProposals(pool, before, after);
      const circleIn = ({ circles }: ComparableProposal, id: string) =>
        circles.find(({ members }) => members.includes(id))?.members ?? [];
      const expected = pool.participants.flatMap(({ id }) => {
        const [old, now] = [circleIn(before, id), circleIn(after, id)];
        const shared = old.filter((each) => now.includes(each)).length;
        const isSame = shared > old.length / 2 && shared > now.length / 2;
        return old.length + now.length === 0 || isSame ? [] : [id];
      });
      expect(moved.map(({ participant }) => participant)).toEqual(expected.sort());
    }),
    runs,
  );
});

test('the other way round it is a mirror image', () => {
  const mirrored: Partial<Record<Fact['code'], Fact['code']>> = {
    'need-lost': 'need-won',
    'need-won': 'need-lost',
    'gets-place': 'loses-place',
    'loses-place': 'gets-place',
  };
  const mirror = (fact: Fact): unknown => {
    const swapped: Record<string, unknown> = { ...fact, code: mirrored[fact.code] ?? fact.code };
    for (const [one, other] of [
      ['before', 'after'],
      ['from', 'to'],
      ['nearer', 'further'],
      ['more', 'less'],
    ] as const) {
      delete swapped[one];
      delete swapped[other];
      const held = fact as unknown as Record<string, unknown>;
      if (one in fact) swapped[other] = held[one];
      if (other in fact) swapped[one] = held[other];
    }
    return swapped;
  };
  const texts = (values: readonly unknown[]) =>
    values.map((value) => JSON.stringify(Object.entries(value as object).sort())).sort();
  fc.assert(
    fc.property(task, ({ pool, policy, before, after }) => {
      const there = compareProposals(pool, before, after, { policy });
      const back = compareProposals(pool, after, before, { policy });
      expect([back.before, back.after]).toEqual([there.after, there.before]);
      expect(back.difference).toBe(there.difference);
      expect(Object.values(back.differences).map((each) => each ?? 0)).toEqual(
        Object.values(there.differences).map((each) => 0 - (each ?? 0)),
      );
      expect(texts(back.circles)).toEqual(
        texts(there.circles.map(({ from, to }) => ({ from: to, to: from }))),
      );
      expect(back.moved).toEqual(
        there.moved.map(({ participant, from, to }) => ({ participant, from: to, to: from })),
      );
      expect(back.people).toEqual(
        there.people.map((each) => ({
          participant: each.participant,
          before: each.after,
          after: each.before,
        })),
      );
      expect(back.needs).toEqual({ onlyBefore: there.needs.onlyAfter, onlyAfter: there.needs.onlyBefore });
      // Which rules are broken is told of the second proposal alone.
      const ofBoth = (facts: readonly Fact[]) =>
        facts.map((fact): Fact => (fact.code === 'broken-rules-differ' ? { ...fact, rules: [] } : fact));
      expect(texts(ofBoth(back.facts))).toEqual(texts(ofBoth(there.facts).map(mirror)));
      expect(texts(back.personal)).toEqual(texts(there.personal.map(mirror)));
    }),
    runs,
  );
});

test('a proposal differs in nothing from itself, and the order of the input plays no part', () => {
  fc.assert(
    fc.property(task, ({ pool, policy, before, after, salt }) => {
      const self = compareProposals(pool, before, before, { policy });
      expect(self).toMatchObject({ difference: 0, moved: [], people: [], personal: [] });
      expect(self.needs).toEqual({ onlyBefore: [], onlyAfter: [] });
      expect(self.facts).toEqual([{ code: 'same-circles', people: self.before.placed }]);
      expect(Object.values(self.differences).every((each) => each === null || each === 0)).toBe(true);
      expect(self.circles.every(({ from, to }) => from === to)).toBe(true);
      const other = {
        ...after,
        circles: after.circles.map(({ members }) => ({ members: [...members].reverse() })),
      };
      expect(compareProposals(permuted(pool, salt), before, other, { policy })).toEqual(
        compareProposals(pool, before, after, { policy }),
      );
    }),
    runs,
  );
});
