import type { Policy } from '../model/policy.js';
import type { Participant, Pool } from '../model/pool.js';
import type { MissingPart, Setting, SettingPart } from '../model/setting.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { dayparts } from '../problem/availability.js';
import { waysOf } from '../problem/compile.js';
import { shuffleSteps } from '../record/shuffle.js';
import { cannotCome, type Gathering, gather, meetingsOf } from './circle.js';
import { compileStaging, type Ground, openNearness } from './compile.js';
import { openHolding } from './holding.js';
import { listMissing } from './lack.js';
import type { Choice, StagingProblem } from './problem.js';
import { type Solution, solve } from './solve.js';
import { survey } from './surroundings.js';

/** What decides where and when circles meet, and who is there for them. */
export interface Stage {
  /** The pool, without its participants. */
  readonly head: Omit<Pool, 'participants'>;
  readonly policy: Policy;
  readonly vocabulary: Vocabulary;
  readonly seed: number;
  /** Asked often: whether what is best so far must do. Default never. */
  readonly isHurried?: () => boolean;
}

/** Settings of circles. */
export interface Staged {
  /** `[circles]` */
  readonly settings: readonly Setting[];
  readonly isOptimal: boolean;
}

/** Whether a pool keeps anything that settings are made of. */
export function keepsSettings({ meetingPlaces, coaches, volunteers }: Stage['head']): boolean {
  return meetingPlaces !== undefined || coaches !== undefined || volunteers !== undefined;
}

/**
 * Chooses a place, a daypart, a coach and a volunteer for each of some circles, for all of them at once. Yields often.
 *
 * The first of these numbers that differs decides between two ways to choose: the sum over circles of their members' waiting
 * weights times 4 for a coach, 2 for a place and 1 for a volunteer; the members who can come; how easily they and
 * the volunteers get to where they meet. What is equal then goes by a shuffle of seed and id.
 *
 * @param circles they share nobody
 */
export function* stage(
  circles: ReadonlyArray<readonly Participant[]>,
  given: Stage,
): Generator<void, Staged> {
  if (circles.length === 0) return { settings: [], isOptimal: true };
  const laid = yield* lay(circles, given);
  const solution = yield* solve(laid.problem, given.isHurried);
  return { settings: yield* describeAll(laid, solution), isOptimal: solution.isOptimal };
}

/** All that settings of circles are chosen from. */
export interface Laid {
  readonly ground: Ground;
  readonly problem: StagingProblem;
  /** What circles of the problem are called from outside: their positions among those that were given. */
  readonly order: readonly number[];
  readonly kept: readonly SettingPart[];
  /** How many were given. */
  readonly circles: number;
}

/** Lays out circles and what surrounds them. */
export function* lay(
  circles: ReadonlyArray<readonly Participant[]>,
  { head, policy, vocabulary, seed }: Stage,
): Generator<void, Laid> {
  const meeting = meetingsOf(vocabulary);
  const gathered: Array<Gathering | undefined> = [];
  for (const members of circles) {
    gathered.push(gather(members, { policy, date: head.date, meetsOf: meeting }));
    yield;
  }
  const order = yield* inShuffle(gathered, seed);
  yield;
  const gatherings = order.map((circle) => gathered[circle]!);
  const surroundings = survey(head, policy, seed);
  const ways = waysOf(head, policy);
  const near = openNearness(gatherings, surroundings, ways, policy.reach.detour);
  yield;
  const ground: Ground = { gatherings, surroundings, ways, meeting, near };
  const problem = yield* compileStaging(ground);
  return { ground, problem, order, kept: keptParts(head), circles: circles.length };
}

/** Says what all circles have and lack, in the order in which they were given. */
export function* describeAll(
  { ground, problem, order, kept, circles }: Laid,
  solution: Pick<Solution, 'holding' | 'optionsOf'>,
): Generator<void, Setting[]> {
  const settings: Setting[] = Array(circles).fill(nothing);
  const nobody = openHolding(problem);
  for (const [circle, choice] of solution.holding.choices.entries()) {
    const missing = listMissing(ground, solution, nobody, circle, kept);
    settings[order[circle]!] = describe(ground, problem, circle, choice!, missing);
    yield;
  }
  return settings;
}

/** The setting of a circle of nobody. */
const nothing: Setting = {
  daypart: null,
  place: null,
  coach: null,
  volunteer: null,
  cannotCome: [],
  missing: [],
};

/** Circles by the first of their members in a shuffle of seed and id, so that neither their order nor that of ids plays a part. */
function* inShuffle(gathered: ReadonlyArray<Gathering | undefined>, seed: number): Generator<void, number[]> {
  const ids = gathered.flatMap((gathering) => gathering?.members.map(({ id }) => id) ?? []);
  const shuffle = yield* shuffleSteps(ids, seed);
  const rank = new Map(Array.from(shuffle, (at, position) => [ids[at]!, position]));
  const first = gathered.map((gathering) =>
    Math.min(...(gathering?.members.map(({ id }) => rank.get(id)!) ?? [])),
  );
  return [...gathered.keys()]
    .filter((circle) => gathered[circle] !== undefined)
    .sort((a, b) => first[a]! - first[b]!);
}

/** Parts that a pool keeps anything of, less the daypart. */
export function keptParts({ meetingPlaces, coaches, volunteers }: Stage['head']): SettingPart[] {
  return [
    ...(meetingPlaces === undefined ? [] : (['place'] as const)),
    ...(coaches === undefined ? [] : (['coach'] as const)),
    ...(volunteers === undefined ? [] : (['volunteer'] as const)),
  ];
}

function describe(
  ground: Ground,
  problem: StagingProblem,
  circle: number,
  choice: Choice,
  missing: readonly MissingPart[],
): Setting {
  const { places, coaches, volunteers } = ground.surroundings;
  const { members } = ground.gatherings[circle]!;
  const { place } = problem.sites[circle]![choice.site]!;
  const daypart = dayparts[choice.daypart]!;
  const idAt = (list: ReadonlyArray<{ readonly said: { readonly id: string } }>, index: number) =>
    index === -1 ? null : list[index]!.said.id;
  return {
    daypart,
    place: idAt(places, place),
    coach: idAt(coaches, choice.coach),
    volunteer: idAt(volunteers, choice.volunteer),
    cannotCome: cannotCome(members, daypart),
    missing,
  };
}
