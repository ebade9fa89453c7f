/** Measures of who helps whom. `null` where a measure is undefined: of nothing, or of nobody. */
export interface Reciprocity {
  readonly people: number;
  /** Ordered pairs of people of whom the first helps the second. */
  readonly arcs: number;
  /** All help together: W. */
  readonly weight: number;
  /** Whether there is any help, however much. */
  readonly binary: {
    /** Share of arcs that run both ways. */
    readonly reciprocity: number | null;
    /** The same against chance among as many arcs: 1 all, 0 as chance, below 0 fewer. */
    readonly rho: number | null;
  };
  /** r: share of help that comes back from the same person. */
  readonly weighted: number | null;
  /** q: share of help that can flow in closed loops, of any length. */
  readonly circulation: number | null;
  /** B: share of help that is given by people who get as much. */
  readonly balancedShare: number | null;
  /** P: share of all people who both give and get. */
  readonly takingPart: number | null;
  /** B × P; 0 without any help. */
  readonly balance: number;
  /** How unevenly giving and getting are spread: 0 when equal, near 1 when one person has it all. */
  readonly gini: { readonly give: number | null; readonly get: number | null };
  /** How many people give and do not get. */
  readonly onlyGives: number;
  /** How many people get and do not give. */
  readonly onlyGets: number;
  /** How many people do neither. */
  readonly noExchange: number;
}

/** What one person gives and gets. Never a score of the person. */
export interface PersonExchange {
  readonly give: number;
  readonly get: number;
  /** 1 when they give as much as they get, 0 when they do one of the two or nothing. */
  readonly balance: number;
}

/** Measures of a help network, and what each of its people gives and gets. */
export interface NetworkReciprocity extends Reciprocity {
  /** In the order of the network: by index, or as the nodes of the graph come. */
  readonly persons: readonly PersonExchange[];
}
