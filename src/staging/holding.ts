import { type Choice, daypartsOfWeek, type StagingProblem } from './problem.js';

/** Who has what at the moment. Mutable; owned by one solution. */
export interface Holding {
  readonly problem: StagingProblem;
  /** `[circles]` */
  readonly choices: Array<Choice | undefined>;
  /** `[places × dayparts]` The circle that meets there, or -1. */
  readonly atPlace: Int32Array;
  /** `[coaches × dayparts]` The circle that the coach is with, or -1. */
  readonly withCoach: Int32Array;
  /** `[coaches]` Circles that each can still take. */
  readonly left: Int32Array;
  /** `[volunteers]` The circle that the volunteer is with, or -1. */
  readonly withVolunteer: Int32Array;
}

/** Nobody has anything yet. */
export function openHolding(problem: StagingProblem): Holding {
  return {
    problem,
    choices: Array(problem.circles).fill(undefined),
    atPlace: new Int32Array(problem.places * daypartsOfWeek).fill(-1),
    withCoach: new Int32Array(problem.coaches * daypartsOfWeek).fill(-1),
    left: Int32Array.from(problem.coachCapacity),
    withVolunteer: new Int32Array(problem.volunteers).fill(-1),
  };
}

/** Gives a circle what it chose, which is free. */
export function take(holding: Holding, circle: number, choice: Choice): void {
  holding.choices[circle] = choice;
  mark(holding, circle, choice, circle);
  if (choice.coach !== -1) holding.left[choice.coach]!--;
}

/** Takes everything from a circle and gives what that was. */
export function release(holding: Holding, circle: number): Choice | undefined {
  const choice = holding.choices[circle];
  if (choice === undefined) return undefined;
  holding.choices[circle] = undefined;
  mark(holding, circle, choice, -1);
  if (choice.coach !== -1) holding.left[choice.coach]!++;
  return choice;
}

/** Whether a coach is free for one more circle. */
export function canCoach({ problem, withCoach, left }: Holding, coach: number, daypart: number): boolean {
  return (
    left[coach]! > 0 &&
    (problem.coachDayparts[coach]! & (1 << daypart)) !== 0 &&
    withCoach[coach * daypartsOfWeek + daypart] === -1
  );
}

/** Whether a volunteer is free. */
export function canSupport({ problem, withVolunteer }: Holding, volunteer: number, daypart: number): boolean {
  return (problem.volunteerDayparts[volunteer]! & (1 << daypart)) !== 0 && withVolunteer[volunteer] === -1;
}

function mark(
  { problem, atPlace, withCoach, withVolunteer }: Holding,
  circle: number,
  { site, daypart, coach, volunteer }: Choice,
  holder: number,
): void {
  const { place } = problem.sites[circle]![site]!;
  if (place !== -1) atPlace[place * daypartsOfWeek + daypart] = holder;
  if (coach !== -1) withCoach[coach * daypartsOfWeek + daypart] = holder;
  if (volunteer !== -1) withVolunteer[volunteer] = holder;
}
