import type { WeighedRelation } from './relations.js';

/** Help that comes round, by the most important relation of each step. */
export interface HelpLoop {
  readonly steps: readonly WeighedRelation[];
  /** What goes round: no step is less. */
  readonly amount: number;
}

/**
 * Finds all loops of two and of three members in which each could help the next and the last the first, those with
 * the most help going round first. A loop begins with the member whose id comes first.
 *
 * @param relations the most important first
 */
export function findLoops(relations: readonly WeighedRelation[]): HelpLoop[] {
  const strongest = new Map<string, Map<string, WeighedRelation>>();
  for (const relation of relations) {
    const given = strongest.get(relation.giver) ?? new Map<string, WeighedRelation>();
    if (!given.has(relation.receiver)) given.set(relation.receiver, relation);
    strongest.set(relation.giver, given);
  }
  const loops: HelpLoop[] = [];
  const add = (...steps: WeighedRelation[]): void => {
    loops.push({ steps, amount: Math.min(...steps.map(({ amount }) => amount)) });
  };
  for (const [first, given] of strongest) {
    for (const [second, one] of given) {
      if (second < first) continue;
      const back = strongest.get(second)?.get(first);
      if (back !== undefined) add(one, back);
      for (const [third, two] of strongest.get(second) ?? []) {
        if (third <= first || third === second) continue;
        const three = strongest.get(third)?.get(first);
        if (three !== undefined) add(one, two, three);
      }
    }
  }
  return loops.sort((a, b) => b.amount - a.amount || a.steps.length - b.steps.length || byPeople(a, b));
}

function byPeople(a: HelpLoop, b: HelpLoop): number {
  const [one, other] = [a, b].map(({ steps }) => JSON.stringify(steps.map(({ giver }) => giver)));
  return one! < other! ? -1 : 1;
}
