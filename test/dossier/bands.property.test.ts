import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poolKinds } from '../../bench/pools.js';
import { policies, poolAdditions, pools } from '../../src/arbitraries/index.js';
import { memberDossier } from '../../src/dossier/member.js';
import { openStory } from '../../src/explain.js';
import { coarsen } from '../../src/geography/coarse.js';
import { locate, straightMetres } from '../../src/geography/distance.js';
import {
  explainProposal,
  type Fact,
  type GeographicPoint,
  languages,
  type PoolInput,
  parsePool,
  proposeCirclesSync,
  renderReport,
  sayFacts,
} from '../../src/index.js';
import { metresNorth } from '../support/builders.js';

const cellMetres = 200;
const edges = [0, 5, 10, 15, 20, 30, 45, 60];

const isWay = (fact: Fact): fact is Fact<'partner-for-you' | 'partner-wants-yours'> =>
  fact.code === 'partner-for-you' || fact.code === 'partner-wants-yours';

const cases = fc.record({
  input: pools({ people: { min: 5, max: 12 }, with: poolAdditions }),
  policy: policies({ kind: 'small-circles' }),
});

/** Numbers of metres, kilometres or minutes in a text. */
function lengthsIn(text: string): number[] {
  const found = text.matchAll(
    /(\d[\d.,]*)(?: (?:tot|to) (\d[\d.,]*))? ?(?:m|km|meters?|metres?|minuten|minuut|minutes?)\b/g,
  );
  return [...found].flatMap(([, one, other]) => [one!, ...(other === undefined ? [] : [other])]).map(Number);
}

