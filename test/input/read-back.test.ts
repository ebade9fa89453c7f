import { describe, expect, it } from 'vitest';
import { parseAlternatives } from '../../src/input/parse-alternatives.js';
import { parseCosts, safeParseCosts } from '../../src/input/parse-costs.js';
import { parseDossier } from '../../src/input/parse-dossier.js';
import { parseMoment } from '../../src/input/parse-moment.js';
import { parsePins, safeParsePins } from '../../src/input/parse-pins.js';
import { parsePolicy } from '../../src/input/parse-policy.js';
import { parsePool } from '../../src/input/parse-pool.js';
import { parseProposal, safeParseProposal } from '../../src/input/parse-proposal.js';
import { parseReferral } from '../../src/input/parse-referral.js';
import { parseRun } from '../../src/input/parse-run.js';
import { parseSettings } from '../../src/input/parse-settings.js';
import { parseProposalPolicy } from '../../src/input/proposal-policy.js';
import { fullPolicy, fullProposal, participant, pool } from './inputs.js';
import { issuesOf } from './parsed.js';

const point = { lat: 51.92, lon: 4.24 };
const some = parsePool(pool({ coaches: [{ id: 'k' }], meetingPlaces: [{ id: 'm', point }] }));
const hostile = { forbid: ['club'] };

describe('a saved proposal', () => {
  const circles = [{ id: 'k-1', members: ['a', 'b'] }, { members: ['c'] }];

  it('says who are together, and nothing else', () => {
    expect(parseProposal({ version: 1, circles, later: 1 })).toEqual({ version: 1, circles });
    expect(safeParseProposal({ version: 1, circles })).toEqual({
      success: true,
      value: { version: 1, circles },
    });
    expect(Object.isFrozen(parseProposal({ version: 1, circles }).circles[0]!.members)).toBe(true);
    expect(issuesOf(() => parseProposal({ version: 1, circles, club: 1 }, hostile))).toEqual([
      'forbidden-field ',
    ]);
    expect(issuesOf(() => safeParseProposal({ version: 1, circles, club: 1 }, hostile))).toEqual([
      'forbidden-field ',
    ]);
  });

  it.each([
    ['as it is for a report', parseRun],
    ['with coaches and places', (value: unknown) => parseSettings(value, some)],
    ['for who are together', (value: unknown) => parseProposal(value)],
  ])('has everybody in one circle, once: read %s', (_, parse) => {
    const odd = [{ members: ['a', 'b', 'a'] }, { members: ['b'] }, 7, { members: 7 }];
    expect(issuesOf(() => parse({ version: 1, circles: odd }))).toEqual([
      'duplicate-member circles[0].members[2]',
      'in-two-circles circles[1].members[0]',
      'wrong-type circles[2]',
      'wrong-type circles[3].members',
    ]);
    expect(issuesOf(() => parse({ version: 1, circles: 7 }))).toEqual(['wrong-type circles']);
    expect(issuesOf(() => parse({}))).toEqual(['missing-key version', 'missing-key circles']);
  });

  it('is read for a report with how it came about', () => {
    const setting = { daypart: 'mon-evening', place: 'm', coach: null, volunteer: null };
    const run = {
      version: 1,
      circles: [{ id: 'k-1', members: ['a'], setting }],
      library: 'kringmaker@0.1.0',
      seed: 1,
      effort: 500,
      inputHash: 'x',
      policy: { size: { min: 3 } },
      unplaced: [{ participant: 'b', reason: { code: 'apart' } }],
    };
    expect(parseRun({ ...run, later: 1 })).toEqual(run);
    expect(Object.isFrozen(parseRun(run).circles[0]!.setting)).toBe(true);
  });

  it('has coaches and meeting places of the pool', () => {
    const with_ = (...settings: readonly unknown[]) => ({
      version: 1,
      circles: settings.map((setting, at) => ({ members: [`p-${at}`], setting })),
    });
    const sound = with_({ coach: 'k', place: 'm' }, { coach: null, place: null }, {});
    expect(parseSettings(sound, some)).toEqual(sound);
    const unknown = with_({ coach: 'm', place: 'k' }, { coach: 7 }, 7, { place: 'x' });
    expect(issuesOf(() => parseSettings(unknown, some))).toEqual([
      'unknown-coach circles[0].setting.coach',
      'unknown-place circles[0].setting.place',
      'wrong-type circles[1].setting.coach',
      'wrong-type circles[2].setting',
      'unknown-place circles[3].setting.place',
    ]);
    expect(issuesOf(() => parseSettings(with_({ coach: 'k', place: 'm' }), parsePool(pool())))).toEqual([
      'unknown-coach circles[0].setting.coach',
      'unknown-place circles[0].setting.place',
    ]);
    expect(parseSettings({ version: 1, circles: [{ members: [] }] }, some)).toEqual({
      version: 1,
      circles: [{ members: [] }],
    });
  });

  it('says by what policy it was made', () => {
    expect(parseProposalPolicy(fullProposal)).toEqual(fullPolicy);
    expect(parseProposalPolicy({ policy: { size: { min: 4 } } })).toEqual(parsePolicy({ size: { min: 4 } }));
    for (const silent of [{}, { policy: undefined }, undefined, null, 'x', [], 7])
      expect(parseProposalPolicy(silent)).toBeUndefined();
  });

  it('is refused for a policy that is none, at its place', () => {
    const wrong = (policy: unknown) => issuesOf(() => parseProposalPolicy({ policy }));
    expect(wrong(null)).toEqual(['wrong-type policy']);
    expect(wrong({ size: { min: 1 }, luck: 1 })).toEqual([
      'unknown-key policy',
      'out-of-range policy.size.min',
    ]);
    const throwing = {
      get policy() {
        throw new Error('hidden');
      },
    };
    expect(issuesOf(() => parseProposalPolicy(throwing))).toEqual(['unreadable policy']);
  });
});

