import type { CompactPool } from '../model/compact-pool.js';
import type { Pool, PoolInput } from '../model/pool.js';
import type { Theme, ThemeInput } from '../model/theme.js';
import { resolveVocabulary } from '../vocabulary/resolve.js';
import type { ParseOptions } from './forbidden-names.js';
import type { Report } from './issues/report.js';
import { orThrow, type Parsed, parser } from './parser.js';
import type { Readable } from './reading/readable.js';
import { theme } from './schemas/theme.js';
import { wholePool } from './whole-pool.js';

/** A pool stays as it is once it is parsed, and so does what its vocabulary holds. */
const parsers = new WeakMap<Pool, (value: unknown, options?: ParseOptions) => Parsed<Theme>>();

/**
 * Checks a theme for a pool and gives it, complete and frozen.
 *
 * @throws InputError with everything that is wrong, when the value is no theme, asks for nothing, or speaks of talents or needs
 * that the pool does not know; or when the pool cannot be used.
 */
export function parseTheme(value: unknown, pool: PoolInput | CompactPool, options?: ParseOptions): Theme {
  return orThrow(safeParseTheme(value, pool, options));
}

/**
 * As {@link parseTheme}, but gives what is wrong with the theme instead of throwing it.
 *
 * @throws InputError when the pool cannot be used.
 */
export function safeParseTheme(
  value: unknown,
  pool: PoolInput | CompactPool,
  options?: ParseOptions,
): Parsed<Theme> {
  const parsed = wholePool(pool);
  const parse =
    parsers.get(parsed) ?? parser<ThemeInput, Theme>({ schema: theme, check: themeCheck(parsed), complete });
  parsers.set(parsed, parse);
  return parse(value, options);
}

function themeCheck(pool: Pool): (draft: Readable<ThemeInput>, report: Report) => void {
  const vocabulary = resolveVocabulary(pool.vocabulary);
  const kinds = [
    { key: 'talents', known: new Set(vocabulary.talents.map(({ slug }) => slug)), unknown: 'unknown-talent' },
    { key: 'needs', known: new Set(vocabulary.needs.map(({ slug }) => slug)), unknown: 'unknown-need' },
  ] as const;
  return (draft, report) => {
    for (const { key, known, unknown } of kinds) {
      draft[key]?.forEach((slug, position) => {
        if (slug !== undefined && !known.has(slug)) report.add(unknown, [key, position]);
      });
    }
    // A key that could not be read asks for something all the same.
    const asks = (['attributes', 'talents', 'needs'] as const).some(
      (key) => key in draft && (draft[key] === undefined || Object.keys(draft[key]).length > 0),
    );
    if (!asks) report.add('too-few', [], 'an attribute, a talent or a need');
  };
}

function complete({ purpose, attributes = {}, talents = [], needs = [] }: ThemeInput): Theme {
  const labels = Object.entries(attributes).map(([attribute, some]) => [attribute, once(some)] as const);
  return { purpose, attributes: Object.fromEntries(labels), talents: once(talents), needs: once(needs) };
}

function once<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
