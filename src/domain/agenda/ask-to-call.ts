import type { Statement, Transaction } from '../shared/database.port.js';
import type { TenantProfile } from '../tenants/index.js';
import { aboutContact, endAutomaticToDo, keepAutomaticToDo } from '../to-dos/index.js';
import { agendaTexts } from './agenda.texts.js';
import { wordTime } from './appointment-message.js';

interface Called {
  startsAt: Date;
  contactId: string;
  sellerId: string | null;
}
/** The task goes to the contact's seller, who may see the contact; without one, to the seller who would attend. */
const toCall: Statement = {
  name: 'agenda.to-call',
  text: `select a.starts_at as "startsAt", a.contact_id as "contactId", coalesce(a.seller_id, (select s.id from seller s where s.id = a.host_id and s.active)) as "sellerId"
    from appointment a where a.id = $1`,
};
const titles = { moved: 'call-moved', cancelled: 'call-cancelled', missed: 'call-missed' } as const;
/** An appointment has at most one task, whose title shows the current state of the appointment. */
const keyOf = (appointmentId: string) => `agenda.call:${appointmentId}`;

/** Creates a task for the seller to call a contact about a moved, cancelled or missed appointment if no message can reach the contact. */
export async function askToCall(
  tx: Transaction,
  { language, locale, timezone }: TenantProfile,
  { appointmentId, change, now }: { appointmentId: string; change: keyof typeof titles; now: Date },
): Promise<void> {
  const [called] = await tx.query<Called>(toCall, [appointmentId]);
  if (!called) return;
  const { startsAt, contactId, sellerId } = called;
  const about = await aboutContact(tx, contactId, null);
  const title = agendaTexts(language, titles[change], {
    when: agendaTexts(language, 'when', wordTime(startsAt, locale, timezone)),
    name: about.name ?? '',
    named: about.name === null ? 'no' : 'yes',
  });
  await keepAutomaticToDo(tx, keyOf(appointmentId), { about, title, sellerId, dueAt: now, now });
}

/** Ends that task, because a message has informed the contact of the current state. */
export const callIsOver = (tx: Transaction, appointmentId: string, now: Date): Promise<void> =>
  endAutomaticToDo(tx, keyOf(appointmentId), now);
