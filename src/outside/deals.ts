import type { Partner } from '../model/neighbourhood.js';
import type { Vocabulary } from '../model/vocabulary.js';

/** What a partner could do for a need, or do with a talent. */
export interface Deal {
  readonly partner: Partner;
  /** The slug by which: of a talent that meets the need, of a need that the talent meets; `null` where it is named itself. */
  readonly by: string | null;
  /** 0 to 1. */
  readonly strength: number;
}

type Way = Omit<Deal, 'partner'>;

/** Gathers deals by the need or talent that they are about. */
export function dealsIn(
  partners: readonly Partner[],
  waysOf: (partner: Partner) => ReadonlyMap<string, Way>,
): Map<string, Deal[]> {
  const deals = new Map<string, Deal[]>();
  for (const partner of partners) {
    for (const [slug, way] of waysOf(partner)) {
      const known = deals.get(slug);
      if (known === undefined) deals.set(slug, [{ partner, ...way }]);
      else known.push({ partner, ...way });
    }
  }
  return deals;
}

/** Needs that a partner meets: those it offers to meet, and those that its talents meet. */
export function offeredFor({ offers }: Partner, { meets }: Vocabulary): ReadonlyMap<string, Way> {
  const talents = new Set(offers.flatMap((offer) => ('talent' in offer ? [offer.talent] : [])));
  const found = new Map<string, Way>();
  for (const offer of offers) if ('need' in offer) raise(found, offer.need, null, 1);
  for (const { talent, need, strength } of meets) {
    if (talents.has(talent)) raise(found, need, talent, strength);
  }
  return found;
}

/** Talents that a partner can use: those it wishes for, and those that meet a need of it. */
export function wishedFor({ wishes }: Partner, { meets }: Vocabulary): ReadonlyMap<string, Way> {
  const needs = new Set(wishes.flatMap((wish) => ('need' in wish ? [wish.need] : [])));
  const found = new Map<string, Way>();
  for (const wish of wishes) if ('talent' in wish) raise(found, wish.talent, null, 1);
  for (const { talent, need, strength } of meets) {
    if (needs.has(need)) raise(found, talent, need, strength);
  }
  return found;
}

/** Keeps the strongest way; of equals the one that is named itself, then the one that sorts first. */
function raise(found: Map<string, Way>, slug: string, by: string | null, strength: number): void {
  const known = found.get(slug);
  const isBetter =
    known === undefined ||
    strength > known.strength ||
    (strength === known.strength && known.by !== null && by !== null && by < known.by);
  if (isBetter) found.set(slug, { by, strength });
}
