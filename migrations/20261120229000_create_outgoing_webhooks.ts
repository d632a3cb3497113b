import { Migration } from '@mikro-orm/migrations';

/** The endpoints of a tenant that receive events, and every delivery that was or will be sent to one. */
export class CreateOutgoingWebhooks extends Migration {
  override up(): void {
    this.addSql(`
      create table webhook_endpoint (
        tenant_id uuid not null references tenant,
        id uuid not null,
        url text not null,
        events text[] not null,
        active boolean not null default true,
        -- encrypted, as the secrets of channel accounts are
        secret text not null,
        -- also signs, in addition to the new secret, until it expires, so that a receiver has time to change
        previous_secret text,
        previous_secret_until timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        last_success_at timestamptz,
        last_error text,
        -- failures since the last success; if there are any, other deliveries wait until held_until
        failures int not null default 0,
        held_until timestamptz,
        primary key (tenant_id, id)
      );
      call app.guard('webhook_endpoint', 'staff');

      create table webhook_delivery (
        tenant_id uuid not null,
        id uuid not null,
        endpoint_id uuid not null,
        event text not null,
        -- the id of the event; an event that arrives twice causes only one delivery to each endpoint
        event_id uuid not null,
        -- contains only ids, so that nothing in it has to be erased with a person
        data jsonb not null,
        status text not null default 'PENDING' check (status in ('PENDING', 'DELIVERED', 'FAILED', 'DEAD')),
        attempts int not null default 0,
        response_status int,
        error text,
        -- when the event happened
        occurred_at timestamptz not null,
        -- when the attempts began: set at first, and again at each replay
        begun_at timestamptz not null default now(),
        next_attempt_at timestamptz,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, endpoint_id, event_id),
        foreign key (tenant_id, endpoint_id) references webhook_endpoint (tenant_id, id) on delete cascade
      );
      create index webhook_delivery_newest on webhook_delivery (tenant_id, created_at, id);
      create index webhook_delivery_status on webhook_delivery (tenant_id, status, created_at, id);
      call app.guard('webhook_delivery', 'staff');

      -- Returns the events that some active endpoint of the tenant wants. Every role must be able to call it, also a seller.
      create function app.webhook_events() returns setof text
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select distinct unnest(e.events) from public.webhook_endpoint e where e.tenant_id = app.tenant() and e.active $f$;
      create policy hears on webhook_endpoint for select to embudo_lookup using (true);
      grant select (tenant_id, events, active) on webhook_endpoint to embudo_lookup;
      revoke execute on function app.webhook_events from public;
      grant execute on function app.webhook_events to embudo_app, embudo_jobs;
      grant create on schema app to embudo_lookup;
      alter function app.webhook_events owner to embudo_lookup;
      revoke create on schema app from embudo_lookup;
    `);
  }
}
