import type { Progress } from '../index.js';
import { count, unit } from './table/words.js';

/** Shows how far a search is, and leaves no trace. */
interface ProgressBar {
  readonly update?: (progress: Progress) => void;
  readonly hide: () => void;
}

/** A bar on stderr when that is a terminal; silence elsewhere. */
export async function showProgress(maxSeconds = Number.POSITIVE_INFINITY): Promise<ProgressBar> {
  if (!process.stderr.isTTY) return { hide: () => {} };
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    format: '{bar} {percentage}%  value {best}, {circles}, {placed} placed, {left}',
    barsize: 20,
    barCompleteChar: '▇',
    barIncompleteChar: '▁',
    clearOnComplete: true,
    // Nothing that would have to be put back if the program were ended in the middle.
    hideCursor: false,
    linewrap: true,
    gracefulExit: false,
  });
  const start = performance.now();
  bar.start(1, 0, { best: unit(0), circles: count(0, 'circle'), placed: 0, left: '…' });
  return {
    update({ phase, value, circles, placed, fraction }) {
      const seconds = (performance.now() - start) / 1000;
      const spent = Math.max(fraction, Math.min(1, seconds / maxSeconds));
      const left = (seconds / spent) * (1 - spent);
      bar.update(spent, {
        best: unit(value),
        circles: count(circles, 'circle'),
        placed,
        left: phase === 'reasons' ? 'looking for reasons' : describeTimeLeft(left),
      });
    },
    hide: () => bar.stop(),
  };
}

function describeTimeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return '…';
  return seconds < 100 ? `${Math.ceil(seconds)} s left` : `${Math.ceil(seconds / 60)} min left`;
}
