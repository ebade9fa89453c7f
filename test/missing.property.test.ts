import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policies, pools } from '../src/arbitraries/index.js';
import {
  explainMissing,
  findMissing,
  languages,
  type Missing,
  type PoolInput,
  preparePool,
  sayFacts,
} from '../src/index.js';
import { participant, pool } from './support/builders.js';
import { strayNumbers } from './support/telling.js';
import { permuted, renamedBackgrounds } from './support/transformations.js';

const cases = fc.tuple(
  pools({ people: { min: 0, max: 9 } }),
  policies({ kind: 'small-circles' }),
  fc.nat(1000),
);
const effort = 300;

/** The same result without the names of attributes and labels, in an order that does not depend on them. */
function unnamed({ nearly, ...missing }: Missing) {
  const numbers = nearly.map(({ mix, ...circle }) => ({
    ...circle,
    mix: mix.map(({ members, most }) => members * 100 + most).sort((a, b) => a - b),
  }));
  return { ...missing, nearly: numbers };
}

describe('who is missing', () => {
  test('does not depend on the order of anything, nor on what backgrounds are called', () => {
    let found = 0;
    fc.assert(
      fc.property(cases, ([input, policy, salt]) => {
        const missing = findMissing(input, { policy, effort });
        found += missing.nearly.length;
        expect(findMissing(permuted(input, salt), { policy, effort })).toEqual(missing);
        expect(unnamed(findMissing(renamedBackgrounds(input, salt), { policy, effort }))).toEqual(
          unnamed(missing),
        );
      }),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(30);
  });

  test('says where without saying where anybody lives', () => {
    fc.assert(
      fc.property(cases, ([input, policy]) => {
        const missing = findMissing(input, { policy, effort });
        const sentences = sayFacts(explainMissing(missing), { language: 'en' });
        const shown = JSON.stringify([missing, sentences]);
        for (const { home } of input.participants) {
          // Somebody may live at a point of the grid, as anybody may; it does not say so.
          const isOnGrid =
            'lat' in home && Number.isInteger(home.lat * 400) && Number.isInteger(home.lon * 400);
          if ('lat' in home && !isOnGrid) expect(shown).not.toContain(`"lat":${home.lat},"lon":${home.lon},`);
          if ('x' in home) expect(shown).not.toContain(`${home.x}`);
        }
        for (const { around } of [...missing.nearly, ...missing.seats]) {
          expect(Number.isInteger(Math.round(around.lat / missing.grid))).toBe(true);
          expect(Math.abs(around.lat / missing.grid - Math.round(around.lat / missing.grid))).toBeLessThan(
            1e-6,
          );
          expect(Math.abs(around.lon / missing.grid - Math.round(around.lon / missing.grid))).toBeLessThan(
            1e-6,
          );
          expect(around.radius % 50).toBe(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is the same of a pool that was laid out before, and asks for nobody by a sensitive need', () => {
    const input: PoolInput = pool([
      participant('a', { talents: ['paperwork'], needs: ['money-overview'] }),
      participant('b', { talents: ['paperwork'] }),
    ]);
    const policy = { size: { min: 3, max: 4 } };
    const missing = findMissing(input, { policy });
    expect(findMissing(preparePool(input, policy))).toEqual(missing);
    expect(missing.nearly).toHaveLength(1);
    expect(missing.nearly[0]).toMatchObject({ members: ['a', 'b'], missing: 1, fewest: true });
    expect(missing.nearly[0]!.needs.map(({ need }) => need)).not.toContain('money-overview');
  });

  test('says what newcomers may have in common with somebody, and with each other', () => {
    const alone = pool([participant('p-14', { backgrounds: { route: 'provider-a' } })]);
    const policy = { size: { min: 4, max: 6 } };
    const [circle] = findMissing(alone, { policy, proposal: { version: 1, circles: [] } }).nearly;
    expect(circle).toMatchObject({ members: ['p-14'], missing: 3 });
    // Of four members two may be alike: one more with provider-a, or two with provider-b.
    expect(circle!.mix).toEqual([
      { attribute: 'route', label: null, members: 1, most: 1 },
      { attribute: 'route', label: null, members: 0, most: 2 },
    ]);
  });

  test('says nothing of gains over a circle of one', () => {
    const two = pool(
      [participant('a', { needs: ['groceries'] }), participant('b', { needs: ['groceries'] })],
      {
        circles: [{ id: 'c-1', members: ['b'] }],
      },
    );
    const policy = { size: { min: 3, max: 4 }, minimumScore: 0 };
    const missing = findMissing(two, { policy, proposal: { version: 1, circles: [] } });
    expect(missing.nearly[0]).toMatchObject({ members: ['a'], missing: 2 });
    expect(missing.seats[0]).toMatchObject({ circle: 'c-1' });
    const wanted = [...missing.nearly[0]!.talents, ...missing.nearly[0]!.needs, ...missing.seats[0]!.talents];
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter(({ gain }) => gain !== null)).toEqual([]);
    expect(missing.nearly[0]!.talents[0]).toMatchObject({ talent: 'shopping' });
    for (const language of languages) {
      for (const sentence of sayFacts(explainMissing(missing), { language })) {
        expect(sentence).not.toMatch(/hoger|higher|null/);
      }
    }
  });

  test('calls proposed circles what the proposal calls them', () => {
    const street = pool(
      ['a', 'b', 'c', 'd'].map((id) => participant(id, { needs: ['groceries'], talents: ['baking'] })),
    );
    const circles = [
      { id: 'Kade', members: ['a', 'b'] },
      { id: 'Plein', members: ['c', 'd'] },
    ];
    const policy = { size: { min: 2, max: 3 } };
    const namesOf = (proposed: ReadonlyArray<{ readonly id?: string; readonly members: string[] }>) =>
      findMissing(street, { policy, proposal: { version: 1, circles: proposed } }).seats.map(
        ({ circle }) => circle,
      );
    expect(namesOf(circles)).toEqual(['Kade', 'Plein']);
    expect(namesOf([circles[0]!, { members: ['c', 'd'] }])).toEqual(['k-1', 'k-2']);
  });

  test('names talents that meet a need well, or the best there are', () => {
    const vocabulary = {
      talents: ['driving', 'cycling', 'mending', 'singing'],
      needs: [{ slug: 'transport' }, { slug: 'music' }],
      meets: [
        ['driving', 'transport', 1],
        ['cycling', 'transport', 0.7],
        ['mending', 'transport', 0.4],
        ['singing', 'music', 0.5],
        ['mending', 'music', 0.2],
      ] as Array<[string, string, number]>,
    };
    const asking = { ...pool([participant('a', { needs: ['transport', 'music'] })]), vocabulary };
    const talentsOf = new Map(findMissing(asking).unmetNeeds.map(({ need, talents }) => [need, talents]));
    expect(talentsOf.get('transport')).toEqual(['driving', 'cycling']);
    expect(talentsOf.get('music')).toEqual(['singing']);
  });

  test('has an answer for a pool without anybody', () => {
    expect(findMissing(pool([]))).toEqual({ grid: 0.0025, nearly: [], seats: [], unmetNeeds: [] });
  });
});

test.each(languages)('every number in a sentence stands in its fact: %s', (language) => {
  let told = 0;
  fc.assert(
    fc.property(cases, ([input, policy]) => {
      const facts = explainMissing(findMissing(input, { policy, effort }));
      expect(strayNumbers(facts, language)).toEqual([]);
      told += facts.length;
    }),
    { numRuns: 30 },
  );
  expect(told).toBeGreaterThan(60);
});

describe('what cannot be used', () => {
  const input = pool([participant('Mrs. Private')]);

  test('is refused without saying whom it is about', () => {
    const circles = (members: readonly string[]) => ({
      proposal: { version: 1, circles: [{ members }] } as const,
    });
    for (const wrong of [circles(['Mr. Secret']), { seed: -1 }, { effort: -1 }]) {
      expect(() => findMissing(input, wrong)).toThrow(RangeError);
      expect(() => findMissing(input, wrong)).not.toThrow(/Secret|Private/);
    }
    expect(() => findMissing(input, circles(['Mrs. Private', 'Mrs. Private']))).toThrow(/circles\[0\]/);
    expect(() => findMissing(input, { proposal: { version: 2 } as never })).toThrow('version');
  });
});
