/** A pool as JSON Lines: its head, then a line for each participant. */
export function toLines({ participants, ...head }: { readonly participants: readonly unknown[] }): string {
  return [head, ...participants].map((line) => `${JSON.stringify(line)}\n`).join('');
}
