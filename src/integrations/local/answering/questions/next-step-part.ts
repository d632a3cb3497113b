import { type FoundItem, sentencesOf, weekOf } from '../../../../domain/assistant/index.js';
import { inFocus } from '../meant/referents.js';
import { itemLine } from '../products/item-line.js';
import { kinOf } from '../products/kin.js';
import { showProducts } from '../products/product-part.js';
import { bringsIt } from '../said/acts.js';
import { answers, quote, sentenceThat } from '../sources/knowledge-part.js';
import { cheaperThan } from '../sums/objection-part.js';
import type { Talk } from '../talk.js';

const around = String.raw`(?:(?:hola+|buen[oa]s?|dias?|tardes?|noches?|si+|ok(?:ay)?|listo|perfecto|genial|excelente|y|e|pues|entonces|ah|ya|por favor|porfa\w*|hi|hello|hey|yes|and|so|great|perfect|please)\W+)*`;
const behind = String.raw`(?:\W+(?:por favor|porfa\w*|entonces|pues|gracias|please|pls|thanks|then|con ustedes|from you|por aqui|aqui|here))*\W*$`;

const wants = new RegExp(
  String.raw`^\W*${around}(?:(?:si )?(?:me |nos )interesan?(?: mucho)?|(?:estoy|estamos) interesad[oa]s?|interesad[oa]|(?:quiero|quisiera|deseo|me gustaria) comprar(?:l[oa]s?)?|i(?:'m| am) interested(?: in (?:it|that|this))?|interested|i(?:'d like| want) to buy(?: it| that| this)?)${behind}`,
  'u',
);
const asksHow = new RegExp(
  String.raw`^\W*${around}(?:como (?:hago|hacemos|puedo hacer|podria hacer|realizo|se hace|es para hacer|le hago|hago para|le hacemos|compro|pido|ordeno|l[oa]s? (?:compro|pido|ordeno|adquiero|consigo)|puedo (?:comprar|pedir|ordenar|adquirir)(?:l[oa]s?)?|se (?:compra|pide|ordena))(?: (?:el|un|una|mi|la) (?:pedido|compra|orden)| (?:para )?(?:comprar|pedir|ordenar|hacer (?:el|un|mi) pedido)(?:l[oa]s?)?)?|que (?:tengo que hacer|debo hacer|hay que hacer|necesito|hago) para (?:comprar|pedir|ordenar|hacer (?:el|un|mi) pedido)(?:l[oa]s?)?|how (?:do|can|would) i (?:order|buy|purchase|get)(?: (?:it|one|that|this|them))?|how (?:do|can) i place (?:an|my) order|how (?:does (?:it|this) work|to order))${behind}`,
  'u',
);
const tellsHow =
  /\b(?:para (?:pedir|comprar|ordenar|encargar|hacer (?:un|su|el) pedido)|(?:pedidos?|encargos?|compras?) (?:por|se (?:hacen?|piden?))|to (?:order|buy|place an order)|orders? (?:are|by|through))\b/u;
const asksIfThere = new RegExp(
  String.raw`^\W*${around}(?:(?:(?:y )?(?:todavia|aun|sigue|siguen|esta|estan|l[oa]s? tienen?|hay|tienen)\s?){1,3}(?:disponibles?|en (?:stock|existencia)|stock|existencias?)|is (?:it|this|that) (?:still )?(?:available|in stock)|(?:do you )?(?:still )?have (?:it|this|that)(?: in stock)?|still available)${behind}`,
  'u',
);
const comesToSee = new RegExp(
  String.raw`^\W*${around}(?:(?:cuando|a que hora|donde|a donde) (?:(?:l[oa]s? )?(?:puedo|podria|podemos) (?:llevar|traer|dejar|pasar a dejar)(?:l[oa]s?)?|(?:l[oa]s? )(?:llevo|traigo|dejo))|(?:when|where) can i (?:bring|drop off|take) (?:it|them)|(?:donde|en donde|a donde) (?:(?:l[oa]s? )?(?:puedo|podria|se puede|podemos) )?(?:ir a |pasar a )?(?:ver(?:l[oa]s?)?|conocer(?:l[oa]s?)?|probar(?:me)?(?:l[oa]s?)?|l[oa]s? (?:veo|vemos|puedo ver))|(?:l[oa]s? )?(?:puedo|podria|podemos|se puede|quiero|quisiera|me gustaria) (?:ir a |pasar a |ir |pasar |llegar a )(?:ver|conocer|probar|mirar|visitar)(?:me)?(?:l[oa]s?|les)?|puedo (?:verl[oa]s?|conocerl[oa]s?) en persona|where can i (?:see|look at|try|check out) (?:it|them|that|one)|can i (?:come|stop by|go|drop by)(?: by)?(?: in)?(?: and| to)? (?:see|look at|try|check out) (?:it|them|that|one))(?: (?:en persona|fisicamente|en (?:la|su) tienda|in person))?${behind}`,
  'u',
);
const wantsCheaper = new RegExp(
  String.raw`^\W*${around}(?:(?:(?:no )?(?:tienen?|tendran?|tienes|tenes|hay|habra|manejan?|do you have|have you got|is there|got)\W+)?(?:algo|algun[oa]s?|otr[oa]s?|un[oa]s?|something|anything|one|any)?\W*(?:un poco |un poquito |a bit |a little )?(?:que (?:sea|este|salga) )?(?:mas (?:barat[oa]s?|economic[oa]s?|comod[oa]s?|baratit[oa]s?)|menos car[oa]s?|de menor precio|cheaper|less expensive)(?: que (?:es[eao]s?|est[eao]s?))?)${behind}`,
  'u',
);

