import type { RuleCode } from '../model/evaluation.js';
import type { AdjustableRule, Policy, Severity } from '../model/policy.js';
import { apart } from './rules/apart.js';
import { daypart } from './rules/daypart.js';
import { distance } from './rules/distance.js';
import { dominance } from './rules/dominance.js';
import { language } from './rules/language.js';
import { place } from './rules/place.js';
import { ready } from './rules/ready.js';
import type { Rule } from './rules/rule.js';
import { size } from './rules/size.js';
import { stranded } from './rules/stranded.js';
import { together } from './rules/together.js';

/** All rules but the one about the score itself, in the order in which violations are listed. */
export const rules: readonly Rule[] = [
  size,
  distance,
  stranded,
  dominance,
  daypart,
  language,
  place,
  apart,
  together,
  ready,
];

/** What is done when a circle breaks a rule. Only some rules can be anything but required. */
export function severityOf(code: RuleCode, policy: Policy): Severity {
  return policy.rules[code as AdjustableRule] ?? (code === 'place' ? 'off' : 'required');
}
