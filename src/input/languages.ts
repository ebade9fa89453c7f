/** The languages themselves, each once, without script, region or variant: `pt-BR` is `pt`. */
export function primarySubtags(tags: readonly string[] = []): string[] {
  return [...new Set(tags.map(primarySubtag))];
}

function primarySubtag(tag: string): string {
  const [language = tag] = tag.split('-', 1);
  return language.toLowerCase();
}
