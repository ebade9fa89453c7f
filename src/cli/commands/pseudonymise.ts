import { readFile } from 'node:fs/promises';
import { pseudonymise as replaceIds } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { usage } from '../errors.js';
import { fileFailure } from '../file-failure.js';
import { readPool } from '../inputs.js';
import { file } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { count } from '../table/words.js';

const options = {
  'key-file': file(
    'The key, as text of 32 bytes or more; white space around it does not count. Who has it can tell who is who.',
  ),
  labels: {
    value: 'HOW',
    help: 'kept or replaced: whether background labels and facilities get pseudonyms too; default kept.',
    read: readLabels,
  },
  out: file('Save the pool as JSON in this file, whole or not at all.'),
} as const;

/** Replaces the ids of a pool. */
export const pseudonymise: Command = {
  name: 'pseudonymise',
  summary: 'replace every id in a pool by a pseudonym that only a key can make again',
  options,
  help: {
    usage: 'pool.json --key-file FILE [--labels HOW] [--out FILE]',
    about:
      'Replaces the ids of people, circles, places, coaches, volunteers, partners and referrers. The same key gives the same ' +
      'pseudonyms every time. Nothing else changes: homes still tell who people are, so coarsen them too.',
    examples: [
      {
        line: 'kringmaker pseudonymise pool.json --key-file key.txt --out pseudonymous.json',
        does: 'replaces ids',
      },
      {
        line: 'kringmaker pseudonymise pool.json --key-file key.txt --labels replaced --out pseudonymous.json',
        does: 'replaces ids and labels',
      },
    ],
    exitCodes: [0, 1, 2],
  },
  async run({ pool: path, values, format }: Given<typeof options>): Promise<ExitCode> {
    const keyPath = values['key-file'];
    if (keyPath === undefined) throw usage([{ path: '--key-file', message: 'is missing' }]);
    await checkOut(values.out, [path, keyPath]);
    const bytes = await readFile(keyPath).catch((error: unknown) => {
      throw fileFailure('key', 'unreadable-file', error);
    });
    const key = bytes.toString('utf8').trim();
    if (Buffer.byteLength(key) < 32) {
      throw usage([{ path: '--key-file', message: 'must hold a key of 32 bytes or more' }]);
    }
    const pool = replaceIds(await readPool(path), key, { labels: values.labels ?? 'kept' });
    const told = `${count(pool.participants.length, 'participant')}: every id is replaced.`;
    await deliver({ result: pool, table: () => [told], format, out: values.out });
    return 0;
  },
};

/** @throws RangeError when the text is neither. */
function readLabels([text]: readonly string[]): 'kept' | 'replaced' {
  if (text !== 'kept' && text !== 'replaced') throw new RangeError('must be kept or replaced');
  return text;
}
