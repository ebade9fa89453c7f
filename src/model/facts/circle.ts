import type { CriterionName, RuleCode } from '../evaluation.js';
import type { Daypart } from '../pool.js';

/** Help of one member for another. */
export interface HelpRelation {
  /** Id. */
  readonly giver: string;
  /** Id. */
  readonly receiver: string;
  /** Slug of the receiver's need. */
  readonly need: string;
  /** Slug of the giver's talent; `null` where both have the need and meet it for each other. */
  readonly talent: string | null;
}

/** Somebody's need, by slug. */
export interface OwnNeed {
  readonly participant: string;
  readonly need: string;
}

/** Facts about one circle, for its coach. People are ids, numbers of people are whole. */
export interface CircleFacts {
  /** How many members the circle has. */
  readonly 'circle-size': { readonly members: number };
  /** The score of the circle as a whole, 0 to 1; `null` where nothing can be measured. */
  readonly 'circle-score': { readonly score: number | null };
  /** A score of the circle, 0 to 1; `null` where it cannot be measured. */
  readonly criterion: { readonly criterion: CriterionName; readonly score: number | null };
  /** The lowest score, where it is under a half. */
  readonly 'weak-spot': { readonly criterion: CriterionName; readonly score: number };
  /**
   * Half of all ways between two homes are no longer than the median; `participants` live furthest apart. `null` where there
   * is no way.
   */
  readonly walks: {
    readonly medianMetres: number | null;
    readonly longestMetres: number | null;
    /** For the slower of the two. */
    readonly longestMinutes: number | null;
    readonly participants: readonly [string, string];
  };
  /** Somebody could help somebody else. */
  readonly helps: HelpRelation;
  /** Two members who have the same need and meet it for each other. */
  readonly 'help-each-other': { readonly participants: readonly [string, string]; readonly need: string };
  /** Help that comes round: each helps the next, and the last the first. Two or three people. */
  readonly 'help-loop': { readonly steps: readonly HelpRelation[] };
  /** A need that nobody in the circle can help with. */
  readonly 'nobody-can-help': { readonly need: string; readonly participants: readonly string[] };
  /** Needs that only this member can help with. */
  readonly 'hangs-on-one': { readonly helper: string; readonly needs: readonly OwnNeed[] };
  /** Somebody who would give more than twice the help they would get, in weight of needs. */
  readonly 'mostly-gives': { readonly participant: string; readonly give: number; readonly get: number };
  /** Somebody who would get more than twice the help they would give. */
  readonly 'mostly-gets': { readonly participant: string; readonly give: number; readonly get: number };
  /** The labels of an attribute with the largest share of the circle: one, or more that are as common. Two members or more each. */
  readonly 'commonest-label': {
    readonly attribute: string;
    readonly labels: readonly string[];
    readonly members: number;
    readonly of: number;
  };
  /** Somebody opposite a bloc who shares no label with anybody. */
  readonly alone: { readonly participant: string };
  /** A moment in the week that suits most members, as far as they said what suits them, and who cannot come then. */
  readonly 'best-daypart': {
    readonly daypart: Daypart;
    readonly members: number;
    readonly of: number;
    /** Members who said what suits them. */
    readonly stated: number;
    readonly cannot: readonly string[];
  };
  /** The language that most members speak, as far as they said what they speak. Primary subtag. */
  readonly 'shared-language': {
    readonly language: string;
    readonly members: number;
    readonly of: number;
    /** Members who said what they speak. */
    readonly stated: number;
  };
  /** A rule that the circle breaks, and whom that is about; for `dominance` nobody is named, only how many. */
  readonly 'breaks-rule': {
    readonly rule: RuleCode;
    readonly severity: 'required' | 'preferred';
    readonly people: number;
    readonly participants: readonly string[];
  };
}

/** Facts about one member of a circle. */
export interface MemberFacts {
  /** How many of their needs somebody in the circle can help with. */
  readonly 'needs-met': { readonly participant: string; readonly met: number; readonly of: number };
  /** A need of theirs that nobody in the circle can help with. */
  readonly 'need-unmet': OwnNeed;
  /** Somebody stated no talents, which is no reason to think that they have none. */
  readonly 'no-talent-stated': { readonly participant: string };
  /** Somebody stated no needs. */
  readonly 'no-need-stated': { readonly participant: string };
  /** How many members somebody can easily walk to, and how far the nearest lives; `null` where no way leads to any. */
  readonly company: {
    readonly participant: string;
    readonly members: number;
    readonly nearestMetres: number | null;
    readonly nearestMinutes: number | null;
  };
}
