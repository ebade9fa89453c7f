import { workerEmit, worker as workFor } from 'workerpool';

/**
 * Does what its job says, so that a test can see what comes of it, without a search.
 *
 * @param {{ readonly reports: readonly object[], readonly ends: boolean, readonly fails: boolean }} job
 */
async function obey({ reports, ends, fails }) {
  for (const soFar of reports) workerEmit(soFar);
  if (fails) throw new Error('the job fails');
  if (!ends) await new Promise(() => {});
  return { of: reports.length };
}

workFor({ improve: obey, explain: obey });
