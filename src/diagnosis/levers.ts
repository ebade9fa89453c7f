import {
  type LeverCosts,
  type LeverName,
  type LeverValue,
  leverNames,
  type PolicyStep,
} from '../model/levers.js';
import type { AdjustableRule, Policy, PolicyInput } from '../model/policy.js';

/** Something that can be made looser, a step at a time. */
export interface Lever {
  readonly name: LeverName;
  /** As it is now, and then ever looser. Two or more. */
  readonly values: readonly LeverValue[];
  /** Of one step. */
  readonly cost: number;
}

/** How many steps each lever is taken: `[levers]`, 0 for as it is. */
export type Levels = readonly number[];

/** What a step costs where nothing else is said: to put a rule aside is dearer than all steps of its number. */
export const defaultCosts: Required<LeverCosts> = {
  'reach.between': 1,
  'reach.personal': 1,
  'size.min': 2,
  'size.max': 2,
  'dayparts.share': 2,
  'languages.share': 2,
  'composition.maxShare': 3,
  minimumScore: 3,
  'rules.stranded': 25,
  'rules.daypart': 25,
  'rules.language': 25,
  'rules.place': 25,
  'rules.dominance': 40,
};

/** How often a distance can grow by a quarter, and to which metres it is rounded up. */
const walks = { steps: 4, growth: 0.25, rounding: 50 } as const;
/** How many members fewer, or more, a circle may have; and the bounds of any policy. */
const sizes = { steps: 3, least: 2, most: 64 } as const;
const shareStep = 0.1;

/** Everything that can be looser than it is, by name. */
const ladders: { readonly [Name in LeverName]: (policy: Policy) => readonly LeverValue[] } = {
  'reach.between': ({ reach }) => longerWalks(reach.between),
  'reach.personal': ({ reach }) => longerWalks(reach.personal),
  'size.min': ({ size }) =>
    upTo(sizes.steps, (step) => size.min - step).filter((members) => members >= sizes.least),
  'size.max': ({ size }) =>
    upTo(sizes.steps, (step) => size.max + step).filter((members) => members <= sizes.most),
  'dayparts.share': ({ rules, dayparts }) =>
    rules.daypart === 'required' || rules.place === 'required' ? smallerShares(dayparts.share) : [],
  'languages.share': ({ rules, languages }) =>
    rules.language === 'required' ? smallerShares(languages.share) : [],
  'composition.maxShare': ({ rules, composition }) =>
    rules.dominance === 'required'
      ? smallerShares(1 - composition.maxShare).map((rest) => hundredths(1 - rest))
      : [],
  minimumScore: ({ minimumScore }) => smallerShares(minimumScore),
  'rules.stranded': asPreference('stranded'),
  'rules.daypart': asPreference('daypart'),
  'rules.language': asPreference('language'),
  'rules.place': asPreference('place'),
  'rules.dominance': asPreference('dominance'),
};

/** The levers that may be touched and that have a step left. */
export function leversOf(policy: Policy, costs: LeverCosts): Lever[] {
  return leverNames.flatMap((name) => {
    const cost = costs[name] ?? 'never';
    const looser = ladders[name](policy);
    if (cost === 'never' || looser.length === 0) return [];
    return [{ name, cost, values: [valueIn(policy, name), ...looser] }];
  });
}

/** What is looser at these levels. */
export function stepsAt(levers: readonly Lever[], levels: Levels): PolicyStep[] {
  return levers.flatMap(({ name, values }, at) =>
    levels[at] === 0 ? [] : [{ rule: name, from: values[0]!, to: values[levels[at]!]! }],
  );
}

/** What these steps cost together. */
export function costAt(levers: readonly Lever[], levels: Levels): number {
  return levers.reduce((sum, { cost }, at) => sum + cost * levels[at]!, 0);
}

/** A policy to be laid over another one. */
export function patchOf(steps: readonly PolicyStep[]): PolicyInput {
  const patch: Record<string, LeverValue | Record<string, LeverValue>> = {};
  for (const { rule, to } of steps) {
    const [part, key] = pathOf(rule);
    patch[part] = key === undefined ? to : { ...(patch[part] as Record<string, LeverValue>), [key]: to };
  }
  return patch as PolicyInput;
}

/** The policy with steps taken. */
export function loosen(policy: Policy, steps: readonly PolicyStep[]): Policy {
  const { size, reach, composition, dayparts, languages, rules, minimumScore } = patchOf(steps);
  return {
    ...policy,
    size: { ...policy.size, ...size },
    reach: { ...policy.reach, ...reach },
    composition: { ...policy.composition, ...composition },
    dayparts: { ...policy.dayparts, ...dayparts },
    languages: { ...policy.languages, ...languages },
    rules: { ...policy.rules, ...rules },
    minimumScore: minimumScore ?? policy.minimumScore,
  };
}

function valueIn(policy: Policy, name: LeverName): LeverValue {
  const [part, key] = pathOf(name);
  const within = policy[part as keyof Policy];
  return (key === undefined ? within : within[key as keyof typeof within]) as LeverValue;
}

function pathOf(name: LeverName): readonly [part: string, key?: string] {
  return name.split('.') as [string, string?];
}

function longerWalks(metres: number): number[] {
  return upTo(
    walks.steps,
    (step) => Math.ceil((metres * (1 + walks.growth * step)) / walks.rounding) * walks.rounding,
  ).filter((longer, at, all) => longer > (all[at - 1] ?? metres));
}

function smallerShares(share: number): number[] {
  const steps = Math.ceil(hundredths(share) / shareStep - 1e-9);
  return upTo(steps, (step) => Math.max(0, hundredths(share - step * shareStep))).filter(
    (smaller, at, all) => smaller < (all[at - 1] ?? share),
  );
}

function asPreference(rule: AdjustableRule): (policy: Policy) => readonly LeverValue[] {
  return ({ rules }) => (rules[rule] === 'required' ? ['preferred'] : []);
}

/** Something for each of so many steps. */
function upTo(steps: number, at: (step: number) => number): number[] {
  return Array.from({ length: steps }, (_, step) => at(step + 1));
}

/** Without what is left when tenths are added up. */
function hundredths(number: number): number {
  return Math.round(number * 100) / 100;
}
