import { foldName } from '../shared/fold.js';
import { asksMachine } from './asks-machine.js';
import type { NamedEntities } from './entities/name-entities.js';
import type { MessageContext } from './message-context.js';
import { findsDear, wasBilled } from './price-objection.js';
import type { Understanding } from './understanding.js';

/** A few words in a dialogue ("uno de cada uno", "y pizza?") may look like a complaint by chance, so only a confident reading counts. */
const fewWords = 5;
const sureComplaint = 0.75;
/** Words of a customer who was let down. With one of them, things and their quantities are not an order. */
const letDown =
  /\b(?:mal|mal[oa]s?|rot[oa]s?|danad[oa]s?|quebrad[oa]s?|doblad[oa]s?|vencid[oa]s?|reclam\w+|quej\w+|devol\w+|devuelv\w+|reembols\w+|garantia|vin[oi]\w*|lleg[oa]\w*|faltan?|faltaron|cobra\w+|estafa\w*|pesim\w+|horribl\w+|nunca|sirven?|funcionan?|retras\w+|tardaron|atras(?:o|ad[oa])|espero (?:y|desde)|verg[uü]enza|molest[oa]s?|enoj\w+|furios\w+|(?:estoy|estamos|ya|tan) hart[oa]s?|decepcion\w*|inaceptable|asco|basura|grosera?s?|irrespet\w+|fraude|mi dinero|broken|damaged|wrong|refund|complain\w*|never|missing|arrived|late|waited|rude|awful|terrible|worst|disappoint\w*|angry|upset|scam|my money)\b/u;
/** Words for a customer's own broken thing. If they ask what its repair costs, these words blame nobody. */
const broken =
  /\b(?:rot[oa]s?|rompi[oe]?\w*|danad[oa]s?|dan[oe]|quebrad[oa]s?|doblad[oa]s?|broken|damaged|mal|mal[oa]s?|(?:no )?(?:sirven?|funcionan?))\b/gu;
const asksPrice =
  /\b(?:cuant[oa]s?|precios?|cotiz\w+|total|a como|presupuesto|how much|price|cost|quote|estimate|charge for)\b/u;
const person =
  /\b(?:(?<!(?:por|cada|cuantas|\d|soy una|es una) )persona(?!s)|human\w*|asesor\w*|agente?s?|encargad\w+|gerente|alguien|llam\w+|marque\w*|habl\w+|comuni\w+|contact\w+|(?:atiend|atend)\w+|pas[ae](?:me|rme)|pas[ae]\w* con|transf[ie]+ra\w*|vendedor\w*|ventas|recepcion|duen[ao]\w*|(?<!mi |mis )jef[ae]s?|supervisor\w*|representante\w*|operador\w*|ejecutiv\w+|companer\w+|bot|robot|maquina|someone|somebody|anyone|human being|call|talk|speak|transfer|manager|owner|staff|representative|agent)\b/u;
/** A message without a link is left unanswered as spam only from this confidence on. */
const sureSpam = 0.9;
const linked = /https?:|www\.|\b[a-z0-9-]+\.(?:com|net|org|info|xyz|ru|top)\b/u;
/** In a dialogue, a message of up to this many words without a word of `letDown` is not a complaint, unless its sentiment is negative. */
const moreWords = 9;

/** Words of a customer whose own thing fails, whatever product they name. */
const ownTrouble =
  /\b(?:mis?|my|nuestr[oa]s?|our|compr(?:e|amos|aron)|bought|ruidos?|noise|prenden?|enciend\w*|cargan?|charging|fugas?|gote\w*|leak\w*|stopped|won't|doesn't|didn't|isn't|dejo de|se (?:apag|ca[ey]|trab|dan|quem|despeg|romp|calient|moj|congel)\w*|huel\w*|smells?|problemas?|problems?|issues?|falla\w*|fallo|fault\w*|defect\w*|recl[au]m\w*|still|todavia|otra vez|again)\b/u;

