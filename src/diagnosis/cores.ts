import { costAt, type Levels, type Lever } from './levers.js';

/**
 * Levels at which no circle is possible. None is possible either where every lever is as strict or stricter: to make
 * a rule looser forbids no circle. The exception is how far people are taken to walk: that changes scores, also for
 * the worse, so a core is about that level alone, unless no score is too low for it.
 */
export interface Core {
  readonly levels: Levels;
  /** Whether it is about everybody who walks less, too. */
  readonly anyScore: boolean;
  readonly proven: boolean;
}

/** Where the lever that changes scores stands among the levers; -1 without it. */
export function walkingAt(levers: readonly Lever[]): number {
  return levers.findIndex(({ name }) => name === 'reach.personal');
}

/** Whether a core says that no circle is possible at some levels. */
export function rulesOut({ levels: core, anyScore }: Core, levels: Levels, walking: number): boolean {
  return core.every((most, at) => (at === walking && !anyScore ? levels[at] === most : levels[at]! <= most));
}

/**
 * The cheapest levels that no core rules out, the first of equals; `undefined` where there are none. With every core
 * some lever must stand higher than it does there.
 *
 * A minimum hitting set over conflicts that are found on the way: Reiter (1987), doi:10.1016/0004-3702(87)90062-2;
 * Moreno-Centeno and Karp (2013), doi:10.1287/opre.1120.1139.
 */
export function cheapestBeyond(levers: readonly Lever[], cores: readonly Core[]): Levels | undefined {
  const walking = walkingAt(levers);
  let cheapest: Levels | undefined;
  let least = Number.POSITIVE_INFINITY;
  const seen = new Set<string>();
  const rise = (levels: Levels): void => {
    const cost = costAt(levers, levels);
    const key = levels.join();
    if (cost >= least || seen.has(key)) return;
    seen.add(key);
    const core = cores.find((each) => rulesOut(each, levels, walking));
    if (core === undefined) {
      cheapest = levels;
      least = cost;
      return;
    }
    for (const [at, { values }] of levers.entries()) {
      const next = core.levels[at]! + 1;
      // How far people walk is gone through from outside.
      if (at !== walking && next < values.length) rise(levels.with(at, next));
    }
  };
  const worlds = walking === -1 ? 1 : levers[walking]!.values.length;
  for (let world = 0; world < worlds; world++) rise(levers.map((_, at) => (at === walking ? world : 0)));
  return cheapest;
}
