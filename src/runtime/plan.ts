import type { Judgement } from '../explanation/evaluation.js';
import { cutTiles, type Settlement } from '../geography/tiles.js';
import { seedOf } from '../record/shuffle.js';
import { type Candidates, idOf, pointOf } from './candidates.js';
import type { Improved, ImproveJob } from './improve-tile.js';
import { listRegions } from './nearness.js';
import { cutOut } from './tile.js';

/** Most people of a patch: as many as can be searched at once about as well as in parts. */
const mostInPatch = 300;

/** A circle of candidates, in order of id, and what is to be said of it. */
export interface PlannedCircle extends Judgement {
  readonly members: readonly number[];
}

/** The circles of all candidates so far, which grow better patch by patch. Mutable; owned by one run. */
export interface Plan {
  readonly candidates: Candidates;
  /** Lists of candidates; nobody lives near enough to anybody of another region to share a circle. */
  readonly regions: ReadonlyArray<readonly number[]>;
  /** Regions for which it is proven that nothing is better. */
  readonly proven: Set<readonly number[]>;
  /** `[candidates]` each one's circle; `undefined` for those without a place. */
  readonly circleOf: Array<PlannedCircle | undefined>;
  /** Sum over people with a place of weight times worth. */
  gain: number;
  /** Circles that there were before, to begin with. */
  readonly former: ReadonlyArray<readonly number[]>;
  circles: number;
  placed: number;
  steps: number;
}

/** Some people whose circles can be improved at once: a region or a part of it. */
export interface Patch {
  readonly people: readonly number[];
  readonly region: readonly number[];
}

/**
 * Makes a plan without circles, a little at a time.
 *
 * @param former circles that there were before, for the search to begin with; they share nobody
 */
export function* openPlan(
  candidates: Candidates,
  former: ReadonlyArray<readonly number[]> = [],
): Generator<void, Plan> {
  const { policy, count } = candidates;
  const regions = yield* listRegions(candidates);
  return {
    candidates,
    regions,
    proven: new Set(regions.filter(({ length }) => length < policy.size.min)),
    circleOf: Array(count).fill(undefined),
    gain: 0,
    former,
    circles: 0,
    placed: 0,
    steps: 0,
  };
}

/**
 * Cuts some regions into patches. Circles, and people who stay together, are never cut. Yields between cuts.
 *
 * @param round patches of another round have other borders, so that what lay on one is mended
 */
export function* cutPatches(
  { candidates, circleOf, former }: Plan,
  regions: ReadonlyArray<readonly number[]>,
  round: number,
): Generator<void, Patch[]> {
  const patches: Patch[] = [];
  const formerOf = new Map(
    former
      .filter((circle) => circle.every((candidate) => circleOf[candidate] === undefined))
      .flatMap((circle) => circle.map((candidate) => [candidate, circle])),
  );
  for (const region of regions) {
    if (region.length <= mostInPatch) {
      patches.push({ people: region, region });
      continue;
    }
    const { unitOf } = candidates;
    const free = region.filter(
      (candidate) =>
        circleOf[candidate] === undefined &&
        unitOf[candidate]![0] === candidate &&
        !unitOf[candidate]!.some((each) => formerOf.has(each)),
    );
    const groups = [
      ...[...circlesOf(circleOf, region)].map(({ members }) => members),
      ...joinFormer(candidates, region, formerOf),
      ...free.map((candidate) => unitOf[candidate]!),
    ];
    yield;
    const settlements = groups.map((group) => settle(candidates, group));
    yield;
    for (const tile of yield* cutTiles(settlements, mostInPatch, round)) {
      const people = Array.from(tile).flatMap((each) => groups[each]!);
      patches.push({ people: people.sort((a, b) => a - b), region });
    }
  }
  return patches;
}

/** Former circles of a region's people, with those who stay together with somebody in them; joined where they overlap. */
function joinFormer(
  { unitOf }: Candidates,
  region: readonly number[],
  formerOf: ReadonlyMap<number, readonly number[]>,
): number[][] {
  const joined = new Map<number, Set<number>>();
  if (formerOf.size === 0) return [];
  for (const candidate of region) {
    const circle = unitOf[candidate]!.map((each) => formerOf.get(each)).find((each) => each !== undefined);
    if (circle === undefined || joined.has(candidate)) continue;
    const group = new Set<number>();
    const open = [...circle, candidate];
    for (const each of open) {
      if (group.has(each)) continue;
      group.add(each);
      joined.set(each, group);
      open.push(...unitOf[each]!, ...(formerOf.get(each) ?? []));
    }
  }
  return [...new Set(joined.values())].map((group) => [...group].sort((a, b) => a - b));
}

/** What is to be done for a patch in a round. */
export function jobOf(
  { candidates, circleOf, former }: Plan,
  { people }: Patch,
  { round, ...pace }: { readonly round: number } & Pick<ImproveJob, 'effort' | 'firstCooling'>,
): ImproveJob {
  return {
    data: cutOut(candidates, people),
    circles: [...circlesOf(circleOf, people)].map(({ members }) => numberIn(people, members)),
    ...(round === 0 && { former: formerWithin(former, people) }),
    seed: seedOf(`${round} ${idOf(candidates, people[0]!)}`, candidates.seed),
    ...pace,
  };
}

/** The former circles that are wholly among some people, by their numbers among them. */
function formerWithin(former: Plan['former'], people: readonly number[]): number[][] {
  if (former.length === 0) return [];
  const inside = new Set(people);
  return former
    .filter((circle) => circle.every((candidate) => inside.has(candidate)))
    .map((circle) => numberIn(people, circle));
}

/** Candidates of a region who have no place. */
export function unplacedOf({ circleOf }: Plan, people: readonly number[]): number[] {
  return people.filter((candidate) => circleOf[candidate] === undefined);
}

/** Takes over what was found for a patch. */
export function settlePatch(plan: Plan, { people, region }: Patch, found: Improved): void {
  const { circleOf } = plan;
  const before = circlesOf(circleOf, people);
  for (const { members } of before) plan.placed -= members.length;
  plan.circles += found.circles.length - before.size;
  for (const candidate of people) circleOf[candidate] = undefined;
  for (const { people: seated, ...judgement } of found.circles) {
    const circle = { members: seated.map((person) => people[person]!), ...judgement };
    for (const candidate of circle.members) circleOf[candidate] = circle;
    plan.placed += circle.members.length;
  }
  plan.gain += found.gained;
  plan.steps += found.steps;
  if (found.optimal && people.length === region.length) plan.proven.add(region);
}

/** The circles that some people are in. */
export function circlesOf(circleOf: Plan['circleOf'], people: readonly number[]): Set<PlannedCircle> {
  const circles = new Set<PlannedCircle>();
  for (const candidate of people) {
    const circle = circleOf[candidate];
    if (circle !== undefined) circles.add(circle);
  }
  return circles;
}

/** Where some of a list of people, which ascends, stand in it. */
export function numberIn(people: readonly number[], some: readonly number[]): number[] {
  return some.map((candidate) => {
    let low = 0;
    for (let high = people.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (people[middle]! < candidate) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}

/** A group lives where its members live on average. */
function settle(candidates: Candidates, group: readonly number[]): Settlement {
  let lat = 0;
  let lon = 0;
  for (const candidate of group) {
    const point = pointOf(candidates, candidate);
    lat += point.lat / group.length;
    lon += point.lon / group.length;
  }
  return { lat, lon, people: group.length };
}
