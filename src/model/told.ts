import type { Fact } from './facts/facts.js';

/** What is to be said of suggestions: of each, and of why there is nothing. */
export interface ToldSuggestions {
  readonly suggestions: ReadonlyArray<{ readonly circle: string; readonly facts: readonly Fact[] }>;
  readonly formations: ReadonlyArray<{
    readonly members: readonly string[];
    readonly facts: readonly Fact[];
  }>;
  readonly none: readonly Fact[];
}

/** What is to be said of a vacancy: of each candidate, and of why there is nobody. */
export interface ToldVacancy {
  readonly candidates: ReadonlyArray<{ readonly participant: string; readonly facts: readonly Fact[] }>;
  readonly none: readonly Fact[];
}
