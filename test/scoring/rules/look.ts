import { evaluateCircle } from '../../../src/evaluate.js';
import type { RuleCode } from '../../../src/model/evaluation.js';
import type { AdjustableRule, PolicyInput, Severity } from '../../../src/model/policy.js';
import type { PoolInput } from '../../../src/model/pool.js';
import type { Rule } from '../../../src/scoring/rules/rule.js';
import { createJudge } from '../../../src/scoring/worth.js';
import { compiled } from '../../problem/compiled.js';
import { seatedIn } from '../seated.js';

/** What a rule has to say about a circle of some people of a pool, or of all. */
export function look(
  rule: Rule,
  input: PoolInput,
  { members, policy }: { readonly members?: readonly string[]; readonly policy?: PolicyInput } = {},
): { readonly shortfall: number; readonly people: string[][] } {
  const { problem, legend } = compiled(input, policy === undefined ? {} : { policy });
  const circle = seatedIn({ problem, legend }, members ?? legend.participants);
  const found: Parameters<Rule['shortfall']>[1] = [];
  const shortfall = rule.shortfall(circle, found);
  return {
    shortfall,
    people: found.map(({ people }) => people.map((person) => legend.participants[person]!).sort()),
  };
}

/** What a circle of everybody is worth, and which rules it breaks, with one rule as strict as given. */
export function judge(
  input: PoolInput,
  code: AdjustableRule,
  severity: Severity,
  policy: PolicyInput = {},
): { readonly worth: number; readonly broken: RuleCode[] } {
  const strict = { ...policy, rules: { ...policy.rules, [code]: severity } };
  const { problem, legend } = compiled(input, { policy: strict });
  const everybody = [...legend.participants.keys()];
  return {
    worth: createJudge(problem, everybody.length).worth(everybody, everybody.length),
    broken: evaluateCircle(input, legend.participants, strict).violations.map((violation) => violation.code),
  };
}
