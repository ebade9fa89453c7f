import type { ReasonCode } from '../model/proposal.js';
import { createObstacleFinder } from './obstacles.js';
import { exceededShares, findShareRelaxation, type LargerLabelShare, triesShares } from './relaxations.js';
import { openTile, type TileData } from './tile.js';

/** To find out why people of a tile have no place. */
export interface ExplainJob {
  readonly data: TileData;
  /** The tile's circles, as its people. */
  readonly circles: ReadonlyArray<readonly number[]>;
  /** The same people and after them those outside the tile who live near somebody without a place, if there are any. */
  readonly surroundings: TileData | undefined;
  readonly seed: number;
  /** Circles tried around a person for each rule. */
  readonly tries: number;
  /** Judgements per person for each larger share that is tried. */
  readonly stepsPerPerson: number;
}

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
 * Finds out why people have no place, person by person: a little at a time, so that it can be paced like a search.
 * Whoever it has not come to yet has no reason yet; what is yielded, once there is something, is what there is so far,
 * the same object every time.
 */
export function* explainTile(job: ExplainJob): Generator<LeftOver | undefined, LeftOver> {
  const { data, surroundings, circles, seed, stepsPerPerson } = job;
  const around = yield* openTile(surroundings ?? data);
  const ids = around.legend.participants.slice(0, data.start.length - 1);
  const leftOver: LeftOver = { reasons: new Map(), largerShares: [] };
  yield leftOver;
  const offer = (
    people: readonly number[],
    shares: readonly LargerLabelShare[],
    attributes: readonly string[],
  ): void => {
    const participants = people.map((person) => ids[person]!);
    for (const { attribute, share } of shares) {
      leftOver.largerShares.push({ attribute: attributes[attribute]!, share, participants });
    }
    for (const id of participants) leftOver.reasons.set(id, 'dominance');
  };
  if (triesShares(data.policy, stepsPerPerson)) {
    const { problem, grouping, legend } = surroundings === undefined ? around : yield* openTile(data);
    const relaxing = findShareRelaxation({ problem, grouping, circles, seed, stepsPerPerson });
    let step = relaxing.next();
    for (; !step.done; step = relaxing.next()) yield leftOver;
    if (step.value !== undefined) offer(step.value.people, step.value.shares, legend.attributes);
  }
  const finder = createObstacleFinder(around.problem, around.grouping, job);
  const placed = new Set(circles.flat());
  for (const [person, id] of ids.entries()) {
    if (placed.has(person) || leftOver.reasons.has(id)) continue;
    const finding = finder.obstacleFor(person);
    let found = finding.next();
    for (; !found.done; found = finding.next()) yield leftOver;
    const { code, circle } = found.value;
    leftOver.reasons.set(id, code);
    if (code === 'dominance' && circle !== undefined) {
      offer([person], exceededShares(around.problem, circle), around.legend.attributes);
    }
    yield leftOver;
  }
  return leftOver;
}
