import { type DialogueState, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { words } from './count-words.js';

const counted = new RegExp(
  String.raw`^(?<lead>\W*(?:(?:y|pues|bueno|si|hola|ah|and|well|so)\W+)*)(?:yo )?(?<verb>tengo|tenemos|traigo|i have|we have|i've got|we've got)(?<list>\s(?:\d{1,3}|una?|uno|an?|one|${Object.keys(words).join('|')})\s[^?¿]+)$`,
  'u',
);
const both =
  /[,\s]+(?:(?:y )?(?:seria|son|quiero|para|de)\s)?(?:l[oa]s (?:dos|tres|2|3)|ambos|ambas|both(?: of them)?)\W*$/u;

/**
 * "Tengo 2 de dos plazas y uno king", after these were offered, says how many of each are wanted: returns it as a wish. What somebody has
 * otherwise is no wish, and stays as it is.
 */
export function withOwnCounted(text: string, { asked, offered }: DialogueState): string {
  if (asked !== 'WHICH' && asked !== 'QUANTITY') return text;
  const { lead = '', verb = '', list = '' } = counted.exec(foldName(text))?.groups ?? {};
  const called = new WordSet(offered);
  const parts = list.replace(both, '').split(/\s*,\s*|\s(?:y|e|and)\s/u);
  const isOffered = (part: string): boolean =>
    wordsIn(part).some(word => /^\p{L}{3}/u.test(word.folded) && called.has(word) >= 0.85);
  if (list === '' || !parts.every(isOffered)) return text;
  return `${lead}${/^(?:i|we)\b/u.test(verb) ? 'i want' : 'quiero'}${list.replace(both, '')}`;
}
