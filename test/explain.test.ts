import { describe, expect, test } from 'vitest';
import {
  explainParticipant,
  explainProposal,
  InputError,
  type PoolInput,
  proposeCirclesSync,
  sayFacts,
} from '../src/index.js';
import { maassluis, metresNorth, participant, pool } from './support/builders.js';

/** A cook, somebody who does paperwork and somebody who repairs: help goes round. */
const three = pool([
  participant('cook', { talents: ['cooking'], needs: ['letters-and-forms'] }),
  participant('clerk', { talents: ['paperwork'], needs: ['odd-jobs'] }),
  participant('handyman', { talents: ['handyman'], needs: ['cooking-help'] }),
]);
const circleOfThree = {
  version: 1,
  circles: [{ id: 'our circle', members: ['cook', 'clerk', 'handyman'] }],
  policy: { size: { min: 3, max: 3 } },
} as const;

describe('what the coach reads of a circle', () => {
  const { circles } = explainProposal(three, circleOfThree, { audience: 'coach' });
  const [circle] = circles;

  test('help that goes round is told as one loop', () => {
    const loop = circle!.facts.filter(({ code }) => code === 'help-loop');
    expect(sayFacts(loop, { language: 'en' })).toEqual([
      'Help could go round: clerk does something for cook (‘Letters and forms’), cook for handyman (‘Cooking or learning to cook’) and handyman for clerk (‘An odd job at home’).',
    ]);
  });

  test('what hangs on one person is told with their name', () => {
    const facts = circle!.facts.filter(({ code }) => code === 'hangs-on-one');
    expect(sayFacts(facts, { language: 'nl' })).toContain(
      'Alleen cook kan iets doen voor handyman (‘Koken of leren koken’). Als cook er niet is, kan niemand anders dat.',
    );
  });

  test('the circle keeps the id that it was given', () => {
    expect(circle!.id).toBe('our circle');
  });

  test('what each brings and asks for stands beside what they would give and get', () => {
    expect(circle!.members[1]).toMatchObject({
      participant: 'cook',
      talents: ['cooking'],
      needs: ['letters-and-forms'],
      coverage: 1,
    });
  });
});

describe('somebody who is left over', () => {
  const far = pool([
    ...three.participants,
    participant('neighbour'),
    participant('far', { home: metresNorth(maassluis, 1200), reach: 500 }),
  ]);

  test('is told how far they would have to walk', () => {
    const policy = { size: { min: 4, max: 5 } };
    const proposal = {
      version: 1,
      circles: [{ members: ['cook', 'clerk', 'handyman', 'neighbour'] }],
    } as const;
    const { leftOver } = explainProposal(far, proposal, { audience: 'coach', policy });
    // 1,200 m in a straight line are 1,560 on foot, of which a reach must be two thirds.
    expect(leftOver[0]!.remedies[0]).toMatchObject({
      kind: 'circle',
      circle: 'k-1',
      changes: [{ kind: 'reach', participant: 'far', from: 500, to: 1040 }],
    });
    expect(sayFacts(leftOver[0]!.facts, { language: 'en' })[1]).toBe(
      'far fits in circle k-1 if far can walk 1,040 m instead of 500 m.',
    );
  });

  test('who could simply join is told so', () => {
    const near = pool([...three.participants, participant('near')]);
    const proposal = { version: 1, circles: [{ members: ['cook', 'clerk', 'handyman'] }] } as const;
    const { facts, reason } = explainParticipant(near, proposal, 'near', {
      policy: { size: { min: 3, max: 4 } },
    });
    expect(reason).toBe('no-seat');
    expect(facts.map(({ code }) => code)).toEqual(['left-over', 'could-join', 'as-good']);
  });
});

describe('before anything else', () => {
  const proposal = proposeCirclesSync(three, { policy: { size: { min: 3, max: 3 } } });
  const codesOf = (pool: PoolInput, saved: Parameters<typeof explainProposal>[1]) =>
    explainProposal(pool, saved, { audience: 'coach' }).facts.map(({ code }) => code);

  test('the coach reads that a proposal is of another pool, and nothing of that where it is not', () => {
    expect(codesOf(three, proposal)[0]).toBe('placed');
    expect(codesOf({ ...three, date: '2026-12-01' }, proposal)[0]).toBe('other-pool');
  });

  test('the coach reads who is in a running circle already', () => {
    const seated = { ...three, circles: [{ id: 'c-1', members: ['cook'] }] };
    const { facts } = explainProposal(seated, circleOfThree, { audience: 'coach' });
    expect(facts[0]).toEqual({ code: 'already-seated', participants: ['cook'] });
  });

  test('the coach reads that a circle breaks a rule, which one, and whom that is about', () => {
    const apart = { ...three, apart: [['cook', 'clerk']] };
    const { facts, circles } = explainProposal(apart, circleOfThree, { audience: 'coach' });
    expect(facts[0]).toEqual({ code: 'not-allowed-as-they-are', circles: ['our circle'] });
    expect(circles[0]!.facts[0]).toEqual({
      code: 'breaks-rule',
      rule: 'apart',
      severity: 'required',
      people: 2,
      participants: ['clerk', 'cook'],
    });
  });

  test('a rule that was broken before keeps nobody out of a circle', () => {
    const people = [...three.participants, participant('newcomer')];
    const apart = { ...three, participants: people, apart: [['cook', 'clerk']] };
    const { others } = explainParticipant(apart, circleOfThree, 'newcomer', {
      policy: { size: { min: 3, max: 4 } },
    });
    expect(others).toMatchObject([{ circle: 'our circle', isAllowed: true, instead: null }]);
  });
});