/** Words of a customer who wants to buy something. */
const seeking =
  /\b(?:busco|buscamos|ando buscando|estoy buscando|necesito|quiero (?:comprar|un|una|regalar)|looking for|i need|do you (?:have|sell))\b/u;
/** A question, recognised by its sign or by a question word. */
const asking =
  /\?|(?<!\p{L})(?:qu[eé]|cu[aá]l(?:es)?|c[oó]mo|d[oó]nde|qui[eé]n|cu[aá]ndo|cu[aá]nt[oa]s?|puedo|tienen?|hay|does|do you|is it|can i|how|what|where|when|which)(?!\p{L})/iu;
/** A question, recognised by its very first words. */
const asksOpenly = /^\W*(?:quien|cual|cuando|donde|que (?:hora|dia)|who|when|where|which|what time)\b/u;
/** Intents that a product's name by itself may be taken for by mistake. */
const soundsOtherwise: ReadonlySet<string> = new Set(['SPAM', 'COMPLAINT', 'WARRANTY_CLAIM', 'SUPPORT_REQUEST']);
/** A sentiment below this is anger, whatever else the message asks. */
const outrage = -0.7;

const haggles = (body: string): boolean => findsDear(foldName(body)) && !wasBilled(foldName(body));

type Asked = Pick<MessageContext, 'body' | 'dialogue'>;

/** Whether a message orders products of the catalogue and has no word of `letDown`. */
const isPlainOrder = ({ body, dialogue }: Asked, entities: NamedEntities | null): boolean =>
  !letDown.test(foldName(body)) &&
  (answersOrder(dialogue, body) ||
    (entities !== null &&
      entities.catalogue.length > 0 &&
      (entities.quantities.length > 0 || isTakingOrder(dialogue))));
const answerWords = 10;
/** Whether a few words answer the agent's question how many, which one, or whether to order. */
const answersOrder = ({ asked }: MessageContext['dialogue'], body: string): boolean =>
  (asked === 'QUANTITY' || asked === 'WHICH' || asked === 'CONFIRM') && wordsIn(body) <= answerWords;
/** Whether the agent has asked a question, other than whether a person should take over. */
const hasAsked = ({ asked }: MessageContext['dialogue']): boolean => asked !== null && asked !== 'PERSON';
const isTakingOrder = (dialogue: MessageContext['dialogue']): boolean =>
  dialogue.items.length > 0 || (dialogue.priced ?? []).length > 0 || hasAsked(dialogue);
const wordsIn = (body: string): number => body.trim().split(/\s+/).length;

