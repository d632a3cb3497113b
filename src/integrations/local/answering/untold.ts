import { isAnyUnit, termKindsIn, WordSet, wordOf } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { namesOther, thingIn } from './other-thing.js';
import { isChat, longQuestion } from './question-forms.js';
import { questionsIn } from './questions-in.js';
import { asksKinds } from './source-steps.js';
import type { Talk } from './talk.js';

interface Subject {
  /** What else an article about it may be found by. */
  label?: Parameters<Talk['label']>[0];
  /** Whether a question is about it. */
  asks(said: string): boolean;
  /** Whether a text of the shop tells something of it. */
  tells(text: string): boolean;
  /** Whether other articles about it are told the first time that it is asked for. */
  onlyAgain?: true;
}
const bySame = (isOf: (said: string) => boolean): Subject => ({ asks: isOf, tells: isOf });
const parking = /\b(?:parqueos?|parqueaderos?|estacionamientos?|aparcamientos?|parking)\b/u;

/** "¿Cómo lo pago?", "¿aceptan tarjeta?", "which account should I pay to?": a way to pay, and no sum. */
const asksWayToPay =
  /\b(?:como|donde|con que|en que cuenta|a que cuenta|a cual cuenta|aceptan?|aceptas|reciben?|recibis|toman|how (?:do|can|should)|where (?:do|can|should)|which account|what account|do you (?:guys )?(?:take|accept))\b(?! .*\b(?:cuando|entreg\w*|recib(?:a|o)|lleg\w*|on delivery)\b)[^?]*\b(?:pag[ao]r?|pague|deposit[oea]\w*|transf[ie]+r\w*|tarjetas?|efectivo|cheques?|cards?|cash|pay|checks?|paypal)\b/u;
/** "¿En cuotas?", "se puede a plazos?" */
const asksInstalments =
  /^\W*(?:(?:y|e|hola|buenas|se puede|se paga|puedo pagar|aceptan|hay|tienen|dan|pagar|es|seria)\W+)*(?:(?:en|a|con) )?(?:\d+ |varias )?(?:cuotas|plazos|mensualidades|meses sin intereses|installments)\W*$/u;
const tellsInstalments =
  /\b(?:cuotas?|plazos|mensualidad\p{L}*|meses|credito|financi\p{L}+|tractos|abonos|install?ments?|credit)\b/u;
const tellsOfPaying =
  /\b(?:pag\p{L}*|abon\p{L}*|deposit\p{L}*|transf\p{L}*|tarjetas?|efectivo|contado|credito|cuotas?|plazos|mensualidades|sinpe|nequi|daviplata|yape|plin|zelle|bizum|pix|oxxo|cuentas?|cards?|cash|pay\p{L}*|credit|install?ments?|accounts?|invoices?)\b/u;

/** "¿A qué hora abren los sábados?", "what are your opening hours?" */
const asksHours =
  /\b(?:a que horas? (?:abren|cierran|atienden)|(?:que|cual es (?:el|su)) horarios?|horarios? (?:de atencion|tienen|es)|(?:opening|business|working) hours|what time do you (?:open|close)|when do you (?:open|close))\b/u;
const tellsHours =
  /\b(?:abr\p{L}*|abiert\p{L}*|cierr\p{L}*|cerr\p{L}*|atend\p{L}*|atien\p{L}*|horarios?|lunes|sabados?|domingos?|diario|24 horas|open\p{L}*|clos\p{L}*|hours?|mon(?:day)?s?|satur(?:day)?s?|sun(?:day)?s?|daily)\b/u;

/** "¿Cuánto cobran por el envío?", "how much is delivery?" */
const asksDeliveryPrice =
  /\b(?:cuanto (?:cobran?|cuesta|vale|sale|es|seria)|(?:que|cual es el) (?:precio|costo|valor)|(?:precio|costo|valor) (?:del?|por)|how much (?:is|do you charge for)|(?:price|cost) of)\b(?: \p{L}+){0,4} (?:envios?|fletes?|entrega|domicilio|transporte|delivery|shipping|freight)\b/u;
