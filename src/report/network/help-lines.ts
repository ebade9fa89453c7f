import type { CircleStory } from '../../model/dossier.js';

/** All help of one member for another, as one arrow. */
export interface HelpArrow {
  /** Position among the members. */
  readonly giver: number;
  readonly receiver: number;
  readonly amount: number;
  /** Slug of the group that most of it belongs to; `null` where needs have none. */
  readonly kind: string | null;
}

/** Adds up help by giver and receiver, in order of the members. */
export function addUpHelp(
  { members, help }: Pick<CircleStory, 'members' | 'help'>,
  kindOf: (need: string) => string | null,
): HelpArrow[] {
  const places = new Map(members.map(({ participant }, place) => [participant, place]));
  const sums = new Map<string, { giver: number; receiver: number; kinds: Map<string | null, number> }>();
  for (const { giver, receiver, need, amount } of help) {
    const from = places.get(giver);
    const to = places.get(receiver);
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from} ${to}`;
    const sum = sums.get(key) ?? { giver: from, receiver: to, kinds: new Map() };
    const kind = kindOf(need);
    sum.kinds.set(kind, (sum.kinds.get(kind) ?? 0) + amount);
    sums.set(key, sum);
  }
  return [...sums.values()]
    .map(({ giver, receiver, kinds }) => {
      const [[kind]] = [...kinds].sort((a, b) => b[1] - a[1] || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)) as [
        [string | null, number],
      ];
      const amount = [...kinds.values()].reduce((sum, each) => sum + each, 0);
      return { giver, receiver, amount, kind };
    })
    .sort((a, b) => a.giver - b.giver || a.receiver - b.receiver);
}
