import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** The knowledge base for answers; calls of language models with their cost, and sums by day; a tenant's own models and lessons. */
export class CreateAssistant extends Migration {
  override up(): void {
    this.addSql(catalogue);
    this.addSql(usage);
    this.addSql(ownModels);
  }
}

const catalogue = `
      create table product (
        id uuid not null,
        tenant_id uuid not null references tenant,
        sku text not null,
        name text not null,
        description text not null default '',
        keywords text[] not null default '{}',
        unit text,
        price_minor bigint,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        stock int,
        active boolean not null default true,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, sku)
      );
      call app.guard('product', 'tenant');
      ${openToJobs('product', 'select')}

      create table knowledge_article (
        id uuid not null,
        tenant_id uuid not null references tenant,
        title text not null,
        body text not null,
        keywords text[] not null default '{}',
        language text not null check (language in ('es', 'en')),
        active boolean not null default true,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id)
      );
      call app.guard('knowledge_article', 'tenant');
      ${openToJobs('knowledge_article', 'select')}`;

const usage = `
      create table model_call (
        id uuid not null,
        tenant_id uuid not null references tenant,
        -- a day of the tenant's own calendar
        day date not null,
        task text not null check (task in ('understand', 'answer', 'shadow')),
        provider text not null,
        model text not null,
        -- OPEN, SKIPPED and BUDGET: the model was not called; CACHED: the answer to an equal question was reused
        outcome text not null check (outcome in ('ok', 'CACHED', 'TIMEOUT', 'RATE_LIMITED', 'SERVER_ERROR', 'REFUSED', 'GARBAGE', 'UNREACHABLE', 'OPEN', 'SKIPPED', 'BUDGET')),
        fallback boolean not null default false,
        latency_ms int not null check (latency_ms >= 0),
        input_tokens int not null default 0,
        output_tokens int not null default 0,
        cost_usd numeric(12, 6) not null default 0,
        -- whether model_usage already counts it
        folded boolean not null default false,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id)
      );
      create index model_call_day on model_call (tenant_id, day);
      create index model_call_unfolded on model_call (tenant_id, day) where not folded;
      call app.guard('model_call', 'staff');
      ${openToJobs('model_call', 'select, insert')}

      create table model_usage (
        id uuid not null,
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
        primary key (tenant_id, id),
        unique (tenant_id, day, provider, model, task)
      );
      call app.guard('model_usage', 'staff');
      ${openToJobs('model_usage', 'select')}`;

const ownModels = `
      create table own_model (
        id uuid not null,
        tenant_id uuid not null references tenant,
        kind text not null check (kind in ('INTENTS', 'CORRECTIONS')),
        -- rises within tenant and kind
        version int not null check (version > 0),
        name text not null,
        -- COLLECTING: more lessons can be added; the training job sets WAITING and TRAINING
        status text not null check (status in ('COLLECTING', 'WAITING', 'TRAINING', 'READY', 'FAILED')),
        active boolean not null default false,
        -- the number of lessons it was trained with
        messages int not null default 0,
        scores jsonb,
        failure text,
        -- also null if the training found nothing worth storing
        weights bytea,
        created_by uuid,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz,
        primary key (tenant_id, id),
        unique (tenant_id, kind, version),
        check (not active or (status in ('READY', 'WAITING', 'TRAINING') and weights is not null)),
        foreign key (tenant_id, created_by) references membership (tenant_id, user_id)
      );
      create unique index own_model_active on own_model (tenant_id, kind) where active;
      call app.guard('own_model', 'staff');
      ${openToJobs('own_model', 'select, update')}

      create table own_lesson (
        id uuid not null,
        tenant_id uuid not null references tenant,
        model_id uuid not null,
        text text not null,
        -- SHA-256 of the text as hex; finds equal texts, also those of an erased contact
        digest text not null,
        -- null means none of the tenant's intents
        intent text,
        primary key (tenant_id, id),
        unique (tenant_id, model_id, digest),
        foreign key (tenant_id, model_id) references own_model (tenant_id, id) on delete cascade
      );
      create index own_lesson_digest on own_lesson (tenant_id, digest);
      call app.guard('own_lesson', 'staff');
      ${openToJobs('own_lesson', 'select')}`;
