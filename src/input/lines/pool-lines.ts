import { PoolBuilder } from '../../compact/pool-builder.js';
import type { CompactPool } from '../../model/compact-pool.js';
import { deepFreeze } from '../../model/frozen.js';
import { InputError } from '../../model/input-error.js';
import type { ParticipantInput } from '../../model/pool.js';
import type { HeadDraft, ParticipantCheck, ParticipantDraft } from '../checks/draft.js';
import { checkHead, checkNamed, participantCheck } from '../checks/pool.js';
import { completeHead, completeParticipant } from '../complete-pool.js';
import { forbidding, type ParseOptions } from '../forbidden-names.js';
import type { Path } from '../issues/path.js';
import { Report } from '../issues/report.js';
import { limits } from '../limits.js';
import { reader } from '../reading/reader.js';
import { participant } from '../schemas/participant.js';
import { type PoolHeadInput, poolHead, poolKeys } from '../schemas/pool.js';
import type { Line } from './line-splitter.js';

const readHead = reader(poolHead);
const readParticipant = reader(participant);

/**
 * Reads a pool line by line: its head, then one participant after the other. It checks all that `parsePool` checks
 * and keeps no participant but as text.
 */
export class PoolLines {
  readonly #report: Report;
  readonly #ids = new Set<string>();
  #head: HeadDraft | undefined;
  #check: ParticipantCheck | undefined;
  /** There is one for as long as all is well. */
  #builder: PoolBuilder | undefined;
  #participants = 0;
  /** By position, those with whom something is wrong. */
  readonly #drafts: Record<number, ParticipantDraft> = {};
  #isOver = false;

  constructor({ forbid }: ParseOptions = {}) {
    this.#report = new Report(forbidding(forbid));
  }

  /** Whether going on is of no use. */
  get isOver(): boolean {
    return this.#isOver || this.#report.isFull;
  }

  /** Reads the next line; a blank one says nothing. */
  add(line: Line): void {
    if (this.isOver || ('text' in line && blank.test(line.text))) return;
    if (this.#check === undefined) this.#addHead(line);
    else this.#addParticipant(line, this.#check);
  }

  /**
   * Gives the pool when all lines are read, and pauses every few milliseconds.
   *
   * @throws InputError with everything that is wrong.
   */
  *build(): Generator<void, CompactPool> {
    if (this.#head !== undefined) checkNamed(this.#head, this.#ids, this.#report);
    else if (this.#report.isEmpty) this.#report.add('not-json', [], 'it has no line');
    if (this.#builder !== undefined && this.#report.isEmpty) return yield* this.#builder.build();
    const draft = poolKeys.map((key) => [key, key === 'participants' ? this.#drafts : this.#head?.[key]]);
    throw new InputError(this.#report.issues(Object.fromEntries(draft)));
  }

  /** Without a head nothing can be said about participants. */
  #addHead(line: Line): void {
    const value = this.#parse(line, []);
    const head = value === undefined ? undefined : readHead(value, this.#report);
    if (head === undefined) {
      this.#isOver = true;
      return;
    }
    checkHead(head, this.#report);
    this.#head = head;
    this.#check = participantCheck(head, this.#ids);
    if (this.#report.isEmpty)
      this.#builder = new PoolBuilder(deepFreeze(completeHead(head as PoolHeadInput)));
  }

  #addParticipant(line: Line, check: ParticipantCheck): void {
    const position = this.#participants++;
    const path = ['participants', position];
    if (position === limits.participantLines) {
      this.#stop(`at most ${limits.participantLines}`);
      return;
    }
    const known = this.#report.size;
    const value = this.#parse(line, path);
    const draft = value === undefined ? undefined : readParticipant(value, this.#report, path);
    check(draft, position, this.#report);
    if (this.#report.size > known) this.#drafts[position] = draft;
    if (!this.#report.isEmpty) this.#builder = undefined;
    // Nothing was reported, so nothing is missing from the draft.
    this.#builder?.add(completeParticipant(draft as ParticipantInput));
    if ((this.#builder?.bytes ?? 0) > limits.poolBytes)
      this.#stop(`at most ${limits.poolBytes} bytes of text`);
  }

  #stop(detail: string): void {
    this.#report.add('too-many', ['participants'], detail);
    this.#isOver = true;
  }

  /** The parser's own message is never passed on: it quotes the input. */
  #parse(line: Line, path: Path): unknown {
    if ('fault' in line) {
      if (line.fault === 'too-long')
        this.#report.add('too-long', path, `at most ${limits.line} bytes on a line`);
      else this.#report.add('not-json', path, `line ${line.number} is not text in UTF-8`);
      return undefined;
    }
    try {
      return JSON.parse(line.text);
    } catch {
      this.#report.add('not-json', path, `line ${line.number}`);
      return undefined;
    }
  }
}

/** What JSON takes for space. */
const blank = /^[ \t\r]*$/;
