import type { Facts, Help, NeedFacts } from './facts.js';

/** What the members of one circle could give to and get from each other. */
export interface Flow {
  /** give_i by id. */
  readonly give: ReadonlyMap<string, number>;
  /** get_j by id. */
  readonly get: ReadonlyMap<string, number>;
  /** W: all that could go from somebody to somebody. */
  readonly total: number;
}

/** c(j,s): the help of the best helper in the circle, 0 without any. */
export function oracleCover(need: NeedFacts, members: readonly string[]): number {
  return Math.max(0, ...helpWithin(need, members).map(({ strength }) => strength));
}

/** How much of the weight of the needs is covered; `null` without needs. */
export function oracleCoverage(needs: readonly NeedFacts[], members: readonly string[]): number | null {
  if (needs.length === 0) return null;
  let covered = 0;
  let stated = 0;
  for (const need of needs) {
    covered += need.weight * oracleCover(need, members);
    stated += need.weight;
  }
  return covered / stated;
}

/** The members who could help with the need at all. */
export function helpWithin(need: NeedFacts, members: readonly string[]): readonly Help[] {
  return need.help.filter(({ helper }) => members.includes(helper));
}

/** Splits every covered need over its helpers in proportion to their strength. */
export function oracleFlow(members: readonly string[], facts: Facts): Flow {
  const give = new Map(members.map((id) => [id, 0]));
  const get = new Map(members.map((id) => [id, 0]));
  let total = 0;
  for (const receiver of members) {
    for (const need of facts.needs(receiver)) {
      const helpers = helpWithin(need, members);
      const cover = oracleCover(need, members);
      const allStrength = helpers.reduce((sum, { strength }) => sum + strength, 0);
      for (const { helper, strength } of helpers) {
        const part = (need.weight * cover * strength) / allStrength;
        give.set(helper, give.get(helper)! + part);
        get.set(receiver, get.get(receiver)! + part);
        total += part;
      }
    }
  }
  return { give, get, total };
}
