import type { RuleCode } from '../../model/evaluation.js';
import type { Circle } from '../circle.js';

/** What a circle must keep. */
export interface Rule {
  readonly code: RuleCode;
  /**
   * How far the seated circle is from keeping the rule, in members or pairs; 0 where it is kept.
   *
   * @param found takes every violation, where it is given
   */
  shortfall(circle: Circle, found?: Breach[]): number;
  /** At most the shortfall of any circle that grows from this one to up to `most` members; default 0. */
  leastShortfall?(circle: Circle, most: number): number;
}

/** One way in which a rule is broken, with people by index. */
export interface Breach {
  readonly people: readonly number[];
  readonly attribute?: number;
  /** Position of a set of people who must stay together; some of them may be outside the problem. */
  readonly together?: number;
}

/** Everybody in the circle, for rules that are about all of them. */
export function everybody({ members, size }: Circle): Breach {
  return { people: Array.from(members.subarray(0, size)) };
}
