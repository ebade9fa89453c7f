import type { MissingPart, MissingReason, SettingPart } from '../model/setting.js';
import { type Ground, hasFacilities, hasSeats, type Spot } from './compile.js';
import type { Holding } from './holding.js';
import type { Choice, StagingProblem } from './problem.js';
import { chooseAlone } from './solve.js';
import { speaksWithAll } from './surroundings.js';

/** What keeps somebody or something from a circle, in the order in which it is looked at. */
const obstacles = ['seats', 'facilities', 'language', 'dayparts', 'taken'] as const;
type Obstacle = (typeof obstacles)[number];

/**
 * Says what a circle lacks of what the pool keeps, and why.
 *
 * Of those near enough, one obstacle that alone keeps one of them out, the mildest first; where each has several, the first that
 * leaves nobody of those who got past the ones before.
 *
 * @param nobody in which nobody has anything
 */
export function listMissing(
  ground: Ground,
  nobody: Holding,
  circle: number,
  choice: Choice,
  kept: readonly SettingPart[],
): MissingPart[] {
  const { problem } = nobody;
  const gathering = ground.gatherings[circle]!;
  const missing: MissingPart[] = gathering.isEnough ? [] : [{ part: 'daypart', reason: 'dayparts' }];
  let alone: Choice | undefined;
  for (const part of ['place', 'coach', 'volunteer'] as const) {
    if (!kept.includes(part) || has(problem, circle, choice, part)) continue;
    const reason = obstacleTo(ground, problem, circle, part);
    if (reason !== undefined) missing.push({ part, reason });
    else {
      alone ??= chooseAlone(nobody, circle);
      missing.push({ part, reason: has(problem, circle, alone, part) ? 'taken' : 'clash' });
    }
  }
  return missing;
}

type SoughtPart = Exclude<SettingPart, 'daypart'>;

function has(problem: StagingProblem, circle: number, choice: Choice, part: SoughtPart): boolean {
  return part === 'place' ? problem.sites[circle]![choice.site]!.place !== -1 : choice[part] !== -1;
}

/** Why a circle could not have a part even if there were no other new circles; nothing where it could. */
function obstacleTo(
  ground: Ground,
  problem: StagingProblem,
  circle: number,
  part: SoughtPart,
): MissingReason | undefined {
  const { places, coaches, volunteers } = ground.surroundings;
  const all = { place: places, coach: coaches, volunteer: volunteers }[part];
  if (all.length === 0) return 'none';
  const found = obstaclesTo(ground, problem, circle, part);
  if (found.length === 0) return 'area';
  if (found.some(({ length }) => length === 0)) return undefined;
  const single = obstacles.findLast((obstacle) =>
    found.some((own) => own.length === 1 && own[0] === obstacle),
  );
  // Obstacles are listed in order, so those who got furthest meet the last of all first ones.
  return single ?? obstacles.findLast((obstacle) => found.some(([first]) => first === obstacle));
}

/** For each of those near enough, what keeps them out. */
function obstaclesTo(
  { gatherings, surroundings, near }: Ground,
  problem: StagingProblem,
  circle: number,
  part: SoughtPart,
): Obstacle[][] {
  const gathering = gatherings[circle]!;
  const { places, coaches, volunteers } = surroundings;
  const list = (met: Partial<Record<Obstacle, boolean>>): Obstacle[] =>
    obstacles.filter((obstacle) => met[obstacle] === true);
  if (part === 'place') {
    return near.places(circle).map((each) => {
      const place = places[each]!;
      return list({
        seats: !hasSeats(place, gathering),
        facilities: !hasFacilities(place, gathering),
        ...timesOf(place, gathering.dayparts),
      });
    });
  }
  return problem.sites[circle]!.flatMap(({ place, dayparts }) => {
    const spot: Spot = place === -1 ? { middle: circle } : { place };
    return near[part === 'coach' ? 'coaches' : 'volunteers'](spot).map((each) => {
      const somebody = part === 'coach' ? coaches[each]! : volunteers[each]!;
      const times = timesOf(somebody, dayparts);
      return list({
        language: !speaksWithAll(somebody.said.languages, gathering.languages),
        ...times,
        taken: times.taken || ('capacity' in somebody && somebody.capacity === 0),
      });
    });
  });
}

/** Whether somebody or something is never there on some dayparts, or is but always with running circles. */
function timesOf(
  { dayparts, free }: { readonly dayparts: number; readonly free: number },
  wanted: number,
): { readonly dayparts: boolean; readonly taken: boolean } {
  const isThere = (dayparts & wanted) !== 0;
  return { dayparts: !isThere, taken: isThere && (free & wanted) === 0 };
}
