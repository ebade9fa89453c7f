import type { Policy } from '../model/policy.js';
import type { Problem } from '../problem/problem.js';
import { labelLimit } from '../scoring/rules/dominance.js';
import { searchCircles } from './circle-search.js';
import { type Grouping, judgedBy } from './grouping.js';
import { allowShare } from './loosen.js';

/** Largest shares that are tried, one after the other, where composition alone keeps people out. */
const shares = [0.6, 0.7, 0.8, 0.9, 1] as const;

/** With fewer judgements per person nothing would be found that is not found person by person. */
const fewestSteps = 20;

/** The share that one label of an attribute has in some circle, above its limit. */
export interface LargerLabelShare {
  readonly attribute: number;
  readonly share: number;
}

/** Larger shares, and the people they were seen to place when all of them are allowed. */
export interface ShareRelaxation {
  readonly shares: readonly LargerLabelShare[];
  readonly people: readonly number[];
}

/** Circles that were found in a problem, and how much may be spent on looking for more under other limits. */
export interface FoundCircles {
  readonly problem: Problem;
  readonly grouping: Grouping;
  readonly circles: ReadonlyArray<readonly number[]>;
  readonly seed: number;
  /** Judgements per person in each try. */
  readonly stepsPerPerson: number;
}

/** Whether larger shares are tried at all. */
export function triesShares({ rules }: Policy, stepsPerPerson: number): boolean {
  return rules.dominance === 'required' && stepsPerPerson >= fewestSteps;
}

/**
 * Finds whom the limit on one label's share keeps out, by searching on from the circles found under larger limits;
 * answers the smallest that place as many people as no limit would. Background shapes which circle, never whether:
 * so this is always looked at, and offered. Yields after every move.
 */
export function* findShareRelaxation(found: FoundCircles): Generator<void, ShareRelaxation | undefined> {
  const { problem, circles, stepsPerPerson } = found;
  if (!triesShares(problem.policy, stepsPerPerson) || problem.attributes === 0) return undefined;
  if (circles.flat().length === problem.people) return undefined;
  const unlimited = yield* tryShare(found, 1);
  if (unlimited === undefined) return undefined;
  for (const share of shares) {
    const relaxation = share === 1 ? unlimited : yield* tryShare(found, share);
    if (relaxation !== undefined && relaxation.people.length >= unlimited.people.length) return relaxation;
  }
  return unlimited;
}

function* tryShare(
  { problem, grouping, circles: start, seed, stepsPerPerson }: FoundCircles,
  share: number,
): Generator<void, ShareRelaxation | undefined> {
  const wider = allowShare(problem, share);
  const effort = stepsPerPerson * problem.people;
  const search = searchCircles(judgedBy(wider, grouping), {
    start,
    seed,
    effort,
    firstCooling: stepsPerPerson / 3,
  });
  while (search.advance()) yield;
  const before = new Set(start.flat());
  const circles = search.circles();
  const people = circles.flat().filter((person) => !before.has(person));
  // Where nothing is proven, other people in as many places can be chance.
  const isGain = search.best().optimal ? people.length > 0 : circles.flat().length > before.size;
  const needed = new Map<number, number>();
  for (const { attribute, share: own } of circles.flatMap((circle) => exceededShares(problem, circle))) {
    needed.set(attribute, Math.max(own, needed.get(attribute) ?? 0));
  }
  if (!isGain || needed.size === 0) return undefined;
  return { shares: [...needed].map(([attribute, most]) => ({ attribute, share: most })), people };
}

/** Attributes of which one label has more than its limit in a circle, and the share it has. */
export function exceededShares(problem: Problem, circle: readonly number[]): LargerLabelShare[] {
  return Array.from({ length: problem.attributes }, (_, attribute) => {
    const counts = new Map<number, number>();
    for (const person of circle) {
      const label = problem.label[person * problem.attributes + attribute]!;
      if (label !== -1) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return { attribute, most: Math.max(0, ...counts.values()) };
  })
    .filter(({ attribute, most }) => most > labelLimit(problem.maxShare[attribute]!, circle.length))
    .map(({ attribute, most }) => ({ attribute, share: most / circle.length }));
}
