import { describe, expect, test } from 'vitest';
import { straightMetres } from '../src/geography/distance.js';
import { openWays } from '../src/geography/ways.js';
import {
  type BarrierInput,
  evaluateCircle,
  findMissing,
  type ParticipantInput,
  type PoolInput,
  parsePool,
  proposeCirclesSync,
} from '../src/index.js';
import { metresEast, metresNorth, participant, pool } from './support/builders.js';

/** Middles of neighbourhoods: CBS, neighbourhoods 2024, CC BY 4.0. */
const neighbourhoods = {
  // South and north of the IJ
  'Westelijke eilanden': { code: 'BU0363AA02', lat: 52.386, lon: 4.8881 },
  Westerdokseiland: { code: 'BU0363AA03', lat: 52.3845, lon: 4.8939 },
  'Haarlemmerbuurt-Oost': { code: 'BU0363AA06', lat: 52.3805, lon: 4.8922 },
  Oosterdokseiland: { code: 'BU0363AF01', lat: 52.3773, lon: 4.9078 },
  'Oostelijke Handelskade': { code: 'BU0363MA03', lat: 52.377, lon: 4.9199 },
  Overhoeks: { code: 'BU0363NB07', lat: 52.3867, lon: 4.9008 },
  'Van der Pekbuurt': { code: 'BU0363NK03', lat: 52.3882, lon: 4.9098 },
  'IJplein e.o.': { code: 'BU0363NL04', lat: 52.382, lon: 4.9125 },
  // North of the Nieuwe Maas, on the island in it, and south of it
  Stadsdriehoek: { code: 'BU05990110', lat: 51.9187, lon: 4.4871 },
  'Nieuwe Werk': { code: 'BU05990118', lat: 51.9065, lon: 4.4735 },
  'De Esch': { code: 'BU05990845', lat: 51.9082, lon: 4.5267 },
  Struisenburg: { code: 'BU05990847', lat: 51.9193, lon: 4.5074 },
  Noordereiland: { code: 'BU05991088', lat: 51.9137, lon: 4.4964 },
  'Kop van Zuid': { code: 'BU05991017', lat: 51.9065, lon: 4.4886 },
  Katendrecht: { code: 'BU05991085', lat: 51.9004, lon: 4.4825 },
  Feijenoord: { code: 'BU05991087', lat: 51.9098, lon: 4.5102 },
} as const;
type Name = keyof typeof neighbourhoods;

function line(...points: ReadonlyArray<readonly [lat: number, lon: number]>): BarrierInput['line'] {
  return points.map(([lat, lon]) => ({ lat, lon }));
}

/** Through the middle of the water, by hand, with its bends. */
const theIJ = line(
  [52.4131, 4.8352],
  [52.4069, 4.8602],
  [52.4011, 4.8733],
  [52.3966, 4.8822],
  [52.3931, 4.8899],
  [52.3896, 4.8947],
  [52.3862, 4.8968],
  [52.3835, 4.8985],
  [52.3815, 4.9024],
  [52.3801, 4.9066],
  [52.3796, 4.9112],
  [52.3799, 4.9165],
  [52.381, 4.9222],
  [52.3819, 4.9301],
  [52.3822, 4.9402],
  [52.3806, 4.9523],
  [52.3768, 4.9668],
  [52.3727, 4.9841],
);
const buiksloterwegveer = { at: { lat: 52.3817, lon: 4.9011 }, metres: 300 };
const ijpleinveer = { at: { lat: 52.3803, lon: 4.907 }, metres: 300 };

const theMaas = line(
  [51.9036, 4.4281],
  [51.9022, 4.4402],
  [51.9008, 4.4541],
  [51.9006, 4.4652],
  [51.9021, 4.4738],
  [51.9044, 4.4799],
  [51.907, 4.4841],
  [51.9098, 4.4871],
  [51.9124, 4.4901],
  [51.9145, 4.4932],
  [51.9158, 4.4966],
  [51.9163, 4.5004],
  [51.9161, 4.5043],
  [51.9146, 4.5092],
  [51.912, 4.5139],
  [51.9088, 4.5193],
  [51.9058, 4.5252],
  [51.9031, 4.5327],
  [51.9022, 4.5418],
  [51.9031, 4.5512],
);
/** South of the island; both ends run on beyond the river's line, so that there is no gap. */
const koningshaven = line(
  [51.9125, 4.4895],
  [51.9117, 4.4918],
  [51.9108, 4.495],
  [51.9111, 4.4978],
  [51.9125, 4.5005],
  [51.9144, 4.504],
  [51.9165, 4.5075],
);
const erasmusbrug = { lat: 51.9092, lon: 4.4865 };
const willemsbrug = { lat: 51.9158, lon: 4.497 };
const maastunnel = { lat: 51.9015, lon: 4.469 };
const koninginnebrug = { lat: 51.9118, lon: 4.498 };

