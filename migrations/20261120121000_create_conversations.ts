import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf, openToJobs, openToLookup } from './sql/roles.js';

/**
 * Conversations and their messages. A table has no foreign key to the tenant if another foreign key of the same row implies it,
 * because its check would lock the one row of the tenant that all its messages share.
 */
export class CreateConversations extends Migration {
  override up(): void {
    this.addSql(conversations);
    this.addSql(messages);
    this.addSql(deliveries);
    this.addSql(waiting);
    this.addSql(rights);
    this.addSql(sends);
  }
}

const conversations = `
      create table conversation (
        id uuid not null,
        tenant_id uuid not null,
        contact_id uuid not null,
        channel_account_id uuid not null,
        lead_id uuid,
        seller_id uuid,
        channel text not null,
        status text not null default 'BOT' check (status in ('BOT', 'HUMAN', 'WAITING', 'CLOSED')),
        -- rises whenever the owner changes; an answer that was prepared under an older version is dropped
        version int not null default 0,
        last_message_id uuid,
        last_message_at timestamptz not null,
        last_inbound_at timestamptz,
        -- the wait of the contact for the first answer lies between these two; triggers on messages set both
        first_inbound_at timestamptz,
        first_response_at timestamptz,
        unread_count int not null default 0,
        sentiment_sum double precision not null default 0,
        sentiment_count int not null default 0,
        bot_failures int not null default 0,
        -- the number of the agent's answers, and since when they are counted, so that two bots do not answer each other for ever
        answers_since timestamptz,
        answers_counted int not null default 0,
        -- set by an erasure: recording a model's result locks the conversation first and drops the result if this is set
        erased_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        owner_id uuid not null generated always as (coalesce(seller_id, '00000000-0000-0000-0000-000000000000')) stored,
        -- since when the contact waits for an answer; the statements that store messages keep it
        waiting_since timestamptz,
        waiting_up timestamptz not null generated always as (coalesce(waiting_since, 'infinity')) stored,
        waiting_down timestamptz not null generated always as (coalesce(waiting_since, '-infinity')) stored,
        -- the window of the channel when the conversation was opened; null means that the channel has no such rule
        reply_window_seconds int,
        merged_from uuid,
        primary key (tenant_id, id),
        -- one conversation for each contact and account, and one more for each contact that was merged into this one
        unique nulls not distinct (tenant_id, contact_id, channel_account_id, merged_from),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, channel_account_id) references channel_account (tenant_id, id),
        foreign key (tenant_id, lead_id) references lead (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      ) with (fillfactor = 70); -- changes with every message: leaves room for updates of unindexed columns on the same page (HOT)
      create index conversation_lead on conversation (tenant_id, lead_id);
      create index conversation_created on conversation (tenant_id, created_at);
      create index conversation_recent on conversation (tenant_id, last_message_at, id);
      create index conversation_owner on conversation (tenant_id, owner_id, last_message_at, id);
      create index conversation_status on conversation (tenant_id, status, last_message_at, id);
      create index conversation_owner_status on conversation (tenant_id, owner_id, status, last_message_at, id);
      create index conversation_waiting_up on conversation (tenant_id, waiting_up, id);
      create index conversation_waiting_up_owner on conversation (tenant_id, owner_id, waiting_up, id);
      create index conversation_waiting_down on conversation (tenant_id, waiting_down, id);
      create index conversation_waiting_down_owner on conversation (tenant_id, owner_id, waiting_down, id);
      create index conversation_channel on conversation (tenant_id, channel, status, last_message_at, id);
      create index conversation_unread on conversation (tenant_id, status, last_message_at, id) where unread_count > 0;
      create index conversation_first_response on conversation (tenant_id, first_response_at) where first_response_at is not null;
      -- Counts the answers of a day in all conversations of a contact. It has no foreign key, because its check would lock the contact
      -- after the conversation, while storing a message and erasing a contact lock in the opposite order: they would deadlock.
      create table answer_tally (
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        -- when the counted 24 hours began: with the first answer after the previous 24 hours ended
        since timestamptz not null,
        answers int not null check (answers > 0),
        primary key (tenant_id, contact_id)
      ) with (fillfactor = 70);`;

