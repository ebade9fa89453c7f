import { locate, reachFactor } from '../geography/distance.js';
import type { Stop } from '../geography/stop.js';
import type { Daypart } from '../model/daypart.js';
import type { Partner } from '../model/neighbourhood.js';
import type { PartnerForNeed, PartnerForTalent } from '../model/partners.js';
import type { Vocabulary } from '../model/vocabulary.js';
import { inWeek } from '../model/week.js';
import type { Ground } from '../placement/ground.js';
import { shuffleIds } from '../record/shuffle.js';
import { type Deal, dealsIn, offeredFor, wishedFor } from './deals.js';

/** A partner that could meet a need of somebody. */
export type NeedMatch = Omit<PartnerForNeed, 'helpers'>;

/** The partners of a pool, laid out for what they and people could do for each other. */
export interface Outside {
  /**
   * Partners to which somebody can come that meet a need, the strongest first, then the nearest. Not when their circle meets: at
   * the moment given, or that of the running circle they are in.
   */
  meeting(participant: string, need: string, moment?: Daypart | null): NeedMatch[];
  /** Partners to which somebody can come that can use what they are able to do, likewise. */
  using(participant: string, moment?: Daypart | null): PartnerForTalent[];
  /** Orders matches: the strongest first, then the nearest. Equals go by a shuffle, and of one partner by slugs. */
  compare(a: Match, b: Match): number;
}

/** Lays out the partners of a pool; `undefined` where it does not speak of partners. */
export function openOutside(
  { pool, policy, ...ground }: Ground,
  vocabulary: Vocabulary,
): Outside | undefined {
  const { partners } = pool;
  if (partners === undefined) return undefined;
  const offers = dealsIn(partners, (partner) => offeredFor(partner, vocabulary));
  const wishes = dealsIn(partners, (partner) => wishedFor(partner, vocabulary));
  const compare = inOrder(partners);

  /** The way to a partner; `undefined` where it is too far or never at a time that suits. */
  const wayTo = (participant: string, partner: Partner, moment: Daypart | null = null) => {
    const { said, home } = ground.person(participant);
    const meets = moment ?? ground.seatingOf(participant)?.circle.daypart;
    if (!canCome(said.dayparts, partner.dayparts, meets)) return undefined;
    const from: Stop = { point: home, of: ['participant', participant] };
    const to: Stop = { point: locate(partner.point), of: ['partner', partner.id] };
    const metres = ground.ways.metres(from, to);
    const reach = said.reach ?? policy.reach.personal;
    if (reachFactor(metres, reach) <= 0) return undefined;
    const minutes = ground.ways.minutes(from, to, reach);
    return { metres, minutes, dayparts: inWeek(partner.dayparts) };
  };

  const match = <Match>(
    participant: string,
    deals: readonly Deal[] | undefined,
    moment: Daypart | null | undefined,
    make: (deal: Deal) => Match,
  ) =>
    (deals ?? []).flatMap((deal) => {
      const way = wayTo(participant, deal.partner, moment);
      return way === undefined ? [] : [{ partner: deal.partner.id, participant, ...make(deal), ...way }];
    });

  return {
    meeting: (participant, need, moment) =>
      match(participant, offers.get(need), moment, ({ by, strength }) => ({
        need,
        talent: by,
        strength,
      })).sort(compare),
    using: (participant, moment) =>
      ground
        .participant(participant)!
        .talents.flatMap(({ talent, level }) =>
          match(participant, wishes.get(talent), moment, ({ by, strength }) => ({
            talent,
            need: by,
            strength: level * strength,
          })),
        )
        .sort(compare),
    compare,
  };
}

/** Both can at some daypart other than the one at which the circle meets. Who says nothing can always. */
function canCome(
  person: readonly Daypart[],
  partner: readonly Daypart[],
  meets: Daypart | undefined,
): boolean {
  const dayparts = person.length === 0 ? partner : person;
  if (dayparts.length === 0) return true;
  return dayparts.some((daypart) => daypart !== meets && (partner.length === 0 || partner.includes(daypart)));
}

/** What matches are ordered by. */
interface Match {
  readonly partner: string;
  readonly participant: string;
  readonly strength: number;
  readonly metres: number;
  readonly need: string | null;
  readonly talent: string | null;
}

/** The strongest first, then the nearest; equals go by a shuffle that depends on neither input nor names. */
function inOrder(partners: readonly Partner[]): (a: Match, b: Match) => number {
  const ids = shuffleIds(
    partners.map(({ id }) => id),
    0,
  );
  const place = new Map(ids.map((id, position) => [id, position]));
  return (a, b) =>
    b.strength - a.strength ||
    a.metres - b.metres ||
    place.get(a.partner)! - place.get(b.partner)! ||
    byText(a.participant, b.participant) ||
    byText(a.talent ?? '', b.talent ?? '') ||
    byText(a.need ?? '', b.need ?? '');
}

/** For what one partner and other matches equal in all else: a fixed order, which no person gains or loses by. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
