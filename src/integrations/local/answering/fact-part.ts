import type { FoundArticle, FoundItem } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { headOf } from './product-part.js';
import type { Talk } from './talk.js';

/** What a product's own text says to a question, and of which product. */
export interface Fact {
  kind: 'fact';
  fact: string;
  of: FoundItem;
}

/** A fact of a product that was not spoken of says of which. */
export function tellFact(talk: Talk, { fact, of }: { fact: string; of: FoundItem }): void {
  const isKnown =
    talk.input.dialogue.focus === of.name || foldName(talk.text).includes(foldName(headOf(of.name)).slice(0, 5));
  if (isKnown) talk.tells(fact);
  else talk.add(`${of.name}: ${fact}`);
}

/** Whether an article tells of a product that is named, or of something beside it that was asked for. */
export const isAbout = ({ title, body }: FoundArticle, named: readonly FoundItem[]): boolean => {
  const text = foldName(`${title} ${body}`);
  return named.some(
    ({ name, hits }) =>
      hits.some(hit => hit.length >= 4 && text.includes(hit)) ||
      factWords(name).some(word => word.length >= 6 && text.includes(word)),
  );
};

/** "¿Cuánto mide?", "¿cuántas piezas trae?": a question for a figure of the thing that is spoken of, and not for its price. */
export const asksMeasure = (folded: string): boolean =>
  /\b(?:cuanto (?:mide|pesa|rinde|dura|trae|alcanza)|cuant[oa]s (?!cuesta|vale|les|te|me|hay|quedan?|tienen?|tenes)\p{L}+|how (?:long|big|heavy|tall))\b/u.test(
    folded,
  );

/** The sentence of a product, its name among them, that holds a figure; one with a word of the question first. */
export function measureOf(item: FoundItem | undefined, question: string): Fact | null {
  if (!item) return null;
  const sentences = [...item.description.split(/(?<=[.!?])\s+/u), item.name];
  const figured = sentences.filter(sentence =>
    /\d|\b(?:dos|tres|cuatro|cinco|seis|ocho|diez|doce|veinte)\b/iu.test(sentence),
  );
  const asked = factWords(question);
  const best =
    figured.find(sentence => factWords(sentence).some(word => asked.some(other => sameWord(word, other)))) ??
    figured[0];
  return best === undefined ? null : { kind: 'fact', fact: /[.!?]$/u.test(best) ? best : `${best}.`, of: item };
}

/** How many of a product there are; null where nobody counts them. The list of prices names what is left where more is asked for. */
export function leftOf({ tools, voice }: Talk, { name }: FoundItem): string | null {
  const { list } = tools.use('price_list', { items: [{ product: name, quantity: 1_000_000 }] });
  const left = list?.lines[0]?.left ?? null;
  if (left === null) return null;
  return left === 0 ? voice.say('noneLeft', { product: name }) : voice.say('onlyLeft', { product: name, left });
}

/** What a product's description says to a question about it; null where it says nothing. */
export function factOf({ name, description }: FoundItem, question: string): string | null {
  const named = factWords(name);
  const asked = factWords(question).filter(word => !named.some(other => sameWord(word, other)));
  if (asked.length === 0) return null;
  const sentences = description.split(/(?<=[.!?])\s+/u).filter(sentence => sentence !== '');
  const scored = sentences.map(sentence => {
    const held = factWords(sentence);
    return { sentence, score: asked.filter(word => held.some(other => sameWord(word, other))).length };
  });
  const best = scored.reduce((one, two) => (two.score > one.score ? two : one), { sentence: '', score: 0 });
  return best.score > 0 ? best.sentence : null;
}
const factWords = (text: string): string[] => [
  ...new Set((foldName(text).match(/[\p{L}\d]{4,}/gu) ?? []).filter(word => !plain.has(word))),
];
const plain = new Set(
  'para como cual cuanto cuanta cuantos cuantas tienen tiene necesito quiero precio puedo donde cuando este esta estos estas todo toda porque pero desde hasta sobre unos unas muy mas with what does have this that from your about hola buenas buenos dias favor gracias'.split(
    ' ',
  ),
);
const sameWord = (one: string, two: string): boolean => {
  const length = Math.min(one.length, two.length, 5);
  return one.slice(0, length) === two.slice(0, length) && Math.abs(one.length - two.length) <= 4;
};
