/** The five criteria by which a circle is scored. */
export type CriterionName = 'proximity' | 'complementarity' | 'reciprocity' | 'mix' | 'resilience';

/** One number per criterion, 0 to 1; `null` where it cannot be measured. */
export type Scores = Readonly<Record<CriterionName, number | null>>;

/** The rules a circle can break, in the order in which violations are listed. */
export const ruleCodes = [
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
] as const;

export type RuleCode = (typeof ruleCodes)[number];

/** One way in which a circle breaks a rule. */
export interface Violation {
  readonly code: RuleCode;
  /** Ids of the people concerned, sorted. */
  readonly participants: readonly string[];
  /** The background attribute, for `dominance`. */
  readonly attribute?: string;
}

/** What one member could give to and get from the others. Never a score of the person. */
export interface MemberHelp {
  readonly participant: string;
  /** Weight of others' needs that this member would meet. */
  readonly give: number;
  /** Weight of this member's needs that the others would meet. */
  readonly get: number;
  /** Share of this member's needs that is met, 0 to 1; `null` without needs. */
  readonly coverage: number | null;
}

/** The facts behind the scores that a person can check by pointing at people. For the coach. */
export interface Evidence {
  readonly help: {
    /** Share of all ordered pairs of members between whom there could be help, 0 to 1. */
    readonly ties: number;
  };
  readonly proximity: {
    /** The two who live furthest apart, in walking metres, `null` where there is no way; `null` for fewer than two. */
    readonly furthest: {
      readonly participants: readonly [string, string];
      readonly metres: number | null;
    } | null;
  };
  readonly complementarity: {
    /** Needs that nobody in the circle can help with. */
    readonly uncovered: ReadonlyArray<{ readonly participant: string; readonly need: string }>;
  };
  readonly reciprocity: {
    /** Members who could help others while nobody could help them. */
    readonly onlyGives: readonly string[];
    /** Members who could be helped while they could help nobody. */
    readonly onlyGets: readonly string[];
  };
  readonly mix: {
    /** The label with the largest share of the circle, and how many members have it. */
    readonly commonest: {
      readonly attribute: string;
      readonly label: string;
      readonly members: number;
    } | null;
    /** Members opposite a bloc who share no label with anybody. */
    readonly alone: readonly string[];
  };
  readonly resilience: {
    /** Needs that hang on one member. */
    readonly singleHelper: ReadonlyArray<{
      readonly participant: string;
      readonly need: string;
      readonly helper: string;
    }>;
  };
}

/** How good a circle is, which rules it breaks, and the facts behind both. */
export interface Evaluation {
  /** Ids, sorted. */
  readonly members: readonly string[];
  /** Weighted mean of the scores that could be measured, 0 to 1; `null` if none could. */
  readonly score: number | null;
  readonly scores: Scores;
  readonly violations: readonly Violation[];
  /** One entry per member, sorted by id. */
  readonly people: readonly MemberHelp[];
  readonly evidence: Evidence;
}