/** "¿Y otros?", "¿no tienen otro modelo?" */
const wantsOthers = new RegExp(
  String.raw`^\W*${around}(?:(?:no )?(?:tienen?|tendran?|hay|manejan?|do you have|have you got|any)\s)?(?:algun[oa]?s? )?(?:otr[oa]s?|other(?:s| ones?)?)(?: (?:modelos?|marcas?|opcion(?:es)?|tipos?|mas|models?|brands?|options?))?${behind}`,
  'u',
);

/**
 * Takes the next step with the current product. A customer who is interested is asked how many; one who asks how to order is told how;
 * one who wants to see it is told where and when; one who wants something cheaper is shown cheaper products of the kind. Returns false
 * for all other messages.
 */
export function answerNextStep(talk: Talk): boolean {
  const { acts, state, voice, input } = talk;
  if (bringsIt(acts.folded) && !acts.asks && state.items.length === 0 && !input.awaitsPerson) {
    talk.add(voice.say('allRight'));
    talk.asks(null);
    tellsWhereAndWhen(talk);
    return true;
  }
  const steps = [wants, asksHow, asksIfThere, comesToSee, wantsCheaper, wantsOthers];
  if (!steps.some(step => step.test(acts.folded))) return false;
  // Looked up only after this check: each search that waits for another uses one of the answer's rounds of tools.
  const item = inFocus(talk);
  if (item && wants.test(acts.folded) && item.inStock !== false && !input.awaitsPerson) {
    talk.add(voice.say('gladYouLike'));
    asksHowMany(talk);
    return true;
  }
  if (asksHow.test(acts.folded) && state.items.length === 0) {
    const told = sentenceThat(talk, talk.text, tellsHow);
    if (told !== undefined) talk.tells(told);
    if (input.awaitsPerson) return told !== undefined;
    talk.add(voice.say('orderHere'));
    if (item && item.inStock !== false) asksHowMany(talk);
    return true;
  }
  if (item && asksIfThere.test(acts.folded)) {
    talk.addLines([itemLine(item, input.language)]);
    talk.showed([item]);
    if (item.inStock !== false && state.items.length === 0 && !input.awaitsPerson) asksHowMany(talk);
    return true;
  }
  if (comesToSee.test(acts.folded)) return tellsWhereAndWhen(talk);
  if (item && item.price !== null && wantsCheaper.test(acts.folded)) {
    const cheaper = cheaperThan(talk, item);
    talk.add(voice.say(cheaper.length > 0 ? 'costsLess' : 'nothingCheaper', { product: item.name }));
    talk.addLines(cheaper.map(each => `• ${itemLine(each, input.language)}`));
    talk.showed(cheaper);
    return true;
  }
  return item !== null && wantsOthers.test(acts.folded) && tellsOthers(talk, item);
}

/** Shows the other things of the current kind; if there are none, says that it is the only one. */
function tellsOthers(talk: Talk, { name }: FoundItem): boolean {
  const kin = kinOf(talk, name);
  const others = kin.filter(other => other.name !== name);
  if (kin.length === 0) return false;
  if (others.length > 0) showProducts(talk, others);
  else talk.add(talk.voice.say('onlyOne'));
  talk.buttons('person');
  return true;
}

/** "Lo quiero comprar, ¿aceptan tarjeta?", "me interesa, ¿cómo lo pago?": wants it, and asks something else. */
const wantsAlso =
  /(?:^|[,.;!?]\W*|(?<!\p{L})(?:y|pues|bueno|si|yes|and) )(?:me interesan?|nos interesan?|l[oa]s? quiero comprar|l[oa]s? queremos comprar|quiero comprarl[oa]s?|i want to (?:buy|order) (?:it|one|them|this|that)|i(?:'d| would) like to (?:buy|order) (?:it|one|them|this|that))(?:[,.;!]|\W*$)/u;

/** Asks a customer who wants the current product how many, after answering the question that they asked with it. */
export function asksToGoOn(talk: Talk): void {
  const { acts, state, input, known } = talk;
  const isOpen = (state.asked === null || state.asked === 'QUANTITY') && !talk.says('?');
  if (!known || !isOpen || input.awaitsPerson || state.items.length > 0 || !wantsAlso.test(acts.folded)) return;
  const item = inFocus(talk);
  if (item && item.price !== null && item.inStock !== false) asksHowMany(talk);
}

function asksHowMany(talk: Talk): void {
  talk.closeWith(talk.voice.say('howMany'));
  talk.asks('QUANTITY');
  talk.buttons('order', 'person');
}

/** Tells where the shop is and when it is open, as its articles say; returns false if none says where. */
function tellsWhereAndWhen(talk: Talk): boolean {
  const where = talk.tools.articles(talk.label('placeAsked')).find(found => found.titled && answers(found));
  const when = talk.tools.articles(talk.label('hoursAsked')).find(({ body }) => weekOf(body).size > 0);
  if (!where) return false;
  const hours = sentencesOf(when?.body ?? '').filter(sentence => weekOf(sentence).size > 0);
  if (hours.length > 0) talk.tells(hours.join(' '));
  quote(talk, where);
  return true;
}
