import { readFileSync } from 'node:fs';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import {
  buurtcirkel,
  type Daypart,
  type GeographicPoint,
  type ParticipantInput,
  type PoolInput,
  type RijksdriehoekPoint,
} from '../src/index.js';
import { withoutNeighbourhood } from '../test/support/without-neighbourhood.js';

/** The people of the demo, without what surrounds them: two real towns, invented people. Run from the project's root. */
export function examplePool(): PoolInput {
  return withoutNeighbourhood(JSON.parse(readFileSync('docs/examples/maassluis-venray.json', 'utf8')));
}

const providers = ['provider-a', 'provider-a', 'provider-b', 'wijkteam', 'self'];
const ages = ['18-34', '35-49', '50-64', '65-plus'];
const metresPerDegree = 111_195;

/** People spread evenly over a square town, with up to three talents and three needs each. */
export function townPool(people: number, sideMetres: number, seed: number): PoolInput {
  const { below } = createChance(seed);
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

/**
 * Invented pools of several kinds, from 14 people to thousands, the same for the same seed. The area grows with the
 * number of people, so that as many live near each other.
 */
export const poolKinds = {
  /** One neighbourhood: nearly everybody lives near enough to everybody. */
  dense: (people, seed) => invent(people, seed, { homes: square(60) }),
  /** Villages: so few live near each other that not all can be placed. */
  spread: (people, seed) => invent(people, seed, { homes: square(425) }),
  /** A larger and a smaller town, and some people who live along the road between. */
  twoTowns: (people, seed) => invent(people, seed, { homes: twoTowns }),
  /** Needs of all kinds, but hardly anybody has another talent than the same three. */
  rareTalents: (people, seed) => invent(people, seed, { homes: square(90), talents: mostlyTheSame }),
  /** Blocks of flats and streets with gardens; most people come from one provider, and age may be a theme. */
  mixed: (people, seed) =>
    invent(people, seed, { homes: clusters, largestProvider: 0.55, ageIsTheme: seed % 3 === 0 }),
} satisfies Record<string, (people: number, seed: number) => PoolInput>;

export type PoolKind = keyof typeof poolKinds;

/** Repeatable chance. */
export interface Chance {
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  /** From 0 to 1. */
  part(): number;
  /** True in so large a share of the calls. */
  is(share: number): boolean;
  /** Words that are listed more than once are likelier. */
  one<Word>(words: readonly Word[]): Word;
  /** So many different words, or fewer. */
  some<Word>(words: readonly Word[], count: number): Word[];
  /** A copy in another order. */
  shuffled<Word>(words: readonly Word[]): Word[];
}

export function createChance(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const below = (count: number): number => Math.floor(((generator.next() >>> 0) * count) / 2 ** 32);
  const part = (): number => below(1_000_000) / 1_000_000;
  const one = <Word>(words: readonly Word[]): Word => words[below(words.length)]!;
  return {
    below,
    part,
    is: (share) => part() < share,
    one,
    some: (words, count) => [...new Set(Array.from({ length: count }, () => one(words)))],
    shuffled: (words) => {
      const copy = [...words];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [copy[last], copy[other]] = [copy[other]!, copy[last]!];
      }
      return copy;
    },
  };
}

/** What makes one kind of pool different from another. */
export interface Kind {
  readonly homes: (people: number, chance: Chance) => readonly RijksdriehoekPoint[];
  readonly talents?: (chance: Chance) => readonly string[];
  /** Share of the people who come from one and the same provider. */
  readonly largestProvider?: number;
  readonly ageIsTheme?: boolean;
}

function invent(people: number, seed: number, kind: Kind): PoolInput {
  const chance = createChance(seed);
  const homes = kind.homes(people, chance);
  const pairs = Math.ceil(people / 80);
  const pick = (): number => chance.below(people);
  return {
    version: 1,
    date: '2026-11-21',
    backgrounds: kind.ageIsTheme ? [{ attribute: 'age', theme: true }] : [],
    participants: homes.map((home, position) => inventPerson(idOf(position), home, chance, kind)),
    apart: Array.from({ length: pairs }, pick).map((one) => [idOf(one), idOf((one + 1) % people)]),
    together: Array.from({ length: pairs }, pick).map((one) => [idOf(one), idOf(nearestTo(one, homes))]),
  };
}

const idOf = (position: number): string => `p-${position}`;

const talentSlugs = buurtcirkel.talents.map(({ slug }) => slug);
const needSlugs = buurtcirkel.needs.map(({ slug }) => slug);
const allTalents = (chance: Chance): readonly string[] => chance.some(talentSlugs, 1 + chance.below(4));
const mostlyTheSame = (chance: Chance): readonly string[] =>
  chance.is(0.12) ? chance.some(talentSlugs, 2) : chance.some(['cooking', 'listening', 'looking-out'], 3);

