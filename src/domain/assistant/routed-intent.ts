import { foldName } from '../shared/fold.js';
import { asksMachine } from './asks-machine.js';
import type { NamedEntities } from './entities/name-entities.js';
import type { MessageContext } from './message-context.js';
import type { Understanding } from './understanding.js';

/** A few words in a dialogue ("uno de cada uno", "y pizza?") read as a complaint by chance: only a sure reading counts. */
const fewWords = 5;
const sureComplaint = 0.75;
/** Words of whoever was let down: with one of them, things and their quantities are no order. */
const letDown =
  /\b(?:mal|mal[oa]s?|rot[oa]s?|danad[oa]s?|quebrad[oa]s?|doblad[oa]s?|vencid[oa]s?|reclam\w+|quej\w+|devol\w+|devuelv\w+|reembols\w+|garantia|vin[oi]\w*|lleg[oa]\w*|faltan?|faltaron|cobra\w+|estafa\w*|pesim\w+|horribl\w+|nunca|sirven?|funcionan?|retras\w+|tardaron|atras(?:o|ad[oa])|espero (?:y|desde)|verg[uü]enza|molest[oa]s?|enoj\w+|furios\w+|(?:estoy|estamos|ya|tan) hart[oa]s?|decepcion\w*|inaceptable|asco|basura|grosera?s?|irrespet\w+|fraude|mi dinero|broken|damaged|wrong|refund|complain\w*|never|missing|arrived|late|waited|rude|awful|terrible|worst|disappoint\w*|angry|upset|scam|my money)\b/u;
/** What is broken of the customer's own: where its repair is priced, that blames nobody. */
const broken =
  /\b(?:rot[oa]s?|rompi[oe]?\w*|danad[oa]s?|dan[oe]|quebrad[oa]s?|doblad[oa]s?|broken|damaged|mal|mal[oa]s?|(?:no )?(?:sirven?|funcionan?))\b/gu;
const asksPrice =
  /\b(?:cuant[oa]s?|precios?|cotiz\w+|total|a como|presupuesto|how much|price|cost|quote|estimate|charge for)\b/u;
const person =
  /\b(?:(?<!(?:por|cada|cuantas|\d|soy una|es una) )persona(?!s)|human\w*|asesor\w*|agente?s?|encargad\w+|gerente|alguien|llam\w+|marque\w*|habl\w+|comuni\w+|contact\w+|(?:atiend|atend)\w+|pas[ae](?:me|rme)|pas[ae]\w* con|transf[ie]+ra\w*|vendedor\w*|ventas|recepcion|duen[ao]\w*|(?<!mi |mis )jef[ae]s?|supervisor\w*|representante\w*|operador\w*|ejecutiv\w+|companer\w+|bot|robot|maquina|someone|somebody|anyone|human being|call|talk|speak|transfer|manager|owner|staff|representative|agent)\b/u;
/** Without a link, a message has to read as spam so surely before it is left without an answer. */
const sureSpam = 0.9;
const linked = /https?:|www\.|\b[a-z0-9-]+\.(?:com|net|org|info|xyz|ru|top)\b/u;
/** So many words without one of having been let down, in a dialogue that goes on, are no complaint unless they sound like one. */
const moreWords = 9;

/** Words of whoever has something that fails, whatever product they name. */
const ownTrouble =
  /\b(?:mis?|my|nuestr[oa]s?|our|compr(?:e|amos|aron)|bought|ruidos?|noise|prenden?|enciend\w*|cargan?|charging|fugas?|gote\w*|leak\w*|stopped|won't|doesn't|didn't|isn't|dejo de|se (?:apag|ca[ey]|trab|dan|quem|despeg|romp|calient|moj|congel)\w*|huel\w*|smells?|problemas?|problems?|issues?|falla\w*|fallo|fault\w*|defect\w*|recl[au]m\w*|still|todavia|otra vez|again)\b/u;

/** Words of whoever wants to be sold something. */
const seeking =
  /\b(?:busco|buscamos|ando buscando|estoy buscando|necesito|quiero (?:comprar|un|una|regalar)|looking for|i need|do you (?:have|sell))\b/u;
/** A question, with its sign or by its first words. */
const asking =
  /\?|(?<!\p{L})(?:qu[eé]|cu[aá]l(?:es)?|c[oó]mo|d[oó]nde|qui[eé]n|cu[aá]ndo|cu[aá]nt[oa]s?|puedo|tienen?|hay|does|do you|is it|can i|how|what|where|when|which)(?!\p{L})/iu;
