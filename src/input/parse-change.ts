import type { Change, ChangeKind } from '../model/change.js';
import { checkSet } from './checks/ids.js';
import type { ParseOptions } from './forbidden-names.js';
import { orThrow, type Parsed, parser } from './parser.js';
import { anyChange, changes } from './schemas/change.js';

const parseKind = parser({
  schema: anyChange,
  check: () => {},
  complete: (change) => ({ kind: change.kind }),
});

const parsers: { readonly [Kind in ChangeKind]: (value: unknown, options?: ParseOptions) => Parsed<Change> } =
  {
    add: parser({ schema: changes.add, check: () => {}, complete: copy }),
    remove: parser({ schema: changes.remove, check: () => {}, complete: copy }),
    move: parser({ schema: changes.move, check: () => {}, complete: copy }),
    swap: parser({
      schema: changes.swap,
      check: ({ participants }, report) => checkSet(participants, undefined, ['participants'], report),
      complete: copy,
    }),
    replace: parser({ schema: changes.replace, check: () => {}, complete: copy }),
    merge: parser({
      schema: changes.merge,
      check: ({ circles }, report) => checkSet(circles, undefined, ['circles'], report),
      complete: copy,
    }),
    split: parser({
      schema: changes.split,
      check: ({ members }, report) => checkSet(members, undefined, ['members'], report),
      complete: copy,
    }),
  };

/**
 * Checks a change to circles and gives it, frozen. Whether it fits any circles is for `previewChange` to say.
 *
 * @throws InputError with everything that is wrong, when the value is not a change.
 */
export function parseChange(value: unknown, options?: ParseOptions): Change {
  return orThrow(safeParseChange(value, options));
}

/** As {@link parseChange}, but gives what is wrong instead of throwing it. */
export function safeParseChange(value: unknown, options?: ParseOptions): Parsed<Change> {
  const kind = parseKind(value, options);
  return kind.success ? parsers[kind.value.kind](value, options) : kind;
}

function copy<OneChange extends Change>(change: OneChange): OneChange {
  return { ...change };
}
