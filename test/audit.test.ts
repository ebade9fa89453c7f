import { describe, expect, test } from 'vitest';
import { poolKinds } from '../bench/pools.js';
import { toCompactPool } from '../src/compact/to-compact-pool.js';
import {
  type AuditRecord,
  auditProposal,
  buurtcirkel,
  buurtcirkelVersion,
  forget,
  InputError,
  parseAuditRecord,
  parsePool,
  proposeAlternativesSync,
  proposeCirclesSync,
  recordDecision,
  replay,
  replaySync,
  toCsv,
  verifyProposal,
} from '../src/index.js';
import { hashOf } from '../src/record/hash.js';
import { finish } from '../src/runtime/pace.js';

const policy = { size: { min: 4, max: 6 } };
const pool = parsePool(poolKinds.dense(40, 1));
const proposal = proposeCirclesSync(pool, { policy, seed: 7, effort: 2000 });
const record = auditProposal(pool, proposal);
const decision = { decision: 'chosen', role: 'coach', reason: 'fits', date: '2026-11-23' } as const;

const pathsOf = (changed: object): string[] =>
  verifyProposal(pool, changed as AuditRecord).differences.map(({ code, path }) => `${code} ${path}`);

/** Milliseconds that pass while they are asked for: time is up after so many looks at the clock. */
function ticking(): () => number {
  let now = 0;
  return () => now++;
}

describe('an audit record', () => {
  test('is plain, frozen and the same once more', () => {
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    expect(Object.isFrozen(record.circles[0]!.members)).toBe(true);
    expect(JSON.stringify(auditProposal(pool, proposal))).toBe(JSON.stringify(record));
    expect(parseAuditRecord(record)).toBe(record);
  });

  test('is a proposal for whoever reads one', () => {
    expect(toCsv(record)).toBe(toCsv(proposal));
  });

  test('holds nothing that anybody said', () => {
    const said = new Set(
      pool.participants.flatMap(({ talents, needs }) => [
        ...talents.map(({ talent }) => talent),
        ...needs.map(({ need }) => need),
      ]),
    );
    const text = JSON.stringify(record);
    expect([...said].filter((slug) => text.includes(JSON.stringify(slug)))).toEqual([]);
    expect(text).not.toMatch(/"lat"|"lon"|"home"/);
    expect(record.explanations.circles).toHaveLength(record.circles.length);
    expect(record.explanations.circles.flatMap(({ codes }) => codes)).toContain('circle-score');
  });

  test('is of the vocabulary of this version: whoever changes it gives it another', () => {
    expect({ version: buurtcirkelVersion, hash: hashOf(buurtcirkel) }).toMatchInlineSnapshot(`
      {
        "hash": "sha256-bac082f1a266caafdc2da15715896d7ec3ae636729863ed2f03fd8fcdbe2e9e1",
        "version": "1",
      }
    `);
  });

  test('is refused for another pool, and with options that cannot be those of the run', () => {
    const other = parsePool({ ...pool, date: '2026-11-30' });
    const previous = { version: 1, circles: [] } as const;
    expect(() => auditProposal(other, proposal)).toThrow(RangeError);
    expect(() => auditProposal(pool, proposal, { previous })).toThrow(RangeError);
    expect(() => auditProposal(pool, proposal, { count: 2 })).toThrow(RangeError);
    const kept = proposeCirclesSync(pool, { policy, effort: 300, previous: proposal });
    expect(() => auditProposal(pool, kept)).toThrow(RangeError);
    expect(() => auditProposal(pool, kept, { previous })).toThrow(RangeError);
    expect(() => auditProposal(pool, kept, { previous: proposal, movePrice: 2 })).toThrow(RangeError);
    const [first] = proposeAlternativesSync(pool, { policy, effort: 300, count: 1 }).proposals;
    expect(() => auditProposal(pool, first!, { previous })).toThrow(RangeError);
    expect(() => auditProposal(pool, { version: 1, circles: [] } as never)).toThrow(InputError);
  });
});

