import { expect, test } from 'vitest';
import { finish } from '../../src/runtime/pace.js';
import {
  addWorth,
  type Choice,
  compareWorth,
  noWorth,
  type StagingProblem,
  type Worth,
  worthOfChoice,
} from '../../src/staging/problem.js';
import { solve } from '../../src/staging/solve.js';
import { inventProblem } from './problems.js';

/** Everything that one circle can choose, looked at without any thought of others. */
function everyChoice({ sites, coachDayparts, volunteerDayparts }: StagingProblem, circle: number): Choice[] {
  return sites[circle]!.flatMap(({ dayparts, coaches, volunteers }, site) =>
    Array.from({ length: 21 }, (_, daypart) => daypart)
      .filter((daypart) => (dayparts >> daypart) & 1)
      .flatMap((daypart) => {
        const free = (each: number, when: Int32Array) => (when[each]! >> daypart) & 1;
        const coachable = [-1, ...coaches].filter((each) => each === -1 || free(each, coachDayparts));
        const able = [-1, ...volunteers].filter((each) => each === -1 || free(each, volunteerDayparts));
        return coachable.flatMap((coach) => able.map((volunteer) => ({ site, daypart, coach, volunteer })));
      }),
  );
}

/** Whether all rules that circles keep together are kept. */
function goTogether(problem: StagingProblem, choices: readonly Choice[]): boolean {
  const meetings = choices.flatMap(({ site, daypart }, circle) => {
    const { place } = problem.sites[circle]![site]!;
    return place === -1 ? [] : [`${place} ${daypart}`];
  });
  const coached = choices.filter(({ coach }) => coach !== -1);
  const supported = choices.map(({ volunteer }) => volunteer).filter((each) => each !== -1);
  const once = (list: readonly unknown[]) => new Set(list).size === list.length;
  return (
    once(meetings) &&
    once(supported) &&
    once(coached.map(({ coach, daypart }) => `${coach} ${daypart}`)) &&
    coached.every(
      ({ coach }) => coached.filter((other) => other.coach === coach).length <= problem.coachCapacity[coach]!,
    )
  );
}

/** The best of all ways to choose, by trying every one. */
function bestByEnumeration(problem: StagingProblem): Worth | undefined {
  let best: Worth | undefined;
  const all = Array.from({ length: problem.circles }, (_, circle) => everyChoice(problem, circle));
  const go = (chosen: readonly Choice[], worth: Worth): void => {
    if (!goTogether(problem, chosen)) return;
    if (chosen.length === problem.circles) {
      if (best === undefined || compareWorth(worth, best) > 0) best = worth;
      return;
    }
    const circle = chosen.length;
    for (const choice of all[circle]!)
      go([...chosen, choice], addWorth(worth, worthOfChoice(problem, circle, choice)));
  };
  go([], noWorth);
  return best;
}

const plenties = [
  { circles: 1, places: 2, coaches: 2, volunteers: 2, dayparts: 3 },
  { circles: 2, places: 2, coaches: 2, volunteers: 2, dayparts: 2 },
  { circles: 3, places: 1, coaches: 2, volunteers: 1, dayparts: 2 },
  { circles: 3, places: 2, coaches: 1, volunteers: 2, dayparts: 1 },
  { circles: 4, places: 1, coaches: 1, volunteers: 1, dayparts: 2 },
];

test.each(plenties)('finds what trying every choice finds: %o', (plenty) => {
  for (let seed = 1; seed <= 80; seed++) {
    const problem = inventProblem(seed, plenty);
    const { choices, isOptimal } = finish(solve(problem));
    expect(goTogether(problem, choices)).toBe(true);
    for (const [circle, choice] of choices.entries())
      expect(everyChoice(problem, circle)).toContainEqual(choice);
    const worth = choices
      .map((choice, circle) => worthOfChoice(problem, circle, choice))
      .reduce(addWorth, noWorth);
    expect({ seed, isOptimal, worth }).toEqual({ seed, isOptimal: true, worth: bestByEnumeration(problem) });
  }
});
