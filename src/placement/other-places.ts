import { worthOf } from '../explanation/value.js';
import { type CriterionName, type Evaluation, type RuleCode, ruleCodes } from '../model/evaluation.js';
import type { OtherPlace } from '../model/why.js';
import { tolerance } from '../problem/problem.js';
import { waitingWeight } from '../problem/waiting.js';
import { criteria } from '../scoring/score.js';
import { compareEvaluations } from './differences.js';
import type { Ground } from './ground.js';
import { requiredAmong } from './refusal.js';
import { nearestCircles, type Places, unitOf } from './remedies.js';
import { livesTooFar } from './walking.js';

/** Circles that are looked at for one person: the nearest. */
const mostCircles = 12;

/** A circle before and after a change; `null` where there is none. */
interface Changed {
  readonly before: Evaluation;
  readonly after: Evaluation | null;
}

/** One way for somebody to be in another circle. */
interface Way {
  readonly instead: string | null;
  readonly changed: readonly Changed[];
}

/**
 * Tries somebody, and whoever stays with them, in the other circles of a proposal: on a free seat, and in the place of each
 * member. That member takes over their seat where they had one, and has none where they had none.
 */
export function tryOtherPlaces(ground: Ground, id: string, places: Places): OtherPlace[] {
  const own = places.circles.find(({ members }) => members.includes(id));
  const others = places.circles.filter((circle) => circle !== own && isNear(ground, id, circle.members));
  const total = measureTotal(ground, places);
  return nearestCircles(ground, id, others)
    .slice(0, mostCircles)
    .map(({ id: circle, members }): OtherPlace => {
      const ways = waysInto(ground, id, members, own?.members);
      const allowed = ways
        .filter(({ changed }) => brokenBy(ground, changed).length === 0)
        .map((way) => ({ ...way, gain: gainOf(ground, way.changed) }))
        .sort((a, b) => b.gain - a.gain);
      const [best] = allowed;
      if (best === undefined) return { circle, isAllowed: false, rule: mostlyBroken(ground, ways) };
      return {
        circle,
        isAllowed: true,
        instead: best.instead,
        value: { from: total.placed / total.ready, to: (total.placed + best.gain) / total.ready },
        criterion: largestLoss(ground, best.changed),
      };
    });
}

/** Whether some member lives near enough for one circle. */
function isNear(ground: Ground, id: string, members: readonly string[]): boolean {
  return members.some((member) => !livesTooFar(ground, ground.person(id), [member]));
}

/** A free seat first, then the place of each member, in order of id. */
function waysInto(
  ground: Ground,
  id: string,
  members: readonly string[],
  own: readonly string[] | undefined,
): Way[] {
  const unit = unitOf(ground, id);
  const left = own?.filter((each) => !unit.includes(each));
  const change = (before: readonly string[], after: readonly string[]): Changed => ({
    before: ground.evaluate(before),
    after: after.length === 0 ? null : ground.evaluate(after),
  });
  const replaceable = unit.length > 1 ? [] : members.filter((each) => unitOf(ground, each).length === 1);
  const moves = [null, ...replaceable].map((instead) => ({
    instead,
    joined: [...members.filter((each) => each !== instead), ...unit],
    stayed: left && (instead === null ? left : [...left, instead]),
  }));
  return moves.map(({ instead, joined, stayed }) => ({
    instead,
    changed: [change(members, joined), ...(own === undefined ? [] : [change(own, stayed!)])],
  }));
}

/** Required rules that a change would break and that were kept before, in the order in which violations are listed. */
function brokenBy({ policy }: Ground, changed: readonly Changed[]): RuleCode[] {
  const broken = new Set(
    changed.flatMap(({ before, after }) => requiredAmong(compareEvaluations(before, after).appeared, policy)),
  );
  return ruleCodes.filter((code) => broken.has(code));
}

/** The rule that most ways would break; of equals the first that is listed. */
function mostlyBroken(ground: Ground, ways: readonly Way[]): RuleCode {
  const counts = new Map<RuleCode, number>();
  for (const code of ways.flatMap(({ changed }) => brokenBy(ground, changed))) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [first] = ruleCodes
    .filter((code) => counts.has(code))
    .sort((a, b) => counts.get(b)! - counts.get(a)!);
  return first!;
}

/** Sum of weight times worth, after minus before. */
function gainOf(ground: Ground, changed: readonly Changed[]): number {
  return changed.reduce(
    (sum, { before, after }) =>
      sum + (after === null ? 0 : worthOfAll(ground, after)) - worthOfAll(ground, before),
    0,
  );
}

function worthOfAll(ground: Ground, evaluation: Evaluation): number {
  return worthOf(evaluation, ground.policy) * weightOf(ground, evaluation.members);
}

/** Members who are no candidates do not count. */
function weightOf(ground: Ground, ids: readonly string[]): number {
  const { pool, policy } = ground;
  return ids
    .filter(ground.isWaiting)
    .reduce(
      (sum, id) => sum + waitingWeight(ground.participant(id)!.waitingSince, pool.date, policy.waiting),
      0,
    );
}

/** Sums of weight times worth of those with a place, and of weight of everybody who is ready. */
function measureTotal(
  ground: Ground,
  { circles }: Places,
): { readonly placed: number; readonly ready: number } {
  return {
    placed: circles.reduce((sum, { members }) => sum + worthOfAll(ground, ground.evaluate(members)), 0),
    // In order of id, so that the last digit does not depend on the order of the pool.
    ready: weightOf(ground, [...ground.waiting].sort()),
  };
}

function largestLoss(ground: Ground, changed: readonly Changed[]): CriterionName | null {
  const { weights } = ground.policy;
  const losses = (Object.keys(criteria) as CriterionName[]).map((criterion) => ({
    criterion,
    loss: changed.reduce((sum, { before, after }) => {
      const [old, now] = [before.scores[criterion], after?.scores[criterion] ?? null];
      if (old === null || now === null) return sum;
      return sum + weights[criterion] * weightOf(ground, before.members) * (old - now);
    }, 0),
  }));
  // Sorting is stable: of equals the first criterion.
  const [largest] = losses.sort((a, b) => b.loss - a.loss);
  return largest!.loss > tolerance ? largest!.criterion : null;
}
