import type { Judgement } from '../explanation/evaluation.js';
import { worthOf } from '../explanation/value.js';
import type { Changes, Exchange, PinFinding } from '../model/keeping.js';
import { idOf } from './candidates.js';
import { describePlan, measureValue, nameCircle, type PlanDescription } from './describe.js';
import type { LeftOver } from './explain-tile.js';
import type { FormerCircle, Keeping } from './keeping.js';
import { circlesOf, type Plan } from './plan.js';
import { goesOn } from './staying.js';

/** A circle of the new proposal: candidates of all, in order of id. */
interface NewCircle extends Judgement {
  readonly members: readonly number[];
  /** Former circle that it is, because nobody may leave it or it is to stay as it is. */
  readonly kept?: number;
}

/** Says what a plan holds, with what was decided before, and what is different. */
export function describeKept(plan: Plan, leftOver: LeftOver, keeping: Keeping): PlanDescription {
  const { everybody, former, leftOut } = keeping;
  const circles = listCircles(plan, keeping);
  const placed = new Set(circles.flatMap(({ members }) => members));
  const names = (members: readonly number[]): string[] => members.map((each) => idOf(everybody, each));
  const unplaced = Array.from({ length: everybody.count }, (_, candidate) => candidate)
    .filter((candidate) => !placed.has(candidate))
    .map((candidate) => idOf(everybody, candidate))
    .sort();
  return {
    ...describePlan(plan, leftOver),
    optimal: false,
    value: measureValue(everybody, circles),
    circles: circles.map((circle, position) => nameCircle(circle, names(circle.members), position)),
    unplaced: unplaced.map((participant) => ({
      participant,
      reason: {
        code: leftOut.has(participant) ? 'left-out' : (leftOver.reasons.get(participant) ?? 'not-examined'),
      },
    })),
    changes: {
      movePrice: keeping.movePrice,
      valueBefore: measureValue(everybody, allowed(former)),
      ...compare(keeping, circles),
      keptAnyway: circles.flatMap(({ kept }, position) =>
        kept !== undefined && !former[kept]!.isAllowed ? [`k-${position + 1}`] : [],
      ),
      pins: [...keeping.findings, ...unmet(keeping, circles)],
    },
  };
}

/** The circles of the plan, those that stay as they are, and those that nobody may leave and nobody could join. */
function listCircles({ candidates, circleOf }: Plan, keeping: Keeping): NewCircle[] {
  const { everybody, former, fixed, tied } = keeping;
  const candidateOf = new Map(
    Array.from({ length: everybody.count }, (_, candidate) => [idOf(everybody, candidate), candidate]),
  );
  const circles: NewCircle[] = [...circlesOf(circleOf, Array.from(circleOf.keys()))].map((circle) => ({
    ...circle,
    members: circle.members.map((each) => candidateOf.get(idOf(candidates, each))!),
  }));
  const placed = new Set(circles.flatMap(({ members }) => members));
  const stays = [
    ...fixed,
    ...[...tied].filter((number) => !former[number]!.members.some((each) => placed.has(each))),
  ];
  for (const kept of stays) {
    const { members, judgement } = former[kept]!;
    if (judgement !== undefined) circles.push({ ...judgement, members, kept });
  }
  const first = ({ members }: NewCircle): string => idOf(everybody, members[0]!);
  return circles.sort((a, b) => (first(a) < first(b) ? -1 : 1));
}

function allowed(
  former: readonly FormerCircle[],
): Array<Judgement & { readonly members: readonly number[] }> {
  return former.flatMap(({ judgement, members, isAllowed }) =>
    isAllowed && judgement !== undefined ? [{ ...judgement, members }] : [],
  );
}

