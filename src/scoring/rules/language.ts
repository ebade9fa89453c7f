import { type Problem, tolerance } from '../../problem/problem.js';
import type { Circle } from '../circle.js';
import { everybody, type Rule } from './rule.js';

/**
 * Some language is spoken by a share of the members, and everybody else shares a language with somebody who
 * states that one; whoever said nothing speaks it.
 */
export const language: Rule = {
  code: 'language',
  shortfall(circle, found) {
    const { problem, size, members } = circle;
    if (problem.languages === 0 || haveOneInCommon(circle)) return 0;
    let shortfall = Number.POSITIVE_INFINITY;
    let stated = false;
    for (let seat = 0; seat < size && shortfall > 0; seat++) {
      const end = problem.languageStart[members[seat]! + 1]!;
      for (let each = problem.languageStart[members[seat]!]!; each < end && shortfall > 0; each++) {
        stated = true;
        shortfall = Math.min(shortfall, shortfallOf(circle, problem.language[each]!));
      }
    }
    if (!stated || shortfall === 0) return 0;
    found?.push(everybody(circle));
    return shortfall;
  },
};

/** Whether everybody states the same language or nothing, as is usual: then nothing more need be asked. */
function haveOneInCommon({ problem, size, members }: Circle): boolean {
  let common = -1;
  for (let seat = 0; seat < size; seat++) common &= problem.speaks[members[seat]!]!;
  return common !== 0;
}

/** Speakers that are missing, and members whom no speaker can talk to, if this were the circle's language. */
function shortfallOf({ problem, size, members }: Circle, common: number): number {
  const needed = Math.ceil(problem.policy.languages.share * size - tolerance);
  let speakers = 0;
  let outsiders = 0;
  for (let seat = 0; seat < size; seat++) {
    const person = members[seat]!;
    if (saysNothing(problem, person) || states(problem, person, common)) {
      speakers++;
      continue;
    }
    let understood = false;
    for (let other = 0; other < size && !understood; other++) {
      understood =
        states(problem, members[other]!, common) && shareLanguage(problem, person, members[other]!);
    }
    if (!understood) outsiders++;
  }
  return Math.max(0, needed - speakers) + outsiders;
}

function saysNothing({ languageStart }: Problem, person: number): boolean {
  return languageStart[person] === languageStart[person + 1];
}

function states({ languageStart, language: spoken }: Problem, person: number, wanted: number): boolean {
  for (let each = languageStart[person]!; each < languageStart[person + 1]!; each++) {
    if (spoken[each] === wanted) return true;
  }
  return false;
}

function shareLanguage(problem: Problem, a: number, b: number): boolean {
  for (let each = problem.languageStart[a]!; each < problem.languageStart[a + 1]!; each++) {
    if (states(problem, b, problem.language[each]!)) return true;
  }
  return false;
}