/** A question by its very first words. */
const asksOpenly = /^\W*(?:quien|cual|cuando|donde|que (?:hora|dia)|who|when|where|which|what time)\b/u;
/** What a name by itself may be taken for. */
const soundsOtherwise: ReadonlySet<string> = new Set(['SPAM', 'COMPLAINT', 'WARRANTY_CLAIM', 'SUPPORT_REQUEST']);
/** A sentiment below this is anger, whatever is asked beside it. */
const outrage = -0.7;

type Asked = Pick<MessageContext, 'body' | 'dialogue'>;

/** Whether a message orders products of the catalogue and says nothing of having been let down. */
const isPlainOrder = ({ body, dialogue }: Asked, entities: NamedEntities | null): boolean =>
  !letDown.test(foldName(body)) &&
  (answersOrder(dialogue, body) ||
    (entities !== null &&
      entities.catalogue.length > 0 &&
      (entities.quantities.length > 0 || isTakingOrder(dialogue))));
const answerWords = 10;
/** Whether a few words follow on the question how many or which, or whether to order. */
const answersOrder = ({ asked }: MessageContext['dialogue'], body: string): boolean =>
  (asked === 'QUANTITY' || asked === 'WHICH' || asked === 'CONFIRM') && wordsIn(body) <= answerWords;
/** Whether the agent has asked something of its own, and not whether a person should take over. */
const hasAsked = ({ asked }: MessageContext['dialogue']): boolean => asked !== null && asked !== 'PERSON';
/** Whether the agent is taking an order. */
const isTakingOrder = (dialogue: MessageContext['dialogue']): boolean =>
  dialogue.items.length > 0 || (dialogue.priced ?? []).length > 0 || hasAsked(dialogue);
const wordsIn = (body: string): number => body.trim().split(/\s+/).length;

/** The intent that routing goes by. */
export function routedIntent(
  message: Asked,
  { intent, sentiment }: Understanding,
  entities: NamedEntities | null,
): Understanding['intent']['primary'] {
  const { body, dialogue } = message;
  const isLinked = linked.test(foldName(body));
  const isHurt = letDown.test(foldName(body));
  const names = entities !== null && entities.catalogue.length > 0;
  // The name of a product that is sold is a question for it, however it sounds.
  if (entities?.bareName && !isLinked && !isHurt && soundsOtherwise.has(intent.primary)) return 'PRODUCT_INFO';
  const isCase = intent.primary === 'COMPLAINT' || intent.primary === 'WARRANTY_CLAIM';
  if ((isCase || intent.primary === 'SUPPORT_REQUEST') && isPlainOrder(message, entities)) return 'PURCHASE_INQUIRY';
  // What the price of a thing is asked for by, beside what happened to the one before, is its sale.
  const blames = letDown.test(foldName(body).replace(broken, ' ')) || sentiment.score <= outrage;
  if ((isCase || intent.primary === 'SUPPORT_REQUEST') && names && asksPrice.test(foldName(body)) && !blames)
    return 'PRICING_QUESTION';
  const short = wordsIn(body) <= fewWords;
  const goesOn = dialogue.greeted || names;
  // Whoever has been talking with the agent and sends no link is no sender of spam, however oddly they write.
  if (intent.primary === 'SPAM' && dialogue.greeted && !isLinked) return 'GENERAL_INQUIRY';
  // Whoever looks for something and sends no link is a customer, with however large a budget.
  if (intent.primary === 'SPAM' && !isLinked && seeking.test(foldName(body))) return 'GENERAL_INQUIRY';
  // Nobody is told of what is dropped, so that a doubt is a question.
  if (intent.primary === 'SPAM' && !isLinked && intent.confidence < sureSpam)
    return names ? 'PRODUCT_INFO' : 'GENERAL_INQUIRY';
  const isMild = wordsIn(body) <= moreWords && !isHurt && sentiment.label !== 'NEGATIVE';
  if (dialogue.greeted && isCase && isMild) return 'GENERAL_INQUIRY';
  const isDoubtful = intent.confidence < sureComplaint && !person.test(foldName(body));
  if (names && isCase && isMild && isDoubtful && !ownTrouble.test(foldName(body))) return 'PRODUCT_INFO';
  // A question in a dialogue, without a word of having been let down: fear, haste or bad luck sound like a complaint and are none.
  if (dialogue.greeted && isCase && !isHurt && asking.test(body) && sentiment.score > outrage) return 'GENERAL_INQUIRY';
  // What is asked of the world by somebody who complains of nothing: "who will win the elections".
  const blamesNobody = !isHurt && !ownTrouble.test(foldName(body)) && sentiment.score > outrage;
  if (isCase && intent.confidence < sureComplaint && asksOpenly.test(foldName(body)) && blamesNobody)
    return 'GENERAL_INQUIRY';
  return goesOn && isCase && short && intent.confidence < sureComplaint ? 'GENERAL_INQUIRY' : intent.primary;
}

