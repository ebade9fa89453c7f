import { type Evaluation, evaluateCircle, type PolicyInput, type PoolInput } from '../../index.js';
import { isClose, LawBroken, tolerance } from './law-broken.js';
import { renamedEverything, turned } from './transformations.js';

/** As much of an evaluation as laws look at, whoever made it. */
export type JudgedEvaluation = Pick<Evaluation, 'score' | 'scores' | 'violations'>;

/** Whatever evaluates circles: the library, or what somebody built around it. */
export type Evaluate = (
  pool: PoolInput,
  members: readonly string[],
  policy?: PolicyInput,
) => JudgedEvaluation | Promise<JudgedEvaluation>;

/** A circle, and what is to be done with it. */
export interface EvaluatingCase {
  readonly pool: PoolInput;
  /** Ids. */
  readonly members: readonly string[];
  readonly policy?: PolicyInput;
  /** Decides on the names that a pool is given. */
  readonly salt?: number;
  /** How far all homes are turned about the earth's axis. */
  readonly degrees?: number;
  /** `evaluateCircle` if left out. */
  readonly evaluate?: Evaluate;
}

type CriterionName = keyof Evaluation['scores'];

const namesIn = ({ scores }: JudgedEvaluation) => Object.keys(scores) as CriterionName[];

/** How many rules are broken by how many people, whoever they are. */
const broken = ({ violations }: JudgedEvaluation): string =>
  violations
    .map(({ code, participants }) => `${code} ${participants.length}`)
    .sort()
    .join();

function expectSame(law: string, one: JudgedEvaluation, other: JudgedEvaluation): void {
  for (const name of namesIn(one)) {
    if (!isClose(one.scores[name], other.scores[name])) throw new LawBroken(law, `${name} is another`);
  }
  if (!isClose(one.score, other.score)) throw new LawBroken(law, 'the score is another');
  if (broken(one) !== broken(other)) throw new LawBroken(law, 'other rules are broken');
}

/** Every score lies between 0 and 1, or is `null`. */
async function scoresAreShares({
  pool,
  members,
  policy,
  evaluate = evaluateCircle,
}: EvaluatingCase): Promise<void> {
  const { score, scores } = await evaluate(pool, members, policy);
  for (const each of [score, ...Object.values(scores)]) {
    if (each !== null && !(each >= 0 && each <= 1 + tolerance)) {
      throw new LawBroken('scoresAreShares', 'a score lies outside 0 to 1');
    }
  }
}

/** It makes no difference in which order members are named. */
async function sameForAnyOrder({
  pool,
  members,
  policy,
  evaluate = evaluateCircle,
}: EvaluatingCase): Promise<void> {
  expectSame(
    'sameForAnyOrder',
    await evaluate(pool, members, policy),
    await evaluate(pool, [...members].reverse(), policy),
  );
}

/** It makes no difference how people, attributes and labels are called. */
async function renamingChangesNothing({
  pool,
  members,
  policy,
  salt = 1,
  evaluate = evaluateCircle,
}: EvaluatingCase): Promise<void> {
  const renamed = renamedEverything(pool, salt);
  expectSame(
    'renamingChangesNothing',
    await evaluate(pool, members, policy),
    await evaluate(renamed.pool, members.map(renamed.id), policy),
  );
}

/** It makes no difference who else is in the pool, but for agreements with them. */
async function outsidersChangeNothing({
  pool,
  members,
  policy,
  evaluate = evaluateCircle,
}: EvaluatingCase): Promise<void> {
  // A travel matrix may speak of those who are gone.
  const { travel: _, ...known } = { ...pool, apart: [], together: [], circles: [] };
  const alone = { ...known, participants: pool.participants.filter(({ id }) => members.includes(id)) };
  expectSame(
    'outsidersChangeNothing',
    await evaluate(known, members, policy),
    await evaluate(alone, members, policy),
  );
}

/** Without barriers and measured ways, it makes next to no difference where on a parallel of latitude everybody lives. */
async function turningChangesNothing({
  pool,
  members,
  policy,
  degrees = 90,
  evaluate = evaluateCircle,
}: EvaluatingCase): Promise<void> {
  // What lies between homes stays where it is.
  const { barriers: _, travel: __, ...open } = pool;
  const [here, there] = [
    await evaluate(open, members, policy),
    await evaluate(turned(open, degrees), members, policy),
  ];
  for (const name of namesIn(here)) {
    const [one, other] = [here.scores[name], there.scores[name]];
    // A millimetre is far less than a thousandth of anybody's reach.
    const isNear = one === null || other === null ? one === other : Math.abs(one - other) < 1e-2;
    if (!isNear) throw new LawBroken('turningChangesNothing', `${name} is another elsewhere`);
  }
}

/** Of members of whom only their homes are known, and how far they walk, no rule is broken that asks for more than that. */
async function silenceBreaksNoRule({
  pool,
  members,
  policy,
  evaluate = evaluateCircle,
}: EvaluatingCase): Promise<void> {
  const silent: PoolInput = {
    ...pool,
    participants: pool.participants.map(({ id, home, reach }) => ({
      id,
      home,
      ...(reach === undefined ? {} : { reach }),
    })),
  };
  const { violations } = await evaluate(silent, members, policy);
  const asking = new Set(['dominance', 'daypart', 'language', 'ready']);
  const found = violations.find(({ code }) => asking.has(code));
  if (found !== undefined) {
    throw new LawBroken('silenceBreaksNoRule', `${found.code} is broken by what nobody said`);
  }
}

/** Laws about whatever evaluates circles. Each throws a `LawBroken`, or says nothing. */
export const evaluatingLaws = {
  scoresAreShares,
  sameForAnyOrder,
  renamingChangesNothing,
  outsidersChangeNothing,
  turningChangesNothing,
  silenceBreaksNoRule,
};
