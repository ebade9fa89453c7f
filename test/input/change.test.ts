import { describe, expect, it } from 'vitest';
import { parseChange, safeParseChange } from '../../src/input/parse-change.js';
import type { Change } from '../../src/model/change.js';
import { issuesOf } from './parsed.js';

const changes: readonly Change[] = [
  { kind: 'add', circle: 'c', participant: 'p' },
  { kind: 'remove', circle: 'c', participant: 'p' },
  { kind: 'move', participant: 'p', from: 'c', to: 'd' },
  { kind: 'swap', participants: ['p', 'q'] },
  { kind: 'replace', circle: 'c', participant: 'p', by: 'q' },
  { kind: 'merge', circles: ['c', 'd'] },
  { kind: 'split', circle: 'c', into: 'd', members: ['p', 'q'], position: 2 },
  { kind: 'split', circle: 'c', into: 'd' },
];

describe.each(changes)('a change to $kind', (change) => {
  it('is given as it is, frozen', () => {
    expect(parseChange(change)).toEqual(change);
    expect(parseChange(change)).not.toBe(change);
    expect(Object.isFrozen(parseChange(change))).toBe(true);
    expect(safeParseChange(change)).toEqual({ success: true, value: change });
  });

  it('misses what it must say, and says no more', () => {
    const needed = Object.keys(change).filter((key) => !['kind', 'members', 'position'].includes(key));
    expect(issuesOf(() => parseChange({ kind: change.kind }))).toEqual(
      needed.map((key) => `missing-key ${key}`),
    );
    expect(issuesOf(() => parseChange({ ...change, why: 'so' }))).toEqual(['unknown-key ']);
    expect(issuesOf(() => safeParseChange({ ...change, why: 1 }, { forbid: ['why'] }))).toEqual([
      'forbidden-field ',
    ]);
  });
});

describe('a change', () => {
  it.each([
    ['of no known kind', { kind: 'explode' }, ['unknown-value kind']],
    ['without a kind', {}, ['missing-key kind']],
    ['that is a text', 'add', ['wrong-type ']],
    [
      'of somebody for themselves',
      { kind: 'swap', participants: ['p', 'p'] },
      ['duplicate-member participants[1]'],
    ],
    ['of three', { kind: 'swap', participants: ['p', 'q', 'r'] }, ['too-many participants']],
    ['of one', { kind: 'swap', participants: ['p'] }, ['too-few participants']],
    ['of a circle with itself', { kind: 'merge', circles: ['c', 'c'] }, ['duplicate-member circles[1]']],
    [
      'with somebody twice',
      { kind: 'split', circle: 'c', into: 'd', members: ['p', 'q', 'p'] },
      ['duplicate-member members[2]'],
    ],
    ['below the first', { kind: 'split', circle: 'c', into: 'd', position: -1 }, ['out-of-range position']],
    ['between two', { kind: 'split', circle: 'c', into: 'd', position: 0.5 }, ['not-whole position']],
  ])('%s is refused', (_, change, issues) => {
    expect(issuesOf(() => parseChange(change))).toEqual(issues);
    expect(issuesOf(() => safeParseChange(change))).toEqual(issues);
  });

  it('refuses names that the host does not want, also where the kind is wrong', () => {
    expect(issuesOf(() => parseChange({ kind: 'explode', why: 1 }, { forbid: ['why'] }))).toEqual([
      'forbidden-field ',
      'unknown-value kind',
    ]);
  });
});
