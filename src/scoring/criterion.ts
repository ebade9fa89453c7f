import type { CriterionName, Evidence } from '../model/evaluation.js';
import type { Circle } from './circle.js';

/** One way to look at how good a circle is: a number for the search, and facts for people. */
export interface Criterion<Name extends CriterionName = CriterionName> {
  readonly name: Name;
  /** 0 to 1; `NaN` where it cannot be measured. Hot: called for every circle that is tried. */
  measure(circle: Circle): number;
  /** What a person can check by pointing, with people, needs, attributes and labels by index. */
  evidence(circle: Circle): Indexed<Evidence[Name]>;
}

/** The same facts with an index in place of every id, slug, attribute and label. */
export type Indexed<Facts> = Facts extends string
  ? number
  : Facts extends object
    ? { readonly [Key in keyof Facts]: Indexed<Facts[Key]> }
    : Facts;

/** Where a criterion cannot be measured. */
export const unmeasured = Number.NaN;
