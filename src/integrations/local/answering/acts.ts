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
  /** Asks how many of something there are. */
  asksCount: boolean;
  cheapest: boolean;
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
  /^\W*(?:si+|ok(?:ay)?|dale|va|vale|listo|correcto|perfecto|claro|de acuerdo|esta bien|por favor|bueno|asi es|exacto|hagamoslo|adelante|yes|yep|yeah|sure|please|go ahead|confirm\w*|hagamos|haz el|hagalo|pidalo|pidelo|me sirve|sale|dele|hazle|great|alright|va pues|ta bien|bueno va|simon|jalo|de una)\b/u;
const confirming =
  /\b(?:confirm\w*|hagamos el pedido|haz el pedido|haga el pedido|pidalo|pidelo|hagalo|place the order|go ahead|me sirve)\b/u;
const ordering =
  /\b(?:(?:hacer|haga|hagan|hagame|hagamos|haz|hazme|pon|ponga|pongame|ponme|mete|tome|toma|tomame|tomeme) (?:un|el|mi|ese|la|mi) (?:pedido|orden)|(?:place|make|submit) (?:an|the|my) order|with the order|pid[ae]l[oa]s?|hazlo|hagalo|ped[ii]me|cierr[ae]l[oa]s?|cerral[oa]s?|apunt[ae]l[oa]s?|apuntame\w*|anot[ae]l[oa]s?|me l[oa]s? llevo|lo llevo todo|me llevo todo|(?:lo|la|los|las) confirmo|confirm(?:o|a|ado|ar|e|emos)?)\b/u;
const refusing = /^\W*(?:no|nop|nope|todavia no|aun no|mejor no|not yet)\b/u;
const buying =
  /\b(?:quiero|quisiera|necesito|ocupo|ocupamos|deme|dame|me llevo|llevo|me das|me da|(?:es[ea]|est[ea]) mism[oa]|nos llevamos|ponme|pongame|poneme|mandame|mandeme|echame|echeme|apartame|aparteme|agregame|agregale|agreguele|agreguemos|sumale|sumame|me regala|regaleme|dejame|dejeme|va (?:el|la|un|una)|seria(?:n)? (?:un|una|uno|dos|tres|\d+)|pedir|comprar|ordenar|encargar|i(?:'ll| will)? (?:take|want|need|have)|i'd like|i would like|give me|can i (?:get|have)|let's (?:do|go with)|buy|order)\b/u;

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
    removes: has(
      /\b(?:quit\w+|sin (?:la|el|las|los)|sac(?:a|ar|ame|ale|alo|ala|amos|as|o)|saqu\w+|saco (?:la|el|las|los)|elimin\w+|borr\w+|ya no|remove|without|drop)\b/u,
      folded,
    ),
    corrects: has(
      /\b(?:mejor|que sean|sol[oa]|solamente|nada mas|en vez|cambi[ao]\w*|instead|only|just|make it)\b/u,
      folded,
    ),
    asksPrice: has(
      /\b(?:a como|en cuanto (?:sale|salen|queda|esta|estan|lo|la|me)|cuanto (?:cuesta|vale|sale|es|son|seria|cobran|valen|cuestan|salen)|cuanto(?! (?:rinde|dura|tarda|demora|mide|pesa|tiempo|trae|falta|antes|aguanta))|precios?|valor|how much|price|cost)\b/u,
      folded,
    ),
    asksWhether: has(
      /\b(?:tienen?|tienes|tendr\w+|hay|venden?|vendes|manejan?|manejas|disponible|ofrecen?|busco|buscamos|estoy buscando|do you (?:have|sell|carry)|looking for|sell)\b/u,
      folded,
    ),
    asksTotal: has(
      /\b(?:cuanto (?:es|seria|sale|son) (?:todo|en total)|el total|en total|the total|total\s*\?|altogether)\b/u,
      folded,
    ),
    asksToOrder: has(ordering, folded) && !/\bno (?:lo |la )?(?:confirm|pid|cierr|apunt)/u.test(folded),
    asksAdvice: has(
      /\b(?:recomiend\w+|suger\w+|aconsej\w+|que (?:mas )?(?:tienen|ofrecen|venden|hay)|opciones|menu|catalogo|recommend|suggest|me conviene)\b/u,
      folded,
    ),
    books: has(/\b(?:agendar|agendo|agenda|una cita|reservar|reservacion|book|appointment)\b/u, folded),
    asksCount: has(
      /\b(?:cuant[oa]s (?:\S+ )?(?:les |te |me |hay|quedan?|tienen?|tenes|tienes|disponibles|le quedan|nos)|how many (?:\S+ )*(?:left|in stock|do you have|are there))/u,
      folded,
    ),
    cheapest: has(/\b(?:(?:el|la|lo|los|las) mas (?:barat|economic)[oa]s?|the cheap(?:est|er)(?: one)?)\b/u, folded),
    place: ordinals.find(([pattern]) => pattern.test(folded))?.[1] ?? null,
    theOther: has(/\b(?:el otro|la otra|the other)\b/u, folded),
    oneOfEach: has(/\b(?:un[oa] (?:\S+ )?de cada|one of each)\b/u, folded),
  };
}

/**
 * The parts of a message that ask each for itself: sentences, and what follows an "y" or "and" that begins another question.
 */
export function questionsIn(text: string): string[] {
  const begins =
    /,\s+(?=(?:qué\s|cu[aá]nt|d[oó]nde|cómo\s|(?:a|de|hasta) qué|what|where|how|when)\b)|(?:,\s*)?\s(?:y|e|and|also|además|tambien|también)\s(?=(?:a qu[eé]|acept|tien|hac|cu[aá]nt|hay|d[oó]nde|puedo|puede|se puede|env[ií]|entreg|cobr|dan\b|qu[eé]\s|cu[aá]l|c[oó]mo|atiend|abr|cierr|est[aá]n|son\b|es\b|is\s|do they|does|lo tra|llevan|incluy|si\s|do you|how|what|when|where|can i|is there|are\b))/giu;
  return text
    .split(/(?<=[?!])\s*|(?<=[^\d\s])\.\s+|[\n;]+/u)
    .flatMap(part => part.split(begins))
    .map(part => part.trim())
    .filter(part => /[\p{L}\d]/u.test(part));
}
