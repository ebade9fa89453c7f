import type { Scores } from '../../../src/model/evaluation.js';
import type { Policy } from '../../../src/model/policy.js';
import type { Facts } from './facts.js';
import { helpWithin, oracleCoverage, oracleFlow } from './flow.js';
import { oracleLabels } from './labels.js';
import { isMoreThan } from './tolerance.js';

/** The five scores of a circle, each 0 to 1 or `null` where it cannot be measured. */
export function oracleScores(members: readonly string[], facts: Facts): Scores {
  return {
    proximity: proximity(members, facts),
    complementarity: complementarity(members, facts),
    reciprocity: reciprocity(members, facts),
    mix: mix(members, facts),
    resilience: resilience(members, facts),
  };
}

/** The weighted mean of the scores that could be measured; `null` if none of them counts. */
export function oracleScore(scores: Scores, policy: Policy): number | null {
  const names = ['proximity', 'complementarity', 'reciprocity', 'mix', 'resilience'] as const;
  let sum = 0;
  let weights = 0;
  for (const name of names) {
    const score = scores[name];
    if (score === null) continue;
    sum += policy.weights[name] * score;
    weights += policy.weights[name];
  }
  return weights === 0 ? null : sum / weights;
}

/** Ids of the members who are one of a kind opposite a bloc and share no label with anybody. */
export function oracleAlone(members: readonly string[], facts: Facts): string[] {
  const labels = oracleLabels(members.map(facts.person), facts.pool);
  return members.filter((id) => {
    const standsOppositeABloc = labels.some(({ holders }) => {
      const commonest = Math.max(...[...holders.values()].map((group) => group.length));
      const hasOwnKind = [...holders.values()].some((group) => group.length === 1 && group[0] === id);
      return hasOwnKind && isMoreThan(commonest / members.length, 1 / 3);
    });
    const sharesSomeLabel = labels.some(({ holders }) =>
      [...holders.values()].some((group) => group.length > 1 && group.includes(id)),
    );
    return standsOppositeABloc && !sharesSomeLabel;
  });
}

function proximity(members: readonly string[], facts: Facts): number | null {
  if (members.length < 2) return null;
  let sum = 0;
  let pairs = 0;
  for (const i of members) {
    for (const j of members) {
      if (i === j) continue;
      sum += facts.reach(i, j);
      pairs += 1;
    }
  }
  return sum / pairs;
}

function complementarity(members: readonly string[], facts: Facts): number | null {
  return oracleCoverage(members.flatMap(facts.needs), members);
}

function reciprocity(members: readonly string[], facts: Facts): number | null {
  if (members.every((id) => facts.needs(id).length === 0)) return null;
  const { give, get, total } = oracleFlow(members, facts);
  if (total === 0) return 0;

  let balanced = 0;
  for (const id of members) balanced += Math.min(give.get(id)!, get.get(id)!);
  const balance = balanced / total;

  const stateBothSides = members.filter((id) => {
    const needs = facts.needs(id);
    const hasTalent = facts.person(id).talents.length > 0;
    return needs.length > 0 && (hasTalent || needs.some((need) => need.isMutual));
  });
  const takePart = stateBothSides.filter((id) => isMoreThan(give.get(id)!, 0) && isMoreThan(get.get(id)!, 0));
  const takingPart = stateBothSides.length === 0 ? 1 : takePart.length / stateBothSides.length;

  return balance * takingPart;
}

function mix(members: readonly string[], facts: Facts): number | null {
  const labels = oracleLabels(members.map(facts.person), facts.pool);
  if (labels.length === 0) return null;
  let dominance = 0;
  for (const { holders } of labels) {
    const commonest = Math.max(...[...holders.values()].map((group) => group.length));
    const share = commonest / members.length;
    dominance = Math.max(dominance, (share - 1 / 3) / (2 / 3));
  }
  return Math.max(0, 1 - dominance - oracleAlone(members, facts).length / members.length);
}

function resilience(members: readonly string[], facts: Facts): number | null {
  const needs = members.flatMap(facts.needs);
  if (needs.length === 0) return null;
  let covered = 0;
  let twice = 0;
  for (const need of needs) {
    const helpers = helpWithin(need, members);
    if (helpers.length >= 1) covered += need.weight;
    if (helpers.length >= 2) twice += need.weight;
  }
  return covered === 0 ? 0 : twice / covered;
}
