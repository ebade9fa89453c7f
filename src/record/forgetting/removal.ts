import type { ForgettingReport, LeftCode } from '../../model/forgetting.js';

/** Takes one person out of things, and keeps count. Mutable; owned by one call. */
export class Removal {
  readonly #id: string;
  readonly #removed = new Map<string, number>();
  readonly #left = new Map<string, ForgettingReport['left'][number]>();

  constructor(id: string) {
    this.#id = id;
  }

  is(text: unknown): boolean {
    return text === this.#id;
  }

  /** Whether the id stands anywhere in plain JSON, as a text or as a key. */
  isIn(value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return this.is(value);
    if (Array.isArray(value)) return value.some((item) => this.isIn(item));
    return Object.entries(value).some(([key, inner]) => this.is(key) || this.isIn(inner));
  }

  /** A list without some of its items, which are counted; the list itself where all stay. */
  without<Item>(
    list: readonly Item[],
    path: string,
    isAbout: (item: Item) => boolean = (item) => this.is(item),
  ): readonly Item[] {
    const rest = list.filter((item) => !isAbout(item));
    if (rest.length === list.length) return list;
    this.count(path, list.length - rest.length);
    return rest;
  }

  /** Notes that something was taken out. */
  count(path: string, count = 1): void {
    this.#removed.set(path, (this.#removed.get(path) ?? 0) + count);
  }

  /** Notes that something stays. */
  leave(path: string, code: LeftCode): void {
    this.#left.set(`${code} ${path}`, { path, code });
  }

  /** How often something was taken out so far. */
  get removals(): number {
    return [...this.#removed.values()].reduce((sum, count) => sum + count, 0);
  }

  report(): ForgettingReport {
    return {
      found: this.removals > 0,
      removed: [...this.#removed].map(([path, count]) => ({ path, count })),
      left: [...this.#left.values()],
    };
  }
}
