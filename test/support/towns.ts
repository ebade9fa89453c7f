import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { buurtcirkel, type Daypart, type ParticipantInput, type PoolInput } from '../../src/index.js';
import { maassluis, metresEast, metresNorth, participant, pool } from './builders.js';

/** Repeatable chance: a whole number from 0 to `count - 1`. */
export type Below = (count: number) => number;

export function chance(seed: number): Below {
  const generator = xoroshiro128plus(seed);
  return (count) => Math.floor(((generator.next() >>> 0) * count) / 2 ** 32);
}

/** How a town is made. */
interface TownPlan {
  readonly circles: number;
  /** Members of a circle. */
  readonly size: { readonly min: number; readonly max: number };
  /** People without a circle. */
  readonly waiting: number;
  /** Metres from one side to the other. */
  readonly side: number;
}

/** A town of running circles, about whom all sorts of things are known, and people who wait: `w-0`, `w-1`, … */
export function town(seed: number, { circles, size, waiting, side }: TownPlan): PoolInput {
  const below = chance(seed);
  const people: ParticipantInput[] = [];
  const place = () => ({ north: below(side), east: below(side) });
  const person = (id: string, { north, east }: { north: number; east: number }): string => {
    people.push(invent(id, north, east, below));
    return id;
  };
  const running = Array.from({ length: circles }, (_, circle) => {
    const middle = place();
    const around = () => ({ north: middle.north + below(700), east: middle.east + below(700) });
    const members = Array.from({ length: size.min + below(size.max - size.min + 1) }, (_, member) => {
      const participant = person(`c-${circle}-${member}`, around());
      const said = below(6);
      if (said > 1) return participant;
      return said === 0
        ? { participant, status: 'proposed' as const }
        : { participant, since: `202${3 + below(3)}-0${1 + below(9)}-01` };
    });
    return {
      id: `c-${circle}`,
      members,
      ...(below(8) === 0 && { locked: true }),
      ...(below(4) === 0 && { openSeats: below(3) }),
      ...(below(3) === 0 && { since: '2024-05-01' }),
      ...(below(2) === 0 && { meetingPlace: homeAt(middle.north, middle.east) }),
    };
  });
  const free = Array.from({ length: waiting }, (_, position) => person(`w-${position}`, place()));
  const declined = running.map(({ members, ...circle }) => ({
    ...circle,
    members: [
      ...members,
      ...free
        .filter(() => below(12) === 0)
        .map((participant) => ({ participant, status: 'declined' as const })),
    ],
  }));
  const anybody = (): string => people[below(people.length)]!.id;
  const pairs = Array.from({ length: Math.ceil(people.length / 20) }, () => [anybody(), anybody()]);
  return pool(people, { circles: declined, apart: pairs.filter(([one, other]) => one !== other) });
}

function homeAt(north: number, east: number) {
  return metresEast(metresNorth(maassluis, north), east);
}

function invent(id: string, north: number, east: number, below: Below): ParticipantInput {
  const some = <Word>(words: readonly Word[], most: number): Word[] => [
    ...new Set(Array.from({ length: below(most + 1) }, () => words[below(words.length)]!)),
  ];
  return participant(id, {
    home: homeAt(north, east),
    ...(below(3) === 0 && { reach: 500 + 100 * below(8) }),
    talents: some(buurtcirkel.talents, 4).map(({ slug: talent }) => ({
      talent,
      level: (1 + below(10)) / 10,
    })),
    needs: some(buurtcirkel.needs, 4).map(({ slug: need }) => ({ need, weight: (1 + below(10)) / 10 })),
    backgrounds: { route: `r-${below(4)}`, ...(below(2) === 0 && { age: `a-${below(3)}` }) },
    ...(below(3) === 0 && { dayparts: some<Daypart>(['tue-morning', 'wed-evening', 'sat-morning'], 3) }),
    ...(below(4) === 0 && { languages: some(['nl', 'ar', 'tr'], 2) }),
    ...(below(2) === 0 && { waitingSince: `202${4 + below(3)}-0${1 + below(9)}-01` }),
    ready: below(20) > 0,
  });
}
