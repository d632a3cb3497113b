import { foldName } from '../../../domain/shared/fold.js';

/** What a message does, by its words. */
export interface Acts {
  folded: string;
  greets: boolean;
  onlyGreets: boolean;
  onlyThanks: boolean;
  agrees: boolean;
  refuses: boolean;
  buys: boolean;
  adds: boolean;
  removes: boolean;
  corrects: boolean;
  asksPrice: boolean;
  asksWhether: boolean;
  asksTotal: boolean;
  asksToOrder: boolean;
  asksAdvice: boolean;
  books: boolean;
  /** The place in what was shown: 0 for the first, -1 for the last; null where none is named. */
  place: number | null;
  theOther: boolean;
  oneOfEach: boolean;
}

const greeting =
  /^\W*(?:hola+|holi|buen[oa]s?(?: (?:dias?|tardes|noches))?|buen dia|que tal|saludos|hi|hello|hey|good (?:morning|afternoon|evening))\b/u;
const onlyGreeting =
  /^\W*(?:(?:hola+|holi|buen[oa]s?|dias?|tardes|noches|que tal|saludos|hi|hello|hey|there|good|morning|afternoon|evening|como esta[ns]?|how are you|todos|team|equipo)\W*)+$/u;
const onlyThanks =
  /^\W*(?:(?:ok(?:ay)?|listo|perfecto|vale|bueno|great|muchas|muchisimas|mil|many|gracias|thanks|thank you|so much|very much|a lot|por todo|muy amable)\W*)*(?:gracias|thanks|thank you)\W*(?:(?:muy amable|por todo|so much|very much|a lot)\W*)*$/u;
const agreeing =
  /^\W*(?:si+|ok(?:ay)?|dale|va|vale|listo|correcto|perfecto|claro|de acuerdo|esta bien|por favor|bueno|asi es|exacto|hagamoslo|adelante|yes|yep|yeah|sure|please|go ahead|confirm\w*|hagamos|haz el|hagalo|pidalo|pidelo|me sirve)\b/u;
const confirming =
  /\b(?:confirm\w*|hagamos el pedido|haz el pedido|haga el pedido|pidalo|pidelo|hagalo|place the order|go ahead|me sirve)\b/u;
const refusing = /^\W*(?:no|nop|nope|todavia no|aun no|mejor no|not yet)\b/u;
const buying =
  /\b(?:quiero|quisiera|necesito|ocupo|ocupamos|deme|dame|me llevo|llevo|me das|ponme|pongame|mandame|mandeme|pedir|comprar|ordenar|encargar|i(?:'ll| will)? (?:take|want|need|have)|i'd like|i would like|give me|buy|order)\b/u;

const has = (pattern: RegExp, text: string) => pattern.test(text);

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/\b(?:el|la|del|lo) primer[oa]?\b|\bthe first\b|\bfirst one\b/u, 0],
  [/\b(?:el|la|del) segund[oa]\b|\bthe second\b|\bsecond one\b/u, 1],
  [/\b(?:el|la|del) tercer[oa]?\b|\bthe third\b|\bthird one\b/u, 2],
  [/\b(?:el|la|del) ultim[oa]\b|\bthe last\b/u, -1],
];

export function actsIn(text: string): Acts {
  const folded = foldName(text).replaceAll('’', "'");
  return {
    folded,
    greets: has(greeting, folded),
    onlyGreets: has(onlyGreeting, folded),
    onlyThanks: has(onlyThanks, folded),
    agrees: (has(agreeing, folded) || has(confirming, folded)) && !has(refusing, folded),
    refuses: has(refusing, folded),
    buys: has(buying, folded),
    adds: has(
      /\b(?:agreg\w+|anad\w+|suma\w*|tambien|ademas|otr[oa]s?|mas|add|also|another|y (?:una?|unas|\d))\b/u,
      folded,
    ),
    removes: has(/\b(?:quit\w+|sin (?:la|el|las|los)|sac\w+|elimin\w+|borr\w+|ya no|remove|without|drop)\b/u, folded),
    corrects: has(
      /\b(?:mejor|que sean|sol[oa]|solamente|nada mas|en vez|cambi[ao]\w*|instead|only|just|make it)\b/u,
      folded,
    ),
    asksPrice: has(
      /\b(?:cuanto (?:cuesta|vale|sale|es|son|seria|cobran|valen|cuestan|salen)|cuanto(?! (?:rinde|dura|tarda|demora|mide|pesa|tiempo|trae|falta|antes|aguanta))|precios?|valor|how much|price|cost)\b/u,
      folded,
    ),
    asksWhether: has(
      /\b(?:tienen?|tienes|tendr\w+|hay|venden?|vendes|manejan?|manejas|disponible|ofrecen?|busco|buscamos|estoy buscando|do you (?:have|sell|carry)|looking for|sell)\b/u,
      folded,
    ),
    asksTotal: has(
      /\b(?:cuanto (?:es|seria|sale|son) (?:todo|en total)|el total|en total|the total|altogether)\b/u,
      folded,
    ),
    asksToOrder: has(
      /\b(?:hacer (?:un|el|mi) pedido|haz el pedido|hagamos el pedido|place (?:an|the|my) order|pidalo|pidelo)\b/u,
      folded,
    ),
    asksAdvice: has(
      /\b(?:recomiend\w+|suger\w+|aconsej\w+|que (?:mas )?(?:tienen|ofrecen|venden|hay)|opciones|menu|catalogo|recommend|suggest|me conviene)\b/u,
      folded,
    ),
    books: has(/\b(?:agendar|agendo|agenda|una cita|reservar|reservacion|book|appointment)\b/u, folded),
    place: ordinals.find(([pattern]) => pattern.test(folded))?.[1] ?? null,
    theOther: has(/\b(?:el otro|la otra|the other)\b/u, folded),
    oneOfEach: has(/\b(?:un[oa] de cada|one of each)\b/u, folded),
  };
}

/**
 * The parts of a message that ask each for itself: sentences, and what follows an "y" or "and" that begins another question.
 */
export function questionsIn(text: string): string[] {
  const begins =
    /(?:,\s*)?\s(?:y|e|and|also|además|tambien|también)\s(?=(?:a qu[eé]|acept|tien|hac|cu[aá]nt|hay|d[oó]nde|puedo|puede|se puede|env[ií]|entreg|cobr|dan\b|qu[eé]\s|cu[aá]l|c[oó]mo|atiend|abr|cierr|est[aá]n|son\b|es\b|lo tra|llevan|incluy|si\s|do you|how|what|when|where|can i|is there|are\b))/giu;
  return text
    .split(/(?<=[?!])\s*|(?<=[^\d\s])\.\s+|[\n;]+/u)
    .flatMap(part => part.split(begins))
    .map(part => part.trim())
    .filter(part => /[\p{L}\d]/u.test(part));
}