describe('a decision', () => {
  test('is added, and stays tied to the record and to those before it', () => {
    const once = recordDecision(record, decision);
    const twice = recordDecision(once, { ...decision, decision: 'rejected', circle: 'k-2' });
    expect(twice.decisions.map((each) => each.decision)).toEqual(['chosen', 'rejected']);
    expect(record.decisions).toEqual([]);
    expect(pathsOf(twice)).toEqual([]);
    const [first, second] = twice.decisions;
    expect(pathsOf({ ...twice, decisions: [second] })).toEqual(['altered decisions[0]']);
    expect(pathsOf({ ...twice, decisions: [{ ...first, role: 'team' }, second] })).toEqual([
      'altered decisions[0]',
    ]);
  });

  test.each([
    ['by a name', { role: 'Jan Jansen' }],
    ['for a reason in a sentence', { reason: 'she does not like him' }],
    ['on no day', { date: '2026-02-30' }],
    ['that no circle became anything by', { circles: [['a']] }],
  ])('%s is refused', (_, wrong) => {
    expect(() => recordDecision(record, { ...decision, ...wrong })).toThrow(InputError);
  });

  test('about a circle that is not there is refused, and named where it was added all the same', () => {
    expect(() => recordDecision(record, { ...decision, circle: 'k-99' })).toThrow(RangeError);
    const changed = { ...decision, decision: 'changed', circle: 'k-99', circles: [['nobody']] };
    expect(pathsOf({ ...record, decisions: [changed] })).toEqual([
      'unknown-circle decisions[0].circle',
      'unknown-participant decisions[0].circles[0][0]',
      'altered decisions[0]',
    ]);
  });
});

describe('a proposal that is not as it was', () => {
  const [first, ...rest] = proposal.circles;

  test('is caught where somebody is taken out, and the numbers that this changes are shown', () => {
    const members = first!.members.slice(1);
    const { circles, unplaced } = proposal;
    const everybody = circles.flatMap((circle) => circle.members).length + unplaced.length;
    const { differences } = verifyProposal(pool, { ...proposal, circles: [{ ...first!, members }, ...rest] });
    expect(differences).toContainEqual({
      code: 'not-listed',
      path: 'unplaced',
      expected: everybody,
      found: everybody - 1,
    });
    expect(differences.some(({ path }) => path === 'circles[0].score')).toBe(true);
  });

  test('is caught where people are unknown, named twice, or in disorder', () => {
    const withMembers = (members: readonly string[]) =>
      pathsOf({ ...proposal, circles: [{ ...first!, members }, ...rest] });
    expect(withMembers(['stranger', ...first!.members.slice(1)])).toContain(
      'unknown-participant circles[0].members[0]',
    );
    expect(withMembers([rest[0]!.members[0]!, ...first!.members.slice(1)])).toContain(
      'repeated-participant circles[1].members[0]',
    );
    expect(withMembers([...first!.members].reverse())).toContain('out-of-order circles[0].members[1]');
  });

  test('is caught where it was made for another day, by another version or vocabulary', () => {
    const tomorrow = parsePool({
      ...pool,
      date: '2026-11-30',
      vocabulary: { extends: 'buurtcirkel', talents: ['knots'] },
    });
    const older = { ...record, library: 'kringmaker@0.0.9' };
    const codes = verifyProposal(tomorrow, older).differences.map(({ code }) => code);
    expect(codes).toContain('other-pool');
    expect(codes).toContain('other-library');
    expect(codes).toContain('other-vocabulary');
  });

  test('shows no id in any difference', () => {
    const stranger = { ...first!, members: ['MARKER-1', ...first!.members.slice(1)] };
    const { differences } = verifyProposal(pool, { ...proposal, circles: [stranger, ...rest] });
    const text = JSON.stringify(differences);
    expect(text).not.toContain('MARKER');
    for (const { id } of pool.participants) expect(text).not.toContain(JSON.stringify(id));
  });

  test('is no proposal at all', () => {
    for (const value of [
      null,
      1,
      {},
      { kind: 'other' },
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('MARKER');
          },
        },
      ),
    ]) {
      expect(() => verifyProposal(pool, value as never)).toThrow(InputError);
    }
  });
});

describe('a run that is done again', () => {
  test('gives the same circles after as many steps where time was up', () => {
    const large = parsePool(poolKinds.dense(60, 1));
    const options = { policy, effort: 20_000, maxSeconds: 0.02 } as const;
    const stopped = proposeCirclesSync(large, { ...options, now: ticking() });
    expect(stopped.stoppedBy).toBe('time');
    expect(stopped.circles.length).toBeGreaterThan(0);
    const made = auditProposal(large, stopped, { maxSeconds: 0.02 });
    expect(verifyProposal(large, made).differences).toEqual([]);
    const { code, proposal: again } = replaySync(made, large);
    expect(['same', 'same-circles']).toContain(code);
    expect(again!.circles).toEqual(stopped.circles);
    expect(again!.steps).toBe(stopped.steps);
  });

  test('is refused for another pool, and tells what another seed gives', async () => {
    const other = parsePool({ ...pool, date: '2026-11-30' });
    expect(await replay(record, other)).toEqual({
      code: 'other-pool',
      isSameLibrary: true,
      differences: [],
      proposal: null,
    });
    const { code, differences } = await replay({ ...record, seed: 8 }, pool);
    expect(code).toBe('different');
    expect(differences.map(({ path }) => path)).toContain('seed');
    expect((await replay({ ...record, library: 'kringmaker@0.0.9' }, pool)).isSameLibrary).toBe(false);
  });
});