export function routedIntent(
  message: Asked,
  { intent, sentiment }: Understanding,
  entities: NamedEntities | null,
): Understanding['intent']['primary'] {
  const { body, dialogue } = message;
  const isLinked = linked.test(foldName(body));
  const isHurt = letDown.test(foldName(body));
  const names = entities !== null && entities.catalogue.length > 0;
  // The bare name of a product is a question about it, whatever the model took it for.
  if (entities?.bareName && !isLinked && !isHurt && soundsOtherwise.has(intent.primary)) return 'PRODUCT_INFO';
  const isCase = intent.primary === 'COMPLAINT' || intent.primary === 'WARRANTY_CLAIM';
  // Whoever finds a price too high haggles. They were let down by nobody, and the agent has an answer.
  if (isCase && haggles(body) && !isHurt && sentiment.score > outrage) return 'PRICING_QUESTION';
  if ((isCase || intent.primary === 'SUPPORT_REQUEST') && isPlainOrder(message, entities)) return 'PURCHASE_INQUIRY';
  // A customer who asks the price of a product wants to buy it, even if they also tell what happened to their old one.
  const blames = letDown.test(foldName(body).replace(broken, ' ')) || sentiment.score <= outrage;
  if ((isCase || intent.primary === 'SUPPORT_REQUEST') && names && asksPrice.test(foldName(body)) && !blames)
    return 'PRICING_QUESTION';
  const short = wordsIn(body) <= fewWords;
  const goesOn = dialogue.greeted || names;
  // A customer who has been talking with the agent and sends no link does not send spam, however oddly they write.
  if (intent.primary === 'SPAM' && dialogue.greeted && !isLinked) return 'GENERAL_INQUIRY';
  // Somebody who looks for something and sends no link is a customer, however large their budget.
  if (intent.primary === 'SPAM' && !isLinked && seeking.test(foldName(body))) return 'GENERAL_INQUIRY';
  // Nobody is told of a message that is dropped, so a doubtful one is treated as a question.
  if (intent.primary === 'SPAM' && !isLinked && intent.confidence < sureSpam)
    return names ? 'PRODUCT_INFO' : 'GENERAL_INQUIRY';
  const isMild = wordsIn(body) <= moreWords && !isHurt && sentiment.label !== 'NEGATIVE';
  if (dialogue.greeted && isCase && isMild) return 'GENERAL_INQUIRY';
  const isDoubtful = intent.confidence < sureComplaint && !person.test(foldName(body));
  if (names && isCase && isMild && isDoubtful && !ownTrouble.test(foldName(body))) return 'PRODUCT_INFO';
  // A question in a dialogue without a word of `letDown`: fear, haste or bad luck may sound like a complaint but are not one.
  if (dialogue.greeted && isCase && !isHurt && asking.test(body) && sentiment.score > outrage) return 'GENERAL_INQUIRY';
  // A general question of somebody who complains of nothing, such as "who will win the elections".
  const blamesNobody = !isHurt && !ownTrouble.test(foldName(body)) && sentiment.score > outrage;
  if (isCase && intent.confidence < sureComplaint && asksOpenly.test(foldName(body)) && blamesNobody)
    return 'GENERAL_INQUIRY';
  return goesOn && isCase && short && intent.confidence < sureComplaint ? 'GENERAL_INQUIRY' : intent.primary;
}

/**
 * Whether the message asks for a person. A number in a few words answers the agent's question how many ("dame 5"), and products of the
 * catalogue that are asked for ("10 sacos de cemento, por favor") are an order, unless the message names a person. `books`: it wants an
 * appointment, which the agent books.
 */
export function routedWantsHuman(
  { body, dialogue }: Asked,
  { wantsHuman }: Understanding,
  entities: NamedEntities | null,
  books = false,
): boolean {
  // A message without letters, such as a number, answers or chooses something. It does not ask for a person.
  if (!wantsHuman || asksMachine(body) || !/\p{L}/u.test(body)) return false;
  if (person.test(foldName(body))) return true;
  if (books || haggles(body)) return false;
  if (onlyRefuses.test(foldName(body))) return false;
  const spokenOf = hasAsked(dialogue) || dialogue.focus !== null;
  const answersUs = spokenOf && wordsIn(body) <= fewWords && answersNumber(foldName(body));
  const isHurt = letDown.test(foldName(body));
  // A number with a thing after it asks for goods, even if the catalogue names them differently: "give me 2 lightning cables".
  const asksForGoods = ((entities?.catalogue.length ?? 0) > 0 || takesGoods(body)) && !isHurt;
  // A message that asks or buys something and names no person does not ask for one, although the model read it so.
  const goesOn = !isHurt && asking.test(body) && (dialogue.greeted || wordsIn(body) > moreWords);
  return !answersUs && !asksForGoods && !goesOn;
}

/** Only a refusal, such as "Por favor no" or "no, gracias". It asks for nobody. */
const onlyRefuses =
  /^\W*(?:(?:no|nop|nope|nada|ya|por favor|porfa|porfavor|please|gracias|muchas|thanks|thank you|mejor|todavia|aun|ahora|entonces|pues|not|yet|now)\W*)+$/u;

/** A number of something, after a product was mentioned. */
const counted = /\b(?:un[oa]?|dos|tres|cuatro|cinco|seis|one|two|three|\d{1,4})\b/u;

