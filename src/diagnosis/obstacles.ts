import type { PoolObstacle } from '../model/diagnosis.js';
import { type ReasonCode, reasonCodes } from '../model/proposal.js';
import { type Candidates, idOf } from '../runtime/candidates.js';
import { type Allowance, type Exhaustion, openExhaustion } from '../runtime/exhaustion.js';
import { explainRounds } from '../runtime/explain-rounds.js';
import type { LeftOver } from '../runtime/explain-tile.js';
import { judgedBy, toGrouping } from '../runtime/grouping.js';
import { type Liftable, lift } from '../runtime/loosen.js';
import { severityOf } from '../scoring/rules.js';
import type { Gathering } from './gathering.js';
import type { Placing } from './placing.js';

/** Sets that are tried around one person, and in all, to make sure of a reason. */
const mostSets = { perPerson: 4000, inAll: 150_000 } as const;

/** Reasons that say that there is no circle with somebody as the rules are: for these every circle is tried. */
const tobeSure: ReadonlySet<ReasonCode> = new Set([
  'too-few-nearby',
  'stranded',
  'daypart',
  'language',
  'place',
  'score',
  'no-circle',
]);

/** Rules whose lifting is tried, in the order in which they are named when more than one would do. */
const liftable: readonly Liftable[] = [
  'dominance',
  'stranded',
  'daypart',
  'language',
  'place',
  'score',
  'nearness',
];

/**
 * Finds out what keeps people out, and counts it. The reasons are those of a proposal; where people are few, all
 * circles around somebody are tried as well, so that none was overlooked.
 *
 * @param everybody all candidates, where they are few
 */
export function* findObstacles(
  { plan, budget }: Placing,
  everybody: Gathering | undefined,
): Generator<unknown, PoolObstacle[]> {
  const { candidates } = plan;
  const leftOver: LeftOver = { reasons: new Map(), largerShares: [] };
  yield* explainRounds(plan, budget, leftOver);
  const sure = everybody && (yield* openSurely(everybody, candidates));
  const peopleOf = new Map<ReasonCode, string[]>();
  for (const [candidate, circle] of plan.circleOf.entries()) {
    if (circle !== undefined) continue;
    const id = idOf(candidates, candidate);
    const told = leftOver.reasons.get(id) ?? 'not-examined';
    const reason = sure && tobeSure.has(told) ? yield* sure(candidate, told) : told;
    peopleOf.set(reason, [...(peopleOf.get(reason) ?? []), id]);
  }
  const obstacles = reasonCodes
    .filter((code) => peopleOf.has(code))
    .map((code): PoolObstacle => ({ code, participants: peopleOf.get(code)!.sort() }))
    .sort((a, b) => b.participants.length - a.participants.length);
  return [...tooFew(candidates), ...obstacles];
}

function tooFew(candidates: Candidates): PoolObstacle[] {
  if (candidates.count >= candidates.policy.size.min) return [];
  const everybody = Array.from({ length: candidates.count }, (_, each) => idOf(candidates, each));
  return [{ code: 'too-few-candidates', participants: everybody.sort() }];
}

type Surely = (person: number, told: ReasonCode) => Generator<unknown, ReasonCode>;

/** Corrects a reason where a circle was overlooked, as far as all circles can be tried. */
function* openSurely(everybody: Gathering, { policy }: Candidates): Generator<unknown, Surely> {
  const { problem } = yield* everybody.under(policy);
  const grouping = yield* toGrouping(problem);
  const strict = openExhaustion(grouping);
  const lifted = new Map<Liftable, Exhaustion>();
  const left: Allowance = { sets: mostSets.inAll };
  const rules = liftable.filter(
    (rule) => rule === 'score' || rule === 'nearness' || severityOf(rule, policy) === 'required',
  );
  function* isPossible(exhaustion: Exhaustion, person: number): Generator<unknown, boolean | undefined> {
    const allowance = { sets: Math.min(mostSets.perPerson, left.sets) };
    const given = allowance.sets;
    const { circle, complete } = yield* exhaustion.around(person, allowance);
    left.sets -= given - allowance.sets;
    return complete ? circle !== undefined : undefined;
  }
  return function* surely(person, told) {
    if (yield* isPossible(strict, person)) return 'no-seat';
    if (told !== 'no-circle') return told;
    for (const rule of rules) {
      if (!lifted.has(rule)) {
        const without = lift(problem, rule);
        lifted.set(
          rule,
          openExhaustion(rule === 'nearness' ? yield* toGrouping(without) : judgedBy(without, grouping)),
        );
      }
      if (yield* isPossible(lifted.get(rule)!, person)) return rule === 'nearness' ? 'too-few-nearby' : rule;
    }
    return told;
  };
}
