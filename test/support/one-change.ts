import { renamedBackgrounds } from '../../src/arbitraries/laws/transformations.js';
import type { Participant, Policy, Pool } from '../../src/index.js';
import { parsePool } from '../../src/index.js';
import { metresEast, metresNorth } from './builders.js';

/** A circle of people of a pool, under a policy. */
export interface Scene {
  readonly pool: Pool;
  readonly policy: Policy;
  /** Ids. */
  readonly members: readonly string[];
}

/** A chance to choose: a whole number from 0 to `count - 1`. */
export type Draw = (count: number) => number;

/** The same scene with one thing other; `undefined` where that cannot be. */
export type Change = (scene: Scene, draw: Draw) => Scene | undefined;

const talents = ['cooking', 'listening', 'walking', 'handyman', 'paperwork'];
const needs = ['letters-and-forms', 'listening-ear', 'walking-buddy', 'odd-jobs', 'eating-together'];
const labels = ['provider-a', 'provider-b', 'provider-c'];
const languages = ['nl', 'ar', 'tr'];
const dayparts = ['tue-morning', 'thu-afternoon', 'sat-evening'] as const;
const adjustable = ['stranded', 'dominance', 'daypart', 'language'] as const;

/** Somebody in the circle says or is something else. */
function aMember(change: (person: Participant, draw: Draw) => Participant | undefined): Change {
  return (scene, draw) => {
    const id = scene.members[draw(scene.members.length)]!;
    let isPossible = true;
    const participants = scene.pool.participants.map((person) => {
      if (person.id !== id) return person;
      const changed = change(person, draw);
      if (changed === undefined) isPossible = false;
      return changed ?? person;
    });
    return isPossible ? { ...scene, pool: { ...scene.pool, participants } } : undefined;
  };
}

const everybody =
  (change: (person: Participant) => Participant): Change =>
  (scene) => ({ ...scene, pool: { ...scene.pool, participants: scene.pool.participants.map(change) } });

const thePool =
  (change: (pool: Pool, members: readonly string[], draw: Draw) => Pool | undefined): Change =>
  (scene, draw) => {
    const pool = change(scene.pool, scene.members, draw);
    return pool && { ...scene, pool };
  };

const thePolicy =
  (change: (policy: Policy, draw: Draw) => Policy | undefined): Change =>
  (scene, draw) => {
    const policy = change(scene.policy, draw);
    return policy && { ...scene, policy };
  };

/** One of some things, without those that are there. */
function other<Item>(all: readonly Item[], there: readonly Item[], draw: Draw): Item | undefined {
  const left = all.filter((each) => !there.includes(each));
  return left.length === 0 ? undefined : left[draw(left.length)];
}

/** One less, if that leaves any. */
function oneLess<Item>(items: readonly Item[], draw: Draw): Item[] | undefined {
  const gone = draw(Math.max(1, items.length));
  return items.length < 2 ? undefined : items.filter((_, position) => position !== gone);
}

/** Rules that are of some severity become of another. */
const severity = (from: 'required' | 'preferred', to: 'preferred' | 'off'): Change =>
  thePolicy((policy, draw) => {
    const found = adjustable.filter((rule) => policy.rules[rule] === from);
    const rule = found[draw(Math.max(1, found.length))];
    return rule && { ...policy, rules: { ...policy.rules, [rule]: to } };
  });

const twoMembers = (members: readonly string[], draw: Draw): string[] | undefined => {
  const one = draw(members.length);
  const two = (one + 1 + draw(Math.max(1, members.length - 1))) % members.length;
  return one === two ? undefined : [members[one]!, members[two]!];
};

