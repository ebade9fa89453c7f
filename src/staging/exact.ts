import { canCoach, canSupport, type Holding, release, take } from './holding.js';
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

/** How long to look. */
export interface Limit {
  /** Nodes; with none, only whether the bound is met already is found out. */
  readonly most: number;
  /** Asked now and then: whether to give up. */
  readonly isHurried: () => boolean;
}

/** Coaches and volunteers of a circle that are counted in the time of one node. */
const countedPerNode = 4;
/** Nodes between two yields: a millisecond or so. */
const nodesPerTurn = 2_000;
/** Circles that are laid out between two yields. */
const circlesPerTurn = 16;

/** What circles from one on can still get at most, by which a branch is given up. */
interface Bound {
  /** `[circles + 1]` If each chose alone. */
  readonly alone: readonly Worth[];
  /** `[circles + 1]` Sums of the weights of circles before each that could have a coach, or a volunteer, and of all weights for places. */
  readonly coached: Float64Array;
  readonly supported: Float64Array;
  readonly placed: Float64Array;
}

/** As {@link chooseInTurns}, at once. */
export function chooseFor(
  holding: Holding,
  circles: readonly number[],
  optionsOf: (circle: number) => Options,
  most: number,
): Found {
  const turns = chooseInTurns(holding, circles, optionsOf, { most, isHurried: () => false });
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
  }
}

/**
 * Finds what some circles choose best, by branch and bound: the heaviest circle chooses first, what could be best first.
 * Yields often; the circles have nothing meanwhile.
 *
 * A branch is left where even the bound is no better: each remaining circle as if it were alone, and no more coaches
 * and volunteers than there are. Of coaches and volunteers whom no other of these circles could have, only the first one is tried.
 *
 * @param circles the heaviest first
 */
export function* chooseInTurns(
  holding: Holding,
  circles: readonly number[],
  optionsOf: (circle: number) => Options,
  { most, isHurried }: Limit,
): Generator<void, Found> {
  const { problem } = holding;
  const before = circles.map((circle) => release(holding, circle));
  const options = circles.map(optionsOf);
  const rivals = yield* countRivals(holding, options);
  const bound = boundFor(holding, circles, options);
  let best = before.every((choice) => choice !== undefined)
    ? before.reduce(
        (sum, choice, each) => addWorth(sum, worthOfChoice(problem, circles[each]!, choice!)),
        noWorth,
      )
    : undefined;
  let found: Choice[] | undefined;
  let nodes = 0;
  let turnAt = nodesPerTurn;
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

  function* branch(
    depth: number,
    parts: number,
    attendance: number,
    comfort: number,
    coachesLeft: number,
    volunteersLeft: number,
  ): Generator<void, void> {
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
      if (nodes >= turnAt) {
        turnAt = nodes + nodesPerTurn;
        yield;
        if (isHurried()) isComplete = false;
      }
      if (nodes >= most) isComplete = false;
      if (!isComplete) return;
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
      for (const coachAt of unlessRivalled(coaches, at.coachComfort)) {
        const coach = coachAt === -1 ? -1 : at.coaches[coachAt]!;
        const eased = comfort + at.comfort + (coachAt === -1 ? 0 : at.coachComfort[coachAt]!);
        const withCoach = placed + (coach === -1 ? 0 : ofCoach * weight);
        for (const volunteerAt of volunteers) {
          const volunteer = volunteerAt === -1 ? -1 : at.volunteers[volunteerAt]!;
          nodes++;
          const withAll = withCoach + (volunteer === -1 ? 0 : ofVolunteer * weight);
          const easy = eased + (volunteerAt === -1 ? 0 : at.volunteerComfort[volunteerAt]!);
          const coachesAfter = coach === -1 ? coachesLeft : coachesLeft - 1;
          const volunteersAfter = volunteer === -1 ? volunteersLeft : volunteersLeft - 1;
          if (!isWorthIt(depth + 1, withAll, coming, easy, coachesAfter, volunteersAfter)) continue;
          const choice = { site, daypart, coach, volunteer };
          take(holding, circle, choice);
          chosen.push(choice);
          yield* branch(depth + 1, withAll, coming, easy, coachesAfter, volunteersAfter);
          chosen.pop();
          release(holding, circle);
          if (!isComplete) return;
        }
      }
    }
  }
  if (isWorthIt(0, 0, 0, 0, rivals.coachesLeft, rivals.volunteersLeft)) {
    yield* branch(0, 0, 0, 0, rivals.coachesLeft, rivals.volunteersLeft);
  }
  const after = found ?? before;
  for (const [each, circle] of circles.entries()) {
    const choice = after[each];
    if (choice !== undefined) take(holding, circle, choice);
  }
  return { choices: found, isComplete, nodes: nodes + Math.floor(rivals.counted / countedPerNode) };
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

/** Of candidates that end with one whom no rival could have, those that are worth more, and that one: it is better than its equals. */
function unlessRivalled(able: readonly number[], comfort: Float64Array): readonly number[] {
  const last = able.at(-1)!;
  if (last === -1) return able;
  return able.filter((at) => at === last || comfort[at]! > comfort[last]!);
}

/** How many of the circles could have each coach and each volunteer, and how many they could have in all. */
function* countRivals(
  { left, withVolunteer }: Holding,
  options: readonly Options[],
): Generator<
  void,
  {
    readonly coach: ReadonlyMap<number, number>;
    readonly volunteer: ReadonlyMap<number, number>;
    readonly coachesLeft: number;
    readonly volunteersLeft: number;
    /** Entries that were looked at. */
    readonly counted: number;
  }
> {
  const [coach, volunteer] = [new Map<number, number>(), new Map<number, number>()];
  let counted = 0;
  const count = (counts: Map<number, number>, list: Int32Array): void => {
    for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
    counted += list.length;
  };
  for (const [each, own] of options.entries()) {
    if (each % circlesPerTurn === circlesPerTurn - 1) yield;
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
  const alone: Worth[] = Array(circles.length + 1).fill(noWorth);
  for (let each = circles.length - 1; each >= 0; each--) {
    const { parts, mostAttendance: attendance, mostComfort: comfort } = options[each]!;
    alone[each] = addWorth(alone[each + 1]!, { parts: parts[0]!, attendance, comfort });
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