const tellsPrice =
  /[$₡€£]\s?\d|\d\s?[$₡€£]|cobro (?:a|en) destino|por cobrar|\b(?:USD|MXN|CRC|COP|PEN|S\/)\s?\d|\d\s?(?:mil|colones|pesos|soles|d[oó]lares|quetzales|lempiras|%)|gratis|gratuit|sin costo|incluid|cotiza|depende|aparte|\bfree\b|no charge|included|quote/iu;
/** "¿Cuántas velocidades tiene?": the parts that something has. */
const asksParts =
  /\b(?:cuant[oa]s|how many) (\p{L}{4,}) (?:tiene|trae|lleva|incluye|does (?:it|this|that) (?:have|come with|include))(?!\p{L})/u;

/**
 * What only a text that names it can answer. Sentences about neighbouring things share its words ("parqueo" and "parque"), and the product that is
 * spoken of says nothing of it.
 */
const subjects: readonly Subject[] = [
  bySame(said => termKindsIn(said).includes('TAX')),
  bySame(said => parking.test(foldName(said))),
  { asks: said => asksInstalments.test(foldName(said)), tells: text => tellsInstalments.test(foldName(text)) },
  { asks: said => asksWayToPay.test(foldName(said)), tells: text => tellsOfPaying.test(foldName(text)) },
  {
    asks: said => asksHours.test(foldName(said)),
    tells: text => tellsHours.test(foldName(text)),
    label: 'hoursAsked',
  },
  {
    asks: said => asksDeliveryPrice.test(foldName(said)),
    tells: text => tellsPrice.test(text),
    label: 'deliveryAsked',
    onlyAgain: true,
  },
];

/** Whether a message asks for such a thing and a text says nothing of it, however alike their words are. */
export function isSilentOn(message: string, text: string): boolean {
  const [subject, other] = subjects.filter(({ asks }) => asks(message));
  return subject !== undefined && other === undefined && !subject.tells(text);
}

/**
 * Whether a short message asks one question that no text of the shop can answer: about such a thing that no text mentions, or the price of
 * something that neither a product nor an article names.
 */
export function asksUntold(talk: Talk): boolean {
  const { text, tools, input } = talk;
  const parts = questionsIn(text).filter(part => !isChat(part));
  const asked = parts.length === 1 ? parts : parts.filter(part => part.includes('?'));
  const [question, second] = asked;
  if (question === undefined || second !== undefined || question.split(/\s+/u).length > longQuestion) return false;
  if (asksPriceOfUnheld(talk, question) || asksUntoldParts(talk, question)) return true;
  const [subject, other] = subjects.filter(({ asks }) => asks(question));
  // While the customer has to choose, the choice is kept open behind what is said of the question.
  if (subject === undefined || other !== undefined || talk.state.asked === 'WHICH') return false;
  const { tells, label, onlyAgain } = subject;
  const articles = [text, ...(label ? [talk.label(label)] : [])].flatMap(query => tools.articles(query));
  const isNew = (article: { best: string }) => !talk.saidBefore(article.best);
  if (onlyAgain && articles.slice(0, 1).every(isNew)) return false;
  return (
    !articles.some(({ title, body }) => tells(title) || tells(body)) &&
    !input.catalogue.some(({ description }) => tells(description))
  );
}

function asksPriceOfUnheld({ tools, state }: Talk, question: string): boolean {
  const found = tools.products(question);
  const spoken = state.focus === null ? [] : tools.called(state.focus);
  if (found.some(({ hits, fits = 0 }) => hits.length > 0 || fits > 0)) return false;
  if (!namesOther(question, [...found, ...spoken])) return false;
  const told = new WordSet(tools.articles(question).flatMap(({ title, body }) => [title, body]));
  return thingIn(question).every(word => told.has(word) === 0);
}

/** Whether a question asks how many of something the current product has, of which no text speaks. */
function asksUntoldParts({ tools, state, input }: Talk, question: string): boolean {
  const part = asksParts.exec(foldName(question))?.[1];
  if (part === undefined || state.focus === null || asksKinds.test(foldName(question)) || isAnyUnit(part)) return false;
  const told = new WordSet([
    ...tools.articles(question).flatMap(({ title, body }) => [title, body]),
    ...input.catalogue.flatMap(({ name, description }) => [name, description]),
  ]);
  return told.has(wordOf(part)) === 0;
}