test('whoever could join a running circle is told so', () => {
  const running = pool([...three.participants, participant('seeks')], {
    circles: [{ id: 'the circle', members: ['cook', 'clerk', 'handyman'] }],
  });
  const { leftOver } = explainProposal(
    running,
    { version: 1, circles: [] },
    { audience: 'coach', policy: { size: { min: 3, max: 4 } } },
  );
  expect(leftOver.map(({ participant, remedies }) => [participant, remedies[0]!.kind])).toEqual([
    ['seeks', 'running-circle'],
  ]);
  expect(leftOver[0]!.facts.map(({ code }) => code)).toEqual(['left-over', 'could-join-running']);
});

describe('what one member reads', () => {
  const dossier = explainProposal(three, circleOfThree, { audience: 'member', participant: 'cook' });

  test('is about themselves', () => {
    expect(sayFacts(dossier.facts, { language: 'en' })).toEqual([
      'In this proposal you are in a circle of 3 people, you included.',
      'You could do something for handyman: ‘Cooking or learning to cook’. Your talent ‘Cooking’ is what counts.',
      'clerk could do something for you: ‘Letters and forms’.',
      'Your coach can tell you whether there is more that you and others in the circle could do together.',
    ]);
  });

  test('is that they wait, without a reason that tells of others, where they have no place', () => {
    const waiting = { ...three, participants: [...three.participants, participant('waits')] };
    const { facts, circle } = explainProposal(waiting, circleOfThree, {
      audience: 'member',
      participant: 'waits',
    });
    expect(circle).toBeNull();
    expect(facts).toEqual([{ code: 'you-wait', participant: 'waits' }]);
  });
});

describe('what a team reads', () => {
  test('is nothing where there are too few people', () => {
    const { facts, circles, value } = explainProposal(three, circleOfThree, { audience: 'team' });
    expect({ facts, circles, value }).toEqual({
      facts: [{ code: 'too-few-to-tell', fewest: 5 }],
      circles: [],
      value: null,
    });
  });
});

describe('an explanation', () => {
  test('depends on neither the order of people nor that of circles', () => {
    const input: PoolInput = { ...three, participants: [...three.participants].reverse() };
    const members = [...circleOfThree.circles[0].members].reverse();
    const proposal = { ...circleOfThree, circles: [{ id: 'our circle', members }] };
    expect(explainProposal(input, proposal, { audience: 'coach' })).toEqual(
      explainProposal(three, circleOfThree, { audience: 'coach' }),
    );
  });

  test('gives the reasons that the proposal gave', () => {
    const people = Array.from({ length: 13 }, (_, each) =>
      participant(`p-${each}`, { home: metresNorth(maassluis, each * 150) }),
    );
    const input = pool(people);
    const policy = { size: { min: 3, max: 3 }, reach: { personal: 300, between: 400 } };
    const proposal = proposeCirclesSync(input, { policy });
    const { leftOver } = explainProposal(input, proposal, { audience: 'coach' });
    expect(leftOver.length).toBeGreaterThan(0);
    expect(leftOver.map(({ participant, reason }) => ({ participant, reason: { code: reason } }))).toEqual(
      proposal.unplaced,
    );
  });

  test('numbers circles that have no ids, or have the same', () => {
    const six = pool(['a', 'b', 'c', 'd'].map((id) => participant(id)));
    const circles = [
      { id: 'same', members: ['d', 'c'] },
      { id: 'same', members: ['b', 'a'] },
    ];
    const { circles: told } = explainProposal(six, { version: 1, circles }, { audience: 'coach' });
    expect(told.map(({ id, members }) => [id, members.map((each) => each.participant)])).toEqual([
      ['k-1', ['a', 'b']],
      ['k-2', ['c', 'd']],
    ]);
  });
});

describe('what cannot be explained', () => {
  test.each([
    ['somebody who is not in the pool', { version: 1, circles: [{ members: ['nobody'] }] }, {}],
    ['a seed out of range', circleOfThree, { seed: -1 }],
    ['an audience that there is not', circleOfThree, { audience: 'press' as 'team' }],
  ] as const)('%s is refused', (_, proposal, options) => {
    expect(() => explainProposal(three, proposal, { audience: 'team', ...options })).toThrow(RangeError);
  });

  test('a member who is nobody is refused', () => {
    expect(() =>
      explainProposal(three, circleOfThree, { audience: 'member', participant: 'nobody' }),
    ).toThrow(RangeError);
    expect(() => explainParticipant(three, circleOfThree, 'nobody')).toThrow(RangeError);
  });

  test('somebody who is not ready has nothing to be told', () => {
    const unready = {
      ...three,
      participants: [...three.participants, participant('later', { ready: false })],
    };
    expect(() => explainParticipant(unready, circleOfThree, 'later')).toThrow(RangeError);
  });

  test.each([
    ['a proposal in which somebody sits twice', { version: 1, circles: [{ members: ['cook', 'cook'] }] }],
    ['a policy that cannot be used', { ...circleOfThree, policy: { size: { min: 5, max: 3 } } }],
  ] as const)('%s is an input error', (_, proposal) => {
    expect(() => explainProposal(three, proposal, { audience: 'coach' })).toThrow(InputError);
  });
});
