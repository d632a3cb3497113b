import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';

/** Words that ask for a lower price: "hazme un descuento", "¿me lo deja en 50?", "dos al precio de una". */
export const lowerPrice =
  /\b(?:descuentos?|descuentito|rebaja(?:s|me|n)?|rebajita|precio especial|discounts?|special price|2 ?x ?1|al precio de un[oa]?)\b/u;

const coin = String.raw`(?:\p{Sc}\s?)?\d[\d.,]*(?: ?(?:mil|lucas|pesos|pesitos|varos|bolas|soles|colones|dolares|quetzales|lempiras|bolivianos|usd|bucks|dollars|\p{Sc}))?`;
const saidAll = String.raw`(?=\s*(?:$|[,.;!?)]|(?:y|por favor|porfa|cada|c/u|pues|nomas|si|ya|please|and|each|if|ok)\b))`;
/** A price that the customer offers: "déjemela en 50", "en 55 me la llevo", "would you take 40?". */
const namedPrice = new RegExp(
  [
    String.raw`\b(?:dej[ea]|vend[ea])(?:me|nos)l[oa]s? (?:en|a|por) ${coin}${saidAll}`,
    String.raw`\b(?:me|nos) l[oa]s? (?:puedes? |podrian? |podrias )?(?:dej|vend)\p{L}+ (?:en|a|por) ${coin}${saidAll}`,
    String.raw`\b(?:dejar|vender)(?:me|nos)l[oa]s? (?:en|a|por) ${coin}${saidAll}`,
    String.raw`\ben ${coin},? (?:y )?(?:me|nos|se) l[oa]s? (?:llevo|llevamos|compro|compramos|dej\p{L}+)\b`,
    String.raw`\b(?:le|te|les) (?:doy|ofrezco|pago) ${coin} (?:por|y me l[oa]s? llevo)\b`,
    String.raw`\b(?:would|will|can|could) you (?:take|accept) ${coin}(?: for (?:it|them|that|both))?\W*$`,
    String.raw`\b(?:do|sell|let|give) (?:me |us )?(?:have )?(?:it|them|that)(?: to me)? for ${coin}${saidAll}`,
    String.raw`\bi(?:'ll| will| can|'d| would) (?:give you|pay(?: you)?|take (?:it|them) (?:for|at)|buy (?:it|them) for) ${coin}(?: for (?:it|them|that))?${saidAll}`,
  ].join('|'),
  'u',
);

/**
 * Tells a customer who offers a price that the listed prices apply, and what the shop's texts say about lower ones. The number is no
 * quantity.
 */
export function answerNamedPrice(talk: Talk): boolean {
  const { tools, text, acts, state, voice } = talk;
  if (!namedPrice.test(acts.folded)) return false;
  if (refuseLower(talk)) return true;
  talk.add(voice.say('asListed'));
  const lower = tools.articles(text).find(({ title, body }) => lowerPrice.test(foldName(`${title} ${body}`)));
  const sentence = lower && sentencesOf(lower.body).find(each => lowerPrice.test(foldName(each)));
  if (sentence !== undefined) talk.tells(sentence);
  if (state.items.length === 0) talk.asks('PERSON');
  talk.buttons('person');
  return true;
}

/** Says that the listed prices apply, and offers a person; returns false if an article is about lower prices. */
export function refuseLower(talk: Talk): boolean {
  const { tools, text, voice, state } = talk;
  if (tools.articles(text).some(({ title, body }) => lowerPrice.test(foldName(`${title} ${body}`)))) return false;
  talk.add(voice.say('asListed'), voice.once('colleague'));
  if (state.items.length === 0) talk.asks('PERSON');
  talk.buttons('person');
  return true;
}
