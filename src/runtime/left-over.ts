import type { ReasonCode } from '../model/proposal.js';
import { createObstacleFinder } from './obstacles.js';
import type { Region } from './regions.js';
import { exceededShares, findShareRelaxation, type LargerLabelShare } from './relaxations.js';

/** A larger share of a circle for one label of an attribute, and the ids of the people it was seen to place. */
export interface LargerShare {
  readonly attribute: string;
  readonly share: number;
  readonly participants: readonly string[];
}

/** Why people have no place, by id, and which larger shares would place some of them. */
export interface LeftOver {
  readonly reasons: Map<string, ReasonCode>;
  readonly largerShares: LargerShare[];
}

/**
 * Fills in why people have no place, region by region and person by person: a little at a time, so that it can be
 * paced like a search. Whoever it has not come to yet has no reason yet.
 */
export function* explainLeftOver(
  regions: readonly Region[],
  { reasons, largerShares }: LeftOver,
): Generator<void, void> {
  for (const { ids, search, seed, attributes } of regions) {
    if (search === undefined) {
      for (const id of ids) reasons.set(id, 'too-few-nearby');
      continue;
    }
    const offer = (people: readonly number[], shares: readonly LargerLabelShare[]): void => {
      const participants = people.map((person) => ids[person]!);
      for (const { attribute, share } of shares) {
        largerShares.push({ attribute: attributes[attribute]!, share, participants });
      }
      for (const id of participants) reasons.set(id, 'dominance');
    };
    const relaxation = yield* findShareRelaxation(search, seed);
    if (relaxation !== undefined) offer(relaxation.people, relaxation.shares);
    const placed = new Set(search.circles().flat());
    const finder = createObstacleFinder(search.problem, search.grouping, seed);
    for (const [person, id] of ids.entries()) {
      if (placed.has(person) || reasons.has(id)) continue;
      const { code, circle } = yield* finder.obstacleFor(person);
      reasons.set(id, code);
      if (code === 'dominance' && circle !== undefined)
        offer([person], exceededShares(search.problem, circle));
      yield;
    }
  }
}
