import type { FactCode, FactData } from '../model/facts/facts.js';

/** How people and things are called in a sentence. */
export interface Names {
  person(id: string): string;
  /** As it is stated, between quotation marks. */
  need(slug: string): string;
  /** As it is stated, between quotation marks. */
  talent(slug: string): string;
}

/** A sentence for every fact there is, in one language. */
export type Wording = {
  readonly [Code in FactCode]: (fact: FactData[Code], names: Names) => string;
};
