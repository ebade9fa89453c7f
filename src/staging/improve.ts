import { chooseFor, type Limit } from './exact.js';
import type { Holding } from './holding.js';
import type { Options } from './options.js';
import { compareWorth, daypartsOfWeek, type Worth, worthOfChoice } from './problem.js';

/** Circles that choose again at once, at most. */
const mostAtOnce = 4;
/** Circles that are looked at as rivals of one. */
const mostRivals = 24;
/** Work in which a few circles choose again. */
const nodesPerTry = 4_000;
/** What it takes to begin a try. */
const nodesToBegin = 50;

/**
 * Gives every circle what is left of what it lacks: after this, none could have more parts while all others keep theirs. Yields often.
 *
 * @param circles the heaviest first
 */
export function* fillUp(
  holding: Holding,
  circles: readonly number[],
  optionsOf: (circle: number) => Options,
): Generator<void, void> {
  // Each change is for the better, so this ends. What one circle leaves for something better may be what another lacks.
  for (let better = true; better; ) {
    better = false;
    for (const circle of circles) {
      if (!lacks(holding, circle, optionsOf(circle))) continue;
      const { choices } = chooseFor(holding, [circle], optionsOf, Number.POSITIVE_INFINITY);
      if (choices !== undefined) better = true;
      yield;
    }
  }
}

/**
 * Lets circles that lack something choose again together with those who have it, as long as that is better for all of
 * them: first with one, then with chains of several, of which each has what the one before it could want.
 * Yields after every try.
 *
 * Neighbourhoods of multidimensional assignment: Gutin and Karapetyan (2011), "Local search heuristics for the multidimensional assignment
 * problem", doi:10.1007/s10732-010-9133-3. Ejection chains: Glover (1996), doi:10.1016/0166-218X(94)00037-E.
 *
 * @param circles the heaviest first
 */
export function* improve(
  holding: Holding,
  circles: readonly number[],
  optionsOf: (circle: number) => Options,
  { most, isHurried }: Limit,
): Generator<void, void> {
  const rank = new Map(circles.map((circle, position) => [circle, position]));
  const inOrder = (some: Iterable<number>): number[] => [...some].sort((a, b) => rank.get(a)! - rank.get(b)!);
  let nodes = 0;
  const isOver = (): boolean => nodes >= most || isHurried();
  const chooseAgain = (some: Iterable<number>): boolean => {
    const found = chooseFor(holding, inOrder(some), optionsOf, nodesPerTry);
    nodes += found.nodes + nodesToBegin;
    return found.choices !== undefined;
  };
  for (let better = true; better && !isOver(); ) {
    better = false;
    for (const circle of circles) {
      if (isOver()) return;
      if (!wants(holding, circle, optionsOf(circle))) continue;
      if (chooseAgain([circle])) better = true;
      yield;
      const rivals = rivalsOf(holding, circle, optionsOf(circle));
      for (const rival of rivals) {
        if (isOver()) return;
        if (chooseAgain([circle, rival])) better = true;
        yield;
      }
      for (const rival of rivals) {
        if (isOver()) return;
        if (!wants(holding, circle, optionsOf(circle))) break;
        if (chooseAgain(chainFrom(holding, [circle, rival], optionsOf))) better = true;
        yield;
      }
    }
    if (better) continue;
    // Nothing is gained any more by two, nor by chains: any two rivals.
    for (const circle of circles) {
      const rivals = rivalsOf(holding, circle, optionsOf(circle));
      for (const [position, rival] of rivals.entries()) {
        for (const other of rivals.slice(position + 1)) {
          if (isOver()) return;
          if (!wants(holding, circle, optionsOf(circle))) break;
          if (chooseAgain([circle, rival, other])) better = true;
          yield;
        }
      }
    }
  }
}

/** Whether a circle is without a part that it could have if it were alone. */
function lacks(
  { problem, choices }: Holding,
  circle: number,
  { anyPlace, anyCoach, anyVolunteer }: Options,
): boolean {
  const { site, coach, volunteer } = choices[circle]!;
  const { place } = problem.sites[circle]![site]!;
  return (anyPlace && place === -1) || (anyCoach && coach === -1) || (anyVolunteer && volunteer === -1);
}

/** Whether a circle could have more if it were alone. */
function wants({ problem, choices }: Holding, circle: number, options: Options): boolean {
  if (options.count === 0) return false;
  const best: Worth = {
    parts: options.parts[0]!,
    attendance: options.attendance[0]!,
    comfort: options.comfort[0]!,
  };
  const choice = choices[circle];
  return choice === undefined || compareWorth(best, worthOfChoice(problem, circle, choice)) > 0;
}

/** Circles that have what one could want, what it would want most first. */
function rivalsOf(
  { problem, atPlace, withCoach, withVolunteer, choices }: Holding,
  circle: number,
  { count, site, daypart, coaches }: Options,
): number[] {
  const rivals = new Set<number>();
  const add = (holder: number): void => {
    if (holder !== -1 && holder !== circle && rivals.size < mostRivals) rivals.add(holder);
  };
  const sites = problem.sites[circle]!;
  const own = choices[circle];
  for (let option = 0; option < count && rivals.size < mostRivals; option++) {
    const { place, coaches: there, volunteers } = sites[site[option]!]!;
    const at = daypart[option]!;
    if (place !== -1) add(atPlace[place * daypartsOfWeek + at]!);
    if (own?.coach === -1) for (const coach of there) add(withCoach[coach * daypartsOfWeek + at]!);
    for (const volunteer of volunteers) add(withVolunteer[volunteer]!);
  }
  if (own?.coach === -1) {
    for (const coach of coaches) {
      if (rivals.size >= mostRivals) break;
      for (let at = 0; at < daypartsOfWeek; at++) add(withCoach[coach * daypartsOfWeek + at]!);
    }
  }
  return [...rivals];
}

/** Adds circles to a few, each a rival of one before, that are not among them. */
function chainFrom(
  holding: Holding,
  start: readonly number[],
  optionsOf: (circle: number) => Options,
): Set<number> {
  const chain = new Set(start);
  for (let last = start.at(-1)!; chain.size < mostAtOnce; ) {
    const next = rivalsOf(holding, last, optionsOf(last)).find((rival) => !chain.has(rival));
    if (next === undefined) break;
    chain.add(next);
    last = next;
  }
  return chain;
}
