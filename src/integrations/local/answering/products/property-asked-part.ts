import { isLightWord, sentencesOf, WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { inFocus } from '../meant/referents.js';
import type { Talk } from '../talk.js';
import { onlyNamed } from './product-part.js';

const asksProperty =
  /^\W*(?:(?:y|e|pero|oiga|hola|ok|and|but)\W+)*(?:(?:el|la|l[oa]s|the)\s)?((?:\p{L}[\p{L}\d]*\s){1,5}?)(?:es|son|viene en|is|are)\s(?:(?:de|un|una|a|an)\s)?(\p{L}{4,})\s?\?/u;
/** What a text seldom says in this word, or what is asked of anything. */
const ofAnything =
  /^(?:car[oa]s?|barat[oa]s?|buen[oa]s?|mejor(?:es)?|nuev[oa]s?|original(?:es)?|segur[oa]s?|verdad|cierto|gratis|igual(?:es)?|mism[oa]s?|posible|ahora|aqui|todo|free|good|better|real|true|same)$/u;
const negated = (folded: string, word: string): boolean =>
  new RegExp(String.raw`\b(?:no|sin|not|without)\b[^.;]{0,20}\b${word.slice(0, 5)}`, 'u').test(folded);
const same = 0.85;

/**
 * "¿El Castrol es sintético?": tells what the text of that product says of it, and not of another one that is. Returns false if the
 * question names no single product, or if no product's text has the word.
 */
export function tellsProperty(talk: Talk, question: string): boolean {
  const [, subject = '', word = ''] = asksProperty.exec(foldName(question)) ?? [];
  if (word === '' || ofAnything.test(word) || isLightWord(word)) return false;
  const item = onlyNamed(talk, subject);
  if (!item || item.description === '') return false;
  const wanted = wordOf(word);
  const told = sentencesOf(item.description).find(sentence => new WordSet([sentence]).has(wanted) >= same);
  const isOfOthers = talk.input.catalogue.some(
    ({ name, description }) => name !== item.name && new WordSet([name, description]).has(wanted) >= same,
  );
  if (told === undefined && !isOfOthers) return false;
  if (told === undefined) tellAllThatIsKnown(talk, item);
  else talk.add(talk.voice.say(negated(foldName(told), word) ? 'hasNot' : 'yesOf', { text: told }));
  talk.showed([item]);
  talk.refused = true;
  talk.buttons('order', 'person');
  return true;
}
/** Tells the text of a product that does not say what is asked. */
export const tellAllThatIsKnown = (talk: Talk, { description }: { description: string }): void =>
  talk.add(talk.voice.say('asFarAsKnown', { text: description.slice(0, longest) }));
const longest = 300;

const either =
  /^\W*(?:(?:y|es|son|viene)\W+)*(?:(?:de|en|con)\s)?(\p{L}{4,})\s(?:[ou]|or)\s(?:(?:de|en|con)\s)?(\p{L}{4,})(?:\s\p{L}{4,})?\W*$/u;
/** "¿Nuevo o usado?" of the current product: tells the name or the sentence that says one of the two. */
export function tellsEither(talk: Talk, question: string): boolean {
  const [, one = '', other = ''] = either.exec(foldName(question)) ?? [];
  const item = one === '' ? null : inFocus(talk);
  if (!item) return false;
  const holds = (text: string, word: string) => new WordSet([text]).has(wordOf(word)) >= same;
  const texts = [...sentencesOf(item.description), item.name];
  const said = [one, other].filter(word => texts.some(text => holds(text, word)));
  const [word] = said;
  if (word === undefined || said.length > 1) return false;
  const told = texts.find(text => holds(text, word)) ?? item.name;
  talk.add(talk.voice.say('asFarAsKnown', { text: told === item.name ? `${told}.` : told }));
  talk.showed([item]);
  talk.refused = true;
  return true;
}
