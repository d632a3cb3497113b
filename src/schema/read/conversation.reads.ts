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

/** An id that is not a UUID is treated as an id that does not exist. */
const ofAccount = (id: string) =>
  isId(id)
    ? sqlWith([id], given => `message_template.channel_account_id = ${given}::uuid`)
    : sqlWith([], () => 'false');

/** A reader who may not see the conversation finds nothing: row-level security also applies to this lookup. */
const ofConversation = (id: string) =>
  isId(id)
    ? sqlWith(
        [id],
        given =>
          `message_template.channel_account_id = (select conversation.channel_account_id from conversation where conversation.id = ${given}::uuid)`,
      )
    : sqlWith([], () => 'false');

/** Conversations, their messages and routing, the log of inbound events, and failed jobs. */
export const conversationRoots: Record<string, Root> = {
  conversations: pageOf(ConversationType, {
    permission: 'conversation:read',
    description: 'Conversations that you may see, by default the one with the newest message first.',
  }),
  conversation: byId(ConversationType, {
    permission: 'conversation:read',
    description: 'One conversation; null if there is none that you may see.',
  }),
  channelAccounts: allOf(
    ChannelAccountType,
    rows(() => ({ where: [], order: 'channel_account.created_at, channel_account.id', limit: 1000 })),
    {
      permission: 'channel-account:read',
      description: 'The connected numbers and pages, oldest first.',
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
        'The templates of the connected accounts, by name. Sellers, who may not see accounts, find the templates that they can send here.',
      args: MessageTemplatesArgs,
    },
  ),
  inboundEvents: flatPageOf(InboundEventType, {
    permission: 'inbound-event:read',
    description: 'The log of the events that channels sent, newest first.',
  }),
  failedJobs: flatPageOf(FailedJobType, {
    permission: 'failed-job:read',
    description: 'Background jobs that failed on every attempt, newest first. For CEO and ADMIN.',
  }),
};