describe('a record whose hashes are not as they were', () => {
  const hashes = record.hashes!;

  test('is caught where one is left out, or is of something that no record holds', () => {
    const [, ...parts] = hashes.parts;
    expect(pathsOf({ ...record, hashes: { ...hashes, parts } })).toEqual(['missing hashes.parts']);
    const foreign = [{ key: 'mood', hash: hashes.parts[0]!.hash }, ...parts];
    expect(pathsOf({ ...record, hashes: { ...hashes, parts: foreign } })).toEqual([
      'altered hashes.parts[0].key',
    ]);
  });

  test('is caught where decisions hang on one that has no hash', () => {
    const twice = recordDecision(recordDecision(record, decision), { ...decision, decision: 'rejected' });
    const [one, second] = twice.decisions;
    const { hash: _, ...first } = one!;
    expect(pathsOf({ ...twice, decisions: [first, second] })).toEqual([
      'altered decisions[0]',
      'altered decisions[1]',
    ]);
  });

  test('has none where somebody was forgotten, and takes decisions all the same', () => {
    const [somebody] = proposal.circles[0]!.members;
    const [without] = forget(somebody!, { records: [record] }).records;
    const decided = recordDecision(without!, decision);
    expect(decided.decisions).toEqual([decision]);
    expect(decided.hashes).toBeUndefined();
    expect(pathsOf(decided)).not.toContain('missing hashes');
  });
});

describe('a record', () => {
  test('tells of whoever the proposal gives no reason for that it was not looked into', () => {
    const [leftOut] = proposal.circles[0]!.members;
    const pins = { leftOut: [leftOut!] };
    const kept = proposeCirclesSync(pool, { policy, effort: 300, pins });
    const reasonsIn = (unplaced: typeof kept.unplaced): string => {
      const made = auditProposal(pool, { ...kept, unplaced }, { pins });
      return JSON.stringify(made.explanations);
    };
    const silent = kept.unplaced.map(({ participant }) => ({
      participant,
      reason: { code: 'not-examined' as const },
    }));
    expect(reasonsIn([])).toBe(reasonsIn(silent));
  });

  test('of one of several that does not say how different it is counts it as the first', () => {
    const [first] = proposeAlternativesSync(pool, { policy, effort: 300, count: 1 }).proposals;
    const { differenceFromFirst: _, ...silent } = first!;
    expect(auditProposal(pool, silent as never, { count: 1 }).alternative).toEqual({
      label: 'best',
      differenceFromFirst: 0,
    });
  });

  test('of what was pinned alone needs no earlier proposal, and agrees with its pool', () => {
    const pins = { leftOut: [proposal.circles[0]!.members[0]!] };
    const kept = proposeCirclesSync(pool, { policy, effort: 300, pins });
    const made = auditProposal(pool, kept, { pins });
    expect(made.request).toEqual({ call: 'proposeCircles', pins, movePrice: kept.changes!.movePrice });
    expect(pathsOf(made)).toEqual([]);
    expect(replaySync(made, pool).code).toBe('same');
  });
});

describe('a proposal that was changed by hand', () => {
  const [first, second, ...rest] = proposal.circles;

  test('is caught where circles have other names, or nobody in them', () => {
    const renamed = { ...first!, id: 'k-9' };
    expect(pathsOf({ ...proposal, circles: [renamed, second, ...rest] })).toContain(
      'not-the-same circles[0].id',
    );
    const empty = { ...second!, members: [] };
    const paths = pathsOf({ ...proposal, circles: [first, empty, ...rest] });
    expect(paths).toContain('missing circles[1].members');
    expect(paths.filter((path) => path.startsWith('out-of-order'))).toEqual([]);
  });

  test('is caught where somebody is in it who does not take part', () => {
    const [absent] = first!.members;
    const participants = pool.participants.map((person) =>
      person.id === absent ? { ...person, ready: false } : person,
    );
    const { differences } = verifyProposal(parsePool({ ...pool, participants }), proposal);
    expect(differences).toContainEqual({ code: 'not-a-candidate', path: 'circles[0].members[0]' });
  });

  test('is caught where a circle meets though the pool has no places, or no longer says where it meets', () => {
    const placed = parsePool({
      ...pool,
      meetingPlaces: [{ id: 'hall', point: pool.participants[0]!.home }],
      coaches: [{ id: 'coach' }],
    });
    const made = proposeCirclesSync(placed, { policy, seed: 7, effort: 2000 });
    expect(verifyProposal(placed, made).differences).toEqual([]);
    const elsewhere = verifyProposal(pool, made).differences.map(({ code, path }) => `${code} ${path}`);
    expect(elsewhere).toContain('not-the-same circles[0].setting');
    const [{ setting: _, ...silent } = made.circles[0]!, ...others] = made.circles;
    const { differences } = verifyProposal(placed, { ...made, circles: [silent, ...others] });
    expect(differences.map(({ code, path }) => `${code} ${path}`)).toContain('missing circles[0].setting');
  });
});