describe('a newcomer', () => {
  const wrong = (value: unknown) => issuesOf(() => parseReferral(some, value));

  it('is complete and frozen', () => {
    const newcomer = parseReferral(some, participant('p-3', { talents: ['cooking'] }));
    expect(newcomer).toEqual({
      ...participant('p-3'),
      talents: [{ talent: 'cooking', level: 1 }],
      needs: [],
      backgrounds: {},
      dayparts: [],
      languages: [],
      ready: true,
    });
    expect(Object.isFrozen(newcomer.talents[0])).toBe(true);
  });

  it('is checked against the pool, and told so without a place in it', () => {
    expect(wrong(7)).toEqual(['wrong-type ']);
    expect(wrong({})).toEqual(['missing-key id', 'missing-key home']);
    expect(
      wrong({
        ...participant('p-1', { talents: ['knots'], waitingSince: '2026-11-22' }),
        home: { lat: 1, lon: 5 },
      }),
    ).toEqual([
      'duplicate-id id',
      'outside-area home.lat',
      'unknown-talent talents[0]',
      'waiting-after-date waitingSince',
    ]);
    expect(wrong({ ...participant('p-3'), bsn: 1 })).toEqual(['forbidden-field ']);
  });
});

describe('when a circle meets', () => {
  it('is a daypart, none, or left open', () => {
    for (const moment of [
      {},
      { daypart: null },
      { daypart: 'mon-evening' },
      { missing: [{ part: 'daypart' }] },
    ])
      expect(parseMoment(moment)).toEqual(moment);
    expect(parseMoment({ place: 'm' })).toEqual({});
    expect(issuesOf(() => parseMoment({ daypart: 'night', missing: [7] }))).toEqual([
      'unknown-value daypart',
      'wrong-type missing[0]',
    ]);
  });
});

describe('pins', () => {
  const sound = {
    seats: [{ participant: 'a', circle: 'c' }],
    together: [['a', 'b']],
    circles: ['c'],
    leftOut: ['d'],
  };

  it('are given as they are, frozen', () => {
    expect(parsePins(sound)).toEqual(sound);
    expect(safeParsePins(sound)).toEqual({ success: true, value: sound });
    expect(parsePins({})).toEqual({});
    expect(Object.isFrozen(parsePins(sound).together)).toBe(true);
    expect(issuesOf(() => parsePins({ club: 1 }, hostile))).toEqual(['forbidden-field ']);
    expect(issuesOf(() => safeParsePins({ club: 1 }, hostile))).toEqual(['forbidden-field ']);
  });

  it('name nobody twice in one place', () => {
    const twice = {
      together: [
        ['a', 'b'],
        ['c', 'd', 'c'],
      ],
      circles: ['c', 'c'],
      leftOut: ['d', 'e', 'e'],
    };
    expect(issuesOf(() => parsePins(twice))).toEqual([
      'duplicate-member together[1][2]',
      'duplicate-member circles[1]',
      'duplicate-member leftOut[2]',
    ]);
    expect(issuesOf(() => parsePins({ together: [7, ['a', 'a']], circles: 7, leftOut: 7 }))).toEqual([
      'wrong-type together[0]',
      'duplicate-member together[1][1]',
      'wrong-type circles',
      'wrong-type leftOut',
    ]);
  });
});

