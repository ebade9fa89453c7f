import { describe, expect, test } from 'vitest';
import {
  auditProposal,
  explainProposal,
  forget,
  InputError,
  type PoolInput,
  type Proposal,
  parsePool,
  proposeCirclesSync,
  recordDecision,
  type TravelStop,
} from '../src/index.js';
import { maassluis, metresEast, participant, pool } from './support/builders.js';

/** Somebody who may be anything, here and there. */
const x = 'x';
const noWays = (stops: number): number[][] =>
  Array.from({ length: stops }, (_, from) => Array.from({ length: stops }, (__, to) => 100 * (from + to)));

function forgetIn(given: PoolInput) {
  const { pools, report } = forget(x, { pools: [given] });
  return { rest: pools[0]!, report };
}

describe('whoever is forgotten in a pool', () => {
  test('is no longer the coach or the volunteer of a running circle, which keeps its others', () => {
    const given = pool([participant('a'), participant('b')], {
      circles: [
        { id: 'k-1', members: ['a'], coach: x, volunteer: 'v' },
        { id: 'k-2', members: ['b'], coach: 'c', volunteer: x },
      ],
      coaches: [{ id: x }, { id: 'c' }],
      volunteers: [
        { id: x, home: maassluis },
        { id: 'v', home: maassluis },
      ],
    });
    const { rest, report } = forgetIn(given);
    expect(rest.circles.map(({ coach, volunteer }) => [coach, volunteer])).toEqual([
      [undefined, 'v'],
      ['c', undefined],
    ]);
    expect(Object.keys(rest.circles[0]!)).not.toContain('coach');
    expect(rest.coaches!.map(({ id }) => id)).toEqual(['c']);
    expect(rest.volunteers!.map(({ id }) => id)).toEqual(['v']);
    expect([...report.removed].sort((one, other) => (one.path < other.path ? -1 : 1))).toEqual([
      { path: 'pools[0].circles.coach', count: 1 },
      { path: 'pools[0].circles.volunteer', count: 1 },
      { path: 'pools[0].coaches', count: 1 },
      { path: 'pools[0].volunteers', count: 1 },
    ]);
  });

  test('goes from sets, and a set of two goes with them', () => {
    const given = pool(
      ['a', 'b', x, 'c'].map((id) => participant(id)),
      {
        apart: [
          ['a', x],
          ['a', 'b'],
        ],
        together: [['b', 'c', x]],
      },
    );
    const { rest } = forgetIn(given);
    expect(rest.apart).toEqual([['a', 'b']]);
    expect(rest.together).toEqual([['b', 'c']]);
  });

  test.each([
    ['participant', [0, 2, 3, 4, 5]],
    ['coach', [0, 1, 3, 4, 5]],
    ['volunteer', [0, 1, 2, 4, 5]],
  ])('takes the row and the column of their ways along: %s', (played, kept) => {
    const as = (role: string): string => (role === played ? x : 'y');
    const stops: TravelStop[] = [
      'a',
      as('participant'),
      { coach: as('coach') },
      { volunteer: as('volunteer') },
      { meetingPlace: x },
      maassluis,
    ];
    const given = pool(
      ['a', x, 'y'].map((id) => participant(id)),
      {
        coaches: [{ id: x }, { id: 'y' }],
        volunteers: [
          { id: x, home: maassluis },
          { id: 'y', home: maassluis },
        ],
        meetingPlaces: [{ id: x, point: maassluis }],
        travel: { unit: 'metres', stops, ways: noWays(6) },
      },
    );
    const { rest } = forgetIn(given);
    expect(rest.travel!.stops).toEqual(kept.map((position) => stops[position]));
    expect(rest.travel!.ways).toEqual(kept.map((from) => kept.map((to) => 100 * (from + to))));
  });

  test('is named as a namesake where something that is no person has the same text', () => {
    const given = pool([participant('a', { backgrounds: { route: x } }), participant(x)], {
      circles: [{ id: x, members: ['a'] }],
      meetingPlaces: [{ id: x, point: maassluis }],
      partners: [{ id: x, point: maassluis, offers: [x] }],
      vocabulary: { talents: [{ slug: x, nl: 'X', en: 'X' }], needs: [], meets: [] },
    } as Partial<PoolInput>);
    const { rest, report } = forgetIn(given);
    expect(report.left).toEqual(
      ['meetingPlaces', 'partners', 'circles', 'backgrounds', 'vocabulary'].map((key) => ({
        path: `pools[0].${key}`,
        code: 'namesake',
      })),
    );
    expect(rest.participants.map(({ id }) => id)).toEqual(['a']);
    expect(rest.circles[0]!.id).toBe(x);
  });
});

/** Six people of whom everybody can be placed. */
const six = parsePool(
  pool(
    ['a', 'b', 'c', 'd', 'e', x].map((id, place) =>
      participant(id, {
        home: metresEast(maassluis, 40 * place),
        talents: [place % 2 === 0 ? 'cooking' : 'driving'],
        needs: [place % 2 === 0 ? 'transport' : 'cooking-help'],
      }),
    ),
  ),
);
const policy = { size: { min: 3, max: 3 }, minimumScore: 0 };
const proposal = proposeCirclesSync(six, { policy, effort: 100 });

