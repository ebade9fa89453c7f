import type { Dossier } from '../model/dossier.js';
import { version } from '../model/version.js';
import type { Story } from './story.js';
import { wordsOf } from './words.js';

/** What every dossier begins with. */
export function dossierHead({
  ground,
  inputHash,
  vocabulary,
  groups,
}: Story): Pick<Dossier, 'version' | 'library' | 'date' | 'inputHash' | 'words'> {
  return {
    version: 1,
    library: `kringmaker@${version}`,
    date: ground.pool.date,
    inputHash,
    words: wordsOf({ vocabulary, groups }),
  };
}