describe('a run of several that is done again', () => {
  const options = { policy, seed: 7, effort: 300, count: 2, leanings: ['meeting'] } as const;
  const [best] = proposeAlternativesSync(pool, options).proposals;
  const made = auditProposal(pool, best!, options);

  test('gives the same, with a turn for others or without one', async () => {
    const { code, differences, proposal: again } = replaySync(made, pool);
    expect([code, differences]).toEqual(['same', []]);
    expect(again!.circles).toEqual(best!.circles);
    expect(await replay(made, finish(toCompactPool(pool)))).toEqual(replaySync(made, pool));
  });

  test('is not the same where nothing leans as it says, or where it was stopped', () => {
    const alternative = { ...made.alternative!, label: 'services' as const };
    expect(replaySync({ ...made, alternative }, pool)).toMatchObject({
      code: 'different',
      differences: [{ code: 'not-the-same', path: 'alternative.label' }],
      proposal: null,
    });
    const further = { ...made.alternative!, differenceFromFirst: 0.5 };
    const { differences } = replaySync({ ...made, alternative: further }, pool);
    expect(differences.map(({ path }) => path)).toContain('alternative.differenceFromFirst');
    expect(replaySync({ ...made, stoppedBy: 'time' }, pool).code).toBe('stopped');
  });
});

describe('a run that was stopped and is done again', () => {
  const large = parsePool({
    ...poolKinds.dense(60, 1),
    meetingPlaces: [{ id: 'hall', point: poolKinds.dense(60, 1).participants[0]!.home }],
    coaches: [{ id: 'coach' }],
  });
  const stopped = proposeCirclesSync(large, { policy, effort: 20_000, maxSeconds: 0.02, now: ticking() });
  const made = auditProposal(large, stopped, { maxSeconds: 0.02 });

  test('stands where it stood after as many steps, with workers or without', async () => {
    expect(stopped.stoppedBy).toBe('time');
    expect(stopped.circles.length).toBeGreaterThan(0);
    const again = replaySync(made, large);
    expect(['same', 'same-circles']).toContain(again.code);
    expect(await replay(made, large)).toEqual(again);
  });

  test('says so where it stood elsewhere', () => {
    const { code, differences } = replaySync({ ...made, steps: Math.floor(made.steps / 4) }, large);
    expect(code).toBe('stopped');
    expect(differences.map(({ path }) => path)).toContain('value');
  });

  test('is the very same where it had all the time after that for the rest', () => {
    const { proposal: again } = replaySync(made, large);
    const full = auditProposal(large, again!, { maxSeconds: 0.02 });
    expect(replaySync(full, large)).toMatchObject({ code: 'same', differences: [] });
  });

  test('of which only a hash is not what it was is caught', () => {
    const hashes = { ...record.hashes!, proposal: made.hashes!.proposal };
    const { code, differences } = replaySync({ ...record, hashes }, pool);
    expect(code).toBe('different');
    expect(differences.map(({ path }) => path)).toContain('hashes.proposal');
  });
});

test('a record of a pool as it is kept for long lists is the same record', () => {
  const compact = finish(toCompactPool(pool));
  expect(auditProposal(compact, proposal)).toEqual(record);
  expect(verifyProposal(compact, record).differences).toEqual([]);
});

test('a decision that says how circles became of known people agrees with the pool', () => {
  const { circle: _, ...whole } = { ...decision, circle: 'k-1' };
  const circles = proposal.circles.map(({ members }) => members);
  const changed = recordDecision(record, { ...whole, decision: 'changed', circles });
  expect(pathsOf(recordDecision(changed, { ...decision, circle: 'k-1' }))).toEqual([]);
});
