import { z } from 'zod';
import { completeContact, lockAddresses } from '../contacts/index.js';
import { nameOpenLead } from '../leads/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';
import { readProfileName } from '../shared/texts.js';
import { longUseCase } from '../shared/use-case.js';
import type { Channel, ChannelProvider } from './channel.port.js';
import type { LedgerEvent } from './ledger-event.js';
import './ports.js';
import './provider.port.js';

const timeoutMs = 5_000;

/**
 * Finds a contact without a name. If the vendor showed no name, it is asked again after a day at the earliest, since it may show
 * one by then.
 */
const nameless: Statement = {
  name: 'find-name.nameless',
  text: `select c.id from channel_identity i
    cross join lateral (select id, name, created_at, updated_at from contact where id = i.contact_id limit 1) c
    join channel_account a on a.id = $1 and a.live
    where i.tenant_id = (select app.tenant()) and i.channel = $2 and i.address = any ($3) and c.name is null
      and (c.created_at > now() - interval '10 minutes' or c.updated_at < now() - interval '1 day')
    order by i.created_at limit 1`,
};
const load: Statement = {
  name: 'find-name.load',
  text: `select i.address, a.provider, a.channel, a.external_id as "externalId", a.credentials
    from channel_account a
    cross join lateral (select address from channel_identity where contact_id = $2 and channel = a.channel order by created_at, id limit 1) i
    join contact c on c.id = $2 and c.name is null
    where a.id = $1`,
};
const stillTheirs: Statement = {
  name: 'find-name.still-theirs',
  text: `select v.id as "conversationId", v.seller_id as "sellerId" from channel_identity i
    left join lateral (select id, seller_id from conversation where contact_id = i.contact_id and channel_account_id = $4 limit 1) v on true
    where i.tenant_id = (select app.tenant()) and i.channel = $2 and i.address = $3 and i.contact_id = $1`,
};
const complete: Statement = { name: 'find-name.complete', text: completeContact('$1', '$2', 'null') };
const nameLead: Statement = { name: 'find-name.lead', text: nameOpenLead('$1', '$2', '$3') };

/** Enqueues the look-up of a sender's name if the contact has none. */
export async function requestName(tx: Transaction, event: LedgerEvent, addresses: string[]): Promise<void> {
  const [contact] = await tx.query<{ id: string }>(nameless, [event.accountId, event.channel, addresses]);
  if (!contact) return;
  const payload = { contactId: contact.id, accountId: event.accountId };
  await tx.enqueue('conversations/find-name', payload, { jobKey: `name:${contact.id}` });
}

/** Asks the vendor for the contact's name. A name that a user has entered in the meantime stays. Safe to repeat. */
export const findName = longUseCase({
  name: 'conversations.find-name',
  permission: 'contact-name:find',
  input: z.object({ contactId: z.uuid(), accountId: z.uuid() }),
  audit: notAudited(
    'The vendor tells the name with the first message on other channels, where it is not recorded either.',
  ),
  async run(context, { contactId, accountId }) {
    const { read, ports } = context;
    const [found] = await read.query<{
      address: string;
      provider: ChannelProvider;
      channel: Channel;
      externalId: string;
      credentials: string;
    }>(load, [accountId, contactId]);
    const source = found && ports.providers[found.provider]?.profileSource;
    if (!found || !source) return;
    const { address, channel, externalId } = found;
    const credentials = JSON.parse(ports.secrets.open(found.credentials)) as Record<string, string>;
    const told = await source.nameOf({ channel, externalId, credentials }, address, { timeoutMs });
    const name = told ? readProfileName(told) : null;
    await context.transaction(async tx => {
      lockAddresses(tx, [{ channel, address }]);
      // The contact may have been erased, or merged, during the call.
      const [place] = await tx.query<{ conversationId: string | null; sellerId: string | null }>(stillTheirs, [
        contactId,
        channel,
        address,
        accountId,
      ]);
      if (!place) return;
      await tx.query(complete, [contactId, name]);
      if (name === null) return;
      await tx.query(nameLead, [contactId, name, foldName(name)]);
      const { conversationId, sellerId } = place;
      if (conversationId) tx.record('conversation.updated', { conversationId, sellerId });
    });
  },
});
