import type { Missing, NearlyCircle, WantedMember } from '../model/missing.js';
import type { Vocabulary } from '../model/vocabulary.js';
import type { Ground } from '../placement/ground.js';
import { openSeatsOf } from '../placement/refusal.js';
import { middleOf } from '../placement/walking.js';
import { coarsen, gridDegrees } from './grid.js';
import { type Gathering, gather, waitingOnly } from './nearly.js';
import { inventNewcomers, type Newcomers } from './newcomer.js';
import { tryCircle } from './trial.js';
import { listUnmetNeeds } from './unmet.js';
import { vicinityOf } from './vicinity.js';
import {
  type Joining,
  mixLimits,
  sharedDayparts,
  sharedLanguages,
  tryJoining,
  wantedNeeds,
  wantedTalents,
} from './wants.js';

/** A circle that is proposed, and what it is called. */
interface ProposedCircle {
  readonly name: string;
  /** Ids. */
  readonly members: readonly string[];
}

/** What recruiting is about. */
export interface Recruiting {
  readonly ground: Ground;
  readonly vocabulary: Vocabulary;
  readonly proposed: readonly ProposedCircle[];
  readonly seed: number;
}

/** Says who is missing: to make circles of people who are left over, in circles that have a seat, and for needs. */
export function recruitFor({ ground, vocabulary, proposed, seed }: Recruiting): Missing {
  const newcomers = inventNewcomers(ground.pool, vocabulary);
  const placed = new Set(proposed.flatMap(({ members }) => members));
  const leftOver = new Set(ground.waiting.filter((id) => !placed.has(id)));
  const gatherings = gather({ ground: waitingOnly(ground, leftOver), newcomers, seed });
  const common = { ground, newcomers, vocabulary, seed };
  return {
    grid: gridDegrees,
    nearly: gatherings.map((gathering) => describe({ ...common, ...gathering }, gathering)),
    seats: [...proposedSeats(common, proposed), ...runningSeats(common)],
    unmetNeeds: listUnmetNeeds(ground, vocabulary, seed),
  };
}

function describe(joining: Joining, { members, missing, fewest, at }: Gathering): NearlyCircle {
  const base = tryJoining(joining);
  const wanted =
    missing === 0
      ? { around: { ...at, radius: 0 }, talents: [], needs: [], mix: [], dayparts: null, languages: null }
      : {
          around: vicinityOf(joining),
          talents: wantedTalents(joining, base),
          needs: wantedNeeds(joining, base),
          mix: mixLimits(joining),
          dayparts: sharedDayparts(joining),
          languages: sharedLanguages(joining),
        };
  return { members, missing, fewest, score: base.score, ...wanted };
}

type Common = Pick<Joining, 'ground' | 'vocabulary' | 'seed'> & { readonly newcomers: Newcomers };

function proposedSeats(common: Common, proposed: readonly ProposedCircle[]): WantedMember[] {
  const { max } = common.ground.policy.size;
  return proposed.flatMap(({ name, members }) =>
    seatIn(common, {
      circle: name,
      kind: 'proposed',
      members,
      openSeats: max - members.length,
    }),
  );
}

function runningSeats(common: Common): WantedMember[] {
  const { seatings, policy } = common.ground;
  return seatings.flatMap((seating) => {
    const { circle, seated } = seating;
    if (circle.locked) return [];
    const openSeats = openSeatsOf(seating, policy);
    return seatIn(common, { circle: circle.id, kind: 'running', members: seated, openSeats });
  });
}

function seatIn(
  common: Common,
  { members, ...seat }: Omit<WantedMember, 'around' | 'talents'> & Pick<Joining, 'members'>,
): WantedMember[] {
  const { ground } = common;
  const people = members.map(ground.person);
  const middle = middleOf(people);
  if (seat.openSeats <= 0 || middle === undefined) return [];
  const joining = { ...common, members, missing: 1, at: coarsen(middle) };
  const talents = wantedTalents(joining, tryCircle(ground, people));
  return talents.length === 0 ? [] : [{ ...seat, around: vicinityOf(joining), talents }];
}
