/** How far computed numbers may be off before a comparison takes notice. */
const tolerance = 1e-9;

export const isAtLeast = (value: number, limit: number): boolean => value >= limit - tolerance;

export const isAtMost = (value: number, limit: number): boolean => value <= limit + tolerance;

export const isMoreThan = (value: number, limit: number): boolean => value > limit + tolerance;

/** The whole number of members that a share of so many members stands for, rounded up. */
export const shareOf = (members: number, share: number): number => Math.ceil(share * members - tolerance);
