import { replay as replayRun } from '../../index.js';
import type { Command, ExitCode, Given } from '../command.js';
import { readAll, readPool, readRecord } from '../inputs.js';
import { openThreads } from '../open-threads.js';
import { file, readWorkers } from '../options.js';
import { deliver } from '../output.js';
import { checkOut } from '../save.js';
import { tabulateReplay } from '../table/accounting.js';

const options = {
  workers: {
    value: 'N',
    help: 'Search on so many threads at the same time; default 1. What comes of it is the same.',
    read: readWorkers,
  },
  out: file('Save what came out as JSON in this file, whole or not at all.'),
} as const;

/** Does the run of a record again. */
export const replay: Command = {
  name: 'replay',
  summary: 'do the run of a record again, and say whether the same comes out, byte by byte',
  options,
  files: [{ name: 'record', help: 'An audit record.' }],
  help: {
    usage: 'pool.json record.json [--workers N] [--out FILE]',
    about:
      'Takes policy, seed, effort and what was kept from the record, and the people from the pool, which must be the very ' +
      'same. A run that came to its end gives the same bytes under the same version. One that was stopped gives the same ' +
      'circles after as many steps. A record from which somebody was forgotten cannot be done again.',
    examples: [
      {
        line: 'kringmaker replay pool.json record.json --format table',
        does: 'says whether the same comes out',
      },
      {
        line: 'kringmaker replay pool.json record.json --workers 2',
        does: 'does it on two threads, with the proposal that comes out',
      },
    ],
    exitCodes: [0, 1, 2, 4],
  },
  async run({ pool: path, files, values, format }: Given<typeof options>): Promise<ExitCode> {
    const { workers: threads = 1, out } = values;
    const [recordPath] = files as [string];
    await checkOut(out, [path, recordPath]);
    const [pool, record] = await readAll(readPool(path), readRecord(recordPath));
    const workers = await openThreads(threads);
    const result = await replayRun(record, pool, { ...(workers && { workers }) }).finally(() =>
      workers?.close(),
    );
    await deliver({ result, table: (width) => tabulateReplay(result, width), format, out });
    return result.code === 'same' || result.code === 'same-circles' ? 0 : 4;
  },
};
