import type { FairnessReport, PersonPlacement, ReportAudience } from '../model/fairness.js';
import type { UnmetNeed } from '../model/missing.js';
import type { Policy } from '../model/policy.js';
import type { Participant } from '../model/pool.js';
import { type ReasonCode, reasonCodes } from '../model/proposal.js';
import { version } from '../model/version.js';
import type { Drawn, Sampling } from './chances.js';
import { weeksOf } from './waiting.js';

/** All that is known of a run when it is reported on. */
export interface Account {
  readonly policy: Policy;
  /** The day the pool is looked at. */
  readonly date: string;
  readonly run: FairnessReport['run'];
  readonly sampling: Sampling;
  /** People who could be placed, in any order. */
  readonly considered: readonly Participant[];
  /** Ids of the members of each circle, in the order of the proposal. */
  readonly circles: ReadonlyArray<readonly string[]>;
  /** What each of them is called. */
  readonly names: readonly string[];
  readonly reasonOf: ReadonlyMap<string, ReasonCode>;
  readonly drawn: Drawn;
  readonly unmetNeeds: readonly UnmetNeed[];
  /** Slugs of needs that are for the coach only. */
  readonly sensitive: ReadonlySet<string>;
  /** Ids of the people whom an unmet need is counted among and who state it. */
  stating(need: string): ReadonlySet<string>;
}

/** What a report says of its settings, whoever it is for. */
export function settingsOf(
  { policy, run, sampling }: Account,
  audience: ReportAudience,
): Pick<FairnessReport, 'audience' | 'library' | 'run' | 'sampling' | 'policy'> {
  return { audience, library: `kringmaker@${version}`, run, sampling, policy };
}

/** What the run means for everybody, sorted by id. */
export function describePeople({
  considered,
  circles,
  names,
  reasonOf,
  drawn,
  date,
}: Account): PersonPlacement[] {
  const circleOf = new Map(
    circles.flatMap((members, position) => members.map((id): [string, string] => [id, names[position]!])),
  );
  return [...considered]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((participant) => {
      const { id } = participant;
      const circle = circleOf.get(id) ?? null;
      return {
        participant: id,
        circle,
        reason: circle === null ? (reasonOf.get(id) ?? 'not-examined') : null,
        weeks: weeksOf(participant, date),
        chance: drawn.counted === 0 ? null : drawn.timesPlaced(id) / drawn.counted,
      };
    });
}

/** People who are left over by reason, the commonest first. */
export function groupByReason(
  leftOver: readonly PersonPlacement[],
): Array<{ readonly code: ReasonCode; readonly people: readonly PersonPlacement[] }> {
  return reasonCodes
    .map((code) => ({ code, people: leftOver.filter(({ reason }) => reason === code) }))
    .filter(({ people }) => people.length > 0)
    .sort((a, b) => b.people.length - a.people.length);
}
