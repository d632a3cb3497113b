import { defineTables, everything, type TableDeclaration } from '../shared/tables.js';
import { ChannelAccount } from './channel-account.entity.js';
import { Conversation } from './conversation.entity.js';
import { DeliveryChange } from './delivery-change.entity.js';
import { digestOf } from './erased-key.js';
import { InboundEvent } from './inbound-event.entity.js';
import { Message } from './message.entity.js';
import { MessageEmail } from './message-email.entity.js';
import { MessageMedia } from './message-media.entity.js';
import { MessageTemplate } from './templates/message-template.entity.js';

/** The ledger of webhook items. An erased row keeps a digest of its key, so that a redelivery is still recognised as a duplicate. */
export const inboundEventTable: TableDeclaration = {
  holds: 'the ledger: each webhook item as the vendor sent it',
  entity: InboundEvent,
  rights: 'staff',
  grants: { app: everything, jobs: 'select, update', ingest: 'select, insert, update(status, reason, processed_at)' },
  personal: { body: `''`, key: digestOf('t.key'), original_id: 'null' },
  plain: 'account_id kind status reason attempts sequence message_id received_at processed_at',
  whenErased: {
    processed_at: 'coalesce(t.processed_at, now())',
    status: `case t.status when 'RECEIVED' then 'IGNORED' else t.status end`,
    reason: `case t.status when 'RECEIVED' then 'erased' else t.reason end`,
  },
  reachedBy: 'ledger.erase',
  retention: { after: 'retentionMonths', since: 'received_at', order: 't.received_at, t.id' },
};

