import { type Holding, release, take } from './holding.js';
import type { Options } from './options.js';
import {
  addWorth,
  type Choice,
  compareWorth,
  daypartsOfWeek,
  noWorth,
  type Worth,
  worthOfChoice,
  worthOfPart,
} from './problem.js';

/** The best choices of some circles, with what all others have left as it is. */
export interface Found {
  /** In the order of the circles; `undefined` where nothing better was found than they had. */
  readonly choices: readonly Choice[] | undefined;
  /** Whether everything was looked at. */
  readonly isComplete: boolean;
  /** Work that it took. */
  readonly nodes: number;
}

/** Coaches and volunteers of a circle that are counted in the time of one node. */
const countedPerNode = 4;

/** What circles from one on can still get at most, by which a branch is given up. */
interface Bound {
  /** `[circles + 1]` If each chose alone. */
  readonly alone: readonly Worth[];
  /** `[circles + 1]` Sums of the weights of circles before each that could have a coach, or a volunteer, and of all weights for places. */
  readonly coached: Float64Array;
  readonly supported: Float64Array;
  readonly placed: Float64Array;
}

/**
 * Finds what some circles choose best, by branch and bound: the heaviest circle chooses first, what could be best first.
 * Gives up after so many nodes: with none, it only says whether the bound is met already.
 *
 * A branch is left where even the bound is no better: each remaining circle as if it were alone, and no more coaches
 * and volunteers than there are. Of coaches and volunteers whom no other of these circles could have, only the first one is tried.
 *
 * @param circles the heaviest first
 */
export function chooseFor(
  holding: Holding,
  circles: readonly number[],
  optionsOf: (circle: number) => Options,
  most: number,
): Found {
  const { problem } = holding;
  const before = circles.map((circle) => release(holding, circle));
  const options = circles.map(optionsOf);
  const rivals = countRivals(holding, options);
  const bound = boundFor(holding, circles, options);
  let best = before.every((choice) => choice !== undefined)
    ? before.reduce(
        (sum, choice, each) => addWorth(sum, worthOfChoice(problem, circles[each]!, choice!)),
        noWorth,
      )
    : undefined;
  let found: Choice[] | undefined;
  let nodes = 0;
  let isComplete = true;
  const chosen: Choice[] = [];
  const { coach: ofCoach, place: ofPlace, volunteer: ofVolunteer } = worthOfPart;

  /** Whether a branch could be better than the best, where circles from `from` on are still to choose. */
  const isWorthIt = (
    from: number,
    parts: number,
    attendance: number,
    comfort: number,
    coachesLeft: number,
    volunteersLeft: number,
  ): boolean => {
    if (best === undefined) return true;
    const alone = bound.alone[from]!;
    const { coached, supported, placed } = bound;
    const together =
      ofCoach * heaviest(coached, from, coachesLeft) +
      ofPlace * (placed.at(-1)! - placed[from]!) +
      ofVolunteer * heaviest(supported, from, volunteersLeft);
    const more = parts + Math.min(alone.parts, together) - best.parts;
    if (more !== 0) return more > 0;
    const others = attendance + alone.attendance - best.attendance;
    return others !== 0 ? others > 0 : comfort + alone.comfort > best.comfort;
  };

  const branch = (
    depth: number,
    parts: number,
    attendance: number,
    comfort: number,
    coachesLeft: number,
    volunteersLeft: number,
  ): void => {
    if (depth === circles.length) {
      const worth = { parts, attendance, comfort };
      if (best === undefined || compareWorth(worth, best) > 0) {
        best = worth;
        found = [...chosen];
      }
      return;
    }
    const circle = circles[depth]!;
    const own = options[depth]!;
    const weight = problem.weight[circle]!;
    for (let option = 0; option < own.count; option++) {
      if (nodes >= most) {
        isComplete = false;
        return;
      }
      nodes++;
      // What follows is worth no more, so neither is any later option.
      if (
        !isWorthIt(
          depth + 1,
          parts + own.parts[option]!,
          attendance + own.attendance[option]!,
          comfort + own.comfort[option]!,
          coachesLeft,
          volunteersLeft,
        )
      )
        return;
      const [site, daypart] = [own.site[option]!, own.daypart[option]!];
      const { place, ...at } = problem.sites[circle]![site]!;
      if (place !== -1 && holding.atPlace[place * daypartsOfWeek + daypart] !== -1) continue;
      const coming = attendance + own.attendance[option]!;
      const placed = parts + (place === -1 ? 0 : ofPlace * weight);
      const coaches = candidates(at.coaches, rivals.coach, (coach) => canCoach(holding, coach, daypart));
      const volunteers = candidates(at.volunteers, rivals.volunteer, (volunteer) =>
        canSupport(holding, volunteer, daypart),
      );
      // Coaches are worth the same, so one whom no rival could have is the best there is.
      const last = coaches.length - 1;
      for (const coachAt of coaches[last] === -1 ? coaches : [coaches[last]!]) {
        const coach = coachAt === -1 ? -1 : at.coaches[coachAt]!;
        const withCoach = placed + (coach === -1 ? 0 : ofCoach * weight);
        for (const volunteerAt of volunteers) {
          const volunteer = volunteerAt === -1 ? -1 : at.volunteers[volunteerAt]!;
          nodes++;
          const withAll = withCoach + (volunteer === -1 ? 0 : ofVolunteer * weight);
          const easy = comfort + at.comfort + (volunteerAt === -1 ? 0 : at.volunteerComfort[volunteerAt]!);
          const coachesAfter = coach === -1 ? coachesLeft : coachesLeft - 1;
          const volunteersAfter = volunteer === -1 ? volunteersLeft : volunteersLeft - 1;
          if (!isWorthIt(depth + 1, withAll, coming, easy, coachesAfter, volunteersAfter)) continue;
          const choice = { site, daypart, coach, volunteer };
          take(holding, circle, choice);
          chosen.push(choice);
          branch(depth + 1, withAll, coming, easy, coachesAfter, volunteersAfter);
          chosen.pop();
          release(holding, circle);
          if (!isComplete) return;
        }
      }
    }
  };
  if (isWorthIt(0, 0, 0, 0, rivals.coachesLeft, rivals.volunteersLeft)) {
    branch(0, 0, 0, 0, rivals.coachesLeft, rivals.volunteersLeft);
  }
  const after = found ?? before;
  for (const [each, circle] of circles.entries()) {
    const choice = after[each];
    if (choice !== undefined) take(holding, circle, choice);
  }
  return { choices: found, isComplete, nodes: nodes + Math.floor(rivals.counted / countedPerNode) };
}

