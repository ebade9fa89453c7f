import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circlesOf, pools } from '../../src/arbitraries/index.js';
import { evaluateCircle } from '../../src/evaluate.js';
import { parsePool } from '../../src/input/parse-pool.js';
import type { Evidence } from '../../src/model/evaluation.js';
import { defaultPolicy } from '../../src/model/policy.js';
import type { Participant, Pool } from '../../src/model/pool.js';
import { resolveVocabulary } from '../../src/vocabulary/resolve.js';
import { oracleHelp } from '../support/oracle/help.js';
import { oracleWalkingMetres } from '../support/oracle/index.js';

/** Evidence for some members of a pool, who they are, and who could help whom with what. */
interface Case {
  readonly evidence: Evidence;
  readonly pool: Pool;
  readonly members: readonly Participant[];
  readonly help: ReadonlyArray<{
    readonly helper: string;
    readonly participant: string;
    readonly need: string;
  }>;
}

const cases: fc.Arbitrary<Case> = pools({ people: { min: 1, max: 10 } }).chain((input) =>
  circlesOf(input).map((ids) => {
    const pool = parsePool(input);
    const members = pool.participants.filter(({ id }) => ids.includes(id));
    const vocabulary = resolveVocabulary(pool.vocabulary);
    const help = members.flatMap((receiver) =>
      receiver.needs.flatMap(({ need }) =>
        members
          .filter((helper) => helper !== receiver)
          .filter((helper) => oracleHelp(helper, receiver, need, defaultPolicy, vocabulary) > 0)
          .map((helper) => ({ helper: helper.id, participant: receiver.id, need })),
      ),
    );
    return { evidence: evaluateCircle(input, ids).evidence, pool, members, help };
  }),
);

function hold(law: (each: Case) => void): void {
  fc.assert(
    fc.property(cases, (each) => {
      law(each);
    }),
    { numRuns: 60 },
  );
}

const asSet = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();

describe('evidence that anybody could check by asking around', () => {
  test('nobody lives further apart than the two who are named', () => {
    hold(({ evidence, members }) => {
      const pairs = members.flatMap((one, place) =>
        members.slice(place + 1).map((other) => [one, other] as const),
      );
      const metres = pairs.map(([one, other]) => oracleWalkingMetres(one, other, defaultPolicy));
      const { furthest } = evidence.proximity;
      if (furthest === null) {
        expect(pairs).toEqual([]);
        return;
      }
      expect(furthest.metres).toBeCloseTo(Math.max(...metres), 9);
      const [one, other] = furthest.participants.map((id) => members.find((member) => member.id === id)!);
      expect(one).not.toBe(other);
      expect(oracleWalkingMetres(one!, other!, defaultPolicy)).toBeCloseTo(furthest.metres!, 9);
    });
  });

  test('needs without a helper and with one are those of which that can be said', () => {
    hold(({ evidence, members, help }) => {
      const needs = members.flatMap(({ id, needs }) => needs.map(({ need }) => ({ participant: id, need })));
      const helpersOf = (wanted: (typeof needs)[number]) =>
        help.filter(({ participant, need }) => participant === wanted.participant && need === wanted.need);
      expect(asSet(evidence.complementarity.uncovered)).toEqual(
        asSet(needs.filter((need) => helpersOf(need).length === 0)),
      );
      expect(asSet(evidence.resilience.singleHelper)).toEqual(
        asSet(
          needs
            .filter((need) => helpersOf(need).length === 1)
            .map((need) => ({ ...need, helper: helpersOf(need)[0]!.helper })),
        ),
      );
    });
  });

  test('those who only give help somebody and are helped by nobody, and the other way round', () => {
    hold(({ evidence, members, help }) => {
      const gives = ({ id }: Participant): boolean => help.some(({ helper }) => helper === id);
      const gets = ({ id }: Participant): boolean => help.some(({ participant }) => participant === id);
      const ids = (people: readonly Participant[]): string[] => people.map(({ id }) => id).sort();
      expect(evidence.reciprocity).toEqual({
        onlyGives: ids(members.filter((member) => gives(member) && !gets(member))),
        onlyGets: ids(members.filter((member) => gets(member) && !gives(member))),
      });
    });
  });

  test('ties are the share of ordered pairs of whom one could help the other', () => {
    hold(({ evidence, members, help }) => {
      const pairs = new Set(help.map(({ helper, participant }) => JSON.stringify([helper, participant])));
      const all = members.length * (members.length - 1);
      expect(evidence.help.ties).toBeCloseTo(all === 0 ? 0 : pairs.size / all, 12);
    });
  });

  test('no label has more members than the one that is named, and those alone share none', () => {
    hold(({ evidence, pool, members }) => {
      const themes = pool.backgrounds.filter(({ theme }) => theme).map(({ attribute }) => attribute);
      const labels = members.flatMap(({ id, backgrounds }) =>
        Object.entries(backgrounds)
          .filter(([attribute]) => !themes.includes(attribute))
          .map(([attribute, label]) => ({ id, attribute, label })),
      );
      const sharing = (one: (typeof labels)[number]) =>
        labels.filter(({ attribute, label }) => attribute === one.attribute && label === one.label);
      const { commonest, alone } = evidence.mix;
      if (commonest === null) {
        expect(labels).toEqual([]);
        return;
      }
      const { attribute, label } = commonest;
      expect(sharing({ id: '', attribute, label })).toHaveLength(commonest.members);
      for (const each of labels) expect(sharing(each).length).toBeLessThanOrEqual(commonest.members);
      const blocs = labels.filter((each) => sharing(each).length * 3 > members.length);
      const lonely = members.filter(({ id }) => {
        const own = labels.filter((each) => each.id === id);
        const opposite = own.some((each) => blocs.some((bloc) => bloc.attribute === each.attribute));
        return opposite && own.every((each) => sharing(each).length === 1);
      });
      expect(alone).toEqual(lonely.map(({ id }) => id).sort());
    });
  });
});
