import { foldName } from '../shared/fold.js';
import type { TenantProfile } from '../tenants/index.js';
import type { MessageContext } from './message-context.js';

/** "Una cita para el viernes", "necesito que me visite un técnico", "I want to book an appointment". */
const ofAppointment =
  /\b(?:citas?|(?:re)?agend\w+|(?:me|nos) visit\w+|appointments?|visit (?:me|us)|come (?:and )?(?:visit|see) (?:me|us))\b/u;
/** "¿Puedo pasar mañana a las 10?", "can I come at 4 pm?": proposes an hour for a visit. */
const proposesHour =
  /\b(?:puedo|podria|podemos|podriamos|can (?:i|we)|could (?:i|we)) (?:ir|pasar|llegar|venir|acercarme|come|stop by|drop by|visit)\b[^.!?]*\b(?:a las? \d{1,2}|(?:at|around|by) \d{1,2}|\d{1,2}(?::\d{2})? ?(?:am|pm|hrs|horas))\b/u;
/** "¿Cuándo pueden venir?": not when something is delivered. */
const asksWhenToCome =
  /\b(?:cuando|que dias?|a que horas?) (?:me |nos )?(?:pueden?|podrian?|podran?) (?:venir|visitar(?:me|nos|lo)?)\b(?! (?:a|para) (?:dejar|entregar|traer|recoger))|\b(?:when|what day|what time) (?:can|could) (?:you|someone|somebody|a technician|they) (?:come|visit)\b(?! (?:and )?(?:deliver|bring|drop|pick))/u;
/** Whether a message proposes an hour for a visit, or asks for one, without a word for it. */
export const proposesVisit = (folded: string): boolean => proposesHour.test(folded) || asksWhenToCome.test(folded);

const ofDay =
  /\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana|a las? \d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|at \d{1,2})\b/u;

/**
 * Whether a message wants, moves or cancels an appointment: it names one, or a day or an hour right after the business has spoken of one.
 */
export function isBooking({ body, history }: Pick<MessageContext, 'body' | 'history'>): boolean {
  const folded = foldName(body);
  if (ofAppointment.test(folded) || proposesVisit(folded)) return true;
  const last = history.findLast(({ direction }) => direction === 'OUTBOUND');
  return ofDay.test(folded) && last !== undefined && ofAppointment.test(foldName(last.body));
}

/** Whether an appointment is wanted and the agent books them: it takes the message itself, however eager its sender is to buy. */
export const agentBooks = (
  { settings }: Pick<TenantProfile, 'settings'>,
  message: Pick<MessageContext, 'body' | 'history'>,
): boolean => settings.agenda.byAgent && isBooking(message);
