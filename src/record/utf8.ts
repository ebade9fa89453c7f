/* Every browser, worker and Node has both. What they give depends on nothing but the text. */
declare const TextEncoder: new () => {
  encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
};
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => Decoder;

/** Turns bytes into text, of which a character may be cut in two by the end of a piece. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

const encoder = new TextEncoder();

/** The most bytes that one UTF-16 code unit takes in UTF-8. */
export const bytesPerUnit = 3;

/** Writes a text into bytes, where there must be room for it, and gives how many it took. */
export function writeUtf8(text: string, bytes: Uint8Array): number {
  return encoder.encodeInto(text, bytes).written;
}

/** A decoder that throws where bytes are not UTF-8, and keeps a byte order mark. */
export function openDecoder(): Decoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}
