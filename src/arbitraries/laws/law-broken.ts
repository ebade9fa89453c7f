/** Thrown when a law does not hold. It names the law and rules, codes and positions in lists, and nobody. */
export class LawBroken extends Error {
  /** The law, as it is called in `laws`. */
  readonly law: string;

  constructor(law: string, what: string) {
    super(`${law}: ${what}`);
    this.name = 'LawBroken';
    this.law = law;
  }
}

/** How far two computed numbers may lie apart. */
export const tolerance = 1e-9;

export function isClose(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= tolerance;
}

/** Whether two values say the same, in the same order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