/**
 * Whether a person is asked for. A number in few words, where the agent has asked how many, answers that ("dame 5"), and products of
 * the catalogue that are asked for ("10 sacos de cemento, por favor") are an order, unless a person is named.
 */
export function routedWantsHuman(
  { body, dialogue }: Asked,
  { wantsHuman }: Understanding,
  entities: NamedEntities | null,
): boolean {
  // A number alone answers or chooses something; where nothing was asked, it is no word for a person.
  if (!wantsHuman || asksMachine(body) || !/\p{L}/u.test(body)) return false;
  if (person.test(foldName(body))) return true;
  if (onlyRefuses.test(foldName(body))) return false;
  const spokenOf = hasAsked(dialogue) || dialogue.focus !== null;
  const answersUs = spokenOf && wordsIn(body) <= fewWords && answersNumber(foldName(body));
  const isHurt = letDown.test(foldName(body));
  // What somebody takes a number of is goods, though the catalogue is named otherwise: "give me 2 lightning cables".
  const asksForGoods = ((entities?.catalogue.length ?? 0) > 0 || takesGoods(body)) && !isHurt;
  // Where somebody asks or buys and names nobody, the wish for a person was read into it.
  const goesOn = !isHurt && asking.test(body) && (dialogue.greeted || wordsIn(body) > moreWords);
  return !answersUs && !asksForGoods && !goesOn;
}

/** "Por favor no", "no, gracias": whoever only refuses asks for nobody. */
const onlyRefuses =
  /^\W*(?:(?:no|nop|nope|nada|ya|por favor|porfa|porfavor|please|gracias|muchas|thanks|thank you|mejor|todavia|aun|ahora|entonces|pues|not|yet|now)\W*)+$/u;

/** A number of something, where a product was spoken of. */
const counted = /\b(?:un[oa]?|dos|tres|cuatro|cinco|seis|one|two|three|\d{1,4})\b/u;

/** "Dame una brocha", "I'll take one case": a number behind the word of whoever takes, and the thing that it counts. */
const takes =
  /\b(?:dame|deme|denos|danos|me da|me das|me d[ae]n|ponme|pongame|poneme|mandame|mandeme|echame|echeme|regalame|regaleme|vendame|vendeme|apartame|aparteme|agregame|agregueme|llevo|quiero|quisiera|queria|necesito|ocupo|me anota|anoteme|i(?:'ll| will)? take|i(?:'ll| will) have|i want|i need|give me|can i get|could i get|let me get|i'd like|add)(?: (?:por favor|porfa|please|tambien|also|solo|just))? (?:un[oa]?s?|dos|tres|cuatro|cinco|seis|an?|one|two|three|four|five|six|\d{1,4}) (\p{L}{3,})/gu;
/** What is asked for by the same words of whoever wants to be helped, called or answered, and is nothing that is sold. */
const noGoods =
  /^(?:person|people|real|live|actual|human|minut|moment|segund|second|favor|respuesta|answer|repl|response|solucion|solution|explica|explan|ayuda|help|hand|llamada|call|tecnic|technician|doctor|medic|expert|especialista|specialist|oportunidad|chance|break|razon|reason|dato|telefono|numero|number|phone|correo|email|mail|rato|dia|day|hour|hora|vez|time|consult|pregunta|question|cosa|thing|duda|otra?s?$|different|better|mejor|contact|asesor)/u;
/** Whether few words give a number, in figures or in letters: "5", "give me one". */
const answersNumber = (folded: string): boolean =>
  /\d/.test(folded) || (counted.test(folded) && !folded.split(/[^\p{L}]+/u).some(word => noGoods.test(word)));
/** Whether so many of some goods are taken, by whatever name. */
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
/** Whether something is taken that the catalogue is named for. */
const takesNamed = (body: string, { catalogue }: NamedEntities): boolean =>
  [...foldName(body).replaceAll('’', "'").matchAll(takes)].some(([, word = '']) =>
    catalogue.some(({ name }) =>
      foldName(name)
        .split(/[^\p{L}\p{N}]+/u)
        .some(part => part.length >= prefix - 1 && part.slice(0, prefix) === word.slice(0, prefix)),
    ),
  );

/** Whether an order is under way, a question goes on about what was spoken of, or an order begins here: products of the catalogue, with quantities. */
export const isOrdering = ({ dialogue, body }: Asked, entities: NamedEntities | null): boolean =>
  isTakingOrder(dialogue) ||
  (dialogue.greeted && dialogue.focus !== null && asking.test(body)) ||
  (dialogue.focus !== null && counted.test(foldName(body))) ||
  ((dialogue.focus !== null || dialogue.offered.length > 0) && takesShown(body)) ||
  (entities !== null &&
    entities.catalogue.length > 0 &&
    (entities.quantities.length > 0 || takesNamed(body, entities)));
