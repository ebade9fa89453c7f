import { describe, expect, it } from 'vitest';
import { safeParsePool } from '../../../src/input/parse-pool.js';
import { participant, pool } from '../inputs.js';
import { issuesOf } from '../parsed.js';

/** What is wrong with a pool of this vocabulary, in which somebody states a talent and a need. */
function wrong(vocabulary: unknown, talent = 'knots', need = 'mooring'): string[] {
  const participants = [participant('p', { talents: [talent], needs: [need] })];
  return issuesOf(() => safeParsePool({ ...pool(), participants, vocabulary }));
}

const talent = 'unknown-talent participants[0].talents[0]';
const need = 'unknown-need participants[0].needs[0]';

describe('a vocabulary', () => {
  it('says what may be stated', () => {
    expect(wrong({ talents: ['knots'], needs: [{ slug: 'mooring' }] })).toEqual([]);
    expect(wrong({ talents: ['knots'] })).toEqual([need]);
    expect(wrong({ needs: ['mooring'] })).toEqual([talent]);
    expect(wrong({ talents: ['cooking'], needs: ['groceries'] }, 'cooking', 'groceries')).toEqual([]);
    expect(wrong('buurtcirkel')).toEqual([talent, need]);
    expect(wrong(undefined)).toEqual([talent, need]);
    expect(wrong({}, 'cooking', 'groceries')).toEqual([talent, need]);
    expect(wrong({ extends: 'buurtcirkel' }, 'cooking', 'groceries')).toEqual([]);
    expect(wrong({ extends: 'buurtcirkel', talents: ['knots'], needs: ['mooring'] })).toEqual([]);
  });

  it('makes nothing unknown where it cannot be read', () => {
    expect(wrong(7)).toEqual(['wrong-type vocabulary']);
    expect(wrong({ extends: 7 })).toEqual(['wrong-type vocabulary.extends']);
    expect(wrong({ talents: 7, needs: 8 })).toEqual([
      'wrong-type vocabulary.talents',
      'wrong-type vocabulary.needs',
    ]);
    expect(wrong({ talents: 7, needs: 8, meets: [['a', 'b', 1]] })).toEqual([
      'wrong-type vocabulary.talents',
      'wrong-type vocabulary.needs',
    ]);
  });

  it('lists a slug once, also beside what it extends', () => {
    const twice = { talents: ['knots', { slug: 'knots' }], needs: ['mooring', 'mooring'] };
    expect(wrong(twice)).toEqual([
      'duplicate-slug vocabulary.talents[1]',
      'duplicate-slug vocabulary.needs[1]',
    ]);
    const shipped = {
      extends: 'buurtcirkel',
      talents: ['knots', 'cooking'],
      needs: ['mooring', 'groceries'],
    };
    expect(wrong(shipped)).toEqual([
      'duplicate-slug vocabulary.talents[1]',
      'duplicate-slug vocabulary.needs[1]',
    ]);
  });

  it('lists a meeting once, of slugs that it has', () => {
    const slugs = { talents: ['knots'], needs: ['mooring'] };
    const meets = [['knots', 'mooring', 1], { talent: 'knots', need: 'mooring', strength: 0.5 }];
    expect(wrong({ ...slugs, meets })).toEqual(['duplicate-meeting vocabulary.meets[1]']);
    expect(
      wrong({
        ...slugs,
        meets: [
          ['cooking', 'mooring', 1],
          ['knots', 'groceries', 1],
        ],
      }),
    ).toEqual(['unknown-talent vocabulary.meets[0]', 'unknown-need vocabulary.meets[1]']);
    expect(
      wrong({
        ...slugs,
        extends: 'buurtcirkel',
        meets: [
          ['knots', 'groceries', 1],
          ['knots', 'groceries', 1],
        ],
      }),
    ).toEqual(['duplicate-meeting vocabulary.meets[1]']);
  });

  it('has nothing said of meetings that cannot be read', () => {
    const half = { talent: 'knots', strength: 1 };
    const other = { need: 'mooring', strength: 1 };
    expect(
      wrong({ talents: ['knots'], needs: ['mooring'], meets: [7, 7, half, half, other, other] }),
    ).toEqual([
      'wrong-type vocabulary.meets[0]',
      'wrong-type vocabulary.meets[1]',
      'missing-key vocabulary.meets[2].need',
      'missing-key vocabulary.meets[3].need',
      'missing-key vocabulary.meets[4].talent',
      'missing-key vocabulary.meets[5].talent',
    ]);
  });
});
