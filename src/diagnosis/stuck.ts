import type { Conflict } from '../model/diagnosis.js';
import { type Candidates, idOf } from '../runtime/candidates.js';
import type { Allowance } from '../runtime/exhaustion.js';
import { type Nearness, openNearness } from '../runtime/nearness.js';
import type { Plan } from '../runtime/plan.js';
import type { Tie } from './conflicts.js';
import { exhaustionUnder } from './existence.js';
import { gather } from './gathering.js';

/** Sets that are tried for one tie, and in all. */
const mostSets = { perTie: 20_000, inAll: 200_000 } as const;
/** Where more live near than this, nothing can be proven. */
const mostNearby = 150;

/**
 * People who must stay together and have no place, although there is nothing against it in itself, and of whom it is
 * proven that no circle with all of them keeps the rules.
 */
export function* findStuck(plan: Plan, ties: readonly Tie[]): Generator<unknown, Conflict[]> {
  const { candidates, circleOf } = plan;
  if (ties.length === 0) return [];
  const candidateOf = new Map(Array.from(circleOf.keys(), (each) => [idOf(candidates, each), each]));
  const left: Allowance = { sets: mostSets.inAll };
  let nearness: Nearness | undefined;
  const stuck: Conflict[] = [];
  for (const participants of ties) {
    const tied = participants.map((id) => candidateOf.get(id)!);
    if (circleOf[tied[0]!] !== undefined || left.sets <= 0) continue;
    nearness ??= openNearness(candidates);
    if (yield* isStuck(candidates, tied, nearness, left))
      stuck.push({ code: 'together-no-circle', participants });
  }
  return stuck;
}

function* isStuck(
  candidates: Candidates,
  tied: readonly number[],
  nearness: Nearness,
  left: Allowance,
): Generator<unknown, boolean> {
  const { policy, unitOf } = candidates;
  const near = nearness.around(tied[0]!).flatMap((each) => unitOf[each]!);
  const people = [...new Set([...tied, ...near])];
  if (people.length > mostNearby) return false;
  const exhaustion = yield* exhaustionUnder(gather(candidates, people), policy);
  const allowance = { sets: Math.min(mostSets.perTie, left.sets) };
  left.sets -= allowance.sets;
  const { circle, complete } = yield* exhaustion.around(0, allowance);
  left.sets += allowance.sets;
  return complete && circle === undefined;
}
