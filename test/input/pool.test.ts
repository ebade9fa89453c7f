import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parsePool } from '../../src/input/parse-pool.js';
import { netherlands } from '../../src/model/pool.js';
import { fullPool, participant, pool } from './inputs.js';

describe('a parsed pool', () => {
  it('has defaults for all that is left out', () => {
    expect(parsePool(pool({ participants: [participant('p-1')] }))).toStrictEqual({
      version: 1,
      date: '2026-11-21',
      vocabulary: 'buurtcirkel',
      backgrounds: [],
      participants: [
        {
          id: 'p-1',
          home: { lat: 51.9274, lon: 4.2439 },
          talents: [],
          needs: [],
          backgrounds: Object.create(null),
          dayparts: [],
          languages: [],
          ready: true,
        },
      ],
      apart: [],
      together: [],
      circles: [],
      area: netherlands,
    });
  });

  it('has one form for what can be written in several', () => {
    const [person] = parsePool(fullPool).participants;
    expect(person).toMatchObject({
      reach: 600,
      talents: [
        { talent: 'cooking', level: 1 },
        { talent: 'knots', level: 0.5 },
      ],
      needs: [
        { need: 'honey', weight: 0.2 },
        { need: 'walking-buddy', weight: 1 },
      ],
      ready: false,
    });
  });

  it('has a complete own vocabulary, in which needs are sensitive unless it says otherwise', () => {
    const { vocabulary } = parsePool(fullPool);
    expect(vocabulary).toMatchObject({
      extends: 'buurtcirkel',
      talents: [{ slug: 'beekeeping' }, { slug: 'knots', nl: 'Knopen' }],
      needs: [
        { slug: 'honey', mode: 'in-person', mutual: 0, sensitive: true },
        { slug: 'mooring', mode: 'remote', mutual: 0.4, sensitive: false },
      ],
      meets: [
        { talent: 'beekeeping', need: 'honey', strength: 1 },
        { talent: 'cooking', need: 'honey', strength: 0.4 },
        { talent: 'knots', need: 'mooring', strength: 0.7 },
      ],
    });
  });

  it('compares languages by primary subtag in lower case, and keeps each once', () => {
    const languages = ['nl-NL', 'NL', 'zh-Hant-TW', 'nl', 'ZH'];
    const [person] = parsePool(pool({ participants: [participant('p', { languages })] })).participants;
    expect(person?.languages).toEqual(['nl', 'zh']);
  });

  it('keeps each daypart once', () => {
    const dayparts = ['mon-morning', 'sun-evening', 'mon-morning'] as const;
    const [person] = parsePool(pool({ participants: [participant('p', { dayparts })] })).participants;
    expect(person?.dayparts).toEqual(['mon-morning', 'sun-evening']);
  });

  it('has no difference between empty and absent dayparts and languages', () => {
    const empty = pool({ participants: [participant('p', { dayparts: [], languages: [] })] });
    expect(parsePool(empty)).toEqual(parsePool(pool({ participants: [participant('p')] })));
  });

  it('keeps homes in the coordinate system they are in', () => {
    const homes = parsePool(fullPool).participants.map(({ home }) => home);
    expect(homes.slice(0, 2)).toEqual([
      { lat: 51.9274, lon: 4.2439 },
      { x: 76362, y: 438276 },
    ]);
  });

  it('counts a key that holds undefined as absent, as JSON does', () => {
    const loose = { ...pool(), area: undefined, participants: [{ ...participant('p'), reach: undefined }] };
    expect(parsePool(loose)).toStrictEqual(parsePool(JSON.parse(JSON.stringify(loose))));
    expect(parsePool(loose).participants[0]).not.toHaveProperty('reach');
  });

  it('shares nothing with what it was made of', () => {
    const input = structuredClone(fullPool);
    const parsed = parsePool(input);
    Object.assign(input.participants[0]!, { home: {}, talents: [] });
    expect(parsed).toEqual(parsePool(fullPool));
    expect(parsed.area).not.toBe(netherlands);
  });

  it('costs nothing to parse again', () => {
    const parsed = parsePool(fullPool);
    expect(parsePool(parsed)).toBe(parsed);
  });

  it('is parsed anew when it is a copy', () => {
    const parsed = parsePool(fullPool);
    const copy = { ...parsed, date: '2020-01-01' };
    expect(() => parsePool(copy)).toThrow('participants[0].waitingSince');
  });
});