/** Changes, by the words that the page has for them. */
export const changes: Readonly<Record<string, Change>> = {
  'somebody joins the circle': (scene, draw) => {
    const joining = other(
      scene.pool.participants.map(({ id }) => id),
      scene.members,
      draw,
    );
    return joining === undefined ? undefined : { ...scene, members: [...scene.members, joining] };
  },
  'somebody else comes into the pool': thePool((pool, _, draw) => {
    const like = pool.participants[draw(pool.participants.length)]!;
    return {
      ...pool,
      participants: [...pool.participants, { ...like, id: 'newcomer', waitingSince: pool.date }],
    };
  }),
  'a home moves': aMember((person, draw) => {
    if (!('lat' in person.home)) return undefined;
    return { ...person, home: metresEast(metresNorth(person.home, draw(1600) - 800), draw(1600) - 800) };
  }),
  'a member walks further': aMember((person, draw) =>
    person.reach === undefined ? undefined : { ...person, reach: person.reach + 50 + draw(500) },
  ),
  'a talent is raised': aMember((person, draw) => {
    const which = draw(Math.max(1, person.talents.length));
    const { talent, level } = person.talents[which] ?? { talent: '', level: 1 };
    if (level === 1) return undefined;
    return {
      ...person,
      talents: person.talents.map((said, each) =>
        each === which ? { talent, level: (1 + level) / 2 } : said,
      ),
    };
  }),
  'a talent is added': aMember((person, draw) => {
    const talent = other(
      talents,
      person.talents.map((said) => said.talent),
      draw,
    );
    return talent === undefined
      ? undefined
      : { ...person, talents: [...person.talents, { talent, level: 1 }] };
  }),
  'a need is added': aMember((person, draw) => {
    const need = other(
      needs,
      person.needs.map((said) => said.need),
      draw,
    );
    return need === undefined ? undefined : { ...person, needs: [...person.needs, { need, weight: 1 }] };
  }),
  'a need weighs more': aMember((person, draw) => {
    const which = draw(Math.max(1, person.needs.length));
    const { need, weight } = person.needs[which] ?? { need: '', weight: 1 };
    if (weight === 1) return undefined;
    return {
      ...person,
      needs: person.needs.map((said, each) => (each === which ? { need, weight: (1 + weight) / 2 } : said)),
    };
  }),
  'all needs of everybody weigh half as much': everybody((person) => ({
    ...person,
    needs: person.needs.map(({ need, weight }) => ({ need, weight: weight / 2 })),
  })),
  'a wait becomes longer': aMember((person, draw) => {
    const since = ['2026-05-01', '2025-01-01', '2024-03-01'][draw(3)]!;
    return (person.waitingSince ?? '2026-11-21') <= since ? undefined : { ...person, waitingSince: since };
  }),
  'a label becomes known': aMember((person, draw) =>
    person.backgrounds['route'] !== undefined
      ? undefined
      : { ...person, backgrounds: { ...person.backgrounds, route: labels[draw(3)]! } },
  ),
  'a label is no longer known': aMember(({ backgrounds: { route, ...rest }, ...person }) =>
    route === undefined ? undefined : { ...person, backgrounds: rest },
  ),
  'labels and attributes get other names': thePool((pool, _, draw) =>
    parsePool(renamedBackgrounds(pool, draw(1000))),
  ),
  'an attribute becomes a theme': thePool((pool) =>
    pool.backgrounds.some(({ attribute }) => attribute === 'route')
      ? undefined
      : { ...pool, backgrounds: [...pool.backgrounds, { attribute: 'route', theme: true }] },
  ),
  'a language is added to those that somebody states': aMember((person, draw) => {
    const language = other(languages, person.languages, draw);
    return person.languages.length === 0 || language === undefined
      ? undefined
      : { ...person, languages: [...person.languages, language] };
  }),
  'a language is taken off, and it was not the only one': aMember((person, draw) => {
    const left = oneLess(person.languages, draw);
    return left && { ...person, languages: left };
  }),
  'somebody no longer says which languages they speak': aMember((person) =>
    person.languages.length === 0 ? undefined : { ...person, languages: [] },
  ),
  'a daypart is added to those that somebody states': aMember((person, draw) => {
    const daypart = other(dayparts, person.dayparts as (typeof dayparts)[number][], draw);
    return person.dayparts.length === 0 || daypart === undefined
      ? undefined
      : { ...person, dayparts: [...person.dayparts, daypart] };
  }),
  'a daypart is taken off, and it was not the only one': aMember((person, draw) => {
    const left = oneLess(person.dayparts, draw);
    return left && { ...person, dayparts: left };
  }),
  'somebody no longer says when they can come': aMember((person) =>
    person.dayparts.length === 0 ? undefined : { ...person, dayparts: [] },
  ),
  'a member is not ready after all': aMember((person) =>
    person.ready ? { ...person, ready: false } : undefined,
  ),
  'two members are not to meet': thePool((pool, members, draw) => {
    const pair = twoMembers(members, draw);
    return pair && { ...pool, apart: [...pool.apart, pair] };
  }),
  'two people are to be together': thePool((pool, members, draw) => {
    const one = members[draw(members.length)]!;
    const two = other(
      pool.participants.map(({ id }) => id),
      [one],
      draw,
    );
    return two === undefined ? undefined : { ...pool, together: [...pool.together, [one, two]] };
  }),
  '`composition.maxShare` is lowered': thePolicy((policy) => ({
    ...policy,
    composition: { maxShare: policy.composition.maxShare * 0.6 },
  })),
  '`reach.between` is lowered': thePolicy((policy) => ({
    ...policy,
    reach: { ...policy.reach, between: policy.reach.between * 0.6 },
  })),
  '`reach.personal` is raised': thePolicy((policy) => ({
    ...policy,
    reach: { ...policy.reach, personal: policy.reach.personal * 1.4 },
  })),
  '`reach.detour` is lowered': thePolicy((policy) =>
    policy.reach.detour === 1 ? undefined : { ...policy, reach: { ...policy.reach, detour: 1 } },
  ),
  '`size` takes more sizes': thePolicy(({ size: { min, max }, ...policy }) => ({
    ...policy,
    size: { min: Math.max(2, min - 1), max: max + 1 },
  })),
  '`dayparts.share` is raised': thePolicy((policy) => ({
    ...policy,
    dayparts: { share: (1 + policy.dayparts.share) / 2 },
  })),
  '`languages.share` is raised': thePolicy((policy) => ({
    ...policy,
    languages: { share: (1 + policy.languages.share) / 2 },
  })),
  '`minimumScore` is raised': thePolicy((policy) => ({
    ...policy,
    minimumScore: (1 + policy.minimumScore) / 2,
  })),
  'a rule goes from required to preferred': severity('required', 'preferred'),
  'a rule goes from preferred to off': severity('preferred', 'off'),
  '`weights.proximity` is raised': thePolicy((policy) => ({
    ...policy,
    weights: { ...policy.weights, proximity: (1 + policy.weights.proximity) / 2 },
  })),
  'all weights are halved': thePolicy(({ weights: w, ...policy }) => ({
    ...policy,
    weights: {
      proximity: w.proximity / 2,
      complementarity: w.complementarity / 2,
      reciprocity: w.reciprocity / 2,
      mix: w.mix / 2,
      resilience: w.resilience / 2,
    },
  })),
  '`placement` is raised': thePolicy((policy) => ({ ...policy, placement: (1 + policy.placement) / 2 })),
  '`waiting.perHalfYear` is raised': thePolicy((policy) => ({
    ...policy,
    waiting: { ...policy.waiting, perHalfYear: policy.waiting.perHalfYear + 1 },
  })),
};