/** Some people in each of some neighbourhoods, some steps from the middle. */
function residentsOf(names: readonly Name[], each: number): ParticipantInput[] {
  return names.flatMap((name, number) =>
    Array.from({ length: each }, (_, position) =>
      participant(`${name}-${position}`, {
        home: metresEast(
          metresNorth(neighbourhoods[name], ((position * 37) % 9) * 20 - 80),
          ((position * 23) % 7) * 25 - 75,
        ),
        talents: [['cooking', 'handyman', 'listening', 'walking'][(position + number) % 4]!],
        needs: [['odd-jobs', 'eating-together', 'walking-buddy', 'listening-ear'][(position + number) % 4]!],
      }),
    ),
  );
}

function spans(members: readonly string[], banks: ReadonlyArray<readonly Name[]>): boolean {
  const isOn = (bank: readonly Name[]): boolean =>
    members.some((id) => bank.some((name) => id.startsWith(`${name}-`)));
  return banks.filter(isOn).length > 1;
}

const waters = {
  'the IJ': {
    south: ['Westerdokseiland', 'Haarlemmerbuurt-Oost'],
    north: ['Overhoeks'],
    barriers: [{ line: theIJ, crossings: [buiksloterwegveer, ijpleinveer] }],
    pair: ['Westerdokseiland-0', 'Overhoeks-0'],
  },
  'the Nieuwe Maas': {
    south: ['Kop van Zuid', 'Katendrecht'],
    north: ['Nieuwe Werk'],
    barriers: [
      { line: theMaas, crossings: [erasmusbrug, willemsbrug, maastunnel] },
      { line: koningshaven, crossings: [koninginnebrug] },
    ],
    pair: ['Kop van Zuid-0', 'Nieuwe Werk-0'],
  },
} as const satisfies Record<string, unknown>;

describe.each(Object.entries(waters))('across %s', (_name, water) => {
  const banks: ReadonlyArray<readonly Name[]> = [water.south, water.north];
  const people = residentsOf([...water.south, ...water.north], 7);
  const policy = { size: { min: 7, max: 9 }, reach: { between: 3000, personal: 1500 } };
  const dry = pool(people);
  const withBridges: PoolInput = { ...dry, barriers: [...water.barriers] };
  const without: PoolInput = {
    ...dry,
    barriers: water.barriers.map(({ line: points }) => ({ line: points })),
  };
  /** Fourteen people who are two circles of seven: one from each bank, six and a half. */
  const few = (input: PoolInput): PoolInput => ({
    ...input,
    participants: input.participants.filter(({ id }) => /-[0-3]$/.test(id) && !/^(Haarl|Kat)/.test(id)),
  });

  test('a circle is proposed where nothing lies between, or a crossing is near enough', () => {
    const small = { ...policy, size: { min: 8, max: 8 } };
    expect(proposeCirclesSync(few(dry), { policy: small }).circles).toHaveLength(1);
    const found = proposeCirclesSync(few(withBridges), { policy: small }).circles;
    expect(found).toHaveLength(1);
    expect(spans(found[0]!.members, banks)).toBe(true);
  });

  test('none is where the crossings are further than two members may live apart', () => {
    for (const between of [700, 1000, 1300, 1800, 2500]) {
      const proposal = proposeCirclesSync(withBridges, {
        policy: { ...policy, reach: { ...policy.reach, between } },
        effort: 5000,
      });
      const ways = openWays(parsePool(withBridges), 1.3);
      for (const { members } of proposal.circles) {
        const stops = members.map((id) => ({
          point: people.find((person) => person.id === id)!.home as { lat: number; lon: number },
          of: ['participant', id] as const,
        }));
        for (const from of stops) {
          for (const to of stops) expect(ways.metres(from, to)).toBeLessThanOrEqual(between + 1e-9);
        }
      }
    }
  });

  test('none is with the crossings taken away, and both banks have circles of their own', () => {
    const { circles } = proposeCirclesSync(without, { policy });
    expect(circles.length).toBeGreaterThan(1);
    for (const { members } of circles) expect(spans(members, banks)).toBe(false);
    expect(
      proposeCirclesSync(few(without), { policy: { ...policy, size: { min: 8, max: 8 } } }).circles,
    ).toEqual([]);
  });

  test('exactly those who live on different banks break the rule on distance without a crossing', () => {
    const members = people.map(({ id }) => id).filter((id) => /-[0-2]$/.test(id));
    const far = { ...policy, size: { min: 2, max: 20 }, reach: { between: 100_000 } };
    expect(evaluateCircle(dry, members, far).violations.map(({ code }) => code)).not.toContain('distance');
    const pairs = members.flatMap((one, place) =>
      members.slice(place + 1).flatMap((other) => (spans([one, other], banks) ? [[one, other].sort()] : [])),
    );
    const broken = evaluateCircle(without, members, far).violations.filter(({ code }) => code === 'distance');
    expect(broken.map(({ participants }) => [...participants].sort()).sort()).toEqual(pairs.sort());
    expect(evaluateCircle(withBridges, members, far).violations.map(({ code }) => code)).not.toContain(
      'distance',
    );
  });

  test('newcomers are asked for on the bank where the circle lives', () => {
    const isSouth = ({ id }: ParticipantInput): boolean => spans([id, `${water.north[0]}-x`], banks);
    const oneBank = without.participants.filter(isSouth).slice(0, 6);
    const { nearly } = findMissing({ ...without, participants: oneBank }, { policy });
    expect(nearly[0]).toMatchObject({ missing: 1 });
    const { lat, lon, radius } = nearly[0]!.around;
    const { keepAway } = openWays(parsePool(without), 1.3);
    // Nobody within the radius lives across the water.
    if (radius > 0) expect(keepAway({ lat, lon }, { lat, lon }, radius)).toBe(true);
  });
});