describe('a name that means something to JavaScript', () => {
  const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '0', 'length'];

  it.each(names)('is kept as an attribute and a label: %s', (name) => {
    const backgrounds = JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(name)}}`);
    const [person] = parsePool(pool({ participants: [participant('p', { backgrounds })] })).participants;
    expect(Object.entries(person!.backgrounds)).toEqual([[name, name]]);
    expect(Object.getPrototypeOf(person!.backgrounds)).toBeNull();
    expect(Object.isFrozen(person!.backgrounds)).toBe(true);
  });

  it.each(names)('is an id, a slug and an attribute like any other: %s', (name) => {
    const parsed = parsePool({
      ...pool(),
      vocabulary: { talents: [name], needs: [name], meets: [[name, name, 1]] },
      backgrounds: [{ attribute: name, theme: true }],
      participants: [participant(name, { talents: [name], needs: [name] }), participant('q')],
      apart: [[name, 'q']],
      circles: [{ id: name, members: [name] }],
    });
    expect(parsed.participants[0]?.id).toBe(name);
    expect(parsed.circles).toEqual([
      { id: name, members: [{ participant: name, status: 'confirmed' }], locked: false },
    ]);
  });

  it('does not reach a background through a prototype', () => {
    const backgrounds = Object.create({ route: 'inherited' });
    expect(() => parsePool(pool({ participants: [participant('p', { backgrounds })] }))).toThrow(
      'participants[0].backgrounds',
    );
    const person = participant('p', { backgrounds: Object.defineProperty({}, 'route', { value: 'hidden' }) });
    expect(parsePool(pool({ participants: [person] })).participants[0]?.backgrounds).toEqual({});
  });
});

describe('a pool is accepted', () => {
  it('with nobody in it', () => {
    expect(parsePool(pool({ participants: [] })).participants).toEqual([]);
  });

  it('with ids of white space, signs and any script', () => {
    const ids = [' ', '\n', '👩‍🔧', 'ø', '<script>', '\u0000', 'a'.repeat(16_384)];
    const participants = ids.map((id) => participant(id));
    expect(parsePool(pool({ participants })).participants.map(({ id }) => id)).toEqual(ids);
  });

  it('with homes on the edges of its area, in any country', () => {
    const area = { lat: [-34, -33.5], lon: [150, 151.5] } as const;
    const participants = [
      participant('p', { home: { lat: -34, lon: 150 } }),
      participant('q', { home: { lat: -33.5, lon: 151.5 } }),
    ];
    expect(parsePool(pool({ area, participants })).area).toEqual(area);
  });

  it('with somebody who waits since the day itself, also a leap day', () => {
    const participants = [participant('p', { waitingSince: '2024-02-29' })];
    expect(parsePool(pool({ date: '2024-02-29', participants })).date).toBe('2024-02-29');
  });

  it('when it comes from another realm or has no prototype', () => {
    const bare: object = Object.assign(Object.create(null), pool());
    const elsewhere: unknown = runInNewContext(`(${JSON.stringify(pool())})`);
    expect(parsePool(bare)).toEqual(parsePool(pool()));
    expect(parsePool(elsewhere)).toEqual(parsePool(pool()));
  });

  it('with attributes that only look like forbidden ones', () => {
    const backgrounds = { age: 'a', gender: 'b', route: 'c', household: 'd', rase: 'e', bsnx: 'f' };
    const [person] = parsePool(pool({ participants: [participant('p', { backgrounds })] })).participants;
    expect(person?.backgrounds).toEqual(backgrounds);
  });
});
