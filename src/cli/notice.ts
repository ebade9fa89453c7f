import { print } from './output.js';

/** Tells people something beside the result; not told where stderr is for programs. */
export async function tell(text: string, { json }: { readonly json: boolean }): Promise<void> {
  if (!json) await print(process.stderr, `kringmaker: ${text}\n`).catch(() => {});
}
