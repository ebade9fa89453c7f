import type { RuleCode, Violation } from '../../../src/model/evaluation.js';

/** The order in which broken rules are listed. */
const codes: readonly RuleCode[] = [
  'size',
  'distance',
  'stranded',
  'dominance',
  'daypart',
  'language',
  'place',
  'apart',
  'together',
  'ready',
  'score',
];

/** Ids in the one order that is the same everywhere: by UTF-16 code units. */
export function sorted(ids: Iterable<string>): string[] {
  return [...ids].sort(compareText);
}

/** Orders violations by rule, then by participants one by one, then by attribute. */
export function compareViolations(left: Violation, right: Violation): number {
  return (
    codes.indexOf(left.code) - codes.indexOf(right.code) ||
    compareLists(left.participants, right.participants) ||
    compareText(left.attribute ?? '', right.attribute ?? '')
  );
}

/** Orders lists by their first item that differs; a list comes before its own continuation. */
export function compareLists(left: readonly string[], right: readonly string[]): number {
  for (const [position, item] of left.entries()) {
    const other = right[position];
    if (other === undefined) return 1;
    if (item !== other) return compareText(item, other);
  }
  return left.length - right.length;
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
