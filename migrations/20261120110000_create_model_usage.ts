import { Migration } from '@mikro-orm/migrations';

/** What language models were asked, by whom it was answered, how long it took and what it cost: by call, and by day. */
export class CreateModelUsage extends Migration {
  override up(): void {
    this.addSql(`
      create table model_call (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        -- of the tenant's own calendar
        day date not null,
        task text not null check (task in ('understand', 'answer', 'shadow')),
        provider text not null,
        model text not null,
        -- OPEN, SKIPPED and BUDGET were not asked; CACHED was answered from an equal question
        outcome text not null check (outcome in ('ok', 'CACHED', 'TIMEOUT', 'RATE_LIMITED', 'SERVER_ERROR', 'REFUSED', 'GARBAGE', 'UNREACHABLE', 'OPEN', 'SKIPPED', 'BUDGET')),
        fallback boolean not null default false,
        latency_ms int not null check (latency_ms >= 0),
        input_tokens int not null default 0,
        output_tokens int not null default 0,
        cost_usd numeric(12, 6) not null default 0,
        -- whether model_usage counts it already
        folded boolean not null default false,
        created_at timestamptz not null default now(),
        unique (tenant_id, id)
      );
      create index model_call_day on model_call (tenant_id, day);
      create index model_call_unfolded on model_call (tenant_id, day) where not folded;
      create table model_usage (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        day date not null,
        provider text not null,
        model text not null,
        task text not null check (task in ('understand', 'answer', 'shadow')),
        calls int not null,
        failures int not null,
        fallbacks int not null,
        cached int not null,
        skipped int not null,
        input_tokens bigint not null,
        output_tokens bigint not null,
        cost_usd numeric(14, 6) not null,
        unique (tenant_id, id),
        unique (tenant_id, day, provider, model, task)
      );
      call app.guard('model_call', 'staff');
      call app.guard('model_usage', 'staff');
    `);
  }
}
