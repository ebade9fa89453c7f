import type {
  AuditRecord,
  Difference,
  DifferenceCode,
  ForgettingReport,
  LeftCode,
  Replay,
  ReplayCode,
  Verification,
} from '../../index.js';
import { paragraph, row } from './rows.js';
import { separated } from './suggestions.js';
import { count, name, unit } from './words.js';

/** As many differences as somebody reads; the JSON has all. */
const mostShown = 40;

/** A record in a few lines: what it is about, and what people decided. */
export function tabulateRecord(record: AuditRecord, width: number): string[] {
  const { library, inputHash, policy, seed, effort, steps, stoppedBy, circles, unplaced, value } = record;
  const { vocabulary, decisions, forgotten, hashes } = record;
  const pairs: Array<readonly [string, string]> = [
    ['made by', library],
    ['of the pool', inputHash],
    ['vocabulary', `${vocabulary.source}${vocabulary.version === null ? '' : ` ${vocabulary.version}`}`],
    ['circles of', `${policy.size.min} to ${policy.size.max} people`],
    ['search', `seed ${seed}, effort ${effort}, ${steps} steps, ended by ${stoppedBy}`],
    [
      'result',
      `${count(circles.length, 'circle')}, ${unplaced.length} without a place, value ${unit(value)}`,
    ],
    ...(hashes === undefined ? [] : [['hash', hashes.record] as const]),
    ...(forgotten === undefined ? [] : [['forgotten', count(forgotten, 'person', 'people')] as const]),
  ];
  return separated([
    ['Record', ...pairs.flatMap(([label, words]) => row(label, words, width))],
    decisions.length === 0
      ? ['No decision yet: people decide.']
      : [
          'Decisions',
          ...decisions.flatMap(({ date, role, decision, circle, reason }) =>
            row(
              date,
              `${role}: ${decision}${circle === undefined ? '' : ` ${name(circle)}`}, ${reason}`,
              width,
            ),
          ),
        ],
  ]);
}

/** Where something does not agree, in words. */
export function tabulateVerification(verification: Verification, width: number): string[] {
  const { agrees, differences, unverified, forgotten } = verification;
  return separated([
    [agrees ? 'It agrees with the pool.' : `It does not agree, in ${count(differences.length, 'place')}.`],
    listDifferences(differences, width),
    forgotten === 0
      ? []
      : paragraph(`${count(forgotten, 'person was', 'people were')} forgotten since it was made.`, width),
    ['Only doing it again can show', ...paragraph(unverified.join(', '), width)],
  ]);
}

/** What came of doing a run again, in words. */
export function tabulateReplay({ code, isSameLibrary, differences }: Replay, width: number): string[] {
  return separated([
    paragraph(outcomes[code], width),
    isSameLibrary ? [] : paragraph('The record was made by another version, which promises nothing.', width),
    listDifferences(differences, width),
  ]);
}

/** What was taken out and what was not, in words. */
export function tabulateForgetting({ found, removed, left }: ForgettingReport, width: number): string[] {
  if (!found && left.length === 0) return ['This person is not in it. Nothing has changed.'];
  return separated([
    removed.length === 0
      ? ['This person is not in it. Nothing has changed.']
      : ['Taken out', ...removed.flatMap((each) => row(String(each.count), inIt(each.path), width))],
    left.length === 0
      ? []
      : [
          'What stays',
          ...left.flatMap(({ path, code }) => paragraph(`${inIt(path)}: ${remains[code]}`, width)),
        ],
  ]);
}

const outcomes: Readonly<Record<ReplayCode, string>> = {
  same: 'The same came out, byte by byte.',
  'same-circles':
    'The run was stopped. After as many steps there are the same circles; what was looked into after that is not the same.',
  different: 'Something else came out.',
  stopped: 'The run was stopped, and did not come past the same circles again.',
  'other-pool': 'The pool is another one than the record is about. Nothing was done.',
  forgotten: 'Somebody was forgotten in the record, so the run cannot be done again.',
};

const meanings: Readonly<Record<DifferenceCode, string>> = {
  'other-pool': 'this was made for another pool',
  'other-library': 'this was made by another version',
  'other-vocabulary': 'the pool speaks of other talents and needs',
  'unknown-participant': 'nobody in the pool has this id',
  'repeated-participant': 'this person is named more than once',
  'not-a-candidate': 'this person is not ready, or in a running circle',
  'out-of-order': 'this should come earlier',
  'rule-broken': 'a required rule is broken',
  'not-listed': 'not everybody who is ready is named',
  missing: 'this should be there',
  'not-the-same': 'this comes out otherwise',
  'setting-impossible': 'the circle cannot have this',
  'unknown-circle': 'there is no such circle',
  altered: 'this is not as it was recorded',
};

const remains: Readonly<Record<LeftCode, string>> = {
  hash: 'a hash of the pool with this person in it',
  score: 'worked out with this person',
  value: 'worked out with this person',
  gain: 'counts this person',
  facts: 'also says what was so with this person',
  share: 'the others now count for a larger part',
  namesake: 'the same text is used for something that is no person',
};

function listDifferences(differences: readonly Difference[], width: number): string[] {
  const shown = differences.slice(0, mostShown).flatMap(({ code, path, expected, found }) => {
    const values = expected === undefined || found === undefined ? '' : `: ${found} instead of ${expected}`;
    return paragraph(`${path}: ${meanings[code]}${values}`, width);
  });
  const more = differences.length - mostShown;
  return more > 0 ? [...shown, ...paragraph(`and ${count(more, 'more place')}`, width)] : shown;
}

/** The path inside the one thing that was handed in. */
function inIt(path: string): string {
  const inside = path.replace(/^[a-z]+\[0\]\.?/, '');
  return inside === '' ? 'all of it' : inside;
}
