import { isId } from '../../domain/shared/id.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import { ChannelAccountType } from '../conversations/channel-account.type.js';
import { ConversationType } from '../conversations/conversation.type.js';
import { InboundEventType } from '../conversations/inbound-event.type.js';
import { MessageTemplatesArgs } from '../conversations/message-template.input.js';
import { MessageTemplateType } from '../conversations/message-template.type.js';
import { FailedJobType } from '../failed-jobs/failed-job.type.js';
import { rows } from './define-reads.js';
import { allOf, byId, flatPageOf, pageOf, type Root } from './roots.js';
import '../assistant/lead-intent.type.js';
import '../assistant/sentiment-analysis.type.js';
import '../conversations/delivery-change.type.js';
import '../conversations/message.type.js';
import '../conversations/message-email.type.js';
import '../conversations/message-media.type.js';
import '../media/uploaded-media.type.js';
import '../routing/routing-decision.type.js';

/** An id that is no UUID is an id that does not exist. */
const ofAccount = (id: string) =>
  isId(id)
    ? sqlWith([id], given => `message_template.channel_account_id = ${given}::uuid`)
    : sqlWith([], () => 'false');

/** Who may not see the conversation finds none: row-level security holds in the part that looks it up too. */
const ofConversation = (id: string) =>
  isId(id)
    ? sqlWith(
        [id],
        given =>
          `message_template.channel_account_id = (select conversation.channel_account_id from conversation where conversation.id = ${given}::uuid)`,
      )
    : sqlWith([], () => 'false');

/** Conversations, their messages, where they were routed, the ledger of what came in, and work that failed. */
export const conversationRoots: Record<string, Root> = {
  conversations: pageOf(ConversationType, {
    permission: 'conversation:read',
    description: 'Conversations that you may see, the one with the newest message first unless told.',
  }),
  conversation: byId(ConversationType, {
    permission: 'conversation:read',
    description: 'One conversation; null where there is none that you may see.',
  }),
  channelAccounts: allOf(
    ChannelAccountType,
    rows(() => ({ where: [], order: 'channel_account.created_at, channel_account.id', limit: 1000 })),
    {
      permission: 'channel-account:read',
      description: 'The numbers and pages that are connected, the oldest first.',
    },
  ),
  messageTemplates: allOf(
    MessageTemplateType,
    rows(({ channelAccountId, conversationId }: MessageTemplatesArgs) => ({
      where: [
        ...(channelAccountId != null ? [ofAccount(channelAccountId)] : []),
        ...(conversationId != null ? [ofConversation(conversationId)] : []),
      ],
      order: 'message_template.name, message_template.language, message_template.id',
      limit: 2000,
    })),
    {
      permission: 'message-template:read',
      description:
        'The templates of the connected accounts, by name. Sellers, who see no accounts, find those to send here.',
      args: MessageTemplatesArgs,
    },
  ),
  inboundEvents: flatPageOf(InboundEventType, {
    permission: 'inbound-event:read',
    description: 'The ledger of what channels sent, the newest first.',
  }),
  failedJobs: flatPageOf(FailedJobType, {
    permission: 'failed-job:read',
    description: 'Work in the background that failed for good, the newest first. For CEO and ADMIN.',
  }),
};
