import { conditionWords } from './condition-words.js';
import fillerWords from './filler-words.json' with { type: 'json' };
import keyWords from './key-words.json' with { type: 'json' };
import { listWords } from './vocabulary.js';

/** Returns a word as it sounds in most of Latin America: "bendimos" and "vendimos", "mez" and "mes" become the same. */
const soundOf = (word: string): string =>
  word
    .replace(/h/g, '')
    .replace(/v/g, 'b')
    .replace(/[cz](?=[ei])/g, 's')
    .replace(/z/g, 's')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/[cq]/g, 'k')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/ll/g, 'y')
    .replace(/n(?=[bp])/g, 'm')
    .replace(/(.)\1+/g, '$1');

const meanings = [...listWords, ...conditionWords].map(({ words }) => new RegExp(`^(?:${words})$`, 'u'));
const written = new Set([...keyWords.near, ...keyWords.sounds, ...fillerWords]);
/** Whether a word belongs to the vocabulary of questions. */
export const isKnown = (word: string): boolean => written.has(word) || meanings.some(words => words.test(word));
const bySound = new Map([...keyWords.sounds, ...keyWords.near].map(word => [soundOf(word), word]));
/** Shorter words are too similar to others: "cintas" is not a misspelt "citas". */
const shortest = 6;
const endings = 2;

/**
 * Corrects question words that are written as they sound or with one typing mistake. The words in `kept` (names and quotations) stay
 * unchanged.
 */
export const mendWords = (text: string, kept: ReadonlySet<string>): string =>
  text.replace(/\p{L}+/gu, word => (kept.has(word) || isKnown(word) ? word : meant(word)));

function meant(word: string): string {
  const sound = bySound.get(soundOf(word));
  if (sound !== undefined) return sound;
  if (word.length < shortest - 1) return word;
  const near = keyWords.near.filter(key => key.length >= shortest && isOneSlip(word, key));
  return near.length === 1 ? (near[0] ?? word) : word;
}

/**
 * Whether one letter is missing, superfluous, wrong or swapped with the next. A difference in the ending does not count, because it makes
 * another word.
 */
function isOneSlip(word: string, key: string): boolean {
  if (word[0] !== key[0] || Math.abs(word.length - key.length) > 1) return false;
  let at = 0;
  while (at < key.length && word[at] === key[at]) at += 1;
  if (at >= key.length - endings) return false;
  const [rest, keyRest] = [word.slice(at), key.slice(at)];
  return (
    rest.slice(1) === keyRest.slice(1) ||
    rest === keyRest.slice(1) ||
    rest.slice(1) === keyRest ||
    (rest[0] === keyRest[1] && rest[1] === keyRest[0] && rest.slice(2) === keyRest.slice(2))
  );
}
