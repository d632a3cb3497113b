import { type FoundArticle, momentOf, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { withLeads } from '../sources/dependent-sentences.js';
import { isPromise } from '../sources/only-for-mishap.js';
import type { Talk } from '../talk.js';

const comes =
  '(?:lleg(?:a|an|aria|arian|ara|aran|ue)|entreg(?:a|an|arian|aran|ue|uen)|tra(?:e|en|eria|erian|iga)|mand(?:a|an|arian|aran|e|en)|envi(?:a|an|arian|aran|e|en)|despach(?:a|an|en)|sale|salen|arrives?|come|get here|deliver)';
const then =
  '(?:hoy|manana|pasado manana|ya mismo|(?:el|al) mismo dia|(?:para|pa|antes de|a) (?:las? \\d{1,2}(?!\\d)|el mediodia|la noche|la tarde)|a tiempo|today|tomorrow|tonight|the same day|by \\d{1,2}|on time)';
const asksArrival = new RegExp(
  String.raw`(?<!\p{L})${comes}(?!\p{L})[^.?!]{0,30}(?<!\p{L})${then}(?!\p{L})|(?<!\p{L})${then}(?!\p{L})[^.?!]{0,30}(?<!\p{L})${comes}(?!\p{L})|^\W*(?:(?:y|e|ok|pero|entonces|es|seria|lo necesito|la necesito|and|but)\s)*(?:para|pa) (?:hoy|manana|las? \d{1,2}(?!\d)|el mediodia)[^?.]{0,12} (?:se puede|alcanza|llega|pueden)\W*$|\b(?:hoy o manana|today or tomorrow)\b`,
  'u',
);
/** "¿A qué hora llega?", "¿llegan los viernes?", "llego hoy" of the customer, and "no llegó hoy" are other questions. */
const isOther =
  /\b(?:a que horas?|que dias?|cuanto cuesta|abr\p{L}+|cierr\p{L}+|atiend\p{L}+|stock|paso|llego|ayer|no (?:me |nos )?(?:ha |han )?(?:llega(?:do)?|llego|llegaron)|what time|which day)\b/u;

const clock = String.raw`\d{1,2}(?:[:.]\d{2})?(?: ?(?:am|pm|a\. ?m\.?|p\. ?m\.?|hrs?|horas|de la (?:manana|tarde|noche))(?!\p{L}))?|mediodia|noon`;
/** The hour until which an order goes out on the same day. */
const cutOff = new RegExp(String.raw`\b(?:hasta|antes de(?:l)?|before|until|by)(?: las?)? (${clock})`, 'u');
const sameDay =
  /\b(?:mismo dia|hoy mismo|dia siguiente|siguiente dia|al otro dia|otro dia habil|next (?:business |working )?day|same[ -]day)\b/u;
const ofDelivering =
  /\b(?:pedid\p{L}+|ped\p{L}*|pid\p{L}+|sal(?:e|en|imos)|lleg\p{L}+|entreg\p{L}+|envi\p{L}+|reparti\p{L}*|despach\p{L}+|orders?|ordered|deliver\p{L}*|ship\p{L}*|arriv\p{L}+)\b/u;

const ofClaims = /\b(?:devuelv|devol|reembols|reclam|cambi|refund|return)\p{L}*/u;

/** Whether a sentence says on which day what is ordered goes out or arrives. */
const saysDayOfOrder = (sentence: string): boolean => {
  const folded = foldName(sentence);
  return sameDay.test(folded) && ofDelivering.test(folded) && !isPromise(sentence) && !ofClaims.test(folded);
};

/**
 * "¿Me llega hoy?", "¿para las 12 llega o no?": what the shop says of the day on which an order goes out, with a yes or no
 * where the hour of the order is known and its last hour is stated. A text on the places that are reached says nothing of it. Returns false
 * if no text says it.
 */
export function tellsArrival(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  if (!asksArrival.test(folded) || isOther.test(folded)) return false;
  const seen = new Map<string, FoundArticle>();
  for (const query of [question, talk.label('deliveryAsked'), talk.label('sameDayAsked')])
    for (const article of talk.tools.articles(query)) seen.set(article.title, article);
  const article = [...seen.values()].find(({ body }) => sentencesOf(body).some(saysDayOfOrder));
  if (!article) return false;
  const sentences = sentencesOf(article.body).filter(saysDayOfOrder);
  const told = withLeads(article.body, sentences).join(' ');
  const verdict = isInTime(talk, folded, sentences);
  if (verdict === null) talk.tells(told);
  else talk.add(talk.voice.say(verdict ? 'yesOf' : 'noBy', { text: told }));
  talk.covers(sentences);
  talk.quotesFrom(article.title);
  talk.refused = true;
  talk.buttons('person');
  return true;
}

const orders =
  /\b(?:si (?:(?:l[oa]s?|te|les?) )?(?:pido|compro|ordeno|encargo|pago|hago el pedido)|pidiendo|ahorita|ahora|ya son|son las|if i order|now)\b/u;
/** Whether what is ordered at the hour that the question says, or now, still goes out today; null if that is not asked or not known. */
function isInTime({ input }: Talk, folded: string, sentences: readonly string[]): boolean | null {
  if (!/\b(?:hoy(?! o)|today(?! or))\b/u.test(folded) || !sentences.some(each => sameDay.test(foldName(each))))
    return null;
  const [, until = ''] = sentences.map(each => cutOff.exec(foldName(each))).find(found => found !== null) ?? [];
  const [last] = until === '' ? [] : minutesIn(`a las ${until}`);
  if (last === undefined) return null;
  const said = orders.test(folded) ? minutesIn(folded)[0] : undefined;
  const at = said ?? input.now?.minute;
  return at === undefined ? null : at <= last;
}

const minutesIn = (text: string): number[] => [
  ...momentOf(text.replace(/\b(?:mediodia|noon)\b/u, '12 pm'), undefined).times,
];
