import { farAway } from './distances.js';

/** "¿Me podría regalar el precio?" is how Colombians say "give me", and asks for no present. */
const giveMe =
  /(?<!\p{L})(?:me|nos)\s(?:(?:podria[ns]?|puede[ns]?|puedes)\s)?regal(?:a[rns]?|e[ns]?|arian?)(?!\p{L})/giu;
/** "Segundo piso" says how high somebody lives, and asks for no floor ("piso"). */
const floors =
  /(?<!\p{L})(?:primer|segundo|tercer|cuarto|quinto|sexto|\d{1,2}(?:er|do|to|o|º|°)?|ultimo) (?:piso|nivel|floor)(?!\p{L})/giu;
/** "Adentro de la circunvalación" says where, and asks for nothing for indoors. */
const places = /(?<!\p{L})(?:a?dentro|a?fuera|inside|outside)\s(?:del?|of|the)(?!\p{L})/giu;

/** "Vivo en Antigua" says where somebody is, and asks for no coffee of that name. */
const livesIn =
  /(?<!\p{L})(?:vivo|vivimos|resido|soy|somos|(?:i|we) live|(?:i'm|we're|i am|we are)(?= from))\s(?:en|de|por|cerca de|in|near|from|at)\s(?:(?:la|el|los|las|the)\s)?\p{L}{4,}/giu;

/** "¿Cuánto cobran por ir a ver?" asks for the price of a visit. */
const comesToLook =
  /(?<=(?<!\p{L})(?:cobran?|cuesta|vale|sale)\s(?:por\s|la\s|que\s)?)(?:ir|venir|vengan|pasar|llegar)\sa\s(?:ver|revisar|chequear)\p{L}*/giu;

/** "Me caso en mayo" asks for a wedding. */
const marries =
  /(?<!\p{L})(?:me caso|nos casamos|me voy a casar|nos vamos a casar|(?:i'm|we're|i am|we are) getting married)(?!\p{L})/giu;

/** "Buenas noches" is a greeting and does not ask for a bedside table ("mesa de noche"). */
const greetings = /\b(?:buen[oa]s? (?:dias?|tardes?|noches?)|good (?:morning|afternoon|evening|night|day))\b/gu;

/** "My money back", "call me back": nothing called "back" is asked for. */
const returns =
  /\b(?:money back|(?:call|write|text|get|come|go|give|bring|take|send|be|message|reply|hear|heard)(?: \S+){0,3} back(?! (?:glass|cover|panel|camera|case|plate|door|light))|back (?:to|in|at|from|then|again))\b/gu;

/** "¿Cuánto cobran?" does not ask for copper ("cobre"), and "si los mezclo" not for a mixer: these are verbs. */
const verbs =
  /(?<!\p{L})(?:cobr(?:an?|as|o|amos|ar|aran|arian?|aron|ado)|(?<=(?<!\p{L})(?:si|cuando|como)\s(?:yo\s)?l[oa]s\s)\p{L}{3,}(?:[^mn]o|an|en))(?!\p{L})/giu;

/** "¿Y si fueran 8?", "si fuera un domingo" supposes something, and asks for no safe ("caja fuerte"). */
const supposes =
  /(?<=(?<!\p{L})(?:si|como|que|cuando)\s(?:(?:solo|nomas|mejor|solamente|mas|no|ya)\s)?)fue(?:r|s)(?:an?|en?|amos|emos)(?!\p{L}|\sdel?(?!\p{L}))/giu;

/** "¿Aceptan tarjeta?", "¿tienen terminal?": how one pays asks for no trip from a bus terminal. */
const paysByCard =
  /(?<!\p{L})(?:(?:acept|recib|pag|pas)\p{L}{1,5}\s(?:(?:con|la|una|por)\s)*(?:tarjetas?|terminal|datafono)|(?:tienen|tienes|hay|cuentan con|manejan)\s(?:(?:la|una)\s)?(?:terminal|datafono))(?!\p{L}|\s(?:de|del|terrestre)(?!\p{L}))/giu;

/**
 * What is put in place of each form, in this order. `maybe` is a part that a folded text with the form has: most texts have none, and
 * looking for it is faster.
 */
export const forms: readonly { maybe: RegExp; form: RegExp; by: string }[] = [
  { maybe: /buen|good/u, form: greetings, by: ' . ' },
  { maybe: /back/u, form: returns, by: ' . ' },
  { maybe: /cobr|l[oa]s\s/iu, form: verbs, by: ' . ' },
  { maybe: /regal/iu, form: giveMe, by: ' . ' },
  { maybe: /fue[rs]/iu, form: supposes, by: ' . ' },
  { maybe: /dentro|fuera|side/iu, form: places, by: ' . ' },
  { maybe: /piso|nivel|floor/iu, form: floors, by: ' . ' },
  { maybe: /viv|resido|soy|somos|live|'m|'re|i am|we are/iu, form: livesIn, by: ' . ' },
  { maybe: /tarjeta|terminal|datafono/iu, form: paysByCard, by: ' . ' },
  { maybe: /cas|married/iu, form: marries, by: ' boda ' },
  { maybe: /\d\s?(?:km|kil|cua|blo|mi)/iu, form: farAway, by: ' . ' },
  { maybe: /\sa\s(?:ver|re|che)/iu, form: comesToLook, by: ' . visita revision . ' },
];
