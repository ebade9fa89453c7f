/** Facts about help that could come back to whoever gives it. Shares are 0 to 1; numbers of people are whole. */
export interface PotentialFacts {
  /** Share of the possible help that is by people who would get as much; how many members there are, and which take part how. */
  readonly 'balance-possible': {
    readonly share: number;
    readonly members: number;
    readonly both: number;
    readonly onlyGive: number;
    readonly onlyGet: number;
  };
  /** Share of the possible help that could go round if people choose who helps whom, and if they do not. */
  readonly 'balance-achievable': { readonly share: number; readonly now: number };
  /** Somebody could be helped with more than others would ask of them. */
  readonly 'could-get-more': { readonly participant: string };
  /** Share of the possible help that cannot come back to those who would give it. */
  readonly 'no-way-back': { readonly share: number };
}
