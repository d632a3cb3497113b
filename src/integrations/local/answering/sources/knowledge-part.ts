import type { FoundArticle } from '../../../../domain/assistant/index.js';
import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { actsIn } from '../said/acts.js';
import { namesNothing } from '../said/question-forms.js';
import type { Talk } from '../talk.js';
import { toldLast } from '../told-last.js';
import { concerning } from './concerning.js';
import { isOfOtherLabel } from './labelled.js';
import { isLikely, likelyOf } from './likely-sources.js';
import { isRefusedList } from './refused-list.js';
import { isSilentOn } from './silent-on.js';

/** The share of a question that a passage must contain to be its answer, with and without a match in the article's title. */
const enough = { titled: 0.3, untitled: 0.4 };

/** Whether a passage contains enough of a question to be its answer. */
export const answers = ({ score, titled }: FoundArticle): boolean =>
  score >= (titled ? enough.titled : enough.untitled);

/** Whether a passage contains enough of a message to be told even if the message asks nothing. */
export const answersSurely = ({ score, titled }: FoundArticle): boolean => titled && score >= 0.5;

/** The similarity of a question and an article from which the article is told instead of the wanted product. */
export const sameMeaning = 0.3;

/** Tells what a passage says, if possible each sentence only once in a conversation. */
export function quote(talk: Talk, article: FoundArticle, question = talk.text): void {
  const likely = likelyOf(talk, article);
  const own = sentencesOf(likely).filter(sentence => !isOfOtherLabel(talk, sentence));
  const chosen = own.length > 0 ? own : sentencesOf(likely);
  const about = [...addressFor(question, article.body, chosen), ...concerning(talk, question, chosen, article.body)];
  tellsAsRefused(talk, article.title, about);
  const told = about.filter(sentence => !isRefusedList(article.title, sentence)).join(' ');
  if (told !== '') talk.tells(told, told.includes(article.best) ? article.best : told);
  talk.quotesFrom(article.title);
}

/** Tells what a list refuses as a no; returns whether any of the sentences is such a list. */
export function tellsAsRefused(talk: Talk, title: string, sentences: readonly string[]): boolean {
  const refused = sentences.filter(sentence => isRefusedList(title, sentence));
  for (const text of refused) if (!talk.says(text)) talk.add(talk.voice.say('hasNot', { text }));
  talk.covers(refused);
  return refused.length > 0;
}

const asksWhere =
  /\b(?:(?:de|a|por|en)?donde (?:es|esta[ns]?|quedan?|se (?:ubica|retira|recoge)|l[oa]s? (?:recojo|retiro|busco|paso)|hay que|recojo|retiro|voy|paso|puedo (?:ir|pasar|recoger|retirar))|direccion|ubicad[oa]s?|ubicacion|where (?:are|is|do|can)|address)\b/u;
const street =
  /^\W*(?:av|avenida|calle|cll|cl|cra|carrera|kra|jr|jiron|pasaje|plaza|local|c\/|ruta|km)\b|\b(?:frente a|esquina|entre \p{L}+ y \p{L}+|a la par de|al lado de|a la vuelta|contiguo|colonia|col\.|barrio|\d+ ?m(?:ts|etros)? (?:al )?(?:norte|sur|este|oeste|north|south|east|west)|next to|in front of|across from)/u;
/** The address belongs to what is told where a question for the hours also asks where: "¿dónde los recojo y hasta qué hora?". */
const addressFor = (question: string, body: string, chosen: readonly string[]): string[] =>
  asksWhere.test(foldName(question))
    ? sentencesOf(body)
        .slice(0, 1)
        .filter(each => !chosen.includes(each) && street.test(foldName(each)))
    : [];

/** Returns the first sentence of the articles found by a question that matches the pattern (against folded text). */
export const sentenceThat = (talk: Talk, question: string, looks: RegExp): string | undefined =>
  talk.tools
    .articles(question)
    .flatMap(({ body }) => sentencesOf(body))
    .find(sentence => looks.test(foldName(sentence)));

/** Returns the article told in this answer, otherwise the last one: a short question without a subject continues it. */
export function lastTold(talk: Talk): FoundArticle | null {
  const { topic, onTopic } = talk.quotes ? { topic: talk.state.topic, onTopic: true } : talk.input.dialogue;
  if (topic === null || !onTopic) return null;
  return talk.tools.articles(topic).find(({ title }) => title === topic) ?? null;
}

const money = /[$₡€£]\s?\d|\d\s?(?:%|colones|pesos|dolares|USD)|gratis|free|sin costo|sin cargo|no (?:se )?cobra/iu;
const times =
  /\d{1,2}:\d{2}|\b\d+\s(?:días|dias|horas|minutos|semanas|meses|days|hours|minutes|weeks|months)\b|\bmes\b|\bmonth\b|(?<!\p{L})(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?!\p{L})/iu;

/** Tells what the article that was just told says of the price, unless the answer has said it; returns false if it says none. */
export function tellsPriceOfTold(talk: Talk): boolean {
  const article = talk.quotes ? lastTold(talk) : null;
  if (!article) return false;
  const priced = sentencesOf(article.body).filter(sentence => money.test(sentence) || amount.test(sentence));
  if (!priced.some(sentence => talk.says(sentence))) for (const sentence of priced) talk.tells(sentence);
  return priced.length > 0;
}
/** "S/ 6", "por 8000": an amount without a sign that is known. */
const amount = /(?<!\p{L})(?:s\/\.?|q|l|bs\.?)\s?\d|\d(?:[.,]?\d{3})+(?![\d:])/iu;

