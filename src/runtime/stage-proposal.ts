import { participantsAt } from '../compact/participants-at.js';
import type { Participant } from '../model/pool.js';
import type { Proposal } from '../model/proposal.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { keepsSettings, type Staged, stage } from '../staging/stage.js';
import { type Candidates, idOf } from './candidates.js';
import type { Grace } from './grace.js';
import type { Pause } from './pace.js';

/** Settings in the making for a proposal. */
export interface ProposalStaging {
  readonly work: Generator<Pause, void>;
  /** The proposal with what was chosen, once the work is done; as it was, where that was too late. */
  proposal(): Proposal;
}

/** Candidates that are named between two yields. */
const idsPerTurn = 1000;

/** Chooses settings for the circles of a proposal, a little at a time, and gives up when it is late; nothing where the pool keeps nothing for that. */
export function stageProposal(
  proposal: Proposal,
  candidates: Candidates,
  vocabulary: Vocabulary,
  { isHurried, isLate }: Grace,
): ProposalStaging | undefined {
  let staged: Staged | undefined;
  const { pool, policy, seed } = candidates;
  if (!keepsSettings(pool.head)) return undefined;
  function* work(): Generator<Pause, void> {
    const people: Participant[][] = [];
    const positionOf = new Map<string, number>();
    for (const [candidate, position] of candidates.position.entries()) {
      positionOf.set(idOf(candidates, candidate), position);
      if (candidate % idsPerTurn !== 0) continue;
      if (isLate()) return;
      yield undefined;
    }
    for (const { members } of proposal.circles) {
      if (isLate()) return;
      people.push(
        participantsAt(
          pool,
          members.map((id) => positionOf.get(id)!),
        ),
      );
      yield undefined;
    }
    const steps = stage(people, { head: pool.head, policy, vocabulary, seed, isHurried });
    while (!isLate()) {
      const { done, value } = steps.next();
      if (done) {
        staged = value;
        return;
      }
      yield undefined;
    }
  }
  return {
    work: work(),
    proposal: () =>
      staged === undefined
        ? proposal
        : {
            ...proposal,
            circles: proposal.circles.map((circle, each) => ({
              ...circle,
              setting: staged!.settings[each]!,
            })),
          },
  };
}
