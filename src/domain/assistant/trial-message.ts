import { descriptorOf, type Providers } from '../conversations/index.js';
import { type Channel, channelProviders } from '../shared/channels.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { BadInput } from '../shared/domain-error.js';
import { isId, newId } from '../shared/id.js';
import { type DialogueState, newDialogue, readDialogue } from './dialogue/state.js';
import { firstMessage } from './first-message.js';
import { activeModelsOf, dialogueOf, historyOf, type MessageContext } from './message-context.js';
import { catalogueVersion } from './shelf.js';

type Found = Pick<MessageContext, 'history' | 'catalogueVersion' | 'ownModels'> & {
  contactId: string | null;
  contactName: string | null;
  conversationId: string | null;
  channel: Channel | null;
  agentProfileId: string | null;
  dialogue: unknown;
};

/** Loads what a trial is about: the given conversation, or the latest one of the given contact, with its history. */
const subjectStatement: Statement = {
  name: 'assistant.trial-subject',
  text: `select c.id as "contactId", c.name as "contactName", v.id as "conversationId", v.channel,
      (select l.agent_profile_id from lead l where l.id = v.lead_id) as "agentProfileId",
      case when c.id is null then '[]'::json else ${historyOf('c.id')} end as history,
      ${dialogueOf('v.id')} as dialogue, (${catalogueVersion}) as "catalogueVersion", ${activeModelsOf('(select app.tenant())')} as "ownModels"
    from (select) one
      left join conversation v on v.id = coalesce($1, (select w.id from conversation w where w.contact_id = $2 order by w.last_message_at desc, w.id limit 1))
      left join contact c on c.id = coalesce(v.contact_id, $2)`,
};

/** A text that nobody sent, in a conversation, of a contact, or of an unknown person. */
export interface Trial {
  text: string;
  conversationId?: string | null;
  contactId?: string | null;
  now: Date;
  providers: Providers;
}

/**
 * Returns a message as it would be if the contact wrote it now. Nothing is written. Throws BadInput if the user cannot see the conversation
 * or the contact.
 */
export async function trialMessage(
  read: Sql,
  { text, conversationId, contactId, now, providers }: Trial,
): Promise<MessageContext> {
  const ids = [conversationId, contactId].map(id => (id && isId(id) ? id : null));
  const [found] = await read.query<Found>(subjectStatement, ids);
  if (!found) throw new Error('the statement gave no row');
  if (conversationId && found.conversationId === null)
    throw new BadInput('Conversation not found.', ['conversationId']);
  if (contactId && found.contactId === null) throw new BadInput('Contact not found.', ['contactId']);
  const channel = found.channel ?? 'WHATSAPP';
  const provider = channelProviders.find(name => descriptorOf(providers, name, channel));
  if (!provider) throw new Error(`nobody carries ${channel}`);
  const dialogue: DialogueState = found.dialogue === null ? newDialogue : readDialogue(found.dialogue);
  return firstMessage({
    id: newId(),
    body: text,
    sentAt: now,
    conversationId: found.conversationId ?? newId(),
    channel,
    provider,
    contactId: found.contactId ?? newId(),
    contactName: found.contactName,
    agentProfileId: found.agentProfileId,
    history: found.history,
    dialogue,
    catalogueVersion: found.catalogueVersion,
    ownModels: found.ownModels,
  });
}