/** src/domain/shared/tables.ts explains each property. */
export const conversationTables = defineTables('conversations', {
  channel_account: {
    holds: 'a number or mailbox of the business',
    entity: ChannelAccount,
    rights: 'staff',
    grants: {
      app: everything,
      jobs: 'select, update(held_until, broken_at, last_error, last_inbound_at, last_outbound_at)',
      lookup: 'select, update(proof, proven_at, lost_at)',
      ingest: 'select(id, tenant_id, provider)',
      reports: 'select(id, tenant_id, name)',
    },
    plain:
      'provider channel name external_id webhook_key credentials previous_credentials previous_until active held_until proof proven_at lost_at live paused_at broken_at last_error last_inbound_at last_outbound_at polled_until',
    alsoWrittenBy: { 'integrations/postgres': 'seals credentials with a new key' },
  },
  message_template: {
    holds: 'a text that a vendor has approved',
    entity: MessageTemplate,
    rights: 'tenant',
    grants: { app: everything, jobs: 'select, insert, update' },
    plain: 'channel_account_id vendor_name vendor_id name language category status body variables unusable status_at',
  },
  conversation: {
    holds: 'the messages between a contact and one account of the business',
    entity: Conversation,
    rights: 'seller',
    grants: {
      app: everything,
      jobs: 'select, insert, update',
      lookup:
        'select(id, tenant_id, contact_id, seller_id, channel, status, last_message_at, unread_count, owner_id, last_inbound_at, waiting_up, waiting_down)',
      ingest: 'select(id, tenant_id, first_inbound_at, first_response_at), update(first_inbound_at, first_response_at)',
      reports:
        'select(id, tenant_id, contact_id, channel_account_id, lead_id, seller_id, channel, status, unread_count, waiting_since, first_inbound_at, first_response_at, last_inbound_at, last_message_at, created_at, updated_at)',
    },
    policies: {
      'app update': [
        'tenant_id = (select app.tenant()) and ((select app.works_team()) or seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null))',
        `tenant_id = (select app.tenant()) and (select app.role()) = 'SECRETARY'`,
      ],
    },
    merge: 'moves',
    plain:
      'contact_id merged_from channel_account_id lead_id channel status version last_message_id last_message_at last_inbound_at reply_window_seconds person_window_seconds unread_count sentiment_sum sentiment_count bot_failures first_inbound_at first_response_at erased_at answers_since answers_counted waiting_since',
    derived: 'owner_id waiting_up waiting_down',
    whenErased: {
      status: `'CLOSED'`,
      version: 'version + 1',
      unread_count: '0',
      erased_at: 'coalesce(erased_at, now())',
      updated_at: 'now()',
    },
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'conversations', order: 't.created_at, t.id' },
    subject: true,
    seller: { withContact: { touched: true } },
    alsoWrittenBy: { 'integrations/postgres': 'loads what a business brings along' },
  },
  // A message that is queued or being sent loses its ids too, so no later answer of the vendor can be matched to it.
  message: {
    holds: 'a message of a conversation',
    entity: Message,
    rights: 'seller',
    grants: {
      app: everything,
      jobs: 'select, insert, update',
      lookup:
        'select(tenant_id, conversation_id, initiated, status, planned_for, findable, sent_at, id, seller_id, body, transcript, author, author_seller_id)',
    },
    personal: {
      body: `''`,
      subject: 'null',
      template_variables: 'null',
      transcript: 'null',
      quick_replies: `'{}'`,
      error: 'null',
      replies_to: 'null',
      idempotency_key: 'null',
      media_digest: 'null',
      referral: 'null',
      sent_cart: 'null',
      provider_message_id: `case when t.provider_message_id like 'erased:%' then t.provider_message_id else coalesce(${digestOf('t.provider_message_id')}, 'erased:' || t.id) end`,
    },
    plain:
      'conversation_id channel_account_id direction author author_seller_id author_user_id kind status answers_id reply_to_id prepared_under sent_at sequence edited_at revoked_at due_at edit_sequence template_id initiated marketing planned_for waits_its_turn limited_since for_agent wordless',
    derived: 'findable',
    whenErased: { status: `case when t.status in ('QUEUED', 'UNKNOWN') then 'FAILED' else t.status end` },
    ofMessages: { rows: 't.id = any ($1)', exportedAs: 'messages', order: 't.sent_at, t.sequence, t.id' },
    seller: { withMessages: {} },
    alsoWrittenBy: { 'integrations/postgres': 'loads what a business brings along' },
  },
  delivery_change: {
    holds: 'how far a message had come at a time',
    entity: DeliveryChange,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, insert, update' },
    personal: { error: 'null' },
    plain: 'message_id rank status at',
    ofMessages: { rows: 't.message_id = any ($1)', exportedAs: 'deliveryChanges', order: 't.message_id, t.rank' },
    seller: { withMessages: {} },
  },
  message_media: {
    holds: 'a file of a message',
    entity: MessageMedia,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, insert, update' },
    // The sweep deletes stored files, with their bytes, once nothing refers to them.
    personal: { provider_media_id: 'null', file_name: 'null', sha256: 'null', file_id: 'null' },
    plain: 'message_id position mime_type size_bytes voice state problem link',
    whenErased: {
      state: `case t.state when 'PENDING' then 'UNAVAILABLE' when 'STORED' then 'EXPIRED' else t.state end`,
    },
    ofMessages: {
      rows: 't.tenant_id = app.tenant() and t.message_id = any ($1)',
      exportedAs: 'media',
      order: 't.message_id, t.position',
    },
    seller: { withMessages: {} },
  },
  message_email: {
    holds: 'what an e-mail has beside its text',
    entity: MessageEmail,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, insert, update' },
    personal: {
      subject: `''`,
      sender: `''`,
      text: `''`,
      html: 'null',
      refs: `'{}'`,
      spf: 'null',
      dkim: 'null',
    },
    plain: 'message_id sender_check',
    ofMessages: {
      rows: 't.tenant_id = app.tenant() and t.message_id = any ($1)',
      exportedAs: 'emails',
      order: 't.message_id',
    },
    seller: { withMessages: {} },
  },
  inbound_event: inboundEventTable,
  early_status: {
    holds: 'a delivery status that arrived before its message had a vendor id',
    rights: 'staff',
    grants: { app: everything, jobs: everything },
    erasedWhole: 'provider_message_id error',
    plain: 'account_id status at',
    reachedBy: 'ledger.drop-early-statuses',
    retention: { after: 30, since: 'at', order: 't.id' },
    unseen: 'waits for its message',
  },
  held_conversation: {
    holds: 'a conversation that waits for its account to send again',
    rights: 'staff',
    grants: { app: everything, jobs: everything },
    plain: 'conversation_id account_id message_id',
    unseen: 'wakes the jobs that deliver',
  },
  answer_tally: {
    holds: 'the number of automatic answers to a contact within a day',
    rights: 'staff',
    grants: { app: everything, jobs: 'select, insert, update' },
    plain: 'contact_id since answers',
    merge: { stays: 'counts the answers of a day, and each contact goes on with its own' },
    unseen: 'counts of automatic answers, read by the jobs',
  },
  // Rows wait only seconds; an erasure admits them first.
  'app.inbound_arrival': {
    holds: 'a webhook item that no worker has admitted to the ledger yet',
    rights: 'none',
    grants: { app: 'insert', ingest: 'select, update, delete', queue: 'select(received_at)' },
    // Instead of checks of the table, which Postgres would plan anew for every webhook (docs/adr/0574).
    policies: {
      'app insert': `kind in ('message', 'status', 'change', 'echo') and octet_length(key) <= 2000 and status in ('RECEIVED', 'QUARANTINED')`,
    },
    erasedWhole: 'body key',
    plain: 'account_id kind status reason sequence request_id received_at',
    reachedBy: 'app.admit',
    retention: { by: 'app.admit' },
  },
  ledger_sweep: {
    holds: 'up to which row the ledger has been emptied by age',
    rights: 'staff',
    grants: { app: 'select, insert, update' },
    plain: 'received_at event_id',
    unseen: 'how far a job has come',
  },
});
