/**
 * How much an input may hold, so that a hostile or broken file costs seconds and not the server. Every limit lies
 * far above what a country needs.
 */
export const limits = {
  /** UTF-16 code units of one text: an id, label, slug, attribute or purpose. */
  text: 16_384,
  /** Participants of a pool. */
  participants: 1_000_000,
  /** Participants of a pool in JSON Lines. */
  participantLines: 2_000_000,
  /** Bytes of a line of JSON Lines; UTF-16 code units where it is given as text. */
  line: 67_108_864,
  /** Bytes that all participants of a pool in JSON Lines take together, with defaults filled in. */
  poolBytes: 1_073_741_824,
  /** Talents of one participant; likewise needs, dayparts, languages and background attributes. */
  perParticipant: 200,
  /** Background attributes that are treated in their own way. */
  backgroundRules: 1_000,
  /** Entries of `apart`; likewise of `together`. */
  sets: 1_000_000,
  /** Ids in one entry of `apart` or `together`. */
  setMembers: 1_000,
  /** Circles of a pool or of a proposal. */
  circles: 200_000,
  /** Members of one circle. */
  circleMembers: 1_000,
  /** Places where circles can meet. */
  meetingPlaces: 20_000,
  coaches: 20_000,
  volunteers: 200_000,
  partners: 100_000,
  /** Corners of a working area. */
  areaCorners: 1_000,
  /** Barriers; points in one of them; points in all of them; places to cross in all of them. */
  barriers: 1_000,
  linePoints: 10_000,
  barrierPoints: 50_000,
  crossings: 500,
  /** Stops of a travel matrix, which has their square of entries. */
  stops: 2_000,
  /** Bytes of a spreadsheet: more does not fit in one text of any engine. */
  spreadsheetBytes: 268_435_456,
  /** UTF-16 code units of a postcode in a table of them: far more than any country's. */
  postcode: 100,
  /** Rows of a spreadsheet that may stand above its headers, and the headers' own. */
  headerRow: 20,
  /** Columns of a spreadsheet that are guessed. */
  headers: 300_000,
  /** Columns that a mapping takes in. */
  columns: 1_000,
  /** Names that a host refuses besides. */
  forbid: 1_000,
  /** Entries of help in a ledger; likewise meetings. */
  ledgerEntries: 1_000_000,
  /** Talents of an own vocabulary; likewise needs. */
  slugs: 2_000,
  /** Meetings of an own vocabulary. */
  meets: 100_000,
  /** Other words for one talent or need. */
  aliases: 200,
  /** Unknown keys of one object that are compared with the forbidden names; more are unknown all the same. */
  unknownKeys: 1_000,
  /** Levels of a saved dossier or of saved alternatives, one within the other. */
  depth: 100,
  /** Entries of all lists and objects in a saved dossier or in saved alternatives. */
  entries: 20_000_000,
  /** Issues that are reported; after so many reading stops. */
  issues: 1_000,
} as const;
