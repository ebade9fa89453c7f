import type { ExplainedCircle } from '../../src/explanation/circle-facts.js';
import type { WeighedRelation } from '../../src/explanation/relations.js';
import type { Evaluation } from '../../src/model/evaluation.js';
import { defaultPolicy } from '../../src/model/policy.js';
import type { Participant } from '../../src/model/pool.js';
import { maassluis } from '../support/builders.js';

/** Somebody of whom nothing is known but what is given here. */
export function member(id: string, said: Partial<Participant> = {}): Participant {
  return {
    id,
    home: maassluis,
    talents: [],
    needs: [],
    backgrounds: {},
    dayparts: [],
    languages: [],
    ready: true,
    ...said,
  };
}

/** `a>b:need/talent:amount`: the first could help the second; without a talent, since both have the need. */
export function relation(text: string): WeighedRelation {
  const [people, what, amount] = text.split(':') as [string, string, string | undefined];
  const [giver, receiver] = people.split('>') as [string, string];
  const [need, talent = null] = what.split('/') as [string, string | undefined];
  return { giver, receiver, need, talent, amount: Number(amount ?? 1) };
}

/** A circle of these members of which nothing is to be said but what is given here, 100 metres from each other. */
export function explained(
  members: readonly Participant[],
  {
    evaluation = {},
    evidence = {},
    ...known
  }: Partial<Omit<ExplainedCircle, 'evaluation' | 'members'>> & {
    readonly evaluation?: Partial<Omit<Evaluation, 'evidence'>>;
    readonly evidence?: Partial<Evaluation['evidence']>;
  } = {},
): ExplainedCircle {
  return {
    evaluation: {
      members: members.map(({ id }) => id),
      score: null,
      scores: { proximity: null, complementarity: null, reciprocity: null, mix: null, resilience: null },
      violations: [],
      people: [],
      ...evaluation,
      evidence: {
        help: { ties: 0 },
        proximity: { furthest: null },
        complementarity: { uncovered: [] },
        reciprocity: { onlyGives: [], onlyGets: [] },
        mix: { commonest: null, alone: [] },
        resilience: { singleHelper: [] },
        ...evidence,
      },
    },
    members,
    relations: [],
    policy: defaultPolicy,
    metresTo: () => 100,
    minutesTo: () => 1,
    ...known,
  };
}