/** Who moved from which circle to which, and what belongs together. */
function compare(
  keeping: Keeping,
  circles: readonly NewCircle[],
): Pick<Changes, 'circles' | 'moved' | 'exchanges'> {
  const { everybody, former } = keeping;
  const circleOf = new Map(circles.flatMap(({ members }, number) => members.map((each) => [each, number])));
  const nameOf = (number: number | undefined): string | null =>
    number === undefined ? null : `k-${number + 1}`;
  const next = former.map((_, number) => {
    const people = peopleOf(keeping, number);
    const inside = new Map<number, number>();
    for (const each of people) {
      const circle = circleOf.get(each);
      if (circle !== undefined) inside.set(circle, (inside.get(circle) ?? 0) + 1);
    }
    return [...inside].find(([, count]) => goesOn(count, people.length))?.[0];
  });
  const moved = former
    .flatMap(({ id, members }, number) =>
      members
        .filter((each) => circleOf.get(each) === undefined || circleOf.get(each) !== next[number])
        .map((each) => ({
          participant: idOf(everybody, each),
          from: id,
          to: nameOf(circleOf.get(each)),
        })),
    )
    .sort((a, b) => (a.participant < b.participant ? -1 : 1));
  return {
    circles: former.map(({ id }, number) => ({ from: id, to: nameOf(next[number]) })),
    moved,
    exchanges: listExchanges({ everybody, former }, circles, circleOf, moved),
  };
}

/** Circles that are linked by people who were in the one and are in the other, as far as anything changed. */
function listExchanges(
  { everybody, former }: Pick<Keeping, 'everybody' | 'former'>,
  circles: readonly NewCircle[],
  circleOf: ReadonlyMap<number, number>,
  moved: Changes['moved'],
): Exchange[] {
  // Former circles come first, new ones after them.
  const part = Array.from({ length: former.length + circles.length }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    while (part[at] !== at) at = part[at]!;
    return at;
  };
  for (const [number, { members }] of former.entries()) {
    for (const each of members) {
      const circle = circleOf.get(each);
      if (circle === undefined) continue;
      const [a, b] = [root(number), root(former.length + circle)];
      part[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const gain = ({ members, ...judgement }: NewCircle): number =>
    worthOf(judgement, everybody.policy) * members.reduce((sum, each) => sum + everybody.weight[each]!, 0);
  const parts = new Map<number, { from: FormerCircle[]; to: number[] }>();
  for (const node of part.keys()) {
    const linked = parts.get(root(node)) ?? { from: [], to: [] };
    parts.set(root(node), linked);
    if (node < former.length) linked.from.push(former[node]!);
    else linked.to.push(node - former.length);
  }
  return [...parts.values()]
    .filter(
      ({ from, to }) =>
        !isUnchanged(
          from,
          to.map((number) => circles[number]!),
        ),
    )
    .map(({ from, to }) => ({
      from: from.map(({ id }) => id),
      to: to.map((number) => `k-${number + 1}`),
      moved: moved.filter((each) => from.some(({ id }) => id === each.from)).length,
      gained:
        everybody.wholeWeight === 0
          ? 0
          : (to.reduce((sum, number) => sum + gain(circles[number]!), 0) -
              allowed(from).reduce((sum, circle) => sum + gain(circle), 0)) /
            everybody.wholeWeight,
    }));
}

function isUnchanged(from: readonly FormerCircle[], to: readonly NewCircle[]): boolean {
  if (from.every(({ members }) => members.length === 0) && to.length === 0) return true;
  return from.length === 1 && to.length === 1 && String(from[0]!.members) === String(to[0]!.members);
}

/** Pins that no circle does as they say: whom they name has no place, or stays where they were. */
function unmet(keeping: Keeping, circles: readonly NewCircle[]): PinFinding[] {
  const circleOf = new Map(circles.flatMap((circle) => circle.members.map((each) => [each, circle])));
  const isMet = (list: 'seats' | 'together', people: readonly number[]): boolean => {
    const circle = circleOf.get(people[0]!);
    if (circle === undefined) return false;
    if (list === 'together') return people.every((each) => circleOf.get(each) === circle);
    const all = peopleOf(keeping, keeping.seats.get(people[0]!)!);
    return goesOn(all.filter((each) => circleOf.get(each) === circle).length, all.length);
  };
  return keeping.followed
    .filter(({ list, people }) => !isMet(list, people))
    .map(({ list, position }) => ({ list, position, code: 'no-place' }));
}

/** Whoever counts when it is asked as what a former circle goes on: its members, and those who are pinned to it. */
function peopleOf({ former, seats }: Keeping, number: number): number[] {
  const come = [...seats].flatMap(([each, seat]) => (seat === number ? [each] : []));
  return [...new Set([...former[number]!.members, ...come])];
}
