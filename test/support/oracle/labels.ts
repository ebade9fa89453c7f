import type { Participant, Pool } from '../../../src/model/pool.js';

/** One background attribute in one circle: who has which label. People whose label is unknown are not in it. */
export interface AttributeLabels {
  readonly attribute: string;
  /** Label → ids of the members who have it. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
}

/** The attributes that are not a theme and of which somebody in the circle has a known label. */
export function oracleLabels(members: readonly Participant[], pool: Pool): AttributeLabels[] {
  const attributes = new Set(members.flatMap((member) => Object.keys(member.backgrounds)));
  return [...attributes]
    .filter((attribute) => !isTheme(attribute, pool))
    .map((attribute) => ({ attribute, holders: holdersOf(attribute, members) }));
}

function isTheme(attribute: string, pool: Pool): boolean {
  return pool.backgrounds.some((rule) => rule.attribute === attribute && rule.theme);
}

function holdersOf(attribute: string, members: readonly Participant[]): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const member of members) {
    for (const [each, label] of Object.entries(member.backgrounds)) {
      if (each === attribute) holders.set(label, [...(holders.get(label) ?? []), member.id]);
    }
  }
  return holders;
}
