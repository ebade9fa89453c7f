import type { MissingPart, MissingReason, SettingPart } from '../model/setting.js';
import { type Ground, hasFacilities, hasSeats, type Spot } from './compile.js';
import { canCoach, canSupport, type Holding } from './holding.js';
import type { Options } from './options.js';
import { type Choice, daypartsOfWeek, type StagingProblem } from './problem.js';
import { chooseAlone, type Solution } from './solve.js';
import { countUnspoken } from './surroundings.js';

/** What keeps somebody or something from a circle, in the order in which it is looked at. */
const obstacles = ['seats', 'facilities', 'language', 'dayparts', 'taken'] as const;
type Obstacle = (typeof obstacles)[number];

/**
 * Says what a circle lacks of what the pool keeps, and why.
 *
 * Of those near enough, one obstacle that alone keeps one of them out, the mildest first; where each has several, the first that
 * leaves nobody of those who got past the ones before.
 *
 * @param solution that holds what others have
 * @param nobody in which nobody has anything
 */
export function listMissing(
  ground: Ground,
  { holding, optionsOf }: Pick<Solution, 'holding' | 'optionsOf'>,
  nobody: Holding,
  circle: number,
  kept: readonly SettingPart[],
): MissingPart[] {
  const { problem } = nobody;
  const choice = holding.choices[circle]!;
  const options = optionsOf(circle);
  const gathering = ground.gatherings[circle]!;
  const missing: MissingPart[] = gathering.isEnough ? [] : [{ part: 'daypart', reason: 'dayparts' }];
  let alone: Choice | undefined;
  for (const part of ['place', 'coach', 'volunteer'] as const) {
    if (!kept.includes(part) || has(problem, circle, choice, part)) continue;
    const isPossible = { place: options.anyPlace, coach: options.anyCoach, volunteer: options.anyVolunteer }[
      part
    ];
    if (!isPossible) {
      missing.push({ part, reason: obstacleTo(ground, problem, circle, part) });
      continue;
    }
    alone ??= chooseAlone(nobody, circle, options);
    const isTaken = has(problem, circle, alone, part) && !isLeft(holding, circle, options, part);
    missing.push({ part, reason: isTaken ? 'taken' : 'clash' });
  }
  return missing;
}

/** Whether a circle could have a part that it lacks if it let go of all others. */
function isLeft(
  holding: Holding,
  circle: number,
  { count, site, daypart }: Options,
  part: SoughtPart,
): boolean {
  const { problem, atPlace } = holding;
  for (let option = 0; option < count; option++) {
    const at = daypart[option]!;
    const { place, coaches, volunteers } = problem.sites[circle]![site[option]!]!;
    const holder = place === -1 ? -1 : atPlace[place * daypartsOfWeek + at]!;
    if (holder !== -1 && holder !== circle) continue;
    if (part === 'place' && place !== -1) return true;
    if (part === 'coach' && coaches.some((coach) => canCoach(holding, coach, at))) return true;
    if (part === 'volunteer' && volunteers.some((each) => canSupport(holding, each, at))) return true;
  }
  return false;
}

type SoughtPart = Exclude<SettingPart, 'daypart'>;

function has(problem: StagingProblem, circle: number, choice: Choice, part: SoughtPart): boolean {
  return part === 'place' ? problem.sites[circle]![choice.site]!.place !== -1 : choice[part] !== -1;
}

/** Why a circle could not have a part even if there were no other new circles. */
function obstacleTo(
  ground: Ground,
  problem: StagingProblem,
  circle: number,
  part: SoughtPart,
): MissingReason {
  const { places, coaches, volunteers } = ground.surroundings;
  const all = { place: places, coach: coaches, volunteer: volunteers }[part];
  if (all.length === 0) return 'none';
  const found = obstaclesTo(ground, problem, circle, part);
  if (found.length === 0) return 'area';
  const single = obstacles.findLast((obstacle) =>
    found.some((own) => own.length === 1 && own[0] === obstacle),
  );
  // Obstacles are listed in order, so those who got furthest meet the last of all first ones.
  return single ?? obstacles.findLast((obstacle) => found.some(([first]) => first === obstacle))!;
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
        language:
          countUnspoken(somebody.said.languages, gathering.languages) >
          (part === 'coach' ? gathering.spared : 0),
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
