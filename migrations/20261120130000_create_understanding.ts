import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/**
 * The understanding of messages, with the model and its cost; corrections by people; and shadow answers of another model, which
 * are compared and never shown to a customer.
 */
export class CreateUnderstanding extends Migration {
  override up(): void {
    this.addSql(scores);
    this.addSql(meanings);
    this.addSql(corrections);
    this.addSql(shadows);
    this.addSql(rights);
  }
}

const intents = `'PURCHASE_INQUIRY', 'PRODUCT_INFO', 'PRICING_QUESTION', 'COMPLAINT', 'SUPPORT_REQUEST', 'WARRANTY_CLAIM', 'DELIVERY_TRACKING', 'REFUND_REQUEST', 'PARTNERSHIP', 'GENERAL_INQUIRY', 'SPAM'`;

const scores = `
      create table lead_classification (
        id uuid not null,
        tenant_id uuid not null,
        lead_id uuid not null,
        message_id uuid,
        seller_id uuid,
        score int not null check (score between 0 and 100),
        temperature text not null check (temperature in ('HOT', 'WARM', 'COLD')),
        urgency int not null check (urgency between 0 and 30),
        decision_power int not null check (decision_power between 0 and 25),
        budget int not null check (budget between 0 and 25),
        fit int not null check (fit between 0 and 20),
        reasoning text not null,
        recommended_action text not null,
        signals text[] not null default '{}',
        provider text not null,
        model text not null,
        prompt_version text not null,
        latency_ms int not null,
        cost_usd numeric(12, 6) not null default 0,
        fallback boolean not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        check (score = urgency + decision_power + budget + fit),
        foreign key (tenant_id, lead_id) references lead (tenant_id, id)
      );
      create index lead_classification_lead on lead_classification (tenant_id, lead_id, created_at, id);
      create index lead_classification_message on lead_classification (tenant_id, message_id) where message_id is not null;`;

const meanings = `
      create table lead_intent (
        id uuid not null,
        tenant_id uuid not null,
        message_id uuid not null,
        seller_id uuid,
        "primary" text not null,
        secondary text[] not null default '{}',
        confidence double precision not null check (confidence between 0 and 1),
        -- the model's value, if a person has corrected it
        model_primary text,
        corrected boolean not null generated always as (model_primary is not null) stored,
        -- one of the tenant's own intents, or OUT_OF_SCOPE for none of them; null if the tenant has no own intents
        own_intent text,
        own_confidence double precision check (own_confidence between 0 and 1),
        own_model_id uuid,
        entities jsonb not null default '{}',
        reasoning text,
        language text not null,
        wants_human boolean not null,
        legal boolean not null,
        provider text not null,
        model text not null,
        prompt_version text not null,
        latency_ms int not null,
        cost_usd numeric(12, 6) not null default 0,
        fallback boolean not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, message_id),
        check ("primary" in (${intents})),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      create index lead_intent_created on lead_intent (tenant_id, created_at);
      create table sentiment_analysis (
        id uuid not null,
        tenant_id uuid not null,
        message_id uuid not null,
        seller_id uuid,
        label text not null check (label in ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
        score double precision not null check (score between -1 and 1),
        confidence double precision not null check (confidence between 0 and 1),
        -- the model's value, if a person has corrected it
        model_label text,
        model_score double precision,
        corrected boolean not null generated always as (model_label is not null) stored,
        emotions jsonb not null default '{}',
        urgency text not null check (urgency in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
        churn_risk int not null check (churn_risk between 0 and 100),
        triggers text[] not null default '{}',
        provider text not null,
        model text not null,
        prompt_version text not null,
        latency_ms int not null,
        cost_usd numeric(12, 6) not null default 0,
        fallback boolean not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, message_id),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );`;

const corrections = `
      -- Each row is a complete correction of the message. The newest one counts, and a null column corrects nothing. The tenant's
      -- own model learns from the corrections.
      create table understanding_correction (
        id uuid not null,
        tenant_id uuid not null references tenant,
        message_id uuid not null,
        seller_id uuid,
        intent text,
        sentiment text check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
        temperature text check (temperature in ('HOT', 'WARM', 'COLD')),
        corrected_by uuid,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        check (intent in (${intents})),
        foreign key (tenant_id, message_id) references message (tenant_id, id),
        foreign key (tenant_id, corrected_by) references membership (tenant_id, user_id)
      );
      create index understanding_correction_message on understanding_correction (tenant_id, message_id, created_at, id);
      create index understanding_correction_created on understanding_correction (tenant_id, created_at);`;

const shadows = `
      create table shadow_run (
        id uuid not null,
        tenant_id uuid not null references tenant,
        message_id uuid not null,
        -- a day of the tenant's own calendar
        day date not null,
        provider text not null,
        model text not null,
        prompt_version text not null,
        intent text not null,
        intent_confidence double precision not null check (intent_confidence between 0 and 1),
        sentiment text not null check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
        temperature text not null check (temperature in ('HOT', 'WARM', 'COLD')),
        -- the model whose answer counts, and its answer
        shown_provider text not null,
        shown_model text not null,
        shown_intent text not null,
        shown_sentiment text not null,
        shown_temperature text not null,
        latency_ms int not null,
        cost_usd numeric(12, 6) not null default 0,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, message_id, provider),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      create index shadow_run_day on shadow_run (tenant_id, day);`;

const rights = `
      call app.guard('lead_classification', 'seller');
      ${openToJobs('lead_classification', 'select, insert, update')}
      call app.guard('lead_intent', 'seller');
      ${openToJobs('lead_intent', 'select, insert, update')}
      call app.guard('sentiment_analysis', 'seller');
      ${openToJobs('sentiment_analysis', 'select, insert, update')}
      call app.guard('understanding_correction', 'seller');
      ${openToJobs('understanding_correction', 'select, update')}
      call app.guard('shadow_run', 'staff');`;
