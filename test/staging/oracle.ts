import {
  type Coach,
  type Daypart,
  type MeetingPlace,
  type Participant,
  type Policy,
  type Pool,
  resolveVocabulary,
  type Setting,
  type Volunteer,
} from '../../src/index.js';
import { oracleDistanceMetres } from '../support/oracle/distance.js';

/** Everything in the way of what a circle could have; each can be thought away. */
export type Obstacle = 'area' | 'seats' | 'facilities' | 'language' | 'dayparts' | 'full';

/** What one circle could have, as things and people themselves. */
export interface OracleSetting {
  readonly daypart: Daypart;
  readonly place?: MeetingPlace | undefined;
  readonly coach?: Coach | undefined;
  readonly volunteer?: Volunteer | undefined;
}

export const allDayparts: readonly Daypart[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].flatMap(
  (day) => ['morning', 'afternoon', 'evening'].map((part) => `${day}-${part}` as Daypart),
);

/** Reads the rules of settings as they are written, one question at a time. */
export function openOracle(pool: Pool, policy: Policy) {
  const walking = (
    from: Parameters<typeof oracleDistanceMetres>[0],
    to: Parameters<typeof oracleDistanceMetres>[1],
  ) => policy.reach.detour * oracleDistanceMetres(from, to);
  const factor = (metres: number, reach: number) => Math.min(1, Math.max(0, 2 - metres / reach));
  const reachOf = ({ reach }: { readonly reach?: number }) => reach ?? policy.reach.personal;
  const suits = ({ dayparts }: { readonly dayparts: readonly Daypart[] }, daypart: Daypart) =>
    dayparts.length === 0 || dayparts.includes(daypart);
  const vocabulary = resolveVocabulary(pool.vocabulary);

  const attendance = (members: readonly Participant[], daypart: Daypart) =>
    members.filter((member) => suits(member, daypart)).length;
  const enough = (members: readonly Participant[]) =>
    Math.ceil(policy.dayparts.share * members.length - 1e-9);
  const most = (members: readonly Participant[]) =>
    Math.max(...allDayparts.map((daypart) => attendance(members, daypart)));
  const daypartsFor = (members: readonly Participant[]) =>
    allDayparts.filter((daypart) => attendance(members, daypart) >= Math.min(enough(members), most(members)));

  const middle = (members: readonly Participant[]) => {
    const homes = members.map(({ home }) => home as { lat: number; lon: number });
    const mean = (of: (home: { lat: number; lon: number }) => number) =>
      homes.reduce((sum, home) => sum + of(home), 0) / homes.length;
    return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
  };

  /** By the winding of a ray to the east. */
  const isInside = (at: { lat: number; lon: number }, corners: ReadonlyArray<{ lat: number; lon: number }>) =>
    corners.filter((from, corner) => {
      const to = corners[(corner + 1) % corners.length]!;
      const crosses = from.lat > at.lat !== to.lat > at.lat;
      return crosses && at.lon < ((to.lon - from.lon) * (at.lat - from.lat)) / (to.lat - from.lat) + from.lon;
    }).length %
      2 ===
    1;

  const speaks = (
    { languages }: { readonly languages: readonly string[] },
    members: readonly Participant[],
  ) =>
    languages.length === 0 ||
    members.every(
      (member) => member.languages.length === 0 || member.languages.some((each) => languages.includes(each)),
    );

  /** With a member who says nothing everybody speaks. */
  const speaksWithEnough = (coach: Coach, members: readonly Participant[]) =>
    members.filter((member) => speaks(coach, [member])).length >=
    Math.ceil(policy.languages.share * members.length - 1e-9);

  const usesAt = (key: 'place' | 'coach', id: string, daypart: Daypart) =>
    pool.circles.some((circle) => circle[key] === id && circle.daypart === daypart);
  const capacity = ({ id, starts, circles }: Coach) =>
    Math.max(
      0,
      Math.min(
        starts ?? Number.POSITIVE_INFINITY,
        (circles ?? Number.POSITIVE_INFINITY) - pool.circles.filter(({ coach }) => coach === id).length,
      ),
    );

  const where = (members: readonly Participant[], place: MeetingPlace | undefined) =>
    (place?.point ?? middle(members)) as { lat: number; lon: number };

  const isFar = (member: Participant, place: MeetingPlace) =>
    factor(walking(member.home, place.point), reachOf(member)) <= 1e-9;

  /** What keeps a circle from a place at this time. */
  const ofPlace = (members: readonly Participant[], place: MeetingPlace, daypart: Daypart): Obstacle[] => [
    ...(members.some((member) => isFar(member, place)) ? (['area'] as const) : []),
    ...((place.seats ?? Number.POSITIVE_INFINITY) < members.length ? (['seats'] as const) : []),
    ...(members.some(({ requires = [] }) => requires.some((each) => !place.facilities.includes(each)))
      ? (['facilities'] as const)
      : []),
    ...(suits(place, daypart) ? [] : (['dayparts'] as const)),
    ...(usesAt('place', place.id, daypart) ? (['full'] as const) : []),
  ];
  const ofCoach = (
    members: readonly Participant[],
    coach: Coach,
    daypart: Daypart,
    place: MeetingPlace | undefined,
  ): Obstacle[] => {
    const at = where(members, place);
    const isAway =
      (coach.area !== undefined && !isInside(at, coach.area as Array<{ lat: number; lon: number }>)) ||
      (coach.point !== undefined &&
        coach.reach !== undefined &&
        walking(coach.point, at) > coach.reach + 1e-9);
    return [
      ...(isAway ? (['area'] as const) : []),
      ...(speaksWithEnough(coach, members) ? [] : (['language'] as const)),
      ...(suits(coach, daypart) ? [] : (['dayparts'] as const)),
      ...(usesAt('coach', coach.id, daypart) || capacity(coach) === 0 ? (['full'] as const) : []),
    ];
  };
  const ofVolunteer = (
    members: readonly Participant[],
    volunteer: Volunteer,
    daypart: Daypart,
    place: MeetingPlace | undefined,
  ): Obstacle[] => [
    ...(factor(walking(volunteer.home, where(members, place)), reachOf(volunteer)) <= 1e-9
      ? (['area'] as const)
      : []),
    ...(speaks(volunteer, members) ? [] : (['language'] as const)),
    ...(suits(volunteer, daypart) ? [] : (['dayparts'] as const)),
    ...(pool.circles.some((circle) => circle.volunteer === volunteer.id) ? (['full'] as const) : []),
  ];

  /** All that one circle could have if it were alone. */
  const everySetting = (members: readonly Participant[]): OracleSetting[] =>
    daypartsFor(members).flatMap((daypart) =>
      [undefined, ...(pool.meetingPlaces ?? [])]
        .filter((place) => place === undefined || ofPlace(members, place, daypart).length === 0)
        .flatMap((place) =>
          [undefined, ...(pool.coaches ?? [])]
            .filter((coach) => coach === undefined || ofCoach(members, coach, daypart, place).length === 0)
            .flatMap((coach) =>
              [undefined, ...(pool.volunteers ?? [])]
                .filter(
                  (volunteer) =>
                    volunteer === undefined || ofVolunteer(members, volunteer, daypart, place).length === 0,
                )
                .map((volunteer) => ({ daypart, place, coach, volunteer })),
            ),
        ),
    );

  const weightOf = (members: readonly Participant[]) =>
    members.reduce((sum, { waitingSince }) => {
      const days =
        waitingSince === undefined ? 0 : (Date.parse(pool.date) - Date.parse(waitingSince)) / 86_400_000;
      const { perHalfYear, halfYears } = policy.waiting;
      return sum + 1 + perHalfYear * Math.min(days / 7 / 26, halfYears);
    }, 0);

  const meets = (talent: string, need: string) =>
    vocabulary.meets.some((each) => each.talent === talent && each.need === need);
  const isMutual = (need: string) => vocabulary.needs.some(({ slug, mutual }) => slug === need && mutual > 0);
  const eases = (members: readonly Participant[], volunteer: Volunteer) =>
    members.some(({ id, needs }) =>
      needs.some(
        ({ need }) =>
          volunteer.talents.some((talent) => meets(talent, need)) &&
          !members.some(
            (other) =>
              other.id !== id &&
              (other.talents.some(({ talent }) => meets(talent, need)) ||
                (isMutual(need) && other.needs.some((its) => its.need === need))),
          ),
      ),
    );

  /** The three numbers of which the first that differs decides. */
  const worth = (
    members: readonly Participant[],
    { daypart, place, coach, volunteer }: OracleSetting,
  ): [number, number, number] => {
    const parts = (coach ? 4 : 0) + (place ? 2 : 0) + (volunteer ? 1 : 0);
    const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
    const comfort =
      (place
        ? mean(members.map((member) => factor(walking(member.home, place.point), reachOf(member))))
        : 0) +
      (coach && speaks(coach, members) ? 0.1 : 0) +
      (volunteer
        ? factor(walking(volunteer.home, where(members, place)), reachOf(volunteer)) +
          (eases(members, volunteer) ? 0.1 : 0)
        : 0);
    return [weightOf(members) * parts, attendance(members, daypart), comfort];
  };

  /** Whether circles that have these settings keep what they must keep together. */
  const goTogether = (settings: readonly OracleSetting[]): boolean => {
    const once = (list: readonly unknown[]) => new Set(list).size === list.length;
    const coached = settings.flatMap(({ coach, daypart }) => (coach ? [{ coach, daypart }] : []));
    return (
      once(settings.flatMap(({ place, daypart }) => (place ? [`${place.id} ${daypart}`] : []))) &&
      once(coached.map(({ coach, daypart }) => `${coach.id} ${daypart}`)) &&
      once(settings.flatMap(({ volunteer }) => (volunteer ? [volunteer.id] : []))) &&
      coached.every(
        ({ coach }) => coached.filter((other) => other.coach.id === coach.id).length <= capacity(coach),
      )
    );
  };

  /** A setting as the library gives it, as things and people. */
  const read = ({ daypart, place, coach, volunteer }: Setting): OracleSetting => {
    const find = <Item extends { readonly id: string }>(
      list: readonly Item[] | undefined,
      id: string | null,
    ) => (id === null ? undefined : list!.find((item) => item.id === id)!);
    return {
      daypart: daypart!,
      place: find(pool.meetingPlaces, place),
      coach: find(pool.coaches, coach),
      volunteer: find(pool.volunteers, volunteer),
    };
  };

  return {
    ofPlace,
    ofCoach,
    ofVolunteer,
    everySetting,
    worth,
    goTogether,
    read,
    daypartsFor,
    attendance,
    enough,
    suits,
    isFar,
    usesAt,
    capacity,
  };
}

/** Above 0 where the first is better. */
export function compareNumbers(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, each) => Math.abs(number - other[each]!) > 1e-4);
  return at === -1 ? 0 : one[at]! - other[at]!;
}