const otherProviders = ['provider-b', 'provider-b', 'wijkteam', 'wijkteam', 'self'];
const livings = ['alone', 'alone', 'alone', 'couple', 'couple', 'family', 'family', 'shared'];
const spoken = [['nl'], ['nl', 'ar'], ['nl', 'ar'], ['nl', 'tr'], ['nl', 'pl'], ['nl', 'en'], ['en', 'uk']];
const daytime = ['mon', 'tue', 'wed', 'thu', 'fri'].flatMap((day) => [`${day}-morning`, `${day}-afternoon`]);
const evenings = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => `${day}-evening`);
const weekend = ['sat', 'sun'].flatMap((day) => [`${day}-morning`, `${day}-afternoon`]);
/** In the daytime on a weekday three times as likely. */
const moments = [...daytime, ...daytime, ...daytime, ...evenings, ...weekend] as Daypart[];

export function inventPerson(
  id: string,
  home: RijksdriehoekPoint | GeographicPoint,
  chance: Chance,
  { talents = allTalents, largestProvider = 0.4 }: Omit<Kind, 'homes'>,
): ParticipantInput {
  const route = chance.is(largestProvider) ? 'provider-a' : chance.one(otherProviders);
  const month = `${1 + chance.below(9)}`.padStart(2, '0');
  return {
    id,
    home,
    ...(chance.is(0.3) && { reach: 500 + 100 * chance.below(11) }),
    talents: talents(chance).map((talent) =>
      chance.is(0.7) ? talent : { talent, level: (3 + chance.below(7)) / 10 },
    ),
    needs: chance
      .some(needSlugs, 1 + chance.below(4))
      .map((need) => (chance.is(0.7) ? need : { need, weight: (3 + chance.below(7)) / 10 })),
    backgrounds: {
      route,
      ...(chance.is(0.9) && { age: chance.one(ages) }),
      ...(chance.is(0.5) && { living: chance.one(livings) }),
    },
    ...(chance.is(0.6) && { dayparts: chance.some(moments, 3 + chance.below(6)) }),
    ...(chance.is(0.15) && { languages: chance.one(spoken) }),
    ...(chance.is(0.7) && { waitingSince: `${2024 + chance.below(3)}-${month}-01` }),
    ready: !chance.is(0.03),
  };
}

/** Somewhere in the Netherlands. Homes are in metres from here, so that areas can be said in metres. */
const corner = { x: 120_000, y: 420_000 };
const at = (east: number, north: number): RijksdriehoekPoint => ({
  x: corner.x + east,
  y: corner.y + north,
});

/** A square with sides of so many metres times the root of the number of people. */
function square(metres: number): Kind['homes'] {
  return (people, { part }) => {
    const side = metres * Math.sqrt(people);
    return Array.from({ length: people }, () => at(part() * side, part() * side));
  };
}

/** Of ten people, seven live in the larger town and two in the smaller one, three kilometres beyond its edge. */
function twoTowns(people: number, { part }: Chance): readonly RijksdriehoekPoint[] {
  const [larger, smaller, road] = [100 * Math.sqrt(0.7 * people), 100 * Math.sqrt(0.2 * people), 3000];
  return Array.from({ length: people }, (_, position) => {
    const town = position % 10;
    if (town < 7) return at(part() * larger, part() * larger);
    if (town < 9) return at(larger + road + part() * smaller, part() * smaller);
    return at(larger + part() * road, part() * smaller);
  });
}

/** About thirty people around each of some centres, in a narrow or a wide bell. */
function clusters(people: number, { below, part }: Chance): readonly RijksdriehoekPoint[] {
  const side = 180 * Math.sqrt(people);
  const centres = Array.from({ length: Math.ceil(people / 30) }, () => ({
    east: part() * side,
    north: part() * side,
    width: 300 + 300 * below(4),
  }));
  // Four uniform parts are near enough to normal, and the same on every machine.
  const bell = (): number => (part() + part() + part() + part()) / 2 - 1;
  return Array.from({ length: people }, () => {
    const { east, north, width } = centres[below(centres.length)]!;
    return at(east + bell() * width, north + bell() * width);
  });
}

function nearestTo(one: number, homes: readonly RijksdriehoekPoint[]): number {
  const { x, y } = homes[one]!;
  const metres = homes.map((home, other) =>
    other === one ? Number.POSITIVE_INFINITY : (home.x - x) ** 2 + (home.y - y) ** 2,
  );
  return metres.indexOf(Math.min(...metres));
}
