import { type MissingPart, type MissingReason, missingReasons, type SettingPart } from '../model/setting.js';
import { blockersOf, type Ground, hasFacilities, hasSeats, type Spot } from './compile.js';
import { canCoach, canSupport, type Holding } from './holding.js';
import type { Options } from './options.js';
import { type Choice, daypartsOfWeek, type StagingProblem } from './problem.js';
import { chooseAlone, type Solution } from './solve.js';
import { countUnspoken } from './surroundings.js';

type SoughtPart = Exclude<SettingPart, 'daypart'>;

/** A circle that lacks something, with all that others have. */
interface Lacking {
  readonly ground: Ground;
  readonly holding: Holding;
  readonly circle: number;
  readonly choice: Choice;
  readonly options: Options;
  /** Whether it would have a part if there were no others. */
  readonly wouldHave: (part: SoughtPart) => boolean;
}

/** One that a circle could have, with what keeps it out. */
interface Candidate {
  readonly obstacles: readonly MissingReason[];
}

/** More members than these are not named as those for whom no place will do. */
const mostBlockers = 2;

/**
 * Says what a circle lacks of what the pool keeps, and why: of all candidates those with the fewest obstacles, and what these are.
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
  let alone: Choice | undefined;
  const wouldHave = (part: SoughtPart): boolean => {
    alone ??= chooseAlone(nobody, circle, options);
    return has(problem, circle, alone, part);
  };
  const lacking: Lacking = { ground, holding, circle, choice, options, wouldHave };
  const missing: MissingPart[] = ground.gatherings[circle]!.isEnough
    ? []
    : [{ part: 'daypart', reasons: ['dayparts'] }];
  for (const part of ['place', 'coach', 'volunteer'] as const) {
    if (!kept.includes(part) || has(problem, circle, choice, part)) continue;
    const participants = part === 'place' && !options.anyPlace ? membersInTheWay(lacking) : [];
    missing.push({
      part,
      reasons: reasonsOf(lacking, part),
      ...(participants.length > 0 && { participants }),
    });
  }
  return missing;
}

function has(problem: StagingProblem, circle: number, choice: Choice, part: SoughtPart): boolean {
  return part === 'place' ? problem.sites[circle]![choice.site]!.place !== -1 : choice[part] !== -1;
}

function reasonsOf(lacking: Lacking, part: SoughtPart): MissingReason[] {
  const { places, coaches, volunteers } = lacking.ground.surroundings;
  if ({ place: places, coach: coaches, volunteer: volunteers }[part].length === 0) return ['none'];
  const candidates = part === 'place' ? placesFor(lacking) : peopleFor(lacking, part);
  if (candidates.length === 0) return ['area'];
  const fewest = candidates.reduce((least, { obstacles }) => Math.min(least, obstacles.length), Infinity);
  const met = new Set(
    candidates.filter(({ obstacles }) => obstacles.length === fewest).flatMap(({ obstacles }) => obstacles),
  );
  return missingReasons.filter((reason) => met.has(reason));
}

function placesFor(lacking: Lacking): Candidate[] {
  const { ground, holding, circle, options } = lacking;
  const gathering = ground.gatherings[circle]!;
  const { atPlace } = holding;
  const judge = (place: number, isNear: boolean): Candidate => {
    const around = ground.surroundings.places[place]!;
    const isHeld = (daypart: number): boolean => atPlace[place * daypartsOfWeek + daypart] !== -1;
    const obstacles: MissingReason[] = [
      ...(isNear ? [] : (['area'] as const)),
      ...(hasSeats(around, gathering) ? [] : (['seats'] as const)),
      ...(hasFacilities(around, gathering) ? [] : (['facilities'] as const)),
      ...timesOf(around, gathering.dayparts, gathering.dayparts, (daypart) => !isHeld(daypart)),
    ];
    return withRest(lacking, 'place', obstacles, () => canMeetAt(lacking, place));
  };
  // Where a place would do, nobody is to walk further than they like.
  const almost = options.anyPlace ? [] : ground.near.almost(circle, mostBlockers);
  return [
    ...ground.near.places(circle).map((place) => judge(place, true)),
    ...almost.map((place) => judge(place, false)),
  ];
}

function peopleFor(lacking: Lacking, part: 'coach' | 'volunteer'): Candidate[] {
  const { ground, holding, circle, choice } = lacking;
  const { gatherings, surroundings, near } = ground;
  const gathering = gatherings[circle]!;
  // Many places have the same people around them: those lists are read once.
  const around = new Map<readonly number[], number>();
  for (const { place, dayparts } of holding.problem.sites[circle]!) {
    const spot: Spot = place === -1 ? { middle: circle } : { place };
    const list = near[part === 'coach' ? 'coaches' : 'volunteers'](spot);
    around.set(list, (around.get(list) ?? 0) | dayparts);
  }
  const wantedOf = new Map<number, number>();
  for (const [list, wanted] of around) {
    for (const each of list) wantedOf.set(each, (wantedOf.get(each) ?? 0) | wanted);
  }
  const site = holding.problem.sites[circle]![choice.site]!;
  const judge = (each: number, wanted: number): Candidate => {
    const somebody = part === 'coach' ? surroundings.coaches[each]! : surroundings.volunteers[each]!;
    const spared = part === 'coach' ? gathering.spared : 0;
    const isLeft = (daypart: number): boolean =>
      (part === 'coach' ? canCoach : canSupport)(holding, each, daypart);
    const isFull = 'capacity' in somebody && somebody.capacity === 0;
    const obstacles: MissingReason[] = [
      ...(countUnspoken(somebody.said.languages, gathering.languages) > spared
        ? (['language'] as const)
        : []),
      ...timesOf(isFull ? { ...somebody, free: 0 } : somebody, wanted, gathering.dayparts, isLeft),
    ];
    const listed = part === 'coach' ? site.coaches : site.volunteers;
    return withRest(lacking, part, obstacles, () => isLeft(choice.daypart) && listed.includes(each));
  };
  return [...wantedOf].map(([each, wanted]) => judge(each, wanted));
}

/** Who have no obstacle of their own do not go with what the circle has, or are simply not used. */
function withRest(
  { wouldHave }: Lacking,
  part: SoughtPart,
  obstacles: readonly MissingReason[],
  isUnused: () => boolean,
): Candidate {
  if (obstacles.length === 0) return { obstacles: [isUnused() ? 'unused' : 'clash'] };
  const isTaken = obstacles.length === 1 && obstacles[0] === 'taken';
  return { obstacles: isTaken && !wouldHave(part) ? ['taken', 'clash'] : obstacles };
}

