import {
  type Effort,
  type Evaluation,
  evaluateCircle,
  type Policy,
  type PolicyInput,
  type Pool,
  type PoolInput,
  parsePolicy,
  parsePool,
  proposeCirclesSync,
} from '../../index.js';
import { isSame, LawBroken, tolerance } from './law-broken.js';
import type { JudgedProposal } from './proposal-laws.js';
import { permuted, renamedBackgrounds, shuffled } from './transformations.js';
import { severityOf, weightsOf, worthOf } from './worth.js';

/** Whatever makes proposals: the library, or what somebody built around it. */
export type Propose = (
  pool: PoolInput,
  options: { readonly policy?: PolicyInput; readonly seed?: number; readonly effort?: Effort },
) => JudgedProposal | Promise<JudgedProposal>;

/** A pool, and what is to be done with it. */
export interface ProposingCase {
  readonly pool: PoolInput;
  readonly policy?: PolicyInput;
  readonly seed?: number;
  /** A number of steps. */
  readonly effort?: number;
  /** Decides on the order and the names that a pool is given. */
  readonly salt?: number;
  /** Decides who has waited longer. */
  readonly pick?: number;
  /** `proposeCirclesSync` if left out. */
  readonly propose?: Propose;
}

type Asked = Required<Pick<ProposingCase, 'propose' | 'salt' | 'pick'>> & {
  readonly pool: PoolInput;
  readonly options: Parameters<Propose>[1];
};

function asked({
  pool,
  policy = {},
  seed = 1,
  effort = 1000,
  salt = 1,
  pick = 0,
  propose = proposeCirclesSync,
}: ProposingCase): Asked {
  return { pool, salt, pick, propose, options: { policy, seed, effort } };
}

/** What a proposal says of people, whatever else its maker wrote down. */
const gist = ({ value, circles, unplaced }: JudgedProposal): unknown => ({
  value,
  circles: circles.map(({ members, score, scores }) => ({ members, score, scores })),
  unplaced: unplaced.map(({ participant, reason }) => ({ participant, code: reason.code })),
});

/** The same question has the same answer. */
async function sameAgain(given: ProposingCase): Promise<void> {
  const { pool, options, propose } = asked(given);
  const [one, other] = [await propose(pool, options), await propose(pool, options)];
  if (!isSame(gist(one), gist(other))) throw new LawBroken('sameAgain', 'made again, a proposal is another');
}

/** It makes no difference in which order a pool lists anything. */
async function sameUnderPermutation(given: ProposingCase): Promise<void> {
  const { pool, options, propose, salt } = asked(given);
  const [one, other] = [await propose(pool, options), await propose(permuted(pool, salt), options)];
  if (!isSame(gist(one), gist(other))) {
    throw new LawBroken('sameUnderPermutation', 'another order of the pool gives another proposal');
  }
}

/** It makes no difference how attributes and labels are called, so no group can be favoured by its name. */
async function sameUnderOtherLabels(given: ProposingCase): Promise<void> {
  const { pool, options, propose, salt } = asked(given);
  const [one, other] = [await propose(pool, options), await propose(renamedBackgrounds(pool, salt), options)];
  if (!isSame(gist(one), gist(other))) {
    throw new LawBroken('sameUnderOtherLabels', 'other names of labels give another proposal');
  }
}

/** More effort with the same seed never gives a lower value. */
async function moreEffortNeverWorse(given: ProposingCase): Promise<void> {
  const { pool, options, propose } = asked(given);
  let best = 0;
  for (const share of [0, 0.1, 0.4, 1, 1.7]) {
    const { value } = await propose(pool, { ...options, effort: Math.round(Number(options.effort) * share) });
    if (value < best) throw new LawBroken('moreEffortNeverWorse', 'a larger effort gives a lower value');
    best = value;
  }
}

/**
 * Somebody who has waited longer, with all else equal, is not in a circle of less worth to them, nor out of all: where both proposals are
 * proven optimal, so the effort is the standard one.
 */
