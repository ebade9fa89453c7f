import type { None, NoneCode, Placement, Policy, RefusalCode, Walk, WayOut } from '../../index.js';
import { tabulateDifference } from './difference.js';
import { indented, paragraph, row } from './rows.js';
import { count, listed, name } from './words.js';

/** What it would mean that somebody joins a circle. */
export function tabulatePlacement(placement: Placement, policy: Policy, width: number): string[] {
  const { before, after, brings, gets, walk } = placement;
  const needs = brings.needs.map(({ participant, need }) => `${name(need)} of ${name(participant)}`);
  return [
    ...row('walk', describeWalks(walk), width),
    ...row('brings talents', some(brings.talents), width),
    ...row('meets needs', needs.join(', ') || '–', width),
    ...row('is helped with', some(gets.needs), width),
    ...row('not with', some(gets.unmet), width),
    ...tabulateDifference(before, after, placement, policy, width),
  ];
}

function some(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? ['–'] : listed(texts);
}

function describeWalks({ toMiddle, toMeetingPlace }: Placement['walk']): string {
  const ways = [
    toMiddle && `${describeWalk(toMiddle)} to the middle of the circle`,
    toMeetingPlace && `${describeWalk(toMeetingPlace)} to where it meets`,
  ];
  return ways.filter((way) => way !== null).join('; ') || '–';
}

export function describeWalk({ metres, minutes }: Walk): string {
  return metres === null ? 'no way to walk' : `${Math.round(metres)} m, ${Math.ceil(minutes)} min`;
}

/** Why there is nothing, and what would help. */
export function tabulateNone({ code, obstacles, waysOut }: None, width: number): string[] {
  return [
    `Nothing: ${code}`,
    ...paragraph(meanings[code], width),
    ...obstacles.flatMap((obstacle) => row(obstacle.code, String(obstacle.count), width)),
    ...(waysOut.length === 0 ? [] : ['What would help']),
    ...waysOut.flatMap((way) => paragraph(describeWay(way), width)),
  ];
}

/** What was refused for what reason. */
export function tabulateRefused(
  refused: ReadonlyArray<{ readonly id: string; readonly code: RefusalCode }>,
  width: number,
): string[] {
  if (refused.length === 0) return [];
  const codes = [...new Set(refused.map(({ code }) => code))].sort();
  return [
    `Not listed: ${refused.length}`,
    ...codes.flatMap((code) => {
      const ids = refused.filter((each) => each.code === code).map(({ id }) => id);
      const shown = ids.length <= mostNamed ? indented(listed(ids), width) : [];
      return [...paragraph(`${ids.length} ${code}`, width), ...shown];
    }),
  ];
}

const mostNamed = 40;

const meanings: Readonly<Record<NoneCode, string>> = {
  seated: 'This person has a seat in a running circle already.',
  'not-ready': 'Nobody has found this person ready yet.',
  locked: 'This circle takes nobody.',
  full: 'This circle has no open seat.',
  'nobody-waits': 'There is nobody who is ready and waits for a circle.',
  'too-far': 'All circles and all people are too far away, or there are none.',
  'no-seat': 'What is near enough is full or locked, or was declined.',
  rules: 'There are seats or people near enough, but what could be made of them would break a rule.',
};

function describeWay(way: WayOut): string {
  switch (way.kind) {
    case 'longer-walk':
      return (
        `If ${name(way.participant)} would walk ${way.reach} m, and members might live ${way.between} walking ` +
        `metres apart, there would be a place in ${name(way.circle)}.`
      );
    case 'seat':
      return `On ${way.on} the seat of ${name(way.leaves)} in ${name(way.circle)} falls free, and ${name(way.participant)} would fit.`;
    case 'more-people':
      return `With ${count(way.people, 'more person').replace('persons', 'people')} around here a circle could be formed.`;
  }
}