/** What keeps somebody or something from a circle at all times at which they are wanted. */
function timesOf(
  { dayparts, free }: { readonly dayparts: number; readonly free: number },
  wanted: number,
  suitable: number,
  isLeft: (daypart: number) => boolean,
): MissingReason[] {
  if ((dayparts & suitable) === 0) return ['dayparts'];
  if ((dayparts & wanted) === 0) return ['clash'];
  const open = free & wanted;
  if (open === 0) return ['full'];
  for (let daypart = 0; daypart < daypartsOfWeek; daypart++) {
    if ((open & (1 << daypart)) !== 0 && isLeft(daypart)) return [];
  }
  return ['taken'];
}

/** Whether a circle could meet at a place with all else that it has. */
function canMeetAt({ holding, circle, choice }: Lacking, place: number): boolean {
  return holding.problem.sites[circle]!.some(
    (site) =>
      site.place === place &&
      (site.dayparts & (1 << choice.daypart)) !== 0 &&
      holding.atPlace[place * daypartsOfWeek + choice.daypart] === -1 &&
      (choice.coach === -1 || site.coaches.includes(choice.coach)) &&
      (choice.volunteer === -1 || site.volunteers.includes(choice.volunteer)),
  );
}

/**
 * Ids of as few members as can be without whose distance and requirements there would be a place, sorted; nobody where they would
 * be too many. Of as few, those without whom there would be the most places.
 */
function membersInTheWay({ ground, circle }: Lacking): string[] {
  const gathering = ground.gatherings[circle]!;
  const found = new Map<string, { readonly blockers: readonly number[]; places: number }>();
  for (const place of [...ground.near.places(circle), ...ground.near.almost(circle, mostBlockers)]) {
    const around = ground.surroundings.places[place]!;
    if (!hasSeats(around, gathering) || (around.free & gathering.dayparts) === 0) continue;
    const blockers = blockersOf(around, gathering, ground.ways);
    if (blockers.length > mostBlockers || blockers.length === gathering.members.length) continue;
    const known = found.get(blockers.join());
    if (known === undefined) found.set(blockers.join(), { blockers, places: 1 });
    else known.places++;
  }
  // Sorting is stable: of equals the first of the shuffle.
  const [best] = [...found.values()].sort(
    (a, b) => a.blockers.length - b.blockers.length || b.places - a.places,
  );
  return (best?.blockers ?? []).map((seat) => gathering.members[seat]!.id);
}
