import type { Problem } from '../problem/problem.js';
import { labelLimit } from '../scoring/rules/dominance.js';
import { allowShare } from './loosen.js';
import { type RegionSearch, searchRegion } from './region-search.js';

/** Largest shares that are tried, one after the other, where composition alone keeps people out. */
const shares = [0.6, 0.7, 0.8, 0.9, 1] as const;
/** Judgements per person in each try. */
const stepsPerPerson = 200;

/** People who would have a place if one label of an attribute might have a larger share of a circle. */
export interface ShareRelaxation {
  readonly attribute: number;
  /** The smallest share seen to do. */
  readonly share: number;
  readonly people: readonly number[];
}

/**
 * Finds whom the limit on one label's share keeps out, by searching on from the circles found under larger and
 * larger limits. Background shapes which circle, never whether: so this is always looked at, and offered.
 */
export function findShareRelaxations(search: RegionSearch, seed: number): ShareRelaxation[] {
  const { problem } = search;
  if (problem.policy.rules.dominance !== 'required' || problem.attributes === 0) return [];
  if (search.best().placed === 0 && problem.people < problem.policy.size.min) return [];
  const start = search.circles();
  const before = new Set(start.flat());
  if (before.size === problem.people) return [];
  const found = new Map<number, { share: number; people: Set<number> }>();
  const covered = new Set<number>();
  // Nothing at all at the widest limit: the steps in between need not be tried.
  if (newcomers(searchWith(problem, 1, start, seed), before).length === 0) return [];
  for (const share of shares) {
    for (const circle of newcomers(searchWith(problem, share, start, seed), before)) {
      const entering = circle.filter((person) => !before.has(person) && !covered.has(person));
      for (const { attribute, needed } of exceeded(problem, circle)) {
        const entry = found.get(attribute) ?? { share: 0, people: new Set<number>() };
        entry.share = Math.max(entry.share, needed);
        for (const person of entering) entry.people.add(person);
        found.set(attribute, entry);
      }
    }
    for (const { people } of found.values()) for (const person of people) covered.add(person);
    if (before.size + covered.size === problem.people) break;
  }
  return [...found]
    .filter(([, { people }]) => people.size > 0)
    .map(([attribute, { share, people }]) => ({
      attribute,
      share,
      people: [...people].sort((a, b) => a - b),
    }));
}

function searchWith(problem: Problem, share: number, start: readonly number[][], seed: number): RegionSearch {
  const search = searchRegion(allowShare(problem, share), seed, start);
  while (!search.proven() && search.steps() < stepsPerPerson * problem.people) search.advance();
  return search;
}

/** Circles with somebody who had no place before, if more people have one now. */
function newcomers(search: RegionSearch, before: ReadonlySet<number>): number[][] {
  const circles = search.circles();
  if (circles.flat().length <= before.size) return [];
  return circles.filter((circle) => circle.some((person) => !before.has(person)));
}

/** Attributes of which one label has more than its limit in a circle, and the share it has. */
function exceeded(problem: Problem, circle: readonly number[]): { attribute: number; needed: number }[] {
  return Array.from({ length: problem.attributes }, (_, attribute) => {
    const counts = new Map<number, number>();
    for (const person of circle) {
      const label = problem.label[person * problem.attributes + attribute]!;
      if (label !== -1) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return { attribute, most: Math.max(0, ...counts.values()) };
  })
    .filter(({ attribute, most }) => most > labelLimit(problem.maxShare[attribute]!, circle.length))
    .map(({ attribute, most }) => ({ attribute, needed: most / circle.length }));
}
