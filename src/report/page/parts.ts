import type { Fact } from '../../model/facts/facts.js';
import { type Content, type Markup, markup } from '../markup.js';
import type { Teller } from './teller.js';

/** Sentences below each other; nothing where there are none. */
export function sentences(facts: readonly Fact[], { say }: Teller): Markup {
  if (facts.length === 0) return markup``;
  return markup`<ul class="told">${facts.map((fact) => markup`<li>${say(fact)}</li>`)}</ul>`;
}

/** A heading with sentences under it; nothing where there are none. */
export function told(heading: string, facts: readonly Fact[], teller: Teller): Markup {
  if (facts.length === 0) return markup``;
  return markup`<section class="block"><h3>${heading}</h3>${sentences(facts, teller)}</section>`;
}

/** What may be wider than the window, and is then moved sideways, with keys too. */
export function scroller(label: string, content: Markup, { captions }: Teller): Markup {
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${label} (${captions.scrolls})">${content}</div>`;
}

/** A picture of which the words are in it. */
export function picture(label: string, svg: Markup, teller: Teller): Markup {
  return markup`<figure>${scroller(label, svg, teller)}</figure>`;
}

/**
 * A table with a heading for each column; the first cell of a row says what the row is about. No two have
 * the same label. A caption is unseen where a heading says the same.
 */
export function table(
  {
    caption,
    label = caption,
    look = 'shown',
  }: { readonly caption: string; readonly label?: string; readonly look?: 'shown' | 'unseen' },
  columns: readonly string[],
  rows: ReadonlyArray<readonly Content[]>,
  teller: Teller,
): Markup {
  const head = columns.map((column) => markup`<th scope="col">${column}</th>`);
  const body = rows.map(
    ([first = '', ...rest]) =>
      markup`<tr><th scope="row">${first}</th>${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
  );
  return scroller(
    label,
    markup`<table><caption class="${look}">${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`,
    teller,
  );
}

/** Items with commas between them. */
export function listed(items: readonly Markup[]): Markup {
  return markup`${items.map((item, place) => (place === 0 ? item : markup`, ${item}`))}`;
}
