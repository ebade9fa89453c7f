import { describe, expect, test } from 'vitest';
import { poolKinds } from '../bench/pools.js';
import {
  type AuditRecord,
  auditProposal,
  buurtcirkel,
  buurtcirkelVersion,
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
