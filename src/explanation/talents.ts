import type { Participant } from '../model/pool.js';
import type { Vocabulary } from '../model/vocabulary.js';

/** Which talent of somebody meets a need best, by slug; `null` where only having the need too helps as much. */
export type TalentFor = (giver: Participant, need: string) => string | null;

/** Looks up talents in a vocabulary. Of talents that do as well, the one that the vocabulary lists first. */
export function talentsBy({ meets, needs, talents }: Vocabulary): TalentFor {
  const strengths = new Map<string, Map<string, number>>();
  for (const { talent, need, strength } of meets) {
    const known = strengths.get(need) ?? new Map<string, number>();
    known.set(talent, strength);
    strengths.set(need, known);
  }
  const mutual = new Map(needs.map((need) => [need.slug, need.mutual]));
  const place = new Map(talents.map(({ slug }, position) => [slug, position]));
  return (giver, need) => {
    const has = giver.needs.some((stated) => stated.need === need);
    let best: { readonly talent: string | null; readonly ability: number } = {
      talent: null,
      ability: has ? mutual.get(need)! : 0,
    };
    const offered = [...giver.talents].sort((a, b) => place.get(a.talent)! - place.get(b.talent)!);
    for (const { talent, level } of offered) {
      const ability = level * (strengths.get(need)?.get(talent) ?? 0);
      // A talent is the better reason where both do as well.
      if (ability > best.ability || (ability === best.ability && ability > 0 && best.talent === null)) {
        best = { talent, ability };
      }
    }
    return best.talent;
  };
}
