import { describe, expect, it } from 'vitest';
import { safeParsePool } from '../../../src/input/parse-pool.js';
import { pool } from '../inputs.js';
import { issuesOf } from '../parsed.js';

const near = { lat: 51.92, lon: 4.24 };
const abroad = { lat: 48.85, lon: 4.24 };

function wrong(said: object): string[] {
  return issuesOf(() => safeParsePool({ ...pool(), ...said }));
}

describe('what surrounds the participants', () => {
  it('lies in the area', () => {
    expect(
      wrong({
        meetingPlaces: [{ id: 'm', point: abroad }],
        coaches: [{ id: 'k', point: abroad, area: [near, abroad, near] }, { id: 'l' }],
        volunteers: [{ id: 'v', home: abroad }],
        partners: [{ id: 'q', point: abroad }],
      }),
    ).toEqual([
      'outside-area meetingPlaces[0].point.lat',
      'outside-area coaches[0].area[1].lat',
      'outside-area coaches[0].point.lat',
      'outside-area volunteers[0].home.lat',
      'outside-area partners[0].point.lat',
    ]);
  });

  it('has talents and needs of the vocabulary', () => {
    expect(
      wrong({
        volunteers: [
          { id: 'v', home: near },
          { id: 'w', home: near, talents: ['cooking', 'knots'] },
        ],
        partners: [
          {
            id: 'q',
            point: near,
            offers: ['cooking', 'knots', { talent: 'cooking' }, { talent: 'knots' }, { need: 'groceries' }],
            wishes: [{ need: 'mooring' }, { need: 'cooking' }, 'groceries'],
          },
        ],
      }),
    ).toEqual([
      'unknown-talent volunteers[1].talents[1]',
      'unknown-talent partners[0].offers[1]',
      'unknown-talent partners[0].offers[3]',
      'unknown-need partners[0].wishes[0]',
      'unknown-need partners[0].wishes[1]',
      'unknown-talent partners[0].wishes[2]',
    ]);
  });

  it('has nothing called unknown where either cannot be read', () => {
    const partners = [{ id: 'q', point: near, offers: ['knots', { need: 'mooring' }] }];
    const volunteers = [{ id: 'v', home: near, talents: ['knots'] }];
    expect(wrong({ vocabulary: 7, partners, volunteers })).toEqual(['wrong-type vocabulary']);
    expect(
      wrong({
        partners: [{ id: 'q', point: near, offers: [7, { need: 7 }, { talent: 7 }] }, 7],
        volunteers: [7],
      }),
    ).toEqual([
      'wrong-type volunteers[0]',
      'wrong-type partners[0].offers[0]',
      'wrong-type partners[0].offers[1].need',
      'wrong-type partners[0].offers[2].talent',
      'wrong-type partners[1]',
    ]);
    const circles = [{ id: 'c', members: [], place: 'm', coach: 'k', volunteer: 'v' }];
    expect(wrong({ circles, meetingPlaces: 7, coaches: 7, volunteers: 7 })).toEqual([
      'wrong-type meetingPlaces',
      'wrong-type coaches',
      'wrong-type volunteers',
    ]);
    expect(wrong({ circles })).toEqual([
      'unknown-place circles[0].place',
      'unknown-coach circles[0].coach',
      'unknown-volunteer circles[0].volunteer',
    ]);
  });
});
