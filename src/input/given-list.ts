import { limits } from './limits.js';
import { kindOf, lengthOf, unreadable, valueAt } from './reading/foreign.js';

/** What a list is that a program hands over beside a pool, for errors: `members must be a list of ids`. */
interface Given {
  readonly name: string;
  readonly of: string;
  readonly most: number;
}

/**
 * Copies a list, so that what is checked is what is used. One that is too long is not walked.
 *
 * @throws TypeError when it is no list, or cannot be read.
 * @throws RangeError when it is too long.
 */
export function copyList(list: unknown, { name, of, most }: Given): unknown[] {
  const isList = kindOf(list) === 'list';
  const length = isList ? lengthOf(list as object) : unreadable;
  if (length === unreadable) throw new TypeError(`${name} must be a list of ${of}`);
  if (length > most) throw new RangeError(`${name} must be ${most} at most`);
  return Array.from({ length }, (_, position) => valueAt(list as object, position));
}

/** As {@link copyList}, of texts alone; a position without any is no text. */
export function copyTexts(list: unknown, given: Given): string[] {
  const copy = copyList(list, given);
  if (!copy.every((each) => typeof each === 'string')) {
    throw new TypeError(`${given.name} must be a list of ${given.of}`);
  }
  return copy;
}

/** Copies the ids of a circle's members, as {@link copyTexts}. */
export function copyMembers(members: unknown): string[] {
  return copyTexts(members, { name: 'members', of: 'ids', most: limits.circleMembers });
}

/**
 * Copies circles that are given as lists of ids.
 *
 * @throws TypeError when they are not.
 * @throws RangeError when there are too many circles, or members of one or of all.
 */
export function copyCircles(circles: unknown): string[][] {
  const lists = copyList(circles, { name: 'circles', of: 'lists of ids', most: limits.circles });
  let room: number = limits.participantLines;
  return lists.map((list) => {
    const members = copyMembers(list);
    room -= members.length;
    if (room < 0) {
      throw new RangeError(`members must be ${limits.participantLines} at most in all circles`);
    }
    return members;
  });
}
