import { buurtcirkel } from '../../vocabulary/buurtcirkel.js';
import { type HeadDraft, isBroken } from './draft.js';

/** Slugs that may be used; `undefined` where the vocabulary is wrong, since then none can be called unknown. */
export interface KnownSlugs {
  readonly talents: ReadonlySet<string | undefined> | undefined;
  readonly needs: ReadonlySet<string | undefined> | undefined;
}

type Entry = string | { readonly slug?: string | undefined } | undefined;

export function knownSlugs(pool: HeadDraft): KnownSlugs {
  const own = pool.vocabulary ?? {};
  const isShipped = !('vocabulary' in pool) || typeof own === 'string';
  if (isShipped) return { talents: slugsOf(buurtcirkel.talents), needs: slugsOf(buurtcirkel.needs) };
  if (isBroken(pool, 'vocabulary') || isBroken(own, 'extends')) {
    return { talents: undefined, needs: undefined };
  }
  const base = own.extends === undefined ? undefined : buurtcirkel;
  return {
    talents: isBroken(own, 'talents') ? undefined : slugsOf(base?.talents, own.talents),
    needs: isBroken(own, 'needs') ? undefined : slugsOf(base?.needs, own.needs),
  };
}

/** A talent or need is written as a bare slug or as an object. */
export function slugOf(entry: Entry): string | undefined {
  return typeof entry === 'object' ? entry.slug : entry;
}

function slugsOf(base: readonly Entry[] = [], own: readonly Entry[] = []): ReadonlySet<string | undefined> {
  return new Set([...base, ...own].map(slugOf));
}
