import type { Leaning } from '../model/leaning.js';
import type { Effort } from '../model/proposal.js';
import type { Candidates } from '../runtime/candidates.js';
import type { Pause } from '../runtime/pace.js';
import { type Chosen, choose } from './choose.js';
import { leansMore } from './leaning.js';
import { openRuns } from './runs.js';

/** How strongly a run keeps away from what is listed already, one after the other until it is far enough. */
const strengths = [0.05, 0.2, 0.6] as const;

/** What there is to choose from. */
export interface ChoiceOptions {
  readonly effort: Effort;
  readonly count: number;
  readonly leanings: readonly Leaning[];
}

/** A search for proposals to choose from, under way. Mutable; owned by one run. */
export interface ChoiceSearch {
  readonly search: Generator<Pause, void>;
  /** What there is to choose from so far, once the search has ended or was stopped. */
  conclude(): readonly Chosen[];
}

/**
 * Looks for the best circles, for those of each leaning, and then for others that keep away from what is listed, until
 * there are enough or none that are good enough come any more.
 *
 * After modelling to generate alternatives: Brill (1979), doi:10.1287/mnsc.25.5.413.
 */
export function openChoiceSearch(
  candidates: Candidates,
  { effort, count, leanings }: ChoiceOptions,
): ChoiceSearch {
  const runs = openRuns(candidates, effort);
  const list = (): Chosen[] => choose(runs.found, count, leansMore);
  function* search(): Generator<Pause, void> {
    yield* runs.run({});
    if (count === 1 || list().length === 0) return;
    // From what is good already little has to be given up: afresh, as much effort comes to less.
    const [from] = runs.found;
    for (const leaning of leanings) yield* runs.run({ leaning, from: from! });
    // As often as each place may be tried for, even where what was listed gives way to something better.
    for (let place = 1; place < count && list().length < count; place++) {
      const listed = list();
      for (const strength of strengths) {
        yield* runs.run({ from: from!, apartFrom: { found: listed.map(({ found }) => found), strength } });
        if (list().length > listed.length) break;
      }
      if (list().length <= listed.length) return;
    }
  }
  return {
    search: search(),
    conclude() {
      // What was stopped half-way is only better than nothing.
      if (runs.found.length === 0) runs.settle();
      return list();
    },
  };
}
