import { describe, expect, it } from 'vitest';
import {
  parseAuditRecord,
  parseDecision,
  parseWholeProposal,
  safeParseAuditRecord,
  safeParseDecision,
} from '../../src/input/parse-audit-record.js';
import { fullProposal } from './inputs.js';
import { issuesOf } from './parsed.js';

const hash = `sha256-${'0123456789abcdef'.repeat(4)}`;
const decision = { decision: 'changed', role: 'coach', reason: 'fits', date: '2026-11-22' };

function record(changes: object = {}): Record<string, unknown> {
  return {
    kind: 'audit-record',
    ...fullProposal,
    vocabulary: { source: 'buurtcirkel', version: '1', hash },
    request: { call: 'proposeCircles' },
    explanations: { proposal: [], circles: [] },
    decisions: [],
    ...changes,
  };
}

describe('an audit record', () => {
  it('is given as it is, frozen', () => {
    const sound = record({ decisions: [{ ...decision, circles: [['a', 'b'], ['c']] }] });
    expect(parseAuditRecord(sound)).toEqual(sound);
    expect(safeParseAuditRecord(sound)).toEqual({ success: true, value: sound });
    expect(Object.isFrozen(parseAuditRecord(sound).decisions[0])).toBe(true);
  });

  it.each([
    [
      'a policy from large to small',
      { policy: { size: { min: 9, max: 3 } } },
      ['reversed-range policy.size'],
    ],
    ['no policy', { policy: undefined }, ['missing-key policy']],
    ['no request', { request: undefined }, ['missing-key request']],
    ['no decisions', { decisions: undefined }, ['missing-key decisions']],
    [
      'pins that name somebody twice',
      {
        request: {
          call: 'proposeCircles',
          pins: { together: [['a', 'a']], circles: ['c', 'c'], leftOut: ['b', 'b'] },
        },
      },
      [
        'duplicate-member request.pins.together[0][1]',
        'duplicate-member request.pins.circles[1]',
        'duplicate-member request.pins.leftOut[1]',
      ],
    ],
    [
      'circles from before that share somebody',
      { request: { call: 'proposeCircles', previous: [['a', 'b', 'b'], ['c'], ['d', 'a']] } },
      ['duplicate-member request.previous[0][2]', 'in-two-circles request.previous[2][1]'],
    ],
    [
      'circles from before of which one cannot be read',
      { request: { call: 'proposeCircles', previous: [7, 8, ['a'], ['a']] } },
      [
        'wrong-type request.previous[0]',
        'wrong-type request.previous[1]',
        'in-two-circles request.previous[3][0]',
      ],
    ],
    [
      'circles beside a choice',
      { decisions: [decision, { ...decision, decision: 'chosen', circles: [['a']] }] },
      ['mixed-forms decisions[1]'],
    ],
    [
      'changed circles that share somebody',
      { decisions: [{ ...decision, circles: [['a'], ['a']] }] },
      ['in-two-circles decisions[0].circles[1][0]'],
    ],
    [
      'a decision that cannot be read',
      { decisions: [7, { ...decision, circles: [['a', 'a']] }] },
      ['wrong-type decisions[0]', 'duplicate-member decisions[1].circles[0][1]'],
    ],
    [
      'a decision of no known kind beside circles',
      { decisions: [{ ...decision, decision: 'so-so', circles: [['a', 'a']] }] },
      ['unknown-value decisions[0].decision', 'duplicate-member decisions[0].circles[0][1]'],
    ],
  ])('is refused with %s', (_, changes, issues) => {
    expect(issuesOf(() => safeParseAuditRecord(record(changes)))).toEqual(issues);
    expect(issuesOf(() => parseAuditRecord(record(changes)))).toEqual(issues);
  });

  it('has hashes of 64 digits, and codes of 40 characters at most', () => {
    const hashed = (each: string) => issuesOf(() => parseAuditRecord(record({ inputHash: each })));
    expect(hashed(hash)).toEqual([]);
    for (const each of [
      '',
      hash.slice(1),
      hash.slice(0, -1),
      `${hash}0`,
      `${hash.slice(0, -1)}g`,
      hash.toUpperCase(),
    ])
      expect(hashed(each)).toEqual(['not-a-hash inputHash']);

    const of = (role: string) => issuesOf(() => parseDecision({ ...decision, role }));
    for (const each of ['a', '7', 'coach', 'coach-2', 'a'.repeat(40), 'a-b-c']) expect(of(each)).toEqual([]);
    for (const each of ['', 'Coach', 'coach ', 'a--b', '-a', 'a-', 'a'.repeat(41), 'é', 'a_b', 'a b'])
      expect(of(each)).toEqual(['not-a-code role']);
  });

  it('refuses names that the host does not want', () => {
    const odd = record({ request: { call: 'proposeCircles', dossier: 1 } });
    expect(issuesOf(() => parseAuditRecord(odd, { forbid: ['dossier'] }))).toEqual([
      'forbidden-field request',
    ]);
    expect(issuesOf(() => safeParseAuditRecord(odd, { forbid: ['dossier'] }))).toEqual([
      'forbidden-field request',
    ]);
  });
});

describe('a decision', () => {
  it('is given as it is, frozen', () => {
    const sound = { ...decision, circle: 'k-1', circles: [['a'], ['b']] };
    expect(parseDecision(sound)).toEqual(sound);
    expect(Object.isFrozen(parseDecision(sound))).toBe(true);
    expect(safeParseDecision(sound)).toEqual({ success: true, value: sound });
    expect(parseDecision({ ...decision, decision: 'rejected' })).toMatchObject({ decision: 'rejected' });
  });

  it('says what circles became only if it changed them', () => {
    const odd = { ...decision, decision: 'rejected', circles: [['a']] };
    const parsed = safeParseDecision(odd);
    expect(parsed).toMatchObject({
      success: false,
      issues: [
        { code: 'mixed-forms', path: '', message: expect.stringContaining('circles come with changed only') },
      ],
    });
    expect(issuesOf(() => parseDecision(odd))).toEqual(['mixed-forms ']);
    expect(issuesOf(() => parseDecision({ ...decision, circles: [['a', 'a'], ['a']] }))).toEqual([
      'duplicate-member circles[0][1]',
      'in-two-circles circles[1][0]',
    ]);
  });

  it('refuses names that the host does not want', () => {
    const odd = { ...decision, dossier: 1 };
    expect(issuesOf(() => parseDecision(odd, { forbid: ['dossier'] }))).toEqual(['forbidden-field ']);
    expect(issuesOf(() => safeParseDecision(odd, { forbid: ['dossier'] }))).toEqual(['forbidden-field ']);
  });
});

describe('a whole proposal', () => {
  it('is given without the keys that came later, frozen', () => {
    const read = parseWholeProposal({ ...fullProposal, label: 'best', later: 1 });
    expect(read).toEqual({ ...fullProposal, label: 'best' });
    expect(Object.isFrozen(read.circles)).toBe(true);
  });

  it.each([
    ['from large to small', { size: { min: 9, max: 3 } }, ['reversed-range policy.size']],
    ['in words', 'small', ['wrong-type policy']],
    ['left out', undefined, ['missing-key policy']],
  ])('is refused with a policy %s', (_, policy, issues) => {
    expect(issuesOf(() => parseWholeProposal({ ...fullProposal, policy }))).toEqual(issues);
  });
});
