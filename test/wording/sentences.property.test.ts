import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies, pools } from '../../src/arbitraries/index.js';
import {
  buurtcirkel,
  compareProposals,
  explainParticipant,
  explainProposal,
  type Fact,
  languages,
  type PoolInput,
  proposeAlternativesSync,
  proposeCirclesSync,
  reasonCodes,
  ruleCodes,
  sayFacts,
  type Words,
} from '../../src/index.js';
import { numbersIn, writtenNumbers } from '../support/telling.js';

interface Told {
  readonly fact: Fact;
  readonly words: Words;
}

/** Ids without digits and without hyphens, so that neither can be taken for anything else. */
function withPlainIds(pool: PoolInput): PoolInput {
  const plain = new Map(
    pool.participants.map(({ id }, place) => [id, `Person ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[place]!}`]),
  );
  const rename = (id: string): string => plain.get(id)!;
  return {
    ...pool,
    circles: [],
    participants: pool.participants.map((person) => ({ ...person, id: rename(person.id) })),
    apart: (pool.apart ?? []).map((set) => set.map(rename)),
    together: (pool.together ?? []).map((set) => set.map(rename)),
  };
}

/** Everything that is said of some pools to anybody. */
function everythingTold(): Told[] {
  const cases = fc.sample(
    fc.tuple(pools({ people: { min: 6, max: 14 } }), policies({ kind: 'small-circles' })),
    {
      numRuns: 120,
      seed: 3,
    },
  );
  return cases.flatMap(([input, policy]) => {
    const pool = withPlainIds(input);
    const found = proposeCirclesSync(pool, { policy, effort: 200 });
    const proposal = {
      ...found,
      circles: found.circles.map((circle, place) => ({ ...circle, id: `Circle ${'ABCDEFGH'[place]!}` })),
    };
    const coach = explainProposal(pool, proposal, { audience: 'coach' });
    const team = explainProposal(pool, proposal, { audience: 'team' });
    const people = [
      ...found.circles.flatMap(({ members }) => members),
      ...found.unplaced.map(({ participant }) => participant),
    ].slice(0, 6);
    const members = people.flatMap((participant) => [
      ...explainProposal(pool, proposal, { audience: 'member', participant }).facts,
      ...explainParticipant(pool, proposal, participant).facts,
    ]);
    const candidates = [...found.circles.flatMap((circle) => circle.members), ...people].sort();
    const halves = [0, 1].map((half) => ({
      members: [...new Set(candidates)].filter((_, place) => place % 2 === half),
    }));
    const compared = compareProposals(pool, found, { version: 1, circles: halves });
    const several = proposeAlternativesSync(pool, { policy, effort: 100, count: 2 });
    const choices = several.proposals.flatMap(
      ({ label, value, differenceFromFirst: difference, tradeOffs }) => [
        { code: 'alternative', label, value, difference } as const,
        ...tradeOffs,
      ],
    );
    const facts = [
      ...compared.facts,
      ...compared.personal,
      ...several.facts,
      ...choices,
      ...coach.facts,
      ...coach.circles.flatMap((circle) => [
        ...circle.facts,
        ...circle.members.flatMap((member) => member.facts),
      ]),
      ...coach.leftOver.flatMap((each) => each.facts),
      ...team.facts,
      ...team.circles.flatMap((circle) => circle.facts),
      ...members,
    ];
    return facts.map((fact) => ({ fact, words: coach.words }));
  });
}

/** Every word of the code that must not be read by people: codes of ours, and slugs. */
const codeWords = [...ruleCodes, ...reasonCodes, ...buurtcirkel.needs, ...buurtcirkel.talents]
  .map((word) => (typeof word === 'string' ? word : word.slug))
  .filter((word) => word.includes('-'));

const anyCodeWord = new RegExp(`(?<![\\w-])(${codeWords.join('|')})(?![\\w-])`);

describe.each(languages)('sentences in %s', (language) => {
  const told = everythingTold().map(({ fact, words }) => ({
    fact,
    sentence: sayFacts([fact], { language, vocabulary: words })[0]!,
  }));

  test('are there for most of what can be said', () => {
    expect(new Set(told.map(({ fact }) => fact.code)).size).toBeGreaterThan(35);
  });

  test('hold no number that is not in the fact', () => {
    for (const { fact, sentence } of told) {
      const written = writtenNumbers(fact, language);
      const labels = JSON.stringify(fact);
      for (const number of numbersIn(sentence)) {
        // Labels are the host's own words, and may hold numbers.
        if (!written.has(number) && !labels.includes(number)) {
          expect({ sentence, number, fact }).toBe('a number of the fact');
        }
      }
    }
  });

  test('hold no code word, and nothing that was not put in', () => {
    for (const { fact, sentence } of told) {
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|Infinity|\{|\}/);
      expect(sentence).not.toMatch(anyCodeWord);
      if (fact.code.includes('-')) expect(sentence).not.toContain(fact.code);
    }
  });

  test('begin with a capital or a number, end with a full stop, and have single spaces', () => {
    for (const { sentence } of told) {
      expect(sentence).toMatch(/^[\p{Lu}\d]/u);
      expect(sentence).toMatch(/[.’]$/u);
      expect(sentence).not.toMatch(/ {2}|\.\.| \.| ,/);
    }
  });
});
