import { vi } from 'vitest';

/** Does something here, and catches all that it writes to the streams of this process. */
export async function caught(
  work: () => Promise<number>,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const written = { stdout: '', stderr: '' };
  const streams = ['stdout', 'stderr'] as const;
  const listening = streams.map((stream) => process[stream].listeners('error'));
  const spies = streams.map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation(((text: unknown, ...rest: unknown[]) => {
      written[stream] += String(text);
      const done = rest.at(-1);
      if (typeof done === 'function') done();
      return true;
    }) as never),
  );
  try {
    const code = await work();
    return { code, out: written.stdout, err: written.stderr };
  } finally {
    for (const spy of spies) spy.mockRestore();
    // A program may leave its listeners where it ends anyway; this process goes on.
    for (const [at, stream] of streams.entries()) {
      for (const listener of process[stream].listeners('error')) {
        if (!listening[at]!.includes(listener)) process[stream].off('error', listener as never);
      }
    }
  }
}
