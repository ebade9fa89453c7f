import type { AuditedRequest, Difference } from '../model/audit.js';
import type { CompactPool } from '../model/compact-pool.js';
import type { Evaluation } from '../model/evaluation.js';
import type { Policy } from '../model/policy.js';
import type { Proposal } from '../model/proposal.js';
import { differencesOf } from '../record/difference.js';
import { listCandidates } from '../runtime/candidates.js';
import { describeAgain } from '../runtime/describe-again.js';
import type { Decided } from '../runtime/keeping.js';
import { finish } from '../runtime/pace.js';

/** What is said of circles besides their scores. */
type Said = 'unplaced' | 'relaxations' | 'changes';

/** What there is to find it again from. */
interface Found {
  readonly pool: CompactPool;
  readonly policy: Policy;
  /** `[circles]` */
  readonly evaluations: readonly Evaluation[];
  readonly decided: Decided | undefined;
}

/** Finds out again why people are left over, what would place them, and what is different from before. */
export function checkFoundAgain(
  proposal: Proposal,
  { pool, policy, evaluations, decided }: Found,
  keys: readonly Said[],
): Difference[] {
  const everybody = finish(listCandidates(pool, policy, proposal.seed));
  const circles = evaluations.map((judgement) => ({ members: judgement.members, judgement }));
  const compare = (unchanged: 'found' | 'stayed'): Difference[] => {
    const again = finish(describeAgain(everybody, circles, { effort: proposal.effort, decided, unchanged }));
    return keys.flatMap((key) => differencesOf(proposal[key], again[key], key));
  };
  const differences = compare('found');
  if (differences.length === 0 || decided?.movePrice !== 'never') return differences;
  const others = compare('stayed');
  return others.length < differences.length ? others : differences;
}

/** What was kept from before, as a run takes it; nothing where nothing was. */
export function decidedIn({ previous, pins, movePrice = 1 }: AuditedRequest): Decided | undefined {
  if (previous === undefined && pins === undefined) return undefined;
  return { previous: previous ?? [], pins: pins ?? {}, movePrice };
}
