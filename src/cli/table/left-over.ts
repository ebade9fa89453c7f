import type { ReasonCode, UnplacedParticipant } from '../../index.js';
import { indented, paragraph } from './rows.js';
import { listed } from './words.js';

/** Who has no place, by reason. */
export function tabulateLeftOver(unplaced: readonly UnplacedParticipant[], width: number): string[] {
  if (unplaced.length === 0) return [];
  const codes = Object.keys(meanings) as ReasonCode[];
  return [
    `Left over: ${unplaced.length}`,
    ...codes.flatMap((code) => {
      const ids = unplaced.filter(({ reason }) => reason.code === code).map(({ participant }) => participant);
      if (ids.length === 0) return [];
      return [
        ...paragraph(`${ids.length} ${code}: ${meanings[code]}`, width),
        ...indented(listed(ids), width),
      ];
    }),
  ];
}

const meanings: Readonly<Record<ReasonCode, string>> = {
  'too-few-nearby': 'too few people live near enough, to them and to each other, for a circle',
  apart: 'there would be enough people near, were it not for those who may not meet',
  together: 'the people they must be with cannot share one circle',
  stranded: 'a place was found only where somebody has too few others within reach',
  dominance: 'a place was found only where one label has too large a share of the circle',
  daypart: 'a place was found only where no part of the week suits enough members',
  language: 'a place was found only where too few members share a language',
  place: 'a place was found only in a circle that has nowhere to meet',
  score: 'a place was found only in a circle that scores too low',
  'no-circle': 'no circle around them was found, whichever one rule was left out',
  'no-seat': 'circles with them are possible, but this proposal does not use them',
  'left-out': 'a pin says so',
  'not-examined': 'the run was ended before this was looked into',
};
