import {
  type FoundItem,
  momentOf,
  proposesVisit,
  sentencesOf,
  WordSet,
  weekOf,
  wordsIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { staffSaid } from '../meant/staff-said.js';
import { namesHead } from '../products/product-part.js';
import { lastAnswer } from '../said/last-answer.js';
import { questionsIn } from '../said/questions-in.js';
import { lastTold } from '../sources/knowledge-part.js';
import { onlyByAppointment } from '../sums/open-then.js';
import type { Talk } from '../talk.js';
import { givesPerson, withoutPerson } from './booking-said.js';

/** "Necesito sacar cita", "quiero pedir un turno": wants an appointment on any day. */
const wishing =
  /\b(?:quiero|quisiera|quisieramos|necesito|necesitamos|ocupo|me gustaria|para|pa|puedo|podria|como (?:hago|saco|pido)(?: para)?|dame|deme|i(?:'d like| want| need)(?: to)?|can i) (?:(?:sacar|pedir|hacer|agendar|apartar|reservar|tomar|programar|coger|make|get|set up|schedule) )(?:(?:una?|mi|el|la|an?|my) )?(?:cita|turno|visita|consulta|appointment|visit)\b/u;
/** "Resérveme la primera que tenga", "the earliest you have". */
const firstFree =
  /\b(?:(?:reserv|separ|apart|agend|anot|apunt|program)[ae](?:me|nos) (?:en )?|(?:give|book|get|put) me (?:in |down )?(?:for |with )?)?(?:(?:la|el|lo) (?:primer[oa]?|mas (?:pronto|temprano|cercan[oa])|proxim[oa])|the (?:first|earliest|soonest|next))(?: (?:one|hora|cita|turno|cupo|espacio|slot|spot|opening|time|appointment))?(?: (?:disponible|libre|q|que|available|you|u|possible|posible)\b.*)?\W*$/u;
/** "¿Tienen espacio hoy?", "any openings on Friday?": a customer who asks for free hours on a day wants one. */
const asksFree =
  /\b(?:tienen?|tendran?|tienes|tenes|hay|habra|queda)\b (?:algun |alguna |un |una |el )?(?:espacios?|cupos?|campos?|lugar(?:es)?|turnos?|citas?|disponibilidad|agenda)(?: (?:disponibles?|libres?))?(?: (?:de|para) \p{L}+)? (?:para (?:hoy|manana|el|la|este|esta|pasado)|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|hoy|manana|este|esta|a las?|en la (?:manana|tarde|noche))\b|\b(?:do you have|have you got|got|is there|are there) (?:any )?(?:openings?|availability|slots?|spots?|appointments?|space|room) (?:today|tomorrow|tonight|on|this|for|at)\b/u;
/** "¿Me lo pueden ver mañana a las 9?": wants something to be looked at or done then. */
const asksDone =
  /\b(?:me|nos) (?:puede|podria|pueden|podrian) (?:atender|recibir|dar (?:cita|turno|hora))\b.*\b(?:hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|a las? \d{1,2})\b|\b(?:pueden?|podrian?|podran?) (?:venir|llegar|pasar|visitar(?:me|nos)?|mandar (?:a )?(?:alguien|un tecnico))\b.*\b(?:hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|a las? \d{1,2})\b|\b(?:me|nos) l[oa]s? (?:pueden?|podrian?|puedes|podrias) (?:ver|revisar|checar|chequear|atender|hacer|arreglar|recibir)\b.*\b(?:hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|a las? \d{1,2})\b|\b(?:can|could) (?:you|someone) (?:look at|check|see|fix|do) (?:it|them|this)\b.*\b(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|at \d{1,2})\b/u;
/** "Cuándo pueden pasar", "bueno, que vengan", "when can you come by": lets somebody of the shop come. */
const lettingCome =
  /\b(?:cuando|que dia|a que hora) (?:(?:me|nos|l[oae]s?) )?(?:puede|podria|pueden|podrian) (?:pasar|venir|ir|recoger|buscar|retirar)\p{L}*\W*$|^\W*(?:(?:si|ok(?:ay)?|bueno|listo|dale|va|perfecto|entonces|pues|ya|esta bien)\W+)+(?:que )?(?:(?:me|nos|l[oa]s?) )?(?:pasen|vengan|recojan|retiren|manden (?:a alguien|un tecnico))\b(?! (?:la|el|los|las|un|una|fotos?|precios?)\b)|\bwhen can (?:you|they|someone|somebody) (?:come|pass|pick)\b/u;
/** Whether a message lets somebody of the shop come, and says no day yet. */
export const letsCome = (folded: string): boolean => lettingCome.test(folded);
export const wishesVisit = (folded: string): boolean =>
  wishing.test(folded) || asksFree.test(folded) || asksDone.test(folded) || letsCome(folded);

/** Words around a day or an hour in a message that says nothing else. */
const beside =
  /\b(?:y|ya|ah|ok|okay|bueno|entonces|listo|mejor|pues|si|que|tal|dale|va|perfecto|then|and|so|se|puede[ns]?|podria[ns]?|puedo|hay|tienen?|seria|ser|would|does|is|can|we|do|how|what|about|para|pa|a|on|at|el|este|la|las|l[oa]s|the|this|next|proximo|otr[oa]|por|en|de|del|come|work|works|good|free|available|me|sirve|porfa|favor|please|como|tipo|mism[oa]s?|same|time|festivo|feriado|llego|voy|vamos|paso|vengo|ire|hora|horas|dia|am|pm|in|una|un|it|me|you|u|instead|esta|bien|medio|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|hoy|manana|pasado|tarde|noche|mediodia|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tmrw|morning|afternoon|evening|noon)\b/gu;
const byAppointment = /\b(?:citas?|turnos?|agenda\w*|visitas?|appointments?)\b/u;
const serviceUnit =
  /^(?:servicio|service|hora|hour|instalacion|sesion|session|visita|visit|cita|consulta|examen|exam|proyecto|project|clase|class|appointment)/u;

const ofTime =
  /\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana|pasado manana|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tmrw|a las? \d{1,2}|at \d{1,2}|\d{1,2} ?(?:am|pm))\b/u;
/** "Soy Renzo", "a nombre de Karina Ríos": the person it is for. */
const forWhom = /[\s,]*\b(?:soy|me llamo|a nombre de|mi nombre es|my name is|i'm|under|for)\s\p{L}+(?:\s\p{L}+)?\W*$/u;
/** Returns a message without its time, its person and the words around them. */
const besideWhen = (folded: string): string =>
  folded
    .replace(forWhom, ' ')
    .replace(
      /\d{1,2} ?(?:am|pm)\b|\ba las? \d{1,2}(?::\d{2})?\b|\b(?:l[oa]s|ell[oa]s|amb[oa]s) (?:dos|tres|2|3)\b/gu,
      ' ',
    )
    .replace(beside, ' ');
const saysOnlyWhen = (folded: string): boolean => ofTime.test(folded) && !/\p{L}/u.test(besideWhen(folded));

/** "¿Me apunta?", "agéndeme": wants to be noted, and says neither what nor when. */
const noting =
  /\b(?:me|nos) (?:apunta|anota|agenda|reserva|programa|aparta)[ns]?\b(?! (?:un|el|la|l[oa]s|dos|tres|\d))|\b(?:apunt|anot|agend|reserv|program|apart)[ae](?:me|nos)\b(?! (?:un|el|la|l[oa]s|dos|tres|\d))|\b(?:book|put|sign) (?:me|us)(?: in| down| up)?(?! for (?:an?|\d))\b/gu;

/** Returns a message without the customer's name and the person of the shop who is asked for. */
const withoutPeople = (talk: Talk): string =>
  withoutPerson(staffSaid(talk.text, talk.tools, talk.label('visitsAsked')).rest);

/** Whether a message only asks to be noted, or only says for whom, where what was spoken of takes place by appointment. */
export function asksToBeNoted(talk: Talk): boolean {
  const said = foldName(withoutPeople(talk));
  const asks = said.search(noting) >= 0;
  if (!asks && !givesPerson(talk.text)) return false;
  if (/\p{L}/u.test(besideWhen(said.replace(noting, ' ')))) return false;
  return asks || talk.state.goal === 'BOOK' || byAppointment.test(foldName(lastAnswer(talk.input)));
}

/** Whether the shop's articles say how an appointment is made. */
export const takesAppointments = (talk: Talk): boolean =>
  talk.tools
    .articles(talk.label('visitsAsked'))
    .some(({ titled, body }) => titled && byAppointment.test(foldName(body)));

/** "La de ultrasonido, el jueves en la tarde": returns the one service that a message names with a time for it, and nothing else. */
export function serviceWithTime(talk: Talk): FoundItem | null {
  const { acts, state, tools, input } = talk;
  const said = foldName(withoutPeople(talk));
  if (!ofTime.test(said) || acts.asksPrice || acts.asksTotal) return null;
  const rest = besideWhen(said.replace(noting, ' '));
  if (!/\p{L}{3}/u.test(rest) || /\d/u.test(rest)) return null;
  const listed = input.dialogue.asked === 'WHICH' ? state.offered : [];
  const found = tools
    .products(rest)
    .filter(
      ({ name, named, lacks, hits, unit }) =>
        named &&
        lacks.length === 0 &&
        hits.length > 0 &&
        serviceUnit.test(foldName(unit ?? '')) &&
        (listed.length === 0 || listed.includes(name)),
    );
  const most = Math.max(0, ...found.map(({ hits }) => hits.length));
  const [one, other] = found.filter(({ hits }) => hits.length === most);
  if (!one || other) return null;
  const held = new WordSet([one.name, one.description]);
  const isNamed = wordsIn(rest).every(word => held.has(word) >= 0.85);
  return isNamed && (listed.length > 0 || takesAppointments(talk)) ? one : null;
}

/** Whether the current subject takes place by appointment. */
function isOfVisit({ state, input, tools }: Talk): boolean {
  if (state.goal === 'BOOK' || state.asked === 'WHEN') return true;
  const said = lastAnswer(input);
  if (byAppointment.test(foldName(said))) return true;
  const { focus } = state;
  const [item] = focus === null ? [] : tools.called(focus);
  if (!item) return false;
  const isExtra = /\b(?:extra|adicional|additional)\b/u.test(foldName(item.name));
  if ((serviceUnit.test(foldName(item.unit ?? '')) && !isExtra) || byAppointment.test(foldName(item.description)))
    return true;
  return tools
    .articles(item.name)
    .flatMap(({ body }) => sentencesOf(body))
    .some(sentence => byAppointment.test(foldName(sentence)) && namesHead(sentence, item.name));
}

const isService = ({ tools }: Talk, product: string): boolean =>
  tools.called(product).some(({ unit }) => serviceUnit.test(foldName(unit ?? '')));

/** Whether a message wants a time for a visit: explicitly, or by a day alone if a visit is being discussed. */
export function wantsVisit(talk: Talk): boolean {
  const { acts } = talk;
  if (acts.books || wishesVisit(acts.folded)) return true;
  if (talk.input.books && proposesVisit(acts.folded)) return true;
  if (acts.asksPrice || talk.state.items.some(({ product }) => !isService(talk, product))) return false;
  if (onlyAsksDay(talk)) return false;
  const said = foldName(withoutPeople(talk));
  const says = saysOnlyWhen(said) || (firstFree.test(acts.folded) && reserves(talk)) || asksToBeNoted(talk);
  return says && isOfVisit(talk);
}
/** "¿Y el domingo?", before anything was said about a visit, asks whether the shop is open then. */
const onlyAsksDay = ({ acts, state, text, input }: Talk): boolean =>
  bareDay.test(acts.folded) &&
  text.includes('?') &&
  state.goal !== 'BOOK' &&
  state.asked !== 'WHEN' &&
  !byAppointment.test(foldName(lastAnswer(input)));
export const bareDay =
  /^\W*(?:(?:y|and|what about|how about|entonces|ok|bueno)\W+)+(?:(?:el|los|on|this|este|the)\s)?(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|feriados?|festivos?|fin(?:es)? de semana|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|holidays?)\W*$/u;
/** "La primera" alone chooses among the products shown, unless a time was just noted. */
const reserves = ({ acts, state }: Talk): boolean =>
  /\b(?:reserv|separ|apart|agend|book|que tenga|q tenga|disponible|libre|earliest|available)/u.test(acts.folded) ||
  (state.goal === 'BOOK' && state.asked === null);

/** "Martes y miércoles el corte queda en 20000" says on which days it costs less, and not when it takes place. */
const ofPrices =
  /[$₡€£%]|\d{4,}|\d[.,]\d{3}|\b(?:descuento|promo\p{L}*|oferta|precio|gratis|recargo|cuesta|vale|queda en|sale en|off|free|discount)\b/u;
/** Returns the sentence that says that the current subject takes place on other days than the message names; null if no text says so. */
export function notThatDay(talk: Talk): string | null {
  const parts = questionsIn(talk.text).filter(part => part.includes('?'));
  // "¿El domingo se puede? Es que trabajo entre semana": only the question says which day is wanted.
  const asked = parts.find(part => momentOf(part, talk.input.now).days.length > 0) ?? talk.text;
  const { days } = momentOf(asked, talk.input.now);
  if (days.length === 0) return null;
  const { focus } = talk.state;
  const [item] = focus === null ? [] : talk.tools.called(focus);
  const own = item ? sentencesOf(item.description) : [];
  const last = lastTold(talk);
  const naming = item
    ? talk.tools.articles(item.name).flatMap(({ body }) => sentencesOf(body).filter(each => namesHead(each, item.name)))
    : [];
  const told = [...own, ...naming, ...(last ? sentencesOf(last.body) : [])];
  // A service without days of its own has the hours of the shop.
  const ofService = told.find(
    sentence => weekOf(sentence).size === 0 && momentOf(sentence).days.length > 1 && !ofPrices.test(foldName(sentence)),
  );
  if (ofService !== undefined) return days.every(day => momentOf(ofService).days.includes(day)) ? null : ofService;
  for (const { body, titled } of talk.tools.articles(talk.label('hoursAsked'))) {
    const week = weekOf(body);
    if (!titled || week.size === 0) continue;
    if (days.some(day => (week.get(day) ?? []).length > 0) || onlyByAppointment(body, days) !== null) return null;
    return (
      sentencesOf(body).find(sentence => days.some(day => weekOf(sentence).get(day)?.length === 0)) ??
      body.slice(0, 200)
    );
  }
  return null;
}