describe('whoever is forgotten in a proposal', () => {
  const setting = {
    daypart: 'tue-morning',
    place: x,
    coach: x,
    volunteer: x,
    cannotCome: [x, 'a'],
    missing: [
      { part: 'place', reasons: ['area'], participants: [x] },
      { part: 'coach', reasons: ['full'], participants: ['a', x] },
      { part: 'volunteer', reasons: ['full'] },
    ],
  };

  test('leaves no trace where and when a circle meets; a place of that name stays, and is named', () => {
    const circles = proposal.circles.map((circle, place) => (place === 0 ? { ...circle, setting } : circle));
    const held = { ...proposal, circles } as Proposal;
    const { proposals, report } = forget(x, { proposals: [held] });
    expect(proposals[0]!.circles[0]!.setting).toEqual({
      ...setting,
      coach: null,
      volunteer: null,
      cannotCome: ['a'],
      missing: [
        { part: 'place', reasons: ['area'] },
        { part: 'coach', reasons: ['full'], participants: ['a'] },
        { part: 'volunteer', reasons: ['full'] },
      ],
    });
    expect(report.left).toContainEqual({
      path: 'proposals[0].circles[0].setting.place',
      code: 'namesake',
    });
  });

  test('leaves with whatever another program wrote down about them', () => {
    const held = {
      ...proposal,
      notes: {
        [x]: 'moves soon',
        a: { calls: x, circle: x, colour: 'red' },
        pairs: [
          ['a', x],
          ['a', 'b'],
        ],
        talents: [x, 'cooking'],
        people: [x, 'a'],
        facts: [
          { code: 'said', by: { who: x } },
          { code: 'said', by: { who: 'a' } },
          { code: 'seen', [x]: 1 },
        ],
      },
    } as Proposal;
    const { proposals, report } = forget(x, { proposals: [held] });
    expect((proposals[0] as unknown as { notes: unknown }).notes).toEqual({
      a: { circle: x, colour: 'red' },
      pairs: [['a'], ['a', 'b']],
      talents: [x, 'cooking'],
      people: ['a'],
      facts: [{ code: 'said', by: { who: 'a' } }],
    });
    const counts = Object.fromEntries(report.removed.map(({ path, count }) => [path, count]));
    expect(counts).toMatchObject({
      'proposals[0].notes': 1,
      'proposals[0].notes.a': 1,
      'proposals[0].notes.pairs': 1,
      'proposals[0].notes.people': 1,
      'proposals[0].notes.facts': 2,
    });
  });

  test('leaves what moves gained, which is named', () => {
    const previous = {
      version: 1,
      circles: [{ members: ['a', 'b', 'c'] }, { members: ['d', 'e', 'f'] }],
    } as const;
    const later = parsePool(
      pool([
        ...six.participants.filter(({ id }) => id !== 'f'),
        participant('f', { home: metresEast(maassluis, 2000) }),
      ]),
    );
    const kept = proposeCirclesSync(later, { policy, effort: 100, previous, movePrice: 0 });
    expect(kept.changes!.moved.length).toBeGreaterThan(0);
    const one = kept.changes!.moved[0]!.participant;
    const { proposals, report } = forget(one, { proposals: [kept] });
    expect(proposals[0]!.changes!.moved).toEqual(kept.changes!.moved.slice(1));
    expect(report.left).toContainEqual({ path: 'proposals[0].changes.exchanges', code: 'gain' });
  });
});

describe('whoever is forgotten in a record', () => {
  test('goes from what people decided beforehand and afterwards', () => {
    const pins = {
      seats: [
        { participant: x, circle: 'k-1' },
        { participant: 'a', circle: 'k-1' },
      ],
      together: [
        ['b', 'c'],
        ['d', x],
      ],
      leftOut: ['e'],
    };
    const previous = { version: 1, circles: [{ members: ['a', x, 'b'] }] } as const;
    const kept = proposeCirclesSync(six, { policy, effort: 100, previous, pins });
    const record = auditProposal(six, kept, { previous, pins });
    const decided = recordDecision(record, {
      decision: 'chosen',
      role: 'coach',
      reason: 'known-conflict',
      date: six.date,
    });
    const { records, report } = forget(x, { records: [decided] });
    expect(JSON.stringify(records)).not.toContain(`"${x}"`);
    expect(records[0]!.request.pins).toEqual({
      seats: [{ participant: 'a', circle: 'k-1' }],
      together: [['b', 'c']],
      leftOut: ['e'],
    });
    expect(records[0]!.request.previous).toEqual([['a', 'b']]);
    expect(records[0]!.decisions).toEqual([
      { decision: 'chosen', role: 'coach', reason: 'known-conflict', date: six.date },
    ]);
    expect(records[0]!.hashes).toBeUndefined();
    const counts = Object.fromEntries(report.removed.map(({ path, count }) => [path, count]));
    expect(counts).toMatchObject({
      'records[0].request.previous': 1,
      'records[0].request.pins.seats': 1,
      'records[0].request.pins.together': 1,
      'records[0].hashes': 1,
    });
  });
});

describe('what cannot be done', () => {
  test.each([
    ['', {}],
    [undefined, {}],
    [7, {}],
  ])('without an id: %j', (id, kept) => {
    expect(() => forget(id as string, kept)).toThrow(new TypeError('id must be a text that is not empty'));
  });

  test('is named by where it was handed in, however deep', () => {
    const paths = (kept: object): string[] => {
      try {
        forget(x, kept);
      } catch (error) {
        if (error instanceof InputError) return error.issues.map(({ path }) => path);
      }
      return [];
    };
    expect(paths({ pools: [null] })).toEqual(['pools[0]']);
    expect(paths({ pools: [six, { ...six, participants: [participant('a', { reach: -1 })] }] })).toEqual([
      'pools[1].participants[0].reach',
    ]);
    expect(
      paths({ dossiers: [{ ...explainProposal(six, proposal, { audience: 'coach' }), value: 'much' }] }),
    ).toEqual(['dossiers[0].value']);
  });
});
