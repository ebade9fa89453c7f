import type { RuleCode } from '../evaluation.js';
import type { NoneCode, RefusalCode } from '../placement.js';
import type { OwnNeed } from './circle.js';

/** Facts about a place for one person in a running circle, or in one that could be formed. */
export interface PlacementFacts {
  /** With this person, the score of a running circle would become another one; `null` where there is none. */
  readonly 'with-newcomer': {
    readonly participant: string;
    readonly circle: string;
    readonly from: number | null;
    readonly to: number | null;
  };
  /** A circle of so many could be formed with this person and people who wait. */
  readonly 'could-form': {
    readonly participant: string;
    readonly people: number;
    readonly score: number | null;
  };
  /** What this person could help with, and nobody in the circle can now. */
  readonly 'brings-help': { readonly participant: string; readonly needs: readonly OwnNeed[] };
  /** Talents of this person that nobody in the circle has. */
  readonly 'brings-talents': { readonly participant: string; readonly talents: readonly string[] };
  /** Needs of this person that somebody in the circle can help with. */
  readonly 'would-be-helped': { readonly participant: string; readonly needs: readonly string[] };
  /** Needs of this person that nobody in the circle can help with. */
  readonly 'would-miss': { readonly participant: string; readonly needs: readonly string[] };
  /** How far this person walks, to the mean of the members' homes or to where the circle meets; `null` where there is no way. */
  readonly 'way-to': {
    readonly participant: string;
    readonly to: 'middle' | 'meeting-place';
    readonly metres: number | null;
    readonly minutes: number | null;
  };
  /** A member who would get more or less help with the newcomer in the circle; half a need or more. */
  readonly 'help-changes': { readonly participant: string; readonly from: number; readonly to: number };
  /** A rule that the circle would break, and how many people that is about. */
  readonly 'would-break': { readonly rule: RuleCode; readonly people: number };
  /** There is no place for this person, and why. */
  readonly 'no-place': { readonly participant: string; readonly reason: NoneCode };
  /** There is nobody for this circle, and why. */
  readonly 'nobody-fits': { readonly circle: string; readonly reason: NoneCode };
  /** So many circles, or people, are not proposed for this reason. */
  readonly 'refused-for': {
    readonly reason: RefusalCode;
    readonly count: number;
    readonly of: 'circles' | 'people';
  };
  /** If this person walks so far, and members may live so far apart, there is a place. */
  readonly 'place-by-walking': {
    readonly participant: string;
    readonly circle: string;
    readonly reach: number;
    readonly between: number;
  };
  /** From the day on which somebody leaves, this person fits in their circle. ISO 8601 date. */
  readonly 'place-later': {
    readonly participant: string;
    readonly circle: string;
    readonly leaves: string;
    readonly on: string;
  };
  /** With so many more people around, a circle could be formed. */
  readonly 'people-missing': { readonly people: number };
}
