import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditProposal, parseAuditRecord, replaySync, verifyProposal } from '../src/index.js';
import { arbitraryRun } from './support/audited.js';

/** KRINGMAKER_RUNS=1000 for as many. */
const numRuns = Number(process.env['KRINGMAKER_RUNS'] ?? 150);

test(`every record of ${numRuns} runs agrees with its pool, and replays byte by byte`, () => {
  const seen = { records: 0, circles: 0, settings: 0, kept: 0, several: 0, leftOver: 0 };
  fc.assert(
    fc.property(arbitraryRun, (run) => {
      if (run === undefined) return;
      const { pool, proposal, options } = run;
      const record = auditProposal(pool, proposal, options);
      seen.records++;
      seen.circles += record.circles.length;
      seen.settings += record.circles.filter(({ setting }) => setting !== undefined).length;
      seen.kept += record.changes === undefined ? 0 : 1;
      seen.several += record.alternative === undefined ? 0 : 1;
      seen.leftOver += record.unplaced.length;
      expect(verifyProposal(pool, proposal).differences).toEqual([]);
      const saved = parseAuditRecord(JSON.parse(JSON.stringify(record)));
      expect(saved).toEqual(record);
      expect(verifyProposal(pool, saved).differences).toEqual([]);
      const again = replaySync(saved, pool);
      expect(again.differences).toEqual([]);
      expect(again.code).toBe('same');
      if (record.alternative === undefined) {
        expect(JSON.stringify(again.proposal)).toBe(JSON.stringify(proposal));
      }
    }),
    { numRuns, endOnFailure: true },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(numRuns / 20);
  if (process.env['SHOW']) process.stdout.write(JSON.stringify(seen));
});
