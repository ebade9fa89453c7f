import type { Policy } from '../../../src/model/policy.js';
import type { Pool } from '../../../src/model/pool.js';
import type { Vocabulary } from '../../../src/model/vocabulary.js';
import { evaluateBy } from './evaluate.js';
import { oracleFacts } from './facts.js';
import { oracleLabels } from './labels.js';
import { isAtLeast, isAtMost, shareOf } from './tolerance.js';
import { oracleCandidates } from './value.js';

/** What a circle asks of any policy that allows it, with people walking as far as they are taken to. */
export interface OracleProfile {
  readonly size: number;
  /** Walking metres between the two who live furthest apart. */
  readonly furthest: number;
  readonly isStranded: boolean;
  readonly score: number | null;
  /** Members with the commonest label, over attributes without a share of their own. */
  readonly alike: number;
  /** Whether an attribute with a share of its own breaks that. */
  readonly breaksOwnShare: boolean;
  /** Members whom the best daypart suits. */
  readonly suited: number;
  /** Speakers of the language that most speak, of those by which everybody is reached. */
  readonly speakers: number;
}

/** Profiles of every set of candidates up to a size that no agreement forbids, nor a distance beyond all bounds. */
export function oracleProfiles(
  pool: Pool,
  policy: Policy,
  vocabulary: Vocabulary,
  { most, between }: { readonly most: number; readonly between: number },
): OracleProfile[] {
  const people = oracleCandidates(pool);
  const rules = { stranded: 'required', dominance: 'off', daypart: 'off', language: 'off' } as const;
  const bare = {
    ...policy,
    size: { min: 1, max: 64 },
    rules,
    minimumScore: 0,
    reach: { ...policy.reach, between },
  };
  const facts = oracleFacts(
    pool,
    people.map(({ id }) => id),
    bare,
    vocabulary,
  );
  const profiles: OracleProfile[] = [];
  for (let set = 1; set < 2 ** people.length; set += 1) {
    const members = people.filter((_, position) => (set & (2 ** position)) !== 0);
    if (members.length > most || members.length < 2) continue;
    const walks = members.flatMap((one) => members.map((other) => facts.walkingMetres(one.id, other.id)));
    const furthest = Math.max(...walks);
    if (!isAtMost(furthest, between)) continue;
    const { score, violations } = evaluateBy(
      facts,
      members.map(({ id }) => id),
    );
    if (violations.some(({ code }) => code !== 'stranded')) continue;
    const labels = oracleLabels(members, pool).map(({ attribute, holders }) => ({
      own: pool.backgrounds.find((each) => each.attribute === attribute)?.maxShare,
      alike: Math.max(...[...holders.values()].map((group) => group.length)),
    }));
    profiles.push({
      size: members.length,
      furthest,
      isStranded: violations.length > 0,
      score,
      alike: Math.max(0, ...labels.filter(({ own }) => own === undefined).map(({ alike }) => alike)),
      breaksOwnShare: labels.some(
        ({ own, alike }) => own !== undefined && alike > shareOf(members.length, own),
      ),
      suited: mostSuited(members),
      speakers: mostSpeakers(members),
    });
  }
  return profiles;
}

/** Whether a policy allows a circle with this profile. */
export function oracleAllows(profile: OracleProfile, policy: Policy): boolean {
  const { size, rules, reach, minimumScore } = policy;
  const isRequired = (rule: keyof Policy['rules']): boolean => rules[rule] === 'required';
  const share = (part: number): number => shareOf(profile.size, part);
  if (profile.size < size.min || profile.size > size.max) return false;
  if (!isAtMost(profile.furthest, reach.between)) return false;
  if (isRequired('stranded') && profile.isStranded) return false;
  if (isRequired('dominance') && profile.breaksOwnShare) return false;
  if (isRequired('dominance') && profile.alike > share(policy.composition.maxShare)) return false;
  if (isRequired('daypart') && profile.suited < share(policy.dayparts.share)) return false;
  if (isRequired('language') && profile.speakers < share(policy.languages.share)) return false;
  return profile.score === null || isAtLeast(profile.score, minimumScore);
}

function mostSuited(members: Pool['participants']): number {
  const stated = new Set(members.flatMap(({ dayparts }) => dayparts));
  if (stated.size === 0) return members.length;
  const suits = (moment: string): number =>
    members.filter(({ dayparts }) => dayparts.length === 0 || dayparts.some((each) => each === moment))
      .length;
  return Math.max(...[...stated].map(suits));
}

/** Below any share where there is no language by which everybody is reached. */
function mostSpeakers(members: Pool['participants']): number {
  const stated = new Set(members.flatMap(({ languages }) => languages));
  if (stated.size === 0) return members.length;
  const counts = [...stated].map((common) => {
    const speakers = members.filter(({ languages }) => languages.length === 0 || languages.includes(common));
    const staters = members.filter(({ languages }) => languages.includes(common));
    const isReached = members
      .filter((each) => !speakers.includes(each))
      .every((other) =>
        staters.some((each) => each.languages.some((tongue) => other.languages.includes(tongue))),
      );
    return isReached ? speakers.length : -1;
  });
  return Math.max(...counts);
}
