/** Signals by which people and machines ask a program to end. */
const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Does work that ends with the best so far when somebody interrupts it. Who interrupts twice does not want to wait,
 * and ends the program at once.
 */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<{ readonly result: Result; readonly interrupted: boolean }> {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
    stopListening();
  };
  const stopListening = (): void => {
    for (const signal of signals) process.off(signal, abort);
  };
  for (const signal of signals) process.on(signal, abort);
  try {
    const result = await work(controller.signal);
    return { result, interrupted: controller.signal.aborted };
  } finally {
    stopListening();
  }
}
