/** Facts for one member about themselves, told to them. */
export interface PersonalFacts {
  /** They have a place in a circle of so many. */
  readonly 'your-circle': { readonly members: number };
  /** There is no place for them yet. */
  readonly 'you-wait': { readonly participant: string };
  /** They could help somebody, with a talent of theirs or because both need it. */
  readonly 'you-could-help': {
    readonly receiver: string;
    readonly need: string;
    readonly talent: string | null;
  };
  /** These people could help them. */
  readonly 'could-help-you': { readonly givers: readonly string[]; readonly need: string };
  /** Nobody in the circle can help them with this. */
  readonly 'your-need-unmet': { readonly need: string };
  /** There may be more that they could do for others, or others for them, which only the coach can tell. Said to everybody. */
  readonly 'ask-your-coach': { readonly participant: string };
}

/** Facts for a team, of which no part is about fewer than five people. */
export interface TeamFacts {
  /** Too few people are ready to say anything about them. */
  readonly 'too-few-to-tell': { readonly fewest: number };
  /** All but a few of those who are ready have a place, or only a few have. */
  readonly 'placed-roughly': {
    readonly ready: number;
    readonly circles: number;
    readonly share: 'nearly-all' | 'hardly-any';
  };
  /** So many people are left over for other reasons than those named. */
  readonly 'left-over-otherwise': { readonly people: number };
}
