/** Facts about whether a run is fair */
export interface FairnessFacts {
  /** How many were considered and what came of it; `null` where that is about too few. */
  readonly 'run-considered': {
    readonly considered: number | null;
    readonly placed: number | null;
    readonly leftOver: number | null;
  };
  /** How many whole weeks people have waited who have a place, or have none, of those of whom it is known. */
  readonly 'run-waiting': {
    readonly group: 'placed' | 'left-over';
    readonly people: number;
    readonly median: number;
    readonly longest: number;
  };
  /** In how many proposals that are about as good as the best people have a place. */
  readonly 'run-chances': {
    readonly drawn: number;
    readonly counted: number;
    readonly different: number;
    readonly best: number;
    readonly tolerance: number;
    readonly lowest: number | null;
    readonly gini: number | null;
    readonly never: number | null;
  };
  /** How many of those with one label have a place; `null` is for those of whom it is not known. */
  readonly 'run-label': {
    readonly attribute: string;
    readonly label: string | null;
    readonly people: number;
    readonly placed: number;
    readonly share: number;
  };
  /** The same of all whose label is not told. */
  readonly 'run-other-labels': {
    readonly attribute: string;
    readonly people: number;
    readonly placed: number;
  };
}
