import fc from 'fast-check';
import type {
  Daypart,
  MeetingPlaceInput,
  ParticipantInput,
  PoolInput,
  RunningCircleInput,
} from '../../index.js';
import { arbitraryOffset, inDegrees } from './places.js';
import { asRead } from './plain.js';
import { someDayparts } from './traits.js';

const week: readonly Daypart[] = ['mon-morning', 'tue-afternoon', 'wed-evening', 'sun-evening'];
const facilities = ['step-free', 'ring-line'];

/**
 * The same people with places to meet that are scarce for every reason: far, small, seldom free, without what somebody requires, or in
 * use by a running circle. Of a travel matrix the places are stops.
 */
export function withMeetingPlaces(pool: PoolInput, most = 5): fc.Arbitrary<PoolInput> {
  const count = pool.participants.length;
  return fc
    .record({
      places: fc.array(
        fc.record(
          {
            point: arbitraryOffset(1200).map(inDegrees),
            dayparts: someDayparts,
            seats: fc.integer({ min: 1, max: 12 }),
            facilities: fc.subarray(facilities),
          },
          { requiredKeys: ['point'] },
        ),
        { maxLength: most },
      ),
      traits: fc.array(
        fc.record(
          {
            dayparts: someDayparts,
            reach: fc.constantFrom(300, 800, 1500),
            requires: fc.constantFrom([], [], ['step-free']),
          },
          { requiredKeys: [] },
        ),
        { minLength: count, maxLength: count },
      ),
      running: fc.array(fc.record({ daypart: fc.constantFrom(...week), place: fc.nat({ max: most - 1 }) }), {
        maxLength: 2,
      }),
    })
    .map(({ places, traits, running }) => {
      const meetingPlaces = places.map(
        (place, each): MeetingPlaceInput => ({ id: `place-${each}`, ...place }),
      );
      return asRead({
        ...pool,
        participants: pool.participants.map(
          (person, each): ParticipantInput => ({ ...person, ...traits[each] }),
        ),
        circles: meetSomewhere(pool, meetingPlaces, running),
        meetingPlaces,
        ...withStops(pool, meetingPlaces),
      });
    });
}

/** Running circles, or one of the first participant, at places. */
function meetSomewhere(
  { circles = [], participants, together = [] }: PoolInput,
  places: readonly MeetingPlaceInput[],
  running: ReadonlyArray<{ readonly daypart: Daypart; readonly place: number }>,
): RunningCircleInput[] {
  const [first] = participants;
  const isFree = first !== undefined && !together.flat().includes(first.id);
  const all = circles.length > 0 || !isFree ? circles : [{ id: 'running', members: [first.id] }];
  return all.map((circle, each) => {
    const { daypart, place } = running[each] ?? {};
    const id = place === undefined ? undefined : places[place]?.id;
    return id === undefined ? circle : { ...circle, daypart: daypart!, place: id };
  });
}

function withStops({ travel }: PoolInput, places: readonly MeetingPlaceInput[]): Pick<PoolInput, 'travel'> {
  if (travel === undefined) return {};
  const stops = [...travel.stops, ...places.slice(1).map(({ id }) => ({ meetingPlace: id }))];
  const unit = travel.unit === 'minutes' ? 1 : 80;
  const wayOf = (row: number, column: number): number | null => {
    const known = travel.ways[row]?.[column];
    return known === undefined ? ((row * 7 + column * 13) % 31) * unit : known;
  };
  return {
    travel: { ...travel, stops, ways: stops.map((_, row) => stops.map((__, column) => wayOf(row, column))) },
  };
}
