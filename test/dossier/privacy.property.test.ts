import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policies, pools } from '../../src/arbitraries/index.js';
import {
  type CoachDossier,
  explainParticipant,
  explainProposal,
  type Fact,
  type PolicyInput,
  type PoolInput,
  type Proposal,
  parsePool,
  proposeCirclesSync,
  sayFacts,
} from '../../src/index.js';
import { oracleDistanceMetres } from '../support/oracle/index.js';
import { leavesOf } from '../support/telling.js';

const marked = 'marked-label';
const secret = 'marked-need';
/** In what is known of one person's way here, or of what they require: `own-mark p-1 …`. */
const ownMark = 'own-mark';

/** Labels that name whom they are of, and one sensitive need that nearly everybody has. */
function withMarks(pool: PoolInput): PoolInput {
  return {
    ...pool,
    vocabulary: {
      extends: 'buurtcirkel',
      needs: [{ slug: secret, mutual: 0.5, sensitive: true }],
      meets: [['cooking', secret, 0.6]],
    },
    participants: pool.participants.map((person, place) => ({
      ...person,
      // Half of them share a label, so that there are blocs too.
      backgrounds: {
        origin: place % 2 === 0 ? `${marked} all` : `${marked} ${person.id}`,
        provider: `${marked} ${place % 3}`,
      },
      talents: (person.talents ?? []).filter(isShipped),
      needs: [
        ...(person.needs ?? []).filter(isShipped),
        ...(place % 5 === 0 ? [] : [{ need: secret, weight: 0.5 }]),
      ],
    })),
  };
}

/** The same, with something around it, of which there is too little, and all that is kept of how people came. */
function withSurroundings(pool: PoolInput): PoolInput {
  return {
    ...pool,
    // Nobody can come to all of it, and there is too little for all circles.
    meetingPlaces: [
      {
        id: 'hall',
        point: pool.participants[0]!.home,
        dayparts: ['tue-morning', 'sat-evening'],
        facilities: pool.participants.slice(0, 4).flatMap(requiredBy),
      },
    ],
    coaches: [{ id: 'ann', starts: 1 }],
    volunteers: [{ id: 'vic', home: pool.participants[0]!.home, talents: ['cooking'] }],
    partners: [{ id: 'desk', point: pool.participants[0]!.home, offers: ['cooking'], wishes: ['cooking'] }],
    participants: pool.participants.map((person, place) => ({
      ...person,
      requires: requiredBy(person),
      route: place % 2 === 0 ? 'self' : 'provider',
      referrer: `${ownMark} referrer ${person.id}`,
    })),
  };
}

function requiredBy({ id }: { readonly id: string }): string[] {
  return [`${ownMark} requires ${id}`];
}

function isShipped(said: unknown): boolean {
  const text = JSON.stringify(said);
  return !/own-/.test(text);
}

const cases = fc.tuple(
  pools({ people: { min: 4, max: 8 } })
    .filter(({ vocabulary }) => vocabulary === undefined || vocabulary === 'buurtcirkel')
    .map(withMarks),
  policies({ kind: 'small-circles' }),
);

test('in thousands of pools, nobody reads what is not for them', () => {
  fc.assert(
    fc.property(cases, ([pool, policy]) => nobodyReadsTooMuch(parsePool(pool), policy)),
    { numRuns: 2000 },
  );
}, 600_000);

test('nor in hundreds in which circles have settings', () => {
  fc.assert(
    fc.property(cases, ([pool, policy]) => nobodyReadsTooMuch(parsePool(withSurroundings(pool)), policy)),
    { numRuns: 150 },
  );
}, 180_000);

function nobodyReadsTooMuch(pool: PoolInput, policy: PolicyInput): void {
  const proposal = proposeCirclesSync(pool, { policy, effort: 20 });
  const coach = explainProposal(pool, proposal, { audience: 'coach' });
  membersReadTheirOwn(pool, proposal);
  teamsReadSums(pool, proposal);
  coachesReadNoLabelOfAnybody(pool, proposal, coach);
  homesAreCoarse(pool, coach);
}

/** What is in both. */
function shared(some: readonly unknown[], others: readonly unknown[]): unknown[] {
  const all = new Set(others);
  return some.filter((each) => all.has(each));
}

/** Digits of homes with more precision than they are shown with. */
function exactHomes({ participants }: PoolInput): number[] {
  return participants.flatMap(({ home }) => Object.values(home) as number[]);
}

/** No member reads a label, a home, or the sensitive need of anybody else. */
function membersReadTheirOwn(pool: PoolInput, proposal: Proposal): void {
  for (const { members } of proposal.circles) {
    for (const participant of members.slice(0, 2)) {
      const dossier = explainProposal(pool, proposal, { audience: 'member', participant });
      const told = JSON.stringify(dossier.facts);
      expect(told).not.toContain(marked);
      settingOfOthersIsUntold(dossier);
      expect(shared(leavesOf(dossier), exactHomes(pool))).toEqual([]);
      for (const fact of dossier.facts) {
        if (fact.code === 'you-could-help') expect(fact.need).not.toBe(secret);
        // Somebody who can only help because they need it too is not named.
        if (fact.code === 'could-help-you' && fact.need === secret) {
          for (const giver of fact.givers) {
            const { talents } = pool.participants.find(({ id }) => id === giver)!;
            expect(JSON.stringify(talents)).toContain('cooking');
          }
        }
      }
      // The same for everybody, so that nothing follows from it.
      expect(dossier.facts.at(-1)!.code).toBe('ask-your-coach');
      expect(dossier.facts).not.toContainEqual({ code: 'your-need-unmet', need: secret });
      const own = new Set([participant]);
      const named = dossier.facts.flatMap((fact) =>
        fact.code === 'could-help-you' ? fact.givers : 'receiver' in fact ? [fact.receiver] : [],
      );
      const mates = new Set([...own, ...members]);
      for (const id of named) expect(mates).toContain(id);
    }
  }
}

