import { foldName } from '../shared/fold.js';
import type { TenantProfile } from '../tenants/index.js';
import type { MessageContext } from './message-context.js';

/** "Una cita para el viernes", "necesito que me visite un técnico", "I want to book an appointment". */
const ofAppointment =
  /\b(?:citas?|(?:re)?agend\w+|(?:me|nos) visit\w+|appointments?|visit (?:me|us)|come (?:and )?(?:visit|see) (?:me|us))\b/u;
const ofDay =
  /\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana|a las? \d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|at \d{1,2})\b/u;

/**
 * Whether a message wants, moves or cancels an appointment: it names one, or a day or an hour right after the business has spoken of one.
 */
export function isBooking({ body, history }: Pick<MessageContext, 'body' | 'history'>): boolean {
  const folded = foldName(body);
  if (ofAppointment.test(folded)) return true;
  const last = history.findLast(({ direction }) => direction === 'OUTBOUND');
  return ofDay.test(folded) && last !== undefined && ofAppointment.test(foldName(last.body));
}

/** Whether an appointment is wanted and the agent books them: it takes the message itself, however eager its sender is to buy. */
export const agentBooks = (
  { settings }: Pick<TenantProfile, 'settings'>,
  message: Pick<MessageContext, 'body' | 'history'>,
): boolean => settings.agenda.byAgent && isBooking(message);
