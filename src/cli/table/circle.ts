import type { CriterionName, Policy, Scores, Setting, Violation } from '../../index.js';
import { row } from './rows.js';
import { tabulateSetting } from './setting.js';
import { tabulateViolations } from './violations.js';
import { count, listed, unit } from './words.js';

/** A circle as a proposal and an evaluation both know it. */
interface ScoredCircle {
  readonly members: readonly string[];
  readonly score: number | null;
  readonly scores: Scores;
  readonly violations: readonly Violation[];
  readonly setting?: Setting;
}

/** In the order in which they are shown. */
const criteria: readonly CriterionName[] = [
  'proximity',
  'complementarity',
  'reciprocity',
  'mix',
  'resilience',
];

/** A circle with its scores, its members and the rules it breaks. */
export function tabulateCircle(
  title: string,
  { members, score, scores, violations, setting }: ScoredCircle,
  policy: Policy,
  width: number,
): string[] {
  return [
    `${title}: ${count(members.length, 'member')}, score ${unit(score)}`,
    ...criteria.flatMap((criterion) => row(criterion, bar(scores[criterion]), width)),
    ...row('members', listed(members), width),
    ...(setting === undefined ? [] : tabulateSetting(setting, width)),
    ...tabulateViolations(violations, policy, width),
  ];
}

const cells = 8;

/** A score as a small bar and a number. */
function bar(score: number | null): string {
  const full = Math.round((score ?? 0) * cells);
  return `${score === null ? ' '.repeat(cells) : '▇'.repeat(full) + '▁'.repeat(cells - full)} ${unit(score)}`;
}