describe('the island in the Nieuwe Maas', () => {
  const at = (name: Name) => ({ point: neighbourhoods[name], of: ['participant', name] as const });
  const waysWith = (crossings: readonly { lat: number; lon: number }[], own: typeof crossings) =>
    openWays(
      parsePool(
        pool([], {
          barriers: [
            { line: theMaas, crossings },
            { line: koningshaven, crossings: own },
          ],
        }),
      ),
      1.3,
    );

  test('is left over its bridges alone', () => {
    const closed = waysWith([], []);
    expect(closed.metres(at('Noordereiland'), at('Feijenoord'))).toBe(Number.POSITIVE_INFINITY);
    expect(closed.metres(at('Noordereiland'), at('Stadsdriehoek'))).toBe(Number.POSITIVE_INFINITY);
    const north = waysWith([willemsbrug], []);
    expect(north.metres(at('Noordereiland'), at('Feijenoord'))).toBe(Number.POSITIVE_INFINITY);
    expect(north.metres(at('Noordereiland'), at('Stadsdriehoek'))).toBeLessThan(2000);
  });

  test('is crossed by two bridges where that is the shortest, as far as its legs together', () => {
    const ways = waysWith([erasmusbrug, willemsbrug, maastunnel], [koninginnebrug]);
    const legs = [neighbourhoods.Stadsdriehoek, willemsbrug, koninginnebrug, neighbourhoods.Feijenoord];
    const sum = legs.slice(1).reduce((metres, to, place) => metres + straightMetres(legs[place]!, to), 0);
    // Bridges lie a few metres beside the lines that were drawn.
    expect(Math.abs(ways.metres(at('Stadsdriehoek'), at('Feijenoord')) - 1.3 * sum)).toBeLessThan(60);
    expect(ways.metres(at('Nieuwe Werk'), at('Katendrecht'))).toBeGreaterThan(
      1.3 * straightMetres(neighbourhoods['Nieuwe Werk'], neighbourhoods.Katendrecht) + 100,
    );
  });
});

describe.each([
  {
    water: 'the IJ',
    lines: [theIJ],
    banks: [
      [
        'Westelijke eilanden',
        'Westerdokseiland',
        'Haarlemmerbuurt-Oost',
        'Oosterdokseiland',
        'Oostelijke Handelskade',
      ],
      ['Overhoeks', 'Van der Pekbuurt', 'IJplein e.o.'],
    ],
    bent: ['Westelijke eilanden', 'Oostelijke Handelskade'],
  },
  {
    water: 'the Nieuwe Maas',
    lines: [theMaas],
    banks: [
      ['Nieuwe Werk', 'Stadsdriehoek', 'Struisenburg', 'De Esch'],
      ['Katendrecht', 'Kop van Zuid', 'Noordereiland', 'Feijenoord'],
    ],
    bent: ['Nieuwe Werk', 'De Esch'],
  },
] as const)('along $water, with all its bends and without a crossing', ({ lines, banks, bent }) => {
  const at = (name: Name) => ({ point: neighbourhoods[name], of: ['participant', name] as const });
  const { metres } = openWays(parsePool(pool([], { barriers: lines.map((each) => ({ line: each })) })), 1);

  test('who lives on one bank walks along it, and nobody gets across', () => {
    const all: readonly Name[] = banks.flat();
    for (const one of all) {
      for (const other of all) {
        const areTogether = banks.some((bank: readonly Name[]) => bank.includes(one) && bank.includes(other));
        const way = metres(at(one), at(other));
        if (areTogether) {
          // At most a quarter longer than as the crow flies, over the water.
          expect(way).toBeLessThan(1.25 * straightMetres(neighbourhoods[one], neighbourhoods[other]) + 1);
        } else expect(way).toBe(Number.POSITIVE_INFINITY);
      }
    }
  });

  test('a way past the bend is longer than as the crow flies over the water', () => {
    const [one, other] = bent;
    expect(metres(at(one), at(other))).toBeGreaterThan(
      straightMetres(neighbourhoods[one], neighbourhoods[other]) + 10,
    );
  });

  test('people on one bank by the bend can share a circle', () => {
    const people = residentsOf(bent, 5);
    const { circles } = proposeCirclesSync(
      pool(people, { barriers: lines.map((each) => ({ line: each })) }),
      { policy: { size: { min: 10, max: 10 }, reach: { between: 8000, personal: 5000 } } },
    );
    expect(circles.map(({ members }) => members.length)).toEqual([10]);
  });
});
