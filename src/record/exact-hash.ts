import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * JSON as RFC 8785 writes it: lists in their own order, so that any two values that differ at all have other texts.
 */
export function toExactText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON values have a canonical text');
  return text;
}

/** `sha256-<hex>` of JSON as RFC 8785 writes it. */
export function exactHashOf(value: unknown): string {
  return `sha256-${bytesToHex(sha256(utf8ToBytes(toExactText(value))))}`;
}
