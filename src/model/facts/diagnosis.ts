import type { LeverName, LeverValue, PolicyStep } from '../levers.js';

/** People who must stay together, also by way of others: ids, sorted. */
interface Tied {
  readonly participants: readonly string[];
}

/** Those of them whom it is about: ids, sorted. */
interface TiedAbout extends Tied {
  readonly about: readonly string[];
}

/** Why people who must stay together cannot share a circle. */
export interface ConflictFacts {
  /** Some of them may not meet each other. */
  readonly 'together-apart': TiedAbout;
  /** They are more than the `most` members that a circle has. */
  readonly 'together-too-many': Tied & { readonly most: number };
  /** Two of them live further apart than the `most` walking metres that two members may; `null` where there is no way. */
  readonly 'together-too-far': TiedAbout & { readonly metres: number | null; readonly most: number };
  /** Some of them are not ready. */
  readonly 'together-not-ready': TiedAbout;
  /** Some of them have a seat in a running circle. */
  readonly 'together-seated': TiedAbout;
  /** No circle with all of them keeps the rules. */
  readonly 'together-no-circle': Tied;
}

export type ConflictCode = keyof ConflictFacts;

/** Facts about what is possible for a pool under a policy. */
export interface DiagnosisFacts extends ConflictFacts {
  /** So many people are ready and in no running circle; `proven` is false where a circle may have been missed. */
  readonly possibility: {
    readonly candidates: number;
    readonly possible: boolean;
    readonly proven: boolean;
  };
  /** Fewer people are ready and without a circle than the smallest circle has members. */
  readonly 'too-few-candidates': { readonly candidates: number; readonly needed: number };
  /** What one step looser would change. */
  readonly price: {
    readonly rule: LeverName;
    readonly from: LeverValue;
    readonly to: LeverValue;
    readonly placed: number;
    readonly value: number;
    readonly proven: boolean;
  };
  /** So many rules would change next to nothing if they were one step looser. */
  readonly 'free-rules': { readonly rules: number };
  /** With all of these steps a circle of so many members is possible. */
  readonly relaxation: { readonly steps: readonly PolicyStep[]; readonly members: number };
  /** In the circle that is then possible so many members share a label, which is more than may now. */
  readonly 'relaxed-share': { readonly attribute: string; readonly members: number; readonly of: number };
  /** Nothing that may be made looser was found to make a circle possible. */
  readonly 'no-relaxation': { readonly candidates: number };
}
