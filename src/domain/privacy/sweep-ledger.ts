import { z } from 'zod';
import { type MessagePlace, newestPlace } from '../contacts/index.js';
import { dropStatuses, findEarlyStatuses, findNamedEvents } from '../conversations/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { erasedWord, eraseMessagePart, forget } from './erase-messages.js';
import { privacyTasks } from './privacy.tasks.js';

const sealedShape = z.object({
  /** Missing in jobs of older versions, which had already erased all messages. */
  contactId: z.uuid().optional(),
  traces: z.array(z.string()),
  until: z.coerce.date(),
});
/** The conversations of the contact that the erasure has closed. */
const conversationsStatement: Statement = {
  name: 'sweep.conversations',
  text: 'select id from conversation where contact_id = $1 and erased_at is not null order by id',
};

/**
 * Finishes an erasure in short transactions: first the contact's older messages, then ledger rows and early statuses that contain one of
 * its addresses, such as items that became no message. Only rows from before the erasure are touched, because a person who writes again is
 * a new contact. Safe to repeat. Returns the number of ledger rows that were emptied.
 */
export const sweepLedger = longUseCase({
  name: 'privacy.sweep-ledger',
  permission: 'privacy:retain',
  input: privacyTasks['privacy/sweep-ledger'].payload,
  audit: notAudited('Finishes an erasure, which has an entry of its own.'),
  async run(context, { sealed }) {
    const { read, ports, transaction } = context;
    const { contactId, traces, until } = sealedShape.parse(JSON.parse(ports.secrets.open(sealed)));
    if (contactId) await eraseOlderMessages(context, contactId);
    let emptied = 0;
    for await (const ids of findNamedEvents(read, traces, until))
      emptied += await transaction(tx => forget(tx, [], ids));
    for await (const ids of findEarlyStatuses(read, traces)) await transaction(tx => dropStatuses(tx, ids));
    return emptied;
  },
});

async function eraseOlderMessages({ read, scope, transaction }: ScopedContext, contactId: string): Promise<void> {
  const word = erasedWord((await loadTenant(read, scope.tenantId)).language);
  for (const { id } of await read.query<{ id: string }>(conversationsStatement, [contactId])) {
    let place: MessagePlace | null = newestPlace;
    while (place) {
      const before: MessagePlace = place;
      place = await transaction(async tx => {
        const part = await eraseMessagePart(tx, id, before, word);
        await forget(tx, part.messages, part.events);
        return part.next;
      });
    }
  }
}
