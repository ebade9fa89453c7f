/** Letters and digits only, in lower case, without accents or compatibility forms. */
export function toBare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
