import { describe, expect, it } from 'vitest';
import { parsePool } from '../../src/input/parse-pool.js';
import { fullPool, participant, pool } from './inputs.js';

const { meetingPlaces, coaches, volunteers, partners, barriers, travel, participants } = fullPool;
const point = { lat: 51.92, lon: 4.24 };

describe('a parsed pool', () => {
  it('has all that surrounds its people, in one form', () => {
    const parsed = parsePool(fullPool);
    expect(parsed.meetingPlaces).toEqual(meetingPlaces);
    expect(parsed.coaches).toEqual([{ ...coaches![0], languages: ['nl'] }]);
    expect(parsed.volunteers).toEqual(volunteers);
    expect(parsed.partners).toEqual([
      {
        ...partners![0],
        offers: [{ talent: 'knots' }, { talent: 'cooking' }, { need: 'honey' }],
        wishes: [{ talent: 'beekeeping' }],
      },
    ]);
    const [{ line, crossings }] = barriers as [NonNullable<typeof barriers>[number]];
    expect(parsed.barriers).toEqual([{ line, crossings: [{ at: crossings![0], metres: 0 }, crossings![1]] }]);
    expect(parsed.travel).toEqual(travel);
  });

  it('has empty lists for what they leave out, and each thing once', () => {
    const twice = <Item>(item: Item) => [item, item];
    const dayparts = twice('mon-evening' as const);
    const parsed = parsePool(
      pool({
        meetingPlaces: [
          { id: 'm', point },
          { id: 'n', point, dayparts, facilities: twice('step-free') },
        ],
        coaches: [
          { id: 'k' },
          { id: 'l', dayparts, languages: ['nl', 'nl-BE'], routes: twice('self' as const) },
        ],
        volunteers: [
          { id: 'v', home: point },
          { id: 'w', home: point, dayparts, languages: ['AR', 'ar'], talents: twice('cooking') },
        ],
        partners: [
          { id: 'q', point },
          {
            id: 'r',
            point,
            dayparts,
            offers: [
              'cooking',
              { talent: 'cooking' },
              ...twice({ need: 'groceries' }),
              { need: 'letters-and-forms' },
            ],
          },
        ],
        barriers: [{ line: [point, { lat: 51.93, lon: 4.24 }] }],
      }),
    );
    const once = ['mon-evening'];
    expect(parsed.meetingPlaces).toEqual([
      { id: 'm', point, dayparts: [], facilities: [] },
      { id: 'n', point, dayparts: once, facilities: ['step-free'] },
    ]);
    expect(parsed.coaches).toEqual([
      { id: 'k', dayparts: [], languages: [], routes: [] },
      { id: 'l', dayparts: once, languages: ['nl'], routes: ['self'] },
    ]);
    expect(parsed.volunteers).toEqual([
      { id: 'v', home: point, dayparts: [], languages: [], talents: [] },
      { id: 'w', home: point, dayparts: once, languages: ['ar'], talents: ['cooking'] },
    ]);
    expect(parsed.partners).toEqual([
      { id: 'q', point, dayparts: [], offers: [], wishes: [] },
      {
        id: 'r',
        point,
        dayparts: once,
        offers: [{ talent: 'cooking' }, { need: 'groceries' }, { need: 'letters-and-forms' }],
        wishes: [],
      },
    ]);
    expect(parsed.barriers![0]!.crossings).toEqual([]);
  });

  it('has no key for what it says nothing of', () => {
    expect(Object.keys(parsePool(pool()))).toEqual([
      'version',
      'date',
      'vocabulary',
      'backgrounds',
      'apart',
      'together',
      'circles',
      'area',
      'participants',
    ]);
    const [first, second] = parsePool(
      pool({
        participants: [
          participant('a', { requires: ['lift', 'lift'], route: 'self', referrer: 'r' }),
          participant('b', { requires: [] }),
        ],
      }),
    ).participants;
    expect(first).toMatchObject({ requires: ['lift'], route: 'self', referrer: 'r' });
    expect(Object.keys(second!)).toEqual([
      'id',
      'home',
      'talents',
      'needs',
      'backgrounds',
      'dayparts',
      'languages',
      'ready',
    ]);
    expect(parsePool(fullPool).participants[0]).toMatchObject({
      requires: participants[0]!.requires,
      route: 'provider',
      referrer: 'r-1',
    });
    const [circle] = parsePool(pool({ circles: [{ id: 'c', members: ['p-1'] }] })).circles;
    expect(circle).toStrictEqual({
      locked: false,
      id: 'c',
      members: [{ status: 'confirmed', participant: 'p-1' }],
    });
  });

  it('has attributes that are no themes, and vocabularies without what they leave out', () => {
    expect(parsePool(pool({ backgrounds: [{ attribute: 'age' }] })).backgrounds).toEqual([
      { attribute: 'age', theme: false },
    ]);
    expect(parsePool(pool({ vocabulary: {} })).vocabulary).toEqual({ talents: [], needs: [], meets: [] });
    expect(parsePool(pool({ vocabulary: { needs: ['x'] } })).vocabulary).toEqual({
      talents: [],
      needs: [{ slug: 'x', mode: 'in-person', mutual: 0, sensitive: true }],
      meets: [],
    });
  });
});
