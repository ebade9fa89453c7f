import { defaultPolicy, type Policy, type PolicyInput } from '../model/policy.js';

/** Fills in the default of everything that a policy leaves out. */
export function completePolicy(policy: PolicyInput): Policy {
  return {
    size: { ...defaultPolicy.size, ...policy.size },
    reach: { ...defaultPolicy.reach, ...policy.reach },
    composition: { ...defaultPolicy.composition, ...policy.composition },
    dayparts: { ...defaultPolicy.dayparts, ...policy.dayparts },
    languages: { ...defaultPolicy.languages, ...policy.languages },
    rules: { ...defaultPolicy.rules, ...policy.rules },
    weights: { ...defaultPolicy.weights, ...policy.weights },
    placement: policy.placement ?? defaultPolicy.placement,
    waiting: { ...defaultPolicy.waiting, ...policy.waiting },
    minimumScore: policy.minimumScore ?? defaultPolicy.minimumScore,
  };
}
