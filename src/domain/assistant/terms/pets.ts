import { foldName } from '../../shared/fold.js';
import type { Term } from './term.js';

const ofPets = /\b(?:mascotas?|pets?)\b/u;
const animal =
  /\b(?:(\d{1,2}|un[oa]?|dos|tres|an?|one|two|mis?|my)\s)?(?:perr[oa]s?|perrit[oa]s?|gat[oa]s?|gatit[oa]s?|cachorr[oa]s?|dogs?|cats?|pupp(?:y|ies))\b/gu;

/** Returns a folded question in which dogs and cats are called pets too, if a service of the shop is charged for pets. */
export const withPets = (folded: string, terms: readonly Term[]): string =>
  folded.search(animal) >= 0 &&
  terms.some(({ kind, sentence }) => kind === 'SERVICE' && ofPets.test(foldName(sentence)))
    ? folded.replace(animal, (said, many?: string) => `${said} (${many ?? ''} mascotas)`)
    : folded;
