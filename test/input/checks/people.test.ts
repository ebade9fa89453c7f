import { describe, expect, it } from 'vitest';
import { safeParsePool } from '../../../src/input/parse-pool.js';
import { participant, pool } from '../inputs.js';
import { issuesOf } from '../parsed.js';

/** What is wrong with a pool that says this too. */
function wrong(said: object): string[] {
  return issuesOf(() => safeParsePool({ ...pool(), ...said }));
}

describe('days of a running circle', () => {
  const circle = (said: object, member: object = {}) =>
    wrong({ circles: [{ id: 'c', members: [{ participant: 'p-1', ...member }], ...said }] });

  it('may be that of the pool, and joining and leaving one and the same', () => {
    expect(circle({ since: '2026-11-21' }, { since: '2026-11-21', leavesOn: '2026-11-21' })).toEqual([]);
    expect(circle({ since: '2020-01-01' }, { leavesOn: '2020-01-01' })).toEqual([]);
    expect(circle({}, { leavesOn: '2020-01-01' })).toEqual([]);
  });

  it('do not come after that of the pool, nor leaving before joining', () => {
    expect(circle({ since: '2026-11-22' }, { since: '2026-11-23' })).toEqual([
      'since-after-date circles[0].members[0].since',
      'since-after-date circles[0].since',
    ]);
    expect(circle({ since: '2020-01-01' }, { leavesOn: '2019-12-31' })).toEqual([
      'leaves-before-since circles[0].members[0].leavesOn',
    ]);
    expect(circle({ since: '2019-01-01' }, { since: '2020-01-01', leavesOn: '2019-12-31' })).toEqual([
      'leaves-before-since circles[0].members[0].leavesOn',
    ]);
  });

  it('have nothing to be compared with where they cannot be read', () => {
    expect(wrong({ date: 7, circles: [{ id: 'c', members: [], since: '2030-01-01' }] })).toEqual([
      'wrong-type date',
    ]);
  });
});

describe('a member', () => {
  it('who declined a circle may be in another, and is in one as proposed or confirmed', () => {
    const both = (status: string) =>
      wrong({
        circles: [
          { id: 'c', members: [{ participant: 'p-1', status }] },
          { id: 'd', members: ['p-1'] },
        ],
      });
    expect(both('declined')).toEqual([]);
    for (const status of ['proposed', 'confirmed'])
      expect(both(status)).toEqual(['in-two-circles circles[1].members[0]']);
  });

  it('who cannot be read is nobody else', () => {
    const odd = [7, 8, { participant: 7 }];
    expect(
      wrong({
        circles: [{ id: 'c', members: odd }, { id: 'd', members: odd }, { id: 7, members: [] }, { id: 8 }, 7],
      }),
    ).toEqual([
      'wrong-type circles[0].members[0]',
      'wrong-type circles[0].members[1]',
      'wrong-type circles[0].members[2].participant',
      'wrong-type circles[1].members[0]',
      'wrong-type circles[1].members[1]',
      'wrong-type circles[1].members[2].participant',
      'wrong-type circles[2].id',
      'wrong-type circles[3].id',
      'missing-key circles[3].members',
      'wrong-type circles[4]',
    ]);
    expect(wrong({ participants: [7, { id: 7, home: { x: 7 } }], apart: [[7, 8]], together: [7] })).toEqual([
      'wrong-type participants[0]',
      'wrong-type participants[1].id',
      'missing-key participants[1].home.y',
      'wrong-type apart[0][0]',
      'wrong-type apart[0][1]',
      'wrong-type together[0]',
    ]);
  });
});

describe('a wait', () => {
  it('may begin on the day of the pool, and later only where that cannot be read', () => {
    const since = (waitingSince: string, rest: object = {}) =>
      wrong({ participants: [participant('p', { waitingSince })], ...rest });
    expect(since('2026-11-21')).toEqual([]);
    expect(since('2026-11-22')).toEqual(['waiting-after-date participants[0].waitingSince']);
    expect(since('2026-11-22', { date: 7 })).toEqual(['wrong-type date']);
  });
});

describe('attributes that cannot be read', () => {
  it('are not the same', () => {
    expect(wrong({ backgrounds: [7, { attribute: 7 }, { attribute: 8 }, {}] })).toEqual([
      'wrong-type backgrounds[0]',
      'wrong-type backgrounds[1].attribute',
      'wrong-type backgrounds[2].attribute',
      'missing-key backgrounds[3].attribute',
    ]);
  });
});
