import type { Fact, FactCode } from '../../model/facts/facts.js';
import { type Markup, markup } from '../markup.js';
import { sentences, table } from './parts.js';
import type { Teller } from './teller.js';

/** Facts that say the same of one reason or another. */
const reasons: ReadonlySet<FactCode> = new Set(['left-over-for', 'left-over-otherwise']);

/** Facts about the whole: sentences, and beside each other why people have no place and what nobody can help with. */
export function summed(facts: readonly Fact[], teller: Teller): Markup {
  const { captions, need } = teller;
  const isUnmet = (fact: Fact): fact is Fact<'unmet-in-circles'> => fact.code === 'unmet-in-circles';
  const unmet = facts.filter(isUnmet);
  const leftOver = facts.filter(({ code }) => reasons.has(code));
  const others = facts.filter((fact) => !isUnmet(fact) && !reasons.has(fact.code));
  const why =
    leftOver.length === 0
      ? []
      : markup`<section class="block"><h3>${captions.whyLeftOver}</h3>${sentences(leftOver, teller)}</section>`;
  const missing =
    unmet.length === 0
      ? []
      : markup`<section class="block counts">${table(
          { caption: captions.unmet },
          [captions.need, captions.people],
          unmet.map((fact) => [need(fact.need), fact.people]),
          teller,
        )}</section>`;
  return markup`${sentences(others, teller)}<div class="beside">${why}${missing}</div>`;
}
