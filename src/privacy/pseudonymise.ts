import type { Ledger } from '../model/ledger.js';
import type { Travel, TravelStop } from '../model/neighbourhood.js';
import type { Participant, Pool, RunningCircle } from '../model/pool.js';
import type { Proposal } from '../model/proposal.js';
import type { Pseudonyms } from '../record/pseudonym.js';

/** What else than ids is replaced. */
export type Labels = 'kept' | 'replaced';

/** A pool with other ids, and its people and circles in the order of those, so that the order says nothing. */
export function pseudonymisePool(pool: Pool, name: Pseudonyms, labels: Labels): Pool {
  const person = (id: string): string => name('p', id);
  const { meetingPlaces, coaches, volunteers, partners, travel } = pool;
  const renamed = <Kept extends { readonly id: string }>(kept: readonly Kept[], kind: string): Kept[] =>
    byId(kept.map((each) => ({ ...each, id: name(kind, each.id) })));
  const facility = labels === 'kept' ? (text: string) => text : (text: string) => name('f', text);
  return {
    ...pool,
    backgrounds:
      labels === 'kept' ? pool.backgrounds : pool.backgrounds.map(({ purpose: _, ...rule }) => rule),
    participants: byId(pool.participants.map((each) => renameParticipant(each, name, labels, facility))),
    apart: pool.apart.map((ids) => ids.map(person).sort()),
    together: pool.together.map((ids) => ids.map(person).sort()),
    circles: byId(pool.circles.map((each) => renameCircle(each, name))),
    ...(meetingPlaces && {
      meetingPlaces: renamed(meetingPlaces, 'm').map((place) => ({
        ...place,
        facilities: place.facilities.map(facility),
      })),
    }),
    ...(coaches && { coaches: renamed(coaches, 'h') }),
    ...(volunteers && { volunteers: renamed(volunteers, 'v') }),
    ...(partners && { partners: renamed(partners, 'o') }),
    ...(travel && { travel: renameStops(travel, name) }),
  };
}

/** A ledger with the ids that its pool has by the same key. */
export function pseudonymiseLedger(ledger: Ledger, name: Pseudonyms): Ledger {
  return {
    ...ledger,
    help: ledger.help.map(({ giver, receivers, ...entry }) => ({
      ...entry,
      ...(giver !== undefined && { giver: name('p', giver) }),
      receivers: receivers.map((id) => name('p', id)).sort(),
    })),
    meetings: ledger.meetings.map((meeting) => ({
      ...meeting,
      circle: name('c', meeting.circle),
      present: meeting.present.map((id) => name('p', id)).sort(),
    })),
  };
}

/**
 * A proposal with the ids that its pool has by the same key. The numbers of circles stay, as does all that is measured. The
 * hash of the pool does not: whoever has the pool with pseudonyms could try ids in it until one hash fits.
 */
export function pseudonymiseProposal(proposal: Proposal, name: Pseudonyms): Proposal {
  const people = (ids: readonly string[]): string[] => ids.map((id) => name('p', id)).sort();
  const optional = (kind: string, id: string | null): string | null => (id === null ? null : name(kind, id));
  const half = (part: string): string => name('i', part, proposal.inputHash).slice('i-'.length);
  return {
    ...proposal,
    inputHash: `sha256-${half('first')}${half('last')}`,
    circles: proposal.circles.map(({ setting, ...circle }) => ({
      ...circle,
      members: people(circle.members),
      violations: circle.violations.map((each) => ({ ...each, participants: people(each.participants) })),
      ...(setting && {
        setting: {
          ...setting,
          place: optional('m', setting.place),
          coach: optional('h', setting.coach),
          volunteer: optional('v', setting.volunteer),
          cannotCome: people(setting.cannotCome),
          missing: setting.missing.map((each) => ({
            ...each,
            ...(each.participants && { participants: people(each.participants) }),
          })),
        },
      }),
    })),
    unplaced: proposal.unplaced
      .map((each) => ({ ...each, participant: name('p', each.participant) }))
      .sort((a, b) => (a.participant < b.participant ? -1 : 1)),
    relaxations: proposal.relaxations.map((each) => ({ ...each, participants: people(each.participants) })),
    ...(proposal.changes && {
      changes: {
        ...proposal.changes,
        moved: proposal.changes.moved
          .map((each) => ({ ...each, participant: name('p', each.participant) }))
          .sort((a, b) => (a.participant < b.participant ? -1 : 1)),
      },
    }),
  };
}

function renameParticipant(
  person: Participant,
  name: Pseudonyms,
  labels: Labels,
  facility: (text: string) => string,
): Participant {
  const { referrer, requires, backgrounds } = person;
  return {
    ...person,
    id: name('p', person.id),
    ...(referrer !== undefined && { referrer: name('r', referrer) }),
    ...(requires && { requires: requires.map(facility) }),
    backgrounds:
      labels === 'kept'
        ? backgrounds
        : Object.fromEntries(
            Object.entries(backgrounds).map(([attribute, label]) => [attribute, name('l', attribute, label)]),
          ),
  };
}

function renameCircle(circle: RunningCircle, name: Pseudonyms): RunningCircle {
  const { place, coach, volunteer } = circle;
  return {
    ...circle,
    id: name('c', circle.id),
    members: circle.members
      .map((member) => ({ ...member, participant: name('p', member.participant) }))
      .sort((a, b) => (a.participant < b.participant ? -1 : 1)),
    ...(place !== undefined && { place: name('m', place) }),
    ...(coach !== undefined && { coach: name('h', coach) }),
    ...(volunteer !== undefined && { volunteer: name('v', volunteer) }),
  };
}

function renameStops(travel: Travel, name: Pseudonyms): Travel {
  return { ...travel, stops: travel.stops.map((stop) => renameStop(stop, name)) };
}

function renameStop(stop: TravelStop, name: Pseudonyms): TravelStop {
  if (typeof stop === 'string') return name('p', stop);
  if ('meetingPlace' in stop) return { meetingPlace: name('m', stop.meetingPlace) };
  if ('coach' in stop) return { coach: name('h', stop.coach) };
  if ('volunteer' in stop) return { volunteer: name('v', stop.volunteer) };
  if ('partner' in stop) return { partner: name('o', stop.partner) };
  return stop;
}

function byId<Named extends { readonly id: string }>(named: readonly Named[]): Named[] {
  return [...named].sort((a, b) => (a.id < b.id ? -1 : 1));
}
