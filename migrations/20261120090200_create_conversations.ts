import { Migration } from '@mikro-orm/migrations';

/** Channel accounts, the ledger of what came in, conversations and their messages. */
export class CreateConversations extends Migration {
  override up(): void {
    this.addSql(`
      create table channel_account (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        provider text not null check (provider in ('META', 'YCLOUD', 'TWILIO', 'SENDGRID', 'FORM')),
        channel text not null check (channel in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER', 'EMAIL', 'SMS', 'WEB')),
        name text not null,
        external_id text not null,
        webhook_key text not null unique,
        credentials text not null,
        active boolean not null default true,
        created_at timestamptz not null default now(),
        unique (tenant_id, id),
        unique (provider, channel, external_id)
      );
      create table conversation (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        contact_id uuid not null,
        channel_account_id uuid not null,
        lead_id uuid,
        seller_id uuid,
        channel text not null,
        status text not null default 'BOT' check (status in ('BOT', 'HUMAN', 'WAITING', 'CLOSED')),
        -- rises whenever the owner changes: an answer prepared under an older version is dropped
        version int not null default 0,
        last_message_id uuid,
        last_message_at timestamptz not null,
        last_inbound_at timestamptz,
        unread_count int not null default 0,
        sentiment_sum double precision not null default 0,
        sentiment_count int not null default 0,
        bot_failures int not null default 0,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (tenant_id, id),
        unique (contact_id, channel_account_id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, channel_account_id) references channel_account (tenant_id, id),
        foreign key (tenant_id, lead_id) references lead (tenant_id, id),
        foreign key (tenant_id, seller_id) references seller (tenant_id, id)
      );
      create index conversation_recent on conversation (tenant_id, last_message_at, id);
      create index conversation_lead on conversation (lead_id);
      create table inbound_event (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        account_id uuid not null,
        kind text not null check (kind in ('message', 'status', 'change', 'echo')),
        key text not null,
        status text not null check (status in ('RECEIVED', 'PROCESSED', 'IGNORED', 'QUARANTINED')),
        reason text,
        attempts int not null default 0,
        -- microseconds of the arrival, strictly rising within a process: the order of messages that share a second
        sequence bigint not null,
        body bytea not null,
        message_id uuid,
        received_at timestamptz not null default now(),
        processed_at timestamptz,
        unique (tenant_id, id),
        unique (account_id, key),
        foreign key (tenant_id, account_id) references channel_account (tenant_id, id)
      );
      create index inbound_event_received on inbound_event (tenant_id, received_at, id);
      create table message (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        conversation_id uuid not null,
        channel_account_id uuid not null,
        seller_id uuid,
        direction text not null check (direction in ('INBOUND', 'OUTBOUND')),
        author text not null check (author in ('CONTACT', 'AI_AGENT', 'SELLER', 'SYSTEM')),
        author_seller_id uuid,
        author_user_id uuid references app_user,
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
        -- the conversation's version that an answer was prepared under
        prepared_under int,
        referral jsonb,
        sent_at timestamptz not null,
        sequence bigint not null,
        edited_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz not null default now(),
        unique (tenant_id, id),
        foreign key (tenant_id, conversation_id) references conversation (tenant_id, id),
        foreign key (tenant_id, author_seller_id) references seller (tenant_id, id)
      );
      create unique index message_provider_id on message (channel_account_id, provider_message_id) where provider_message_id is not null;
      create unique index message_one_answer on message (answers_id) where answers_id is not null;
      create unique index message_idempotency on message (conversation_id, idempotency_key) where idempotency_key is not null;
      create index message_thread on message (conversation_id, sent_at, sequence, id);
      create table message_media (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        message_id uuid not null,
        seller_id uuid,
        position int not null,
        provider_media_id text,
        mime_type text not null,
        file_name text,
        sha256 text,
        size_bytes int,
        voice boolean not null default false,
        unique (tenant_id, id),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      create index message_media_message on message_media (message_id);
      -- statuses for an id that no message has yet: applied when the send comes back with that id
      create table early_status (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        account_id uuid not null,
        provider_message_id text not null,
        status text not null,
        error text,
        at timestamptz not null,
        unique (tenant_id, id),
        unique (account_id, provider_message_id, status),
        foreign key (tenant_id, account_id) references channel_account (tenant_id, id)
      );

      call app.guard('channel_account', 'staff');
      call app.guard('conversation', 'seller');
      call app.guard('inbound_event', 'staff');
      call app.guard('message', 'seller');
      call app.guard('message_media', 'seller');
      call app.guard('early_status', 'staff');
      create policy through_conversation on contact for select to embudo_app using (tenant_id = (select app.tenant()) and exists (select from conversation c where c.contact_id = contact.id));
      -- a secretary reads everything and writes one thing: that a conversation has been read
      create policy marks_read on conversation for update to embudo_app using (tenant_id = (select app.tenant()) and (select app.role()) = 'SECRETARY') with check (tenant_id = (select app.tenant()) and (select app.role()) = 'SECRETARY');
    `);
    // Jobs and events are enqueued in the transaction that wrote the row. The queue's own functions stay closed to the
    // application: these stamp the tenant, so a forged one is overwritten.
    this.addSql(`
      create policy ingest on inbound_event to embudo_ingest using (true) with check (true);
      grant select, insert on inbound_event to embudo_ingest;
      create policy lookup on channel_account for select to embudo_lookup using (true);
      grant select on channel_account to embudo_lookup;
      grant create on schema app to embudo_queue, embudo_ingest, embudo_lookup;

      set local role embudo_queue;
      create function app.enqueue(task text, payload jsonb, request_id text, max_attempts int, job_key text default null, run_at timestamptz default null) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare tenant uuid := app.tenant();
        begin
          if jsonb_typeof(payload) is distinct from 'object' then raise exception 'the payload of a job is an object'; end if;
          perform graphile_worker.add_job(task, payload => (payload || jsonb_build_object('tenantId', tenant, 'requestId', request_id))::json, job_key => tenant || ':' || job_key, run_at => run_at, max_attempts => max_attempts);
        end $f$;
      create function app.enqueue_inbound(tenants uuid[], events uuid[], requests text[]) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform graphile_worker.add_jobs(array(
            select row('conversations/process-inbound', json_build_object('eventId', e.event, 'tenantId', e.tenant, 'requestId', e.request), null, null, 12, null, null, null)::graphile_worker.job_spec
            from unnest(tenants, events, requests) as e (tenant, event, request)));
        end $f$;
      revoke execute on function app.enqueue, app.enqueue_inbound from public;
      grant execute on function app.enqueue to embudo_app;
      grant execute on function app.enqueue_inbound to embudo_ingest;
      reset role;

      set local role embudo_ingest;
      create function app.receive_events(ids uuid[], tenants uuid[], accounts uuid[], kinds text[], keys text[], statuses text[], reasons text[], sequences bigint[], requests text[], bodies bytea, starts int[], lengths int[]) returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare kept_tenants uuid[]; kept_ids uuid[]; kept_requests text[]; kept int;
        begin
          with kept as (
            insert into public.inbound_event (id, tenant_id, account_id, kind, key, status, reason, sequence, body)
            select e.id, e.tenant, e.account, e.kind, e.key, e.status, nullif(e.reason, ''), e.sequence, substring(bodies from e.start + 1 for e.length)
            from unnest(ids, tenants, accounts, kinds, keys, statuses, reasons, sequences, starts, lengths) as e (id, tenant, account, kind, key, status, reason, sequence, start, length)
            order by e.account, e.key -- two batches that share keys take them in one order: no deadlock
            on conflict (account_id, key) do nothing
            returning inbound_event.id, inbound_event.tenant_id, inbound_event.status, inbound_event.sequence)
          select array_agg(k.tenant_id order by k.sequence) filter (where k.status = 'RECEIVED'), array_agg(k.id order by k.sequence) filter (where k.status = 'RECEIVED'),
              array_agg(r.request order by k.sequence) filter (where k.status = 'RECEIVED'), count(*)
            into kept_tenants, kept_ids, kept_requests, kept from kept k join unnest(ids, requests) as r (id, request) on r.id = k.id;
          if kept_ids is not null then perform app.enqueue_inbound(kept_tenants, kept_ids, kept_requests); end if;
          return kept;
        end $f$;
      revoke execute on function app.receive_events from public;
      grant execute on function app.receive_events to embudo_app;
      reset role;

      set local role embudo_lookup;
      create function app.find_channel_account(webhook text) returns table (id uuid, tenant_id uuid, provider text, channel text, external_id text, credentials text, active boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $f$ select a.id, a.tenant_id, a.provider, a.channel, a.external_id, a.credentials, a.active from public.channel_account a where a.webhook_key = webhook $f$;
      create function app.find_channel_accounts(vendor text, externals text[]) returns table (id uuid, tenant_id uuid, provider text, channel text, external_id text, credentials text, active boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $f$ select a.id, a.tenant_id, a.provider, a.channel, a.external_id, a.credentials, a.active from public.channel_account a where a.provider = vendor and a.external_id = any (externals) $f$;
      revoke execute on function app.find_channel_account, app.find_channel_accounts from public;
      grant execute on function app.find_channel_account, app.find_channel_accounts to embudo_app;
      reset role;

      revoke create on schema app from embudo_queue, embudo_ingest, embudo_lookup;

      create table app.worker_heartbeat (pool_id text primary key, seen_at timestamptz not null default now());
      grant select, insert, update, delete on app.worker_heartbeat to embudo_queue;
    `);
  }
}
