/** Signals by which people and machines ask a program to end. */
const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Does work that ends with the best so far when somebody interrupts it. Interrupting once more changes nothing: the
 * end is near, and some shells and script runners pass on one Ctrl-C as two.
 */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<{ readonly result: Result; readonly interrupted: boolean }> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  for (const signal of signals) process.on(signal, abort);
  try {
    const result = await work(controller.signal);
    return { result, interrupted: controller.signal.aborted };
  } finally {
    for (const signal of signals) process.off(signal, abort);
  }
}
