import type { CircleDifference, Evaluation, Policy } from '../../index.js';
import { row } from './rows.js';
import { tabulateViolations } from './violations.js';
import { name, unit } from './words.js';

/** Differences that would be shown as nothing. */
const negligible = 0.005;

/** What changes in a circle: its scores, its members' help and the rules that it breaks. */
export function tabulateDifference(
  before: Evaluation | null,
  after: Evaluation | null,
  { people, disappeared }: CircleDifference,
  policy: Policy,
  width: number,
): string[] {
  const scores = (evaluation: Evaluation | null) => ({
    score: evaluation?.score ?? null,
    ...evaluation?.scores,
  });
  const [old, now] = [scores(before), scores(after)];
  const criteria = ['score', 'proximity', 'complementarity', 'reciprocity', 'mix', 'resilience'] as const;
  const changed = people.flatMap(({ participant, before: gave, after: gives }) => {
    if (gave === null || gives === null) return [];
    const parts = [
      part('coverage', gave.coverage, gives.coverage),
      part('give', gave.give, gives.give),
      part('get', gave.get, gives.get),
    ].filter((words) => words !== undefined);
    return parts.length === 0 ? [] : [`${name(participant)}: ${parts.join(', ')}`];
  });
  return [
    ...criteria.flatMap((each) => row(each, arrow(old[each] ?? null, now[each] ?? null), width)),
    ...changed.flatMap((words, position) => row(position === 0 ? 'members' : '', words, width)),
    ...tabulateViolations(after?.violations ?? [], policy, width),
    ...(disappeared.length === 0
      ? []
      : row('kept from now on', [...new Set(disappeared.map(({ code }) => code))].join(', '), width)),
  ];
}

function part(label: string, before: number | null, after: number | null): string | undefined {
  if (before === after || Math.abs((after ?? 0) - (before ?? 0)) < negligible) return undefined;
  return `${label} ${arrow(before, after)}`;
}

/** What a number was and becomes. */
function arrow(before: number | null, after: number | null): string {
  return `${unit(before)} → ${unit(after)}`;
}

/** A gain with its sign. */
export function signed(gain: number): string {
  return `${gain < 0 ? '−' : '+'}${Math.abs(gain).toFixed(2)}`;
}
