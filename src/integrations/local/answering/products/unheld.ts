import {
  type FoundItem,
  isLightWord,
  thingsAsked,
  WordSet,
  wordOf,
  wordsIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';

/** "¿Dan Netflix?", "do you do braces": asks whether the shop has or does one thing, and nothing else. */
const asksForOne =
  /^\W*(?:(?:hola|buenas|y|ok|disculpe|tambien|oiga|ustedes|uds|hi|hello|and|also)\W+)*(?:tienen?|tenes|dan|hacen|venden|manejan|ofrecen|trabajan con|atienden|reparan|arreglan|instalan|lavan|limpian|alquilan|rentan|imprimen|bordan|revisan|do you (?:guys )?(?:have|do|offer|sell|carry|make))\s(?:\p{L}+\s){0,3}\p{L}{4,}\W*$/u;
/** From this likelihood a sentence of an article answers the question, whatever words it uses. */
const mayAnswer = 0.1;

/**
 * Whether a question asks for one thing of which no word is in the catalogue or in the articles that it finds, while no article is likely
 * to answer it. Texts that are only alike ("dan" and "damos") are about something else.
 */
export function asksForUnheld({ input, tools }: Talk, question: string): boolean {
  if (input.sources.length === 0 || !asksForOne.test(foldName(question))) return false;
  // "¿Venden celulares?" is answered by no text that only speaks of the customer's own one.
  const sells = asksIfSold.test(foldName(question));
  const tells = (text: string) => !sells || tellsOfSelling.test(foldName(text));
  if (input.sources.some(({ kind, chance, text }) => kind === 'passage' && chance >= mayAnswer && tells(text)))
    return false;
  const telling = wordsIn(question).filter(({ folded }) => /^\p{L}{4}/u.test(folded) && !isLightWord(folded));
  const things = telling.filter(({ folded }) => !doing.test(folded));
  const products = tools.products(question);
  if (things.length === 0 || products.some(({ hits, fits = 0 }) => hits.length > 0 || fits > 0)) return false;
  const held = new WordSet([
    ...tools.articles(question).flatMap(({ title, body }) => [title, body].filter(tells)),
    ...products.map(({ description }) => description),
  ]);
  return things.every(word => held.has(word) === 0);
}
const asksIfSold =
  /^\W*(?:(?:hola|buenas|y|ok|disculpe|tambien|oiga|ustedes|uds)\W+)*(?:venden?|vendes|comercializan)\s/u;
const tellsOfSelling =
  /\b(?:vend\p{L}+|venta|compra\p{L}*|nuev[oa]s?|usad[oa]s?|trae\p{L}*|manej\p{L}+|precio|sell\p{L}*|sold|new|used)\b/u;
const doing =
  /^(?:tien|atien|hac|vend|manej|ofrec|trabaj|repar|arregl|instal|lav|limpi|alquil|rent|imprim|bord|revis|tambien|ustedes|have|offer|sell|carry|make|also|guys)/u;

/**
 * Whether a question names a thing that neither a product nor an article has, and then says what it is for or of: "discos para sierra"
 * where saws are sold. What is said about the saw would be no answer.
 */
export function asksForNotSold({ input, tools }: Talk, question: string): boolean {
  const things = thingsAsked(question, input.language);
  if (things.length === 0 || tools.products(question).some(({ named }) => named)) return false;
  return things.every(({ noun, beside }) => {
    const isIn = ({ title, body }: { title: string; body: string }) => new WordSet([title, body]).has(wordOf(noun)) > 0;
    // "Leche de almendra" is not sold by a text that only says that something is mixed with milk.
    const isOther = ({ hits, name, description }: FoundItem) => {
      const told = new WordSet([name, description]);
      return hits.length === 0 && beside.every(word => told.has(wordOf(word)) === 0);
    };
    return tools.products(noun).every(isOther) && !tools.articles(noun).some(isIn);
  });
}
