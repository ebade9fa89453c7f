import type { Travel } from '../../model/neighbourhood.js';
import type { Participant, Pool, RunningCircle } from '../../model/pool.js';
import type { Removal } from './removal.js';

/** A set of one is no set. */
const leastInSet = 2;

/** A pool without somebody: as participant, coach, volunteer or referrer, whichever they are. */
export function forgetInPool(pool: Pool, removal: Removal, path: string): Pool {
  const { participants, circles, coaches, volunteers, travel } = pool;
  noteNamesakes(pool, removal, path);
  const rest = {
    ...pool,
    participants: removal
      .without(participants, `${path}.participants`, ({ id }) => removal.is(id))
      .map((person) => withoutReferrer(person, removal, path)),
    apart: forgetInSets(pool.apart, removal, `${path}.apart`),
    together: forgetInSets(pool.together, removal, `${path}.together`),
    circles: circles.map((circle) => forgetInCircle(circle, removal, path)),
    ...(coaches && { coaches: removal.without(coaches, `${path}.coaches`, ({ id }) => removal.is(id)) }),
    ...(volunteers && {
      volunteers: removal.without(volunteers, `${path}.volunteers`, ({ id }) => removal.is(id)),
    }),
    ...(travel && { travel: forgetInTravel(travel, removal, `${path}.travel.stops`) }),
  };
  return rest;
}

/** Sets without somebody, and without those that say nothing any more. */
export function forgetInSets(
  sets: ReadonlyArray<readonly string[]>,
  removal: Removal,
  path: string,
): ReadonlyArray<readonly string[]> {
  return sets
    .map((set) => removal.without(set, path))
    .filter((set, position) => set === sets[position] || set.length >= leastInSet);
}

function withoutReferrer(person: Participant, removal: Removal, path: string): Participant {
  if (!removal.is(person.referrer)) return person;
  removal.count(`${path}.participants.referrer`);
  const { referrer: _, ...rest } = person;
  return rest;
}

function forgetInCircle(circle: RunningCircle, removal: Removal, path: string): RunningCircle {
  const { coach, volunteer, ...rest } = circle;
  const isCoach = removal.is(coach);
  const isVolunteer = removal.is(volunteer);
  if (isCoach) removal.count(`${path}.circles.coach`);
  if (isVolunteer) removal.count(`${path}.circles.volunteer`);
  return {
    ...rest,
    members: removal.without(circle.members, `${path}.circles.members`, ({ participant }) =>
      removal.is(participant),
    ),
    ...(coach !== undefined && !isCoach && { coach }),
    ...(volunteer !== undefined && !isVolunteer && { volunteer }),
  };
}

/** Stops with their rows and columns. */
function forgetInTravel(travel: Travel, removal: Removal, path: string): Travel {
  const isTheirs = (stop: Travel['stops'][number]): boolean => {
    if (typeof stop === 'string') return removal.is(stop);
    if ('coach' in stop) return removal.is(stop.coach);
    return 'volunteer' in stop && removal.is(stop.volunteer);
  };
  const isKept = travel.stops.map((stop) => !isTheirs(stop));
  const keep = <Item>(list: readonly Item[]): Item[] => list.filter((_, position) => isKept[position]);
  return {
    ...travel,
    stops: removal.without(travel.stops, path, isTheirs),
    ways: keep(travel.ways).map(keep),
  };
}

/** What is no person and has the same text for an id, a label or a slug stays. */
function noteNamesakes(pool: Pool, removal: Removal, path: string): void {
  const { meetingPlaces = [], partners = [], circles, participants, backgrounds, vocabulary } = pool;
  const namesakes = {
    meetingPlaces: meetingPlaces.some(({ id }) => removal.is(id)),
    partners: partners.some(({ id }) => removal.is(id)),
    circles: circles.some(({ id }) => removal.is(id)),
    backgrounds: removal.isIn(backgrounds) || participants.some((each) => removal.isIn(each.backgrounds)),
    vocabulary:
      removal.isIn(vocabulary) ||
      participants.some(({ talents, needs }) => removal.isIn(talents) || removal.isIn(needs)),
  };
  for (const [key, isThere] of Object.entries(namesakes)) {
    if (isThere) removal.leave(`${path}.${key}`, 'namesake');
  }
}
