import {
  evaluateCircle,
  type PolicyInput,
  type PoolInput,
  type Proposal,
  parsePolicy,
  parsePool,
} from '../../index.js';
import { isClose, LawBroken } from './law-broken.js';
import { severityOf, weightsOf, worthOf } from './worth.js';

/** As much of a proposal as laws look at, whoever made it. */
export type JudgedProposal = Pick<Proposal, 'value' | 'circles' | 'unplaced' | 'relaxations' | 'optimal'>;

/** A proposal, and what it was made from. */
export interface ProposalCase {
  readonly pool: PoolInput;
  readonly policy?: PolicyInput;
  readonly proposal: JudgedProposal;
}

/** No circle breaks a rule that the policy requires. */
function noRuleBroken({ pool, policy, proposal }: ProposalCase): void {
  const [parsed, resolved] = [parsePool(pool), parsePolicy(policy)];
  for (const [position, { members }] of proposal.circles.entries()) {
    const { violations } = evaluateCircle(parsed, members, resolved);
    const broken = violations.find(({ code }) => severityOf(code, resolved) === 'required');
    if (broken !== undefined) throw new LawBroken('noRuleBroken', `circle ${position} breaks ${broken.code}`);
  }
}

/** Everybody who may be placed is in one circle or among those left over, and nobody else is. */
function everybodyOnce({ pool, policy, proposal }: ProposalCase): void {
  const weights = weightsOf(parsePool(pool), parsePolicy(policy));
  const named = [
    ...proposal.circles.flatMap(({ members }) => members),
    ...proposal.unplaced.map(({ participant }) => participant),
  ];
  if (new Set(named).size < named.length) throw new LawBroken('everybodyOnce', 'somebody is there twice');
  if (named.some((id) => !weights.has(id))) {
    throw new LawBroken('everybodyOnce', 'somebody is there who may not be placed');
  }
  if (named.length < weights.size) throw new LawBroken('everybodyOnce', 'somebody is not there');
}

/** What a proposal says of its circles is what an evaluation of them says. */
function scoresAreAsEvaluated({ pool, policy, proposal }: ProposalCase): void {
  const parsed = parsePool(pool);
  for (const [position, { members, score, scores, violations }] of proposal.circles.entries()) {
    const evaluated = evaluateCircle(parsed, members, policy);
    const fail = (what: string) =>
      new LawBroken('scoresAreAsEvaluated', `${what} of circle ${position} is not what an evaluation gives`);
    if (!isClose(score, evaluated.score)) throw fail('the score');
    for (const name of Object.keys(evaluated.scores) as (keyof typeof scores)[]) {
      if (!isClose(scores[name], evaluated.scores[name])) throw fail(name);
    }
    const codes = (found: typeof violations): string => found.map(({ code }) => code).join();
    if (codes(violations) !== codes(evaluated.violations)) throw fail('the list of violations');
  }
}

/** The value is that of the formula, computed from what the proposal says of its circles. */
function valueIsAsDefined({ pool, policy, proposal }: ProposalCase): void {
  const resolved = parsePolicy(policy);
  const weights = weightsOf(parsePool(pool), resolved);
  let gained = 0;
  for (const circle of proposal.circles) {
    const worth = worthOf(circle, resolved);
    for (const id of circle.members) gained += worth * (weights.get(id) ?? 0);
  }
  let all = 0;
  for (const weight of weights.values()) all += weight;
  if (!isClose(proposal.value, all === 0 ? 0 : gained / all)) {
    throw new LawBroken('valueIsAsDefined', 'the value is not that of the formula');
  }
}

/** Laws about a proposal that is there. Each throws a `LawBroken`, or says nothing. */
export const proposalLaws = {
  noRuleBroken,
  everybodyOnce,
  scoresAreAsEvaluated,
  valueIsAsDefined,
};
