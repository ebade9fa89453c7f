/** Letters of other alphabets, and the Latin ones that they cannot be told from by eye. */
const pairs: ReadonlyArray<readonly [string, string]> = [
  ['АВЕЅІЈКМНОРСТУХ', 'ABESIJKMHOPCTYX'],
  ['авеѕіјкмнорстухԁһӏԛԝ', 'abesijkmhopctyxdhlqw'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αικνορτυ', 'aikvoptu'],
  ['ıɡɑ', 'iga'],
];

const latin: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([foreign, same]) => [...foreign].map((letter, at) => [letter, same[at]!] as const)),
);

/**
 * A text in which letters that look like Latin ones are those, in compatibility form and without what nobody sees: a name cannot
 * hide behind them.
 */
export function withoutLookalikes(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Script=Cyrillic}\p{Script=Greek}ıɡɑ]/gu, (letter) => latin.get(letter) ?? letter)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}