/** Continues the article that was told last: tells its sentence of the requested kind, preferably one that was not told yet. */
export function goOnAbout(talk: Talk, question: string): boolean {
  const article = lastTold(talk);
  if (!article || !isFollowUp(question)) return false;
  const acts = actsIn(question);
  const sentences = sentencesOf(article.body);
  const asksWhen =
    /\b(?:cuando|hora|horas|dias?|plazo|tiempo|tardan?|demoran?|when|time|long|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\b|\d/u.test(
      acts.folded,
    );
  const asksMoney =
    acts.asksPrice || /\b(?:cobr\w+|gratis|aparte|incluid[oa]|charge\w*|free|extra)\b/u.test(acts.folded);
  const fitting = sentences.filter(sentence => (asksMoney ? money : asksWhen ? times : /./u).test(sentence));
  if ((asksMoney || asksWhen) && fitting.length === 0) return false;
  const [hit] = talk.tools
    .articles(question)
    .filter(({ title, best }) => title === article.title && fitting.includes(best));
  // If nothing says which sentence is meant, a short article is told as a whole.
  const whole = !asksMoney && !asksWhen && article.body.length <= shortArticle ? article.body : undefined;
  // "¿A qué hora es?" after "marinera: sábados a las 11" is about that.
  const isOfTold = asksMoney ? namesNothing(question) : asksWhen && onlyWhen.test(acts.folded);
  // "¿Y eso cuánto vale?" is about the price that was told last.
  const again = isOfTold ? fitting.findLast(sentence => toldLast(talk, sentence)) : undefined;
  const chosen = again ?? hit?.best ?? whole ?? fitting.find(sentence => !talk.saidBefore(sentence)) ?? fitting.at(-1);
  if (chosen === undefined || talk.says(chosen) || sentencesOf(chosen).every(each => talk.says(each))) return false;
  talk.add(talk.voice.say('asFarAsKnown', { text: chosen }));
  talk.quotesFrom(article.title);
  return true;
}

const onlyWhen =
  /^\W*(?:(?:y|and|ok|bueno)\W+)*(?:a que horas?|que horarios?|en que horarios?|que dias?|what time|when|which days?) (?:es|son|seria|serian|tiene|tienen|dan|is|are)(?: (?:es[aoe]s?|est[aoe]s?|l[oa]s? clases?|it|that|they))?\W*$/u;
const shortArticle = 260;
const followUpWords = 12;
/** Whether a question is short and begins like one that continues a topic: "¿y con otro banco?", "hasta cuándo puedo?". */
const isFollowUp = (question: string): boolean =>
  question.trim().split(/\s+/u).length <= followUpWords &&
  /^\W*(?:(?:ok|bueno|ah|uy|pero|entonces|o sea)\W+)*(?:y|e|and|con|con la|hasta|desde|cuanto|cuando|a que|para|si|tambien|solo|que (?:dias?|horas?|horarios?)|en|por|el|la|los|las|se|me|nos|eso|tiene|cobran?|what about|how about|how|until|is|do|does)\b/u.test(
    foldName(question),
  );

/** Returns the articles found by a question that probably answer it: of what it asks for, they say something. */
export const articlesFor = (talk: Talk, question: string): FoundArticle[] =>
  talk.tools
    .articles(question)
    .filter(
      article =>
        isLikely(talk, article) &&
        isOfSpoken(talk, article.best) &&
        !isSilentOn(question, `${article.title}. ${article.body}`) &&
        !(ofDelivery.test(foldName(question)) && isProofOfAddress(article)),
    );
const ofDelivery = /\b(?:despach|domicilio|envi|deliver|repart|flete)\p{L}*/u;
const proofOfAddress = /\b(?:comprobantes?|constancias?|recibos?|prueba|proof) (?:de |of )(?:domicilio|address)\b/u;
/** "Comprobante de domicilio" is a paper: such an article says nothing of what is brought to an address. */
const isProofOfAddress = ({ best, title }: FoundArticle): boolean => {
  const folded = foldName(`${title}. ${best}`);
  return proofOfAddress.test(folded) && !ofDelivery.test(folded.replace(proofOfAddress, ' '));
};
/** Whether a passage has a sentence that is not, by its own words, about another thing than the one spoken of. */
export const isOfSpoken = (talk: Talk, passage: string): boolean =>
  !sentencesOf(passage).every(sentence => isOfOtherLabel(talk, sentence));

/** Returns the article that says how the shop delivers; undefined if none does. */
export const deliveryArticle = (talk: Talk): FoundArticle | undefined =>
  talk.tools.articles(talk.label('deliveryAsked')).find(each => answers(each) && isOfSpoken(talk, each.best));

/** Answers a question from the articles only; says that the answer is not known if they do not contain it. */
export function answerOf(talk: Talk, question: string): void {
  const [best] = articlesFor(talk, question);
  if (best && answers(best)) quote(talk, best);
  else talk.unknown(talk.voice.say('unknown'));
}
