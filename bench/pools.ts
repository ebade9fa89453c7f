import { readFileSync } from 'node:fs';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { buurtcirkel, type PoolInput } from '../src/index.js';

/** The pool of the demo: two real towns, invented people. Run from the project's root. */
export function examplePool(): PoolInput {
  return JSON.parse(readFileSync('docs/examples/maassluis-venray.json', 'utf8'));
}

const providers = ['provider-a', 'provider-a', 'provider-b', 'wijkteam', 'self'];
const ages = ['18-34', '35-49', '50-64', '65-plus'];
const metresPerDegree = 111_195;

/** People spread evenly over a square town, with up to three talents and three needs each. */
export function townPool(people: number, sideMetres: number, seed: number): PoolInput {
  const generator = xoroshiro128plus(seed);
  const below = (count: number): number => Math.floor(((generator.next() >>> 0) * count) / 2 ** 32);
  const some = (words: ReadonlyArray<{ readonly slug: string }>): string[] => [
    ...new Set(Array.from({ length: 3 }, () => words[below(words.length)]!.slug)),
  ];
  const degrees = (): number => (below(10_000) / 10_000) * (sideMetres / metresPerDegree);
  return {
    version: 1,
    date: '2026-11-21',
    participants: Array.from({ length: people }, (_, position) => ({
      id: `p-${position}`,
      // A degree of longitude is 0.617 of one of latitude here.
      home: { lat: 51.92 + degrees(), lon: 4.25 + degrees() / 0.617 },
      talents: some(buurtcirkel.talents),
      needs: some(buurtcirkel.needs),
      backgrounds: { route: providers[below(providers.length)]!, age: ages[below(ages.length)]! },
      waitingSince: `20${24 + below(3)}-0${1 + below(9)}-01`,
    })),
  };
}
