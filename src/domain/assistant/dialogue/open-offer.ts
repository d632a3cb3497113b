import type { Sql } from '../../shared/database.port.js';
import { lastState } from './last-talk.js';
import type { DialogueState } from './state.js';

/** An appointment that the agent has asked about, or the hours that it has offered. */
export type OpenOffer = NonNullable<DialogueState['agenda']>;

/**
 * SQL for whether the last answer of a conversation offered an appointment that could still be made: the contact has none yet, or still the
 * one that was to be moved. A flow that has asked for another day keeps the matter open.
 */
export const offersHour = (conversationId: string, contactId: string): string =>
  `coalesce((select (d.state #>> '{agenda,act}' = 'BOOK' or (d.state ->> 'asked' = 'WHEN' and d.state ->> 'askedBy' is not null))
        and not exists (select from appointment a where a.contact_id = ${contactId} and a.status = 'BOOKED' and a.starts_at > now())
      or d.state #>> '{agenda,act}' = 'MOVE' and exists (select from appointment a
        where a.contact_id = ${contactId} and a.status = 'BOOKED' and a.starts_at = (d.state #>> '{agenda,appointment,at}')::timestamptz)
      from dialogue_state d where d.conversation_id = ${conversationId}), false)`;

/** Returns what the last answer of a conversation offered, without the hours that are over by `now`; null if it offered none. */
export async function openOfferOf(read: Sql, conversationId: string | null, now: Date): Promise<OpenOffer | null> {
  const { agenda } = await lastState(read, conversationId);
  if (!agenda || agenda.act === 'CANCEL') return null;
  const isAhead = ({ at }: { at: string }) => new Date(at) > now;
  const { chosen, hours } = agenda;
  return { ...agenda, chosen: chosen && isAhead(chosen) ? chosen : null, hours: chosen ? [] : hours.filter(isAhead) };
}
