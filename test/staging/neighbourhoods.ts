import type { Daypart, GeographicPoint, PoolInput, RunningCircleInput } from '../../src/index.js';
import { maassluis, metresEast, metresNorth, participant, pool } from '../support/builders.js';
import { chance } from '../support/towns.js';

/** How much there is of everything. */
export interface Plenty {
  readonly circles: number;
  readonly members: number;
  readonly places: number;
  readonly coaches: number;
  readonly volunteers: number;
}

const week: readonly Daypart[] = ['mon-morning', 'tue-afternoon', 'wed-evening', 'sat-morning'];
const tongues = ['nl', 'ar', 'en'];
const facilities = ['step-free', 'ring-line'];
const talents = ['cooking', 'gardening', 'listening'];
const needs = ['letters-and-forms', 'walking-buddy', 'odd-jobs', 'company-at-home'];

/** Circles in a neighbourhood in which everything may be scarce, for every reason that there is. */
export function inventNeighbourhood(
  seed: number,
  { circles, members, places, coaches, volunteers }: Plenty,
): { readonly pool: PoolInput; readonly circles: string[][] } {
  const below = chance(seed);
  const is = (percent: number): boolean => below(100) < percent;
  const some = <Word>(words: readonly Word[], percent: number): Word[] => words.filter(() => is(percent));
  const somewhere = (metres: number): GeographicPoint =>
    metresEast(metresNorth(maassluis, below(metres)), below(metres));
  const list = <Item>(count: number, make: (each: number) => Item): Item[] =>
    Array.from({ length: count }, (_, each) => make(each));
  const people = list(circles, (circle) =>
    list(members, (member) => {
      const languages = is(60) ? [] : some(tongues, 60);
      return participant(`p-${circle}-${member}`, {
        home: somewhere(600),
        reach: 500 + 100 * below(6),
        dayparts: is(40) ? [] : some(week, 70),
        languages,
        talents: some(talents, 30),
        needs: some(needs, 40),
        waitingSince: `202${4 + below(3)}-0${1 + below(6)}-01`,
        ...(is(15) && { requires: some(facilities, 60) }),
      });
    }),
  );
  const area = (): GeographicPoint[] => {
    const corner = somewhere(400);
    const [north, east] = [200 + below(600), 200 + below(600)];
    return [
      corner,
      metresNorth(corner, north),
      metresEast(metresNorth(corner, north), east),
      metresEast(corner, east),
    ];
  };
  const running: RunningCircleInput[] = [
    {
      id: 'running',
      members: ['r-0'],
      ...(is(70) && { daypart: week[below(4)]! }),
      ...(places > 0 && is(60) && { place: `m-${below(places)}` }),
      ...(coaches > 0 && is(60) && { coach: `c-${below(coaches)}` }),
      ...(volunteers > 0 && is(60) && { volunteer: `v-${below(volunteers)}` }),
    },
  ];
  return {
    circles: people.map((circle) => circle.map(({ id }) => id)),
    pool: pool([...people.flat(), participant('r-0')], {
      circles: running,
      meetingPlaces: list(places, (each) => ({
        id: `m-${each}`,
        point: somewhere(900),
        dayparts: is(30) ? [] : some(week, 50),
        ...(is(60) && { seats: members - 1 + below(3) }),
        facilities: some(facilities, 50),
      })),
      coaches: list(coaches, (each) => ({
        id: `c-${each}`,
        ...(is(40) && { area: area() }),
        ...(is(40) && { point: somewhere(1500), reach: 300 + 100 * below(12) }),
        ...(is(60) && { circles: below(4) }),
        ...(is(60) && { starts: below(3) }),
        dayparts: is(40) ? [] : some(week, 60),
        languages: is(50) ? [] : some(tongues, 60),
      })),
      volunteers: list(volunteers, (each) => ({
        id: `v-${each}`,
        home: somewhere(900),
        reach: 300 + 100 * below(6),
        dayparts: is(40) ? [] : some(week, 60),
        languages: is(50) ? [] : some(tongues, 60),
        talents: some(talents, 40),
      })),
    }),
  };
}