/** Nothing of what a person requires, who sent them or that they cannot come, nor of what their circle lacks. */
function settingOfOthersIsUntold(dossier: { readonly facts: readonly Fact[] }): void {
  expect(JSON.stringify(dossier)).not.toContain(ownMark);
  expect(JSON.stringify(dossier)).not.toMatch(/"(requires|route|referrer|cannotCome|missing)":/);
  const codes = dossier.facts.map(({ code }) => code);
  for (const code of ['cannot-come', 'place-requires', 'setting-lacks']) expect(codes).not.toContain(code);
}

/** No team reads an id, a label, a home or a sensitive need, nor any number of people under five. */
function teamsReadSums(pool: PoolInput, proposal: Proposal): void {
  const dossier = explainProposal(pool, proposal, { audience: 'team' });
  const told = [dossier.facts, dossier.circles.map(({ facts }) => facts)];
  const ids = pool.participants.map(({ id }) => id);
  expect(shared(leavesOf(told), ids)).toEqual([]);
  expect(JSON.stringify(told)).not.toContain(marked);
  expect(JSON.stringify(told)).not.toContain(secret);
  settingOfOthersIsUntold(dossier);
  const ready = proposal.unplaced.length + proposal.circles.flatMap(({ members }) => members).length;
  const leftOver = proposal.unplaced.length;
  for (const fact of dossier.facts) {
    for (const people of countsOf(fact)) expect(people === 0 || people >= 5).toBe(true);
    if (fact.code === 'placed') expect(fact.ready - fact.placed === 0 || leftOver >= 5).toBe(true);
  }
  // Nor can it be told from the sizes of circles.
  const sizes = dossier.circles.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.code === 'circle-size' ? [fact.members] : [])),
  );
  if (sizes.length > 0) {
    expect(leftOver === 0 || leftOver >= 5).toBe(true);
    expect(proposal.circles.every(({ members }) => members.length >= 5)).toBe(true);
  }
  for (const { id, score, scores } of dossier.circles) {
    for (const number of [score, ...Object.values(scores)]) {
      if (number !== null) expect(Math.round(number * 10) / 10).toBe(number);
    }
    const { members } = proposal.circles.find((circle) => circle.id === id)!;
    const stating = pool.participants.filter(
      (person) => members.includes(person.id) && (person.needs ?? []).length > 0,
    ).length;
    if (stating > 0 && stating < 5)
      expect([score, scores.complementarity, scores.resilience]).toEqual([null, null, null]);
  }
  // What is told of those left over adds up to all of them, or nothing is told.
  const parts = dossier.facts.flatMap((fact) =>
    fact.code === 'left-over-for' || fact.code === 'left-over-otherwise' ? [fact.people] : [],
  );
  const sum = parts.reduce((all, people) => all + people, 0);
  expect(sum === 0 || sum === leftOver).toBe(true);
  if (ready < 5) expect(dossier.value).toBeNull();
}

/** No sentence about one person tells a label, to the coach neither. */
function coachesReadNoLabelOfAnybody(pool: PoolInput, proposal: Proposal, coach: CoachDossier): void {
  const aboutOne = [
    ...coach.circles.flatMap(({ members }) => members.flatMap(({ facts }) => facts)),
    ...coach.leftOver.flatMap(({ facts, remedies }) => [...facts, ...remedies]),
    ...coach.circles.slice(0, 1).flatMap(({ members }) =>
      members.slice(0, 2).flatMap(({ participant }) => {
        const { facts, others } = explainParticipant(pool, proposal, participant);
        return [...facts, ...others];
      }),
    ),
  ];
  expect(JSON.stringify(aboutOne)).not.toContain(marked);
  // A label is told in one sentence only, about the circle as a whole, and never with a person.
  const withLabel = coach.circles
    .flatMap(({ facts }) => facts)
    .filter((fact) => JSON.stringify(fact).includes(marked));
  for (const fact of withLabel) expect(fact.code).toBe('commonest-label');
  for (const sentence of sayFacts(withLabel, { vocabulary: coach.words })) {
    for (const { id } of pool.participants) expect(sentence.replaceAll(marked, '')).not.toContain(` ${id} `);
  }
}

/** Nobody is shown where they live, but within the stated radius of it. */
function homesAreCoarse(pool: PoolInput, coach: CoachDossier): void {
  const shown = [...coach.circles.flatMap(({ members }) => members), ...coach.leftOver];
  for (const { participant, home } of shown) {
    const { home: lives } = pool.participants.find(({ id }) => id === participant)!;
    expect(oracleDistanceMetres(lives, home)).toBeLessThanOrEqual(coach.homeRadius);
    expect(shared(Object.values(home), exactHomes(pool))).toEqual([]);
  }
}

/** Numbers of people in a fact for a team. */
function countsOf(fact: Fact): number[] {
  switch (fact.code) {
    case 'placed':
      return [fact.ready, fact.placed];
    case 'left-over-for':
    case 'left-over-otherwise':
    case 'unmet-in-circles':
      return [fact.people];
    default:
      return [];
  }
}
