import type { HelpRelation } from './circle.js';

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

/** Facts about help that was given in a running circle. */
export interface ObservedFacts {
  /** Fewer acts or days than numbers are given for. */
  readonly 'too-early': {
    readonly acts: number;
    /** What is left of them by the half-life, in whole acts. */
    readonly counted: number;
    readonly days: number;
    readonly neededActs: number;
    readonly neededDays: number;
  };
  /** Share of the help in these days that was by people who got as much; how many members took part how. */
  readonly 'balance-observed': {
    readonly days: number;
    readonly share: number;
    readonly members: number;
    readonly both: number;
    readonly onlyGive: number;
    readonly onlyGet: number;
  };
  /** Between which shares the habits behind it probably lie. */
  readonly 'balance-likely': { readonly low: number; readonly high: number };
  /** How help changed from the first half of the days to the second. */
  readonly 'help-changed': { readonly change: 'more' | 'less' | 'unclear' };
  /** The same of the share that is in balance. */
  readonly 'balance-changed': { readonly change: 'more' | 'less' | 'unclear' };
  /** Share of all help to members that coach and volunteers gave. */
  readonly 'help-from-outside': { readonly share: number };
  /** Members who gave help and got none; sorted by id. */
  readonly 'only-gave': { readonly participants: readonly string[] };
  /** Members who got help and gave none. */
  readonly 'only-got': { readonly participants: readonly string[] };
  /** Members who did neither. */
  readonly 'no-exchange': { readonly participants: readonly string[] };
  /** Somebody helped somebody else so many times, and never the other way. */
  readonly 'one-way': { readonly giver: string; readonly receiver: string; readonly acts: number };
  /** A talent of which no act tells, and how many other members have a need that it meets. */
  readonly 'talent-unused': {
    readonly participant: string;
    readonly talent: string;
    readonly members: number;
  };
  /** Help that is possible, was not given yet, and would even out giving and getting. */
  readonly 'help-untried': HelpRelation;
}

/** Facts about the shape of the help in a circle, possible or observed. */
export interface ShapeFacts {
  /** Share of all ordered pairs of whom the first helps the second, and of those that help reaches by way of others too. */
  readonly 'help-spread': { readonly density: number; readonly reach: number };
  /** Of the pairs of others whom help joins only by way of somebody, the share that it joins through this person: half or more. */
  readonly 'help-through-one': { readonly participant: string; readonly share: number };
  /** Help does not pass between so many parts of the circle. */
  readonly 'separate-groups': { readonly groups: number };
  /** Help stays among people with the same label much more than by chance. */
  readonly 'help-among-alike': {
    readonly attribute: string;
    readonly within: number;
    readonly byChance: number;
  };
}
