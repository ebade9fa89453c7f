import type { BackgroundPlacement, Chances, LabelPlacement, WaitingWeeks } from '../fairness.js';

/** Facts about whether a run is fair. */
export interface FairnessFacts {
  /** Who was considered and what came of it; `null` where that is about too few. */
  readonly 'run-considered': {
    readonly considered: number | null;
    readonly placed: number | null;
    readonly leftOver: number | null;
  };
  readonly 'run-waiting': WaitingWeeks & { readonly group: 'placed' | 'left-over' };
  readonly 'run-chances': Chances;
  /** So many with one label have a place. */
  readonly 'run-label': LabelPlacement & Pick<BackgroundPlacement, 'attribute'>;
  /** The same of all whose label is not told. */
  readonly 'run-other-labels': Pick<BackgroundPlacement, 'attribute'> & {
    readonly people: number;
    readonly placed: number;
  };
}