/** "Dame una brocha", "I'll take one case": a verb of taking, a number, and the thing that it counts. */
const takes =
  /\b(?:dame|deme|denos|danos|me da|me das|me d[ae]n|ponme|pongame|poneme|mandame|mandeme|echame|echeme|regalame|regaleme|vendame|vendeme|apartame|aparteme|agregame|agregueme|llevo|quiero|quisiera|queria|necesito|ocupo|me anota|anoteme|i(?:'ll| will)? take|i(?:'ll| will) have|i want|i need|give me|can i get|could i get|let me get|i'd like|add)(?: (?:por favor|porfa|please|tambien|also|solo|just))? (?:un[oa]?s?|dos|tres|cuatro|cinco|seis|an?|one|two|three|four|five|six|\d{1,4}) (\p{L}{3,})/gu;
/** Words after such a verb that are not goods: the customer wants help, a call or an answer. */
const noGoods =
  /^(?:person|people|real|live|actual|human|minut|moment|segund|second|favor|respuesta|answer|repl|response|solucion|solution|explica|explan|ayuda|help|hand|llamada|call|tecnic|technician|doctor|medic|expert|especialista|specialist|oportunidad|chance|break|razon|reason|dato|telefono|numero|number|phone|correo|email|mail|rato|dia|day|hour|hora|vez|time|consult|pregunta|question|cosa|thing|duda|otra?s?$|different|better|mejor|contact|asesor)/u;
/** Whether a few words state a number, in figures or in letters: "5", "give me one". */
const answersNumber = (folded: string): boolean =>
  /\d/.test(folded) || (counted.test(folded) && !folded.split(/[^\p{L}]+/u).some(word => noGoods.test(word)));
/** Whether the message takes a number of goods, under any name. */
const takesGoods = (body: string): boolean =>
  [...foldName(body).replaceAll('’', "'").matchAll(takes)].some(([, word = '']) => !noGoods.test(word));
/** "Me llevo la azul", "i'll take the round one", "me las llevo": one of the things that were shown. */
const shown =
  /\b(?:(?:me (?:llevo|quedo con|voy con)|llevo|quiero|prefiero|[dm][ae]me|ponme|pongame|apart[ae]me|i(?:'ll| will)? (?:take|have|get|go with)|i want|give me|let's (?:go with|do)) (?:el|la|l[oa]s|es[eoa]s?|est[eao]s?|the|that|this|those|these)(?: (?:de )?(\p{L}{3,}))?|me l[oa]s? (?:llevo|quedo))(?!\p{L})/u;
const takesShown = (body: string): boolean => {
  const found = shown.exec(foldName(body).replaceAll('’', "'"));
  return found !== null && !noGoods.test(found[1] ?? '');
};
const prefix = 4;
/** Whether the message takes something that a product of the catalogue is named after. */
const takesNamed = (body: string, { catalogue }: NamedEntities): boolean =>
  [...foldName(body).replaceAll('’', "'").matchAll(takes)].some(([, word = '']) =>
    catalogue.some(({ name }) =>
      foldName(name)
        .split(/[^\p{L}\p{N}]+/u)
        .some(part => part.length >= prefix - 1 && part.slice(0, prefix) === word.slice(0, prefix)),
    ),
  );

/**
 * Whether an order is under way, a question continues about the product in focus, or an order begins in this message: products of the
 * catalogue with quantities.
 */
export const isOrdering = ({ dialogue, body }: Asked, entities: NamedEntities | null): boolean =>
  isTakingOrder(dialogue) ||
  (dialogue.greeted && dialogue.focus !== null && asking.test(body)) ||
  (dialogue.focus !== null && counted.test(foldName(body))) ||
  ((dialogue.focus !== null || dialogue.offered.length > 0) && takesShown(body)) ||
  (entities !== null &&
    entities.catalogue.length > 0 &&
    (entities.quantities.length > 0 || takesNamed(body, entities)));
