import { earthRadius, radiansPerDegree, reachFactor } from '../geography/distance.js';
import type { PartnersOutside, UnmetNeed } from '../model/missing.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { type Outside, openOutside } from '../outside/outside.js';
import type { Ground } from '../placement/ground.js';
import { metresBetween, metresTo } from '../placement/walking.js';
import type { Person, Statement } from '../problem/person.js';
import { tolerance } from '../problem/problem.js';
import { shuffleIds } from '../record/shuffle.js';

/**
 * Needs that somebody states and nobody can meet: nobody at all, or nobody who lives near enough to share a circle with
 * and to come. Of people who are ready or in a running circle; those that most people have first.
 */
export function listUnmetNeeds(ground: Ground, vocabulary: Vocabulary, seed: number): UnmetNeed[] {
  const people = ground.pool.participants
    .filter(({ id, ready }) => ready || ground.seatingOf(id) !== undefined)
    .map(({ id }) => ground.person(id));
  const outside = openOutside(ground, vocabulary);
  const unmet = vocabulary.needs.flatMap(({ slug: need }): UnmetNeed[] => {
    const asking = people.flatMap((person) => {
      const statement = person.needs.find(({ slug }) => slug === need);
      return statement === undefined ? [] : [{ person, statement }];
    });
    const helpers =
      asking.length === 0 ? [] : people.filter(({ abilities }) => (abilities.get(need) ?? 0) > 0);
    const outcomes = asking.map(({ person, statement }) => outcomeFor(ground, person, statement, helpers));
    const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
    const [nobody, tooFar] = [count('nobody'), count('too-far')];
    if (nobody + tooFar === 0) return [];
    const left = asking
      .filter((_, position) => outcomes[position] !== 'met')
      .map(({ person }) => person.said.id);
    const partners = outside && partnersFor(outside, need, left, seed);
    return [
      {
        need,
        people: asking.length,
        nobody,
        tooFar,
        talents: talentsFor(need, vocabulary, seed),
        ...(partners && { outside: partners }),
      },
    ];
  });
  const order = placesOf(
    unmet.map(({ need }) => need),
    seed,
  );
  return unmet.sort(
    (a, b) => b.nobody + b.tooFar - (a.nobody + a.tooFar) || order.get(a.need)! - order.get(b.need)!,
  );
}

/** Partners that some people can go to with a need; `undefined` where there are none. */
function partnersFor(
  outside: Outside,
  need: string,
  people: readonly string[],
  seed: number,
): PartnersOutside | undefined {
  const matches = people.map((id) => outside.meeting(id, need)).filter((each) => each.length > 0);
  if (matches.length === 0) return undefined;
  const visitors = new Map<string, number>();
  for (const { partner } of matches.flat()) visitors.set(partner, (visitors.get(partner) ?? 0) + 1);
  const order = placesOf([...visitors.keys()], seed);
  const partners = [...visitors.keys()].sort(
    (a, b) => visitors.get(b)! - visitors.get(a)! || order.get(a)! - order.get(b)!,
  );
  return { partners, people: matches.length };
}

type Outcome = 'met' | 'too-far' | 'nobody';

function outcomeFor(
  ground: Ground,
  person: Person,
  statement: Statement,
  helpers: readonly Person[],
): Outcome {
  let outcome: Outcome = 'nobody';
  for (const helper of helpers) {
    if (helper.said.id === person.said.id) continue;
    if (isWithinReach(ground, helper, person, statement)) return 'met';
    outcome = 'too-far';
  }
  return outcome;
}

function isWithinReach(ground: Ground, helper: Person, person: Person, { remoteShare }: Statement): boolean {
  const { between, personal } = ground.policy.reach;
  // Most live so much further north or south that no exact distance is needed, unless ways were measured.
  const northward = Math.abs(helper.home.lat - person.home.lat) * radiansPerDegree * earthRadius;
  if (ground.ways.isSymmetric && ground.policy.reach.detour * northward > between + 1) return false;
  if (metresBetween(ground, helper, person) > between + tolerance) return false;
  return (
    Math.max(reachFactor(metresTo(ground, helper, person), helper.said.reach ?? personal), remoteShare) > 0
  );
}

/** From this strength on somebody with a talent will nearly always do. */
const strong = 0.7;

/** Talents that meet a need well, the strongest first; where none does, those that come nearest to it. */
function talentsFor(need: string, { meets }: Vocabulary, seed: number): string[] {
  const all = meets.filter((each) => each.need === need);
  const least = Math.min(strong, Math.max(...all.map(({ strength }) => strength)));
  const meeting = all.filter(({ strength }) => strength >= least);
  const order = placesOf(
    meeting.map(({ talent }) => talent),
    seed,
  );
  return meeting
    .sort((a, b) => b.strength - a.strength || order.get(a.talent)! - order.get(b.talent)!)
    .map(({ talent }) => talent);
}

function placesOf(slugs: readonly string[], seed: number): Map<string, number> {
  return new Map(shuffleIds(slugs, seed).map((slug, place) => [slug, place]));
}