async function longerWaitNeverHurts(given: ProposingCase): Promise<void> {
  const { pool, options, propose, pick } = asked(given);
  const policy = parsePolicy(options.policy);
  const ids = [...weightsOf(parsePool(pool), policy).keys()];
  if (ids.length === 0) return;
  const id = ids[pick % ids.length]!;
  const [year, ...rest] = pool.date.split('-');
  const long = [String(Number(year) - 6).padStart(4, '0'), rest[0], '01'].join('-');
  const longer = {
    ...pool,
    participants: pool.participants.map((person) =>
      person.id === id && (person.waitingSince ?? pool.date) > long
        ? { ...person, waitingSince: long }
        : person,
    ),
  };
  const effort = 'standard';
  const [before, after] = [
    await propose(pool, { ...options, effort }),
    await propose(longer, { ...options, effort }),
  ];
  if (!(before.optimal && after.optimal)) return;
  const worthTo = ({ circles }: JudgedProposal): number => {
    const own = circles.find(({ members }) => members.includes(id));
    return own === undefined ? 0 : worthOf(own, policy);
  };
  if (worthTo(after) < worthTo(before) - tolerance) {
    throw new LawBroken('longerWaitNeverHurts', 'who has waited longer has a worse place, or none');
  }
}

/** Where the rule on backgrounds is off, background is nobody's reason to be left over, and no looser rule is offered. */
async function backgroundIsNoReasonByItself(given: ProposingCase): Promise<void> {
  const { pool, options, propose } = asked(given);
  const policy = { ...options.policy, rules: { ...options.policy?.rules, dominance: 'off' as const } };
  const { unplaced, relaxations } = await propose(pool, { ...options, policy });
  if (unplaced.some(({ reason }) => reason.code === 'dominance') || relaxations.length > 0) {
    throw new LawBroken('backgroundIsNoReasonByItself', 'somebody is left over by a rule that is off');
  }
}

/**
 * Where there is an allowed circle and nobody else may be placed, a proposal of the standard effort is worth at least as much as that
 * circle: to propose nothing is not an answer. Circles of the smallest size are looked through, in an order by `salt`, but not without end.
 */
async function onlyCircleIsProposed(given: ProposingCase): Promise<void> {
  const { pool, options, propose, salt } = asked(given);
  const [parsed, policy] = [parsePool(pool), parsePolicy(options.policy)];
  const candidates = shuffled([...weightsOf(parsed, policy).keys()], salt);
  const circle = firstAllowed(parsed, candidates, policy);
  if (circle === undefined) return;
  const alone = {
    ...pool,
    participants: pool.participants.map((person) =>
      circle.members.includes(person.id) ? person : { ...person, ready: false },
    ),
  };
  const { value } = await propose(alone, { ...options, effort: 'standard' });
  if (value < worthOf(circle, policy) - tolerance) {
    throw new LawBroken(
      'onlyCircleIsProposed',
      'the only circle that is allowed is worth more than the proposal',
    );
  }
}

/** The first circle of the smallest size that breaks no rule which the policy requires, of as many as are looked at. */
function firstAllowed(pool: Pool, candidates: readonly string[], policy: Policy): Evaluation | undefined {
  let left = 200;
  const grow = (members: readonly string[], from: number): Evaluation | undefined => {
    if (members.length === policy.size.min) {
      left--;
      const evaluation = evaluateCircle(pool, members, policy);
      const isAllowed = evaluation.violations.every(({ code }) => severityOf(code, policy) !== 'required');
      return isAllowed ? evaluation : undefined;
    }
    for (let next = from; next < candidates.length && left > 0; next++) {
      const found = grow([...members, candidates[next]!], next + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return grow([], 0);
}

/** Laws about whatever makes proposals. Each throws a `LawBroken`, or says nothing. */
export const proposingLaws = {
  sameAgain,
  sameUnderPermutation,
  sameUnderOtherLabels,
  moreEffortNeverWorse,
  longerWaitNeverHurts,
  backgroundIsNoReasonByItself,
  onlyCircleIsProposed,
};
