import type { CriterionName } from '../../model/evaluation.js';
import type { Numbers } from '../../wording/numbers.js';

/** What stands in a report besides the sentences on facts, in one language. */
export interface Captions {
  readonly numbers: Numbers;
  /** `22 november 2026` of `2026-11-22`. */
  date(date: string): string;

  // The network of help
  networkTitle(circle: string): string;
  networkAbout(members: number, links: number, oneWay: number): string;
  readonly otherHelp: string;
  readonly bothWays: string;
  readonly oneWay: string;
  readonly moreHelp: string;

  // The map
  mapTitle(circles: number): string;
  circleMapTitle(circle: string): string;
  mapAbout(people: number, places: number, radius: number): string;
  readonly home: string;
  readonly waitingHome: string;
  readonly meetingPlace: string;
  readonly chosenPlace: string;
  readonly partner: string;
  readonly barrier: string;
  notOnMap(people: number): string;

  // The page
  readonly title: string;
  readonly memberTitle: string;
  readonly teamTitle: string;
  onDate(date: string): string;
  madeBy(library: string): string;
  readonly peopleDecide: string;
  readonly confidential: string;
  readonly contents: string;
  readonly skip: string;
  homesAre(radius: number): string;
  readonly summary: string;
  readonly whyLeftOver: string;
  readonly unmet: string;
  readonly need: string;
  readonly people: string;
  readonly allCircles: string;
  readonly weakestFirst: string;
  readonly map: string;
  circle(id: string): string;
  readonly members: string;
  readonly score: string;
  readonly notMeasured: string;
  readonly scores: string;
  readonly criteria: Readonly<Record<CriterionName, string>>;
  readonly network: string;
  readonly networkHelp: string;
  readonly member: string;
  readonly number: string;
  readonly brings: string;
  readonly asks: string;
  readonly helps: string;
  readonly isHelpedBy: string;
  readonly nothingStated: string;
  readonly nobody: string;
  readonly unmetMark: string;
  readonly meeting: string;
  readonly rules: string;
  readonly reasons: string;
  readonly missing: string;
  readonly fragile: string;
  readonly partners: string;
  readonly partnersAsk: string;
  readonly perMember: string;
  readonly leftOver: string;
  readonly participant: string;
  readonly why: string;
  readonly wayOut: string;
  readonly nobodyLeftOver: string;
  readonly noCircles: string;
  readonly alternatives: string;
  readonly alternative: string;
  readonly measure: string;
  readonly about: string;
  readonly value: string;
  readonly circles: string;
  readonly placed: string;
  readonly without: string;
  readonly difference: string;
  readonly tradeOffs: string;
  readonly comparedWithFirst: string;

  // Circles that run
  readonly observed: string;
  readonly forTheTalk: string;
  period(from: string, to: string): string;
  readonly days: string;
  readonly acts: string;
  readonly expectedAndSeen: string;
  readonly expected: string;
  readonly seen: string;
  readonly trend: string;
  readonly shares: Readonly<Record<'balancedShare' | 'circulation', string>>;
  /** An estimate, and between what it probably lies. */
  between(estimate: string, low: string, high: string): string;

  readonly scrolls: string;
  readonly backToTop: string;
  readonly source: string;
}