describe('costs', () => {
  it('are given as they are, frozen', () => {
    const sound = { 'size.min': 2, 'rules.daypart': 'never' };
    expect(parseCosts(sound)).toEqual(sound);
    expect(safeParseCosts(sound)).toEqual({ success: true, value: sound });
    expect(Object.isFrozen(parseCosts(sound))).toBe(true);
    expect(issuesOf(() => parseCosts({ club: 1 }, hostile))).toEqual(['forbidden-field ']);
    expect(issuesOf(() => safeParseCosts({ club: 1 }, hostile))).toEqual(['forbidden-field ']);
    expect(issuesOf(() => parseCosts({ 'size.min': 0, 'size.max': 'often' }))).toEqual([
      'out-of-range size.min',
      'unknown-value size.max',
    ]);
  });
});

describe('saved alternatives', () => {
  const first = { label: 'best', value: 1, differenceFromFirst: 0, circles: [], unplaced: [], tradeOffs: [] };

  it('are given with all that facts hold, frozen', () => {
    const sound = { proposals: [first], facts: [{ code: 'x', more: { deep: [1] } }], later: 1 };
    const read = parseAlternatives(sound);
    expect(read).toEqual(sound);
    expect(read).not.toBe(sound);
    expect(Object.isFrozen(read.facts[0])).toBe(true);
  });

  it('are refused with anything that a report reads and that is wrong', () => {
    expect(
      issuesOf(() => parseAlternatives({ proposals: [{ ...first, label: 'worst' }], facts: [{}] })),
    ).toEqual(['unknown-value proposals[0].label', 'missing-key facts[0].code']);
    expect(
      issuesOf(() => parseAlternatives({ proposals: [], facts: [{ code: 'x', odd: () => 1 }] })),
    ).toEqual(['wrong-type ']);
    expect(issuesOf(() => parseAlternatives({ proposals: [], facts: [], club: 1 }, hostile))).toEqual([
      'forbidden-field ',
    ]);
  });
});

describe('a saved dossier', () => {
  const head = {
    version: 1,
    library: 'kringmaker@0.1.0',
    date: '2026-11-21',
    inputHash: 'x',
    words: { talents: [], needs: [] },
    facts: [{ code: 'x', more: 1 }],
  };
  const dossiers = {
    coach: { ...head, audience: 'coach', homeRadius: 100, value: 1, circles: [], leftOver: [] },
    member: { ...head, audience: 'member', participant: 'p', circle: null },
    team: { ...head, audience: 'team', value: null, circles: [] },
  };

  it.each(Object.entries(dossiers))('for a %s is given with all that it says, frozen', (_, dossier) => {
    const read = parseDossier({ ...dossier, later: [1] });
    expect(read).toEqual({ ...dossier, later: [1] });
    expect(Object.isFrozen(read.facts[0])).toBe(true);
  });

  it.each([
    ['coach', ['homeRadius', 'value', 'circles', 'leftOver']],
    ['member', ['participant', 'circle']],
    ['team', ['value', 'circles']],
  ])('for a %s misses what is read of it', (audience, keys) => {
    expect(issuesOf(() => parseDossier({ ...head, audience }))).toEqual(
      keys.map((key) => `missing-key ${key}`),
    );
  });

  it('is for somebody', () => {
    expect(issuesOf(() => parseDossier({ ...dossiers.team, audience: 'press' }))).toEqual([
      'unknown-value audience',
    ]);
    expect(issuesOf(() => parseDossier({ ...dossiers.team, version: 2 }))).toEqual(['unknown-value version']);
    expect(issuesOf(() => parseDossier({ ...dossiers.team, club: 1 }, hostile))).toEqual([
      'forbidden-field ',
    ]);
    expect(issuesOf(() => parseDossier({ ...dossiers.team, circles: [{ club: 1 }] }, hostile))).toContain(
      'forbidden-field circles[0]',
    );
    expect(issuesOf(() => parseDossier({ ...dossiers.team, odd: Number.NaN }))).toEqual(['not-finite ']);
  });
});
