import { WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { numberWords } from '../../../../domain/shared/number-words.js';
import type { Talk } from '../talk.js';

/** Words after a number that name nothing: "2 nomás", "3 porfa". */
const fillers =
  /\b(?:nomas|no mas|nada mas|solo|solamente|por favor|porfa(?:vor)?|entonces|pues|mejor|unidades|piezas|only|just|please|then)\b/gu;
/** "2 pollos enteros" says nothing more, unless a thing of the shop is called so. */
const wholes = /\b(?:complet|enter)[oa]s?\b/gu;
/** A reason or a time, which does not say what is ordered: "2 por si se rompe". */
export const reason = /^(?:por|para|porque|si|pero|como|cuando|for|because|in case|just in case|so)\s.*$/u;

/** Returns a part of a list without fillers, with number words after "de" as digits, as in product names: "conos de 2 bochas". */
export const plainName = (name: string): string => plain(name.replace(wholes, ' '));

/** Returns it with "entero" or "completo" where that tells a thing from others: "3 pollos enteros" beside "pechuga de pollo". */
export function plainIn(talk: Talk, name: string): string {
  const [whole] = name.match(wholes) ?? [];
  if (whole === undefined) return plainName(name);
  const rest = plainName(name);
  const tells =
    rest !== '' &&
    talk.tools
      .products(rest)
      .some(item => item.named && item.hits.length > 0 && new WordSet([item.name]).has(wordOf(whole)) >= 0.85);
  return tells ? plain(name) : rest;
}

const plain = (name: string): string =>
  name
    .replace(fillers, ' ')
    .replace(reason, '')
    .replace(/(?:(?<=\b(?:de|of) )|^)\p{L}+(?=\s\p{L}{3}|$)/gu, word => String(numberWords[word] ?? word))
    .replace(/\s+/gu, ' ')
    .trim();
