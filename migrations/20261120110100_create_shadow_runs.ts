import { Migration } from '@mikro-orm/migrations';

/** What another model said of a message that was understood already, and whether the two agree. Never shown to a customer. */
export class CreateShadowRuns extends Migration {
  override up(): void {
    this.addSql(`
      create table shadow_run (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        message_id uuid not null,
        -- of the tenant's own calendar
        day date not null,
        provider text not null,
        model text not null,
        prompt_version text not null,
        intent text not null,
        intent_confidence double precision not null check (intent_confidence between 0 and 1),
        sentiment text not null check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
        temperature text not null check (temperature in ('HOT', 'WARM', 'COLD')),
        -- the model whose answer counts, and what it said
        shown_provider text not null,
        shown_model text not null,
        shown_intent text not null,
        shown_sentiment text not null,
        shown_temperature text not null,
        latency_ms int not null,
        cost_usd numeric(12, 6) not null default 0,
        created_at timestamptz not null default now(),
        unique (tenant_id, id),
        unique (tenant_id, message_id, provider),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      create index shadow_run_day on shadow_run (tenant_id, day);
      call app.guard('shadow_run', 'staff');
    `);
  }
}