const messages = `
      create table message (
        id uuid not null,
        tenant_id uuid not null,
        conversation_id uuid not null,
        channel_account_id uuid not null,
        seller_id uuid,
        direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
        author text not null check (author in ('CONTACT', 'AI_AGENT', 'SELLER', 'SYSTEM')),
        author_seller_id uuid,
        author_user_id uuid,
        kind text not null default 'text',
        body text not null,
        transcript text,
        quick_replies text[] not null default '{}',
        status text not null check (status in ('QUEUED', 'UNKNOWN', 'SENT', 'FAILED', 'DELIVERED', 'READ')),
        error text,
        provider_message_id text,
        -- the inbound message that the agent answered: it answers each at most once
        answers_id uuid,
        replies_to text,
        idempotency_key text,
        -- the conversation's version under which an answer was prepared
        prepared_under int,
        referral jsonb,
        sent_at timestamptz not null,
        sequence bigint not null,
        -- For messages sent through the queue. While QUEUED: the message is not sent before this time. While UNKNOWN: the vendor's call
        -- may still be running until this time. Null for messages that came in or were written elsewhere, which are never queued.
        due_at timestamptz,
        -- the vendor's time of the latest edit; edits of the same second are ordered by arrival
        edited_at timestamptz,
        edit_sequence bigint,
        revoked_at timestamptz,
        created_at timestamptz not null default now(),
        template_id uuid,
        template_variables text[],
        -- set if the message was planned for later: it waits until due_at, and other messages of its conversation do not wait for it
        planned_for timestamptz,
        -- sent on the business's own initiative, not as an answer
        initiated boolean not null default false,
        -- the message of the conversation that this one quotes; replies_to is the provider's id of it
        reply_to_id uuid,
        primary key (tenant_id, id),
        foreign key (tenant_id, template_id) references message_template (tenant_id, id),
        foreign key (tenant_id, conversation_id) references conversation (tenant_id, id),
        foreign key (tenant_id, author_seller_id) references seller (tenant_id, id),
        foreign key (tenant_id, author_user_id) references membership (tenant_id, user_id)
      ) with (fillfactor = 90);
      create unique index message_provider_id on message (tenant_id, channel_account_id, provider_message_id) where provider_message_id is not null;
      create unique index message_one_answer on message (tenant_id, answers_id) where answers_id is not null;
      create unique index message_idempotency on message (tenant_id, conversation_id, idempotency_key) where idempotency_key is not null;
      create index message_thread on message (tenant_id, conversation_id, sent_at, sequence, id);
      create index message_sent on message (tenant_id, sent_at);
      create index message_initiated on message (tenant_id, conversation_id, sent_at) where initiated;
      create table message_media (
        id uuid not null,
        tenant_id uuid not null,
        message_id uuid not null,
        seller_id uuid,
        position int not null,
        provider_media_id text,
        mime_type text not null,
        file_name text,
        sha256 text,
        size_bytes int,
        voice boolean not null default false,
        primary key (tenant_id, id),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      create index message_media_message on message_media (tenant_id, message_id);`;

const deliveries = `
      -- The delivery history of an outgoing message: one row for each rank that it reached, so at most six.
      create table delivery_change (
        tenant_id uuid not null,
        message_id uuid not null,
        rank smallint not null,
        status text not null check (status in ('QUEUED', 'UNKNOWN', 'SENT', 'FAILED', 'DELIVERED', 'READ')),
        seller_id uuid,
        error text,
        at timestamptz not null,
        primary key (tenant_id, message_id, rank),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      -- statuses for an id that no message has yet; they are applied when the send returns that id
      create table early_status (
        id uuid not null,
        tenant_id uuid not null references tenant,
        account_id uuid not null,
        provider_message_id text not null,
        status text not null,
        error text,
        at timestamptz not null,
        primary key (tenant_id, id),
        unique (tenant_id, account_id, provider_message_id, status),
        foreign key (tenant_id, account_id) references channel_account (tenant_id, id)
      );`;

const waiting = functions(`
      -- Recomputes since when each contact of a tenant (null: all) waits: since their first message after the business last wrote.
      create function app.recount_waiting(tenant uuid) returns void language sql set search_path = pg_catalog, pg_temp as $f$
        update public.conversation v set waiting_since = w.since
        from public.conversation o
          left join lateral (select m.sent_at, m.sequence from public.message m where m.tenant_id = o.tenant_id and m.conversation_id = o.id and m.direction = 'OUTBOUND' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) answer on true
          left join lateral (select m.sent_at as since from public.message m where m.tenant_id = o.tenant_id and m.conversation_id = o.id and m.direction = 'INBOUND'
            and (answer.sent_at is null or (m.sent_at, m.sequence) > (answer.sent_at, answer.sequence)) order by m.sent_at, m.sequence limit 1) w on true
        where v.tenant_id = o.tenant_id and v.id = o.id and (tenant is null or o.tenant_id = tenant) and v.waiting_since is distinct from w.since $f$;
`);

const rights = `
      call app.guard('conversation', 'seller');
      -- A secretary sees everything and changes only one thing: she marks a conversation as read.
      create policy marks_read on conversation for update to embudo_app using (tenant_id = (select app.tenant()) and (select app.role()) = 'SECRETARY') with check (tenant_id = (select app.tenant()) and (select app.role()) = 'SECRETARY');
      create policy first_response on conversation to embudo_ingest using (true) with check (true);
      grant select (tenant_id, id, first_inbound_at, first_response_at), update (first_inbound_at, first_response_at) on conversation to embudo_ingest;
      ${openToJobs('conversation', 'select, insert, update')}
      ${openToLookup('conversation', 'id, tenant_id, contact_id, seller_id, owner_id, status, channel, unread_count, last_message_at')}
      call app.guard('answer_tally', 'staff');
      ${openToJobs('answer_tally', 'select, insert, update')}
      call app.guard('message', 'seller');
      ${openToJobs('message', 'select, insert, update')}
      ${openToLookup('message', 'tenant_id, conversation_id, initiated, status, planned_for, sent_at')}
      call app.guard('message_media', 'seller');
      ${openToJobs('message_media', 'select, insert, update')}
      call app.guard('early_status', 'staff');
      ${openToJobs('early_status', 'select, insert, update, delete')}
      call app.guard('delivery_change', 'seller');
      ${openToJobs('delivery_change', 'select, insert, update')}`;

/** Sellers may not see what colleagues wrote to the same contact, although it decides whether they may write. */
const sends = functionsOf(
  'embudo_lookup',
  `
      -- Returns the times of messages that the business sends or sent to the contact on its own initiative, the newest first, at most 100.
      create function app.initiated_sends(contact uuid, since timestamptz) returns timestamptz[]
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select array(
            select coalesce(m.planned_for, m.sent_at) from public.conversation c
            join public.message m on m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.initiated
            where c.tenant_id = app.tenant() and c.contact_id = contact and m.status <> 'FAILED' and coalesce(m.planned_for, m.sent_at) > since
            order by 1 desc limit 100) $f$;
      grant execute on function app.initiated_sends to embudo_app, embudo_jobs;
`,
);