function canCoach({ problem, withCoach, left }: Holding, coach: number, daypart: number): boolean {
  return (
    left[coach]! > 0 &&
    (problem.coachDayparts[coach]! & (1 << daypart)) !== 0 &&
    withCoach[coach * daypartsOfWeek + daypart] === -1
  );
}

function canSupport({ problem, withVolunteer }: Holding, volunteer: number, daypart: number): boolean {
  return (problem.volunteerDayparts[volunteer]! & (1 << daypart)) !== 0 && withVolunteer[volunteer] === -1;
}

/**
 * Where in a list those stand who can, in its order, up to the first whom no rival could have: nobody after them is better, and
 * neither is nobody at all. Then nobody (-1), where all have rivals.
 */
function candidates(
  list: Int32Array,
  rivals: ReadonlyMap<number, number>,
  can: (each: number) => boolean,
): number[] {
  const able: number[] = [];
  for (const [at, each] of list.entries()) {
    if (!can(each)) continue;
    able.push(at);
    if (rivals.get(each) === 1) return able;
  }
  able.push(-1);
  return able;
}

/** How many of the circles could have each coach and each volunteer, and how many they could have in all. */
function countRivals(
  { left, withVolunteer }: Holding,
  options: readonly Options[],
): {
  readonly coach: ReadonlyMap<number, number>;
  readonly volunteer: ReadonlyMap<number, number>;
  readonly coachesLeft: number;
  readonly volunteersLeft: number;
  /** Entries that were looked at. */
  readonly counted: number;
} {
  const [coach, volunteer] = [new Map<number, number>(), new Map<number, number>()];
  let counted = 0;
  const count = (counts: Map<number, number>, list: Int32Array): void => {
    for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
    counted += list.length;
  };
  for (const own of options) {
    count(coach, own.coaches);
    count(volunteer, own.volunteers);
  }
  let coachesLeft = 0;
  for (const each of coach.keys()) coachesLeft += left[each]!;
  let volunteersLeft = 0;
  for (const each of volunteer.keys()) if (withVolunteer[each] === -1) volunteersLeft++;
  return { coach, volunteer, coachesLeft, volunteersLeft, counted };
}

function boundFor({ problem }: Holding, circles: readonly number[], options: readonly Options[]): Bound {
  const alone: Worth[] = [noWorth];
  for (let each = circles.length - 1; each >= 0; each--) {
    const own = options[each]!;
    const most = (numbers: Float64Array): number => numbers.reduce((a, b) => Math.max(a, b), 0);
    alone.unshift(
      addWorth(alone[0]!, {
        parts: own.parts[0]!,
        attendance: most(own.attendance),
        comfort: most(own.comfort),
      }),
    );
  }
  const sums = (counts: (own: Options) => boolean): Float64Array => {
    const sum = new Float64Array(circles.length + 1);
    for (const [each, circle] of circles.entries()) {
      sum[each + 1] = sum[each]! + (counts(options[each]!) ? problem.weight[circle]! : 0);
    }
    return sum;
  };
  return {
    alone,
    coached: sums(({ anyCoach }) => anyCoach),
    supported: sums(({ anyVolunteer }) => anyVolunteer),
    placed: sums(({ anyPlace }) => anyPlace),
  };
}

/** At most so much weight of the circles from one on can get a part of which so many are left: that of the heaviest. */
function heaviest(sums: Float64Array, from: number, left: number): number {
  let [sum, count] = [0, 0];
  for (let each = from; each + 1 < sums.length && count < left; each++) {
    const weight = sums[each + 1]! - sums[each]!;
    if (weight > 0) {
      sum += weight;
      count++;
    }
  }
  return sum;
}