test('members and teams read no number of metres, and minutes in bands only, whatever is around them', () => {
  let told = 0;
  fc.assert(
    fc.property(cases, ({ input, policy }) => {
      const proposal = proposeCirclesSync(input, { policy, effort: 40 });
      const members = proposal.circles.flatMap((circle) => circle.members.slice(0, 2));
      const dossiers = [
        explainProposal(input, proposal, { audience: 'team' }),
        ...members.map((participant) =>
          explainProposal(input, proposal, { audience: 'member', participant }),
        ),
      ];
      for (const { words, ...dossier } of dossiers) {
        expect(JSON.stringify(dossier)).not.toMatch(/"\w*(metres|Metres|minutes|home|homeRadius)":/);
        for (const fact of dossier.facts.filter(isWay)) {
          const at = edges.indexOf(fact.fromMinutes);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(fact.toMinutes).toBe(edges[at + 1] ?? null);
          told++;
        }
        for (const language of languages) {
          const texts = [
            ...sayFacts(dossier.facts, { language, vocabulary: words }),
            renderReport({ words, ...dossier }, { language }),
          ];
          for (const length of texts.flatMap(lengthsIn)) expect(edges).toContain(length);
        }
        if ('circles' in dossier) {
          for (const { scores } of dossier.circles) {
            const tenths = (scores.proximity ?? 0) * 10;
            expect(Math.abs(tenths - Math.round(tenths))).toBeLessThan(1e-9);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(told).toBeGreaterThan(20);
}, 120_000);

test('an unbanded length would be seen', () => {
  expect(lengthsIn('Het is 1.363 m lopen, ongeveer 17 minuten.')).toEqual([1.363, 17]);
  expect(lengthsIn('It is about 5 to 10 minutes on foot.')).toEqual([5, 10]);
});

test('what a member reads is the same wherever in their cell they live', () => {
  let told = 0;
  fc.assert(
    fc.property(
      pools({ people: { min: 3, max: 6 }, with: ['partners'] }),
      fc.tuple(fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true })),
      (input, [north, south]) => {
        const id = input.participants[0]!.id;
        const proposal = {
          version: 1,
          circles: [{ members: input.participants.map((each) => each.id) }],
        } as const;
        const middle = coarsen(locate(input.participants[0]!.home), cellMetres);
        const read = (home: GeographicPoint) =>
          explainProposal(
            {
              ...input,
              area: { lat: [-90, 90], lon: [-180, 180] },
              participants: input.participants.map((each) => (each.id === id ? { ...each, home } : each)),
            },
            proposal,
            { audience: 'member', participant: id },
          ).facts.filter(isWay);
        const facts = read(metresNorth(middle, north));
        expect(read(metresNorth(middle, south))).toEqual(facts);
        told += facts.length;
      },
    ),
    { numRuns: 100 },
  );
  expect(told).toBeGreaterThan(20);
});

/** What an outsider can make of one member's page, who knows where every partner is: bands of ways from one and the same home. */
function attack(
  ways: ReadonlyArray<{ readonly from: GeographicPoint; readonly least: number; readonly most: number }>,
): GeographicPoint {
  const miss = (at: GeographicPoint): number =>
    ways.reduce((sum, { from, least, most }) => {
      const metres = straightMetres(at, from);
      return sum + Math.max(0, least - metres, metres - most) ** 2;
    }, 0);
  let best = mean(ways.map(({ from }) => from));
  // The places that fit equally well are a patch: the middle of it is the best guess.
  for (let [metres, round] = [1600, 0]; round < 7; metres /= 2, round++) {
    const around: GeographicPoint[] = [];
    for (let row = -4; row <= 4; row++) {
      for (let column = -4; column <= 4; column++) {
        around.push({
          lat: best.lat + ((row / 4) * metres) / 111_195,
          lon: best.lon + ((column / 4) * metres) / (111_195 * Math.cos((best.lat * Math.PI) / 180)),
        });
      }
    }
    const misses = around.map(miss);
    const least = Math.min(...misses);
    best = mean(around.filter((_, place) => misses[place]! <= least + 1e-6));
  }
  return best;
}

function mean(points: readonly GeographicPoint[]): GeographicPoint {
  const sum = points.reduce((all, { lat, lon }) => ({ lat: all.lat + lat, lon: all.lon + lon }));
  return { lat: sum.lat / points.length, lon: sum.lon / points.length };
}

test('nobody finds homes by least squares out of bands nearer than within the stated radius, in a thousand tries', () => {
  const errors: number[] = [];
  const ofMiddles: number[] = [];
  for (let seed = 1; errors.length < 1000; seed++) {
    const town: PoolInput = {
      ...poolKinds.dense(60, seed),
      ...{ apart: [], together: [], circles: [] },
    };
    // As many partners as one page can tell of, all around.
    const middle = mean(town.participants.map(({ home }) => locate(home)));
    const partners = Array.from({ length: 10 }, (_, place) => ({
      id: `partner-${place}`,
      point: metresNorth(
        { lat: middle.lat, lon: middle.lon + Math.cos(place * 2.4 + seed) * 0.01 },
        Math.sin(place * 2.4 + seed) * 700,
      ),
      ...(place < 5
        ? { wishes: [['cooking', 'baking', 'sewing', 'gardening', 'music'][place]!] }
        : {
            offers: [
              {
                need: ['groceries', 'letters-and-forms', 'odd-jobs', 'garden-help', 'walking-buddy'][
                  place - 5
                ]!,
              },
            ],
          }),
    }));
    const input: PoolInput = {
      ...town,
      vocabulary: 'buurtcirkel',
      partners,
      participants: town.participants.map(({ id, home }) => ({
        id,
        home,
        reach: 1500,
        talents: ['cooking', 'baking', 'sewing', 'gardening', 'music'],
        needs: ['groceries', 'letters-and-forms', 'odd-jobs', 'garden-help', 'walking-buddy'],
      })),
    };
    const pool = parsePool(input);
    const ids = input.participants.map(({ id }) => id);
    const circles = Array.from({ length: 5 }, (_, circle) => ({
      members: ids.slice(circle * 12, circle * 12 + 12),
    }));
    const story = openStory(pool, { version: 1, circles }, {});
    const { detour } = story.ground.policy.reach;
    const pointOf = new Map(partners.map(({ id, point }) => [id, point]));
    for (const { id, home } of input.participants) {
      const facts = memberDossier(story, id).facts.filter(isWay);
      if (facts.length < 8) continue;
      const ways = facts.map(({ partner, fromMinutes, toMinutes }) => ({
        from: pointOf.get(partner)!,
        least: (fromMinutes * 80) / detour,
        most: ((toMinutes ?? 120) * 80) / detour,
      }));
      errors.push(straightMetres(attack(ways), locate(home)));
      ofMiddles.push(straightMetres(coarsen(locate(home), cellMetres), locate(home)));
    }
  }
  const average = (numbers: readonly number[]) =>
    numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  expect(average(errors)).toBeGreaterThan(average(ofMiddles));
}, 60_000);
