import { z } from 'zod';
import { type MessagePlace, newestPlace } from '../contacts/index.js';
import type { Statement } from '../shared/database.port.js';
import { tasks } from '../shared/tasks.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { erasedWord, eraseMessagePart, forget } from './erase-messages.js';
import { dropStatuses, findEarlyStatuses, findNamedEvents } from './ledger-traces.js';

const sealedShape = z.object({
  /** Missing in jobs of older versions, which erased all messages before. */
  contactId: z.uuid().optional(),
  traces: z.array(z.string()),
  until: z.coerce.date(),
});
/** Only what the person wrote: a contact that somebody enters again under the same id does not exist. */
const conversationsStatement: Statement = {
  name: 'sweep.conversations',
  text: 'select id from conversation where contact_id = $1 and erased_at is not null order by id',
};

/**
 * Finishes an erasure, in parts that each have a short transaction of their own: the older messages of the contact, then
 * what the ledger and the early statuses still hold of their addresses, such as items that never became a message. Only
 * what had come by then: who writes again is somebody new. Safe to repeat, part by part. Gives how many ledger rows were emptied.
 */
export const sweepLedger = longUseCase({
  name: 'privacy.sweep-ledger',
  permission: 'privacy:retain',
  input: tasks['privacy/sweep-ledger'].payload,
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
