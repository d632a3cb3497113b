import { Migration } from '@mikro-orm/migrations';

/** What was understood, decided and said about a message, who said so and what it cost; and what the answers draw on. */
export class CreateUnderstanding extends Migration {
  override up(): void {
    this.addSql(`
      create table lead_classification (
        id uuid primary key,
        tenant_id uuid not null references tenant,
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
        unique (tenant_id, id),
        check (score = urgency + decision_power + budget + fit),
        foreign key (tenant_id, lead_id) references lead (tenant_id, id)
      );
      create index lead_classification_lead on lead_classification (lead_id, created_at, id);
      create table lead_intent (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        message_id uuid not null unique,
        seller_id uuid,
        "primary" text not null,
        secondary text[] not null default '{}',
        confidence double precision not null check (confidence between 0 and 1),
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
        unique (tenant_id, id),
        check ("primary" in ('PURCHASE_INQUIRY', 'PRODUCT_INFO', 'PRICING_QUESTION', 'COMPLAINT', 'SUPPORT_REQUEST', 'WARRANTY_CLAIM', 'DELIVERY_TRACKING', 'REFUND_REQUEST', 'PARTNERSHIP', 'GENERAL_INQUIRY', 'SPAM')),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      create table sentiment_analysis (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        message_id uuid not null unique,
        seller_id uuid,
        label text not null check (label in ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
        score double precision not null check (score between -1 and 1),
        confidence double precision not null check (confidence between 0 and 1),
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
        unique (tenant_id, id),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      create table routing_decision (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        conversation_id uuid not null,
        message_id uuid not null unique,
        seller_id uuid,
        -- who was chosen, apart from seller_id, which says who may see the row
        assigned_seller_id uuid,
        destination text not null check (destination in ('SALES_TEAM', 'RETENTION_SPECIALIST', 'HUMAN_AGENT', 'SUPPORT_TEAM', 'CHATBOT', 'AUTO_REJECT')),
        priority int not null check (priority between 1 and 5),
        rule text not null,
        reasoning text not null,
        created_at timestamptz not null default now(),
        unique (tenant_id, id),
        foreign key (tenant_id, conversation_id) references conversation (tenant_id, id),
        foreign key (tenant_id, assigned_seller_id) references seller (tenant_id, id)
      );
      create index routing_decision_conversation on routing_decision (conversation_id, created_at, id);
      create table agent_decision (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        kind text not null,
        subject_type text not null,
        subject_id uuid not null,
        input jsonb not null,
        output jsonb not null,
        provider text,
        model text,
        prompt_version text,
        latency_ms int,
        cost_usd numeric(12, 6),
        created_at timestamptz not null default now(),
        unique (tenant_id, id)
      );
      create index agent_decision_created on agent_decision (tenant_id, created_at, id);
      create index agent_decision_subject on agent_decision (tenant_id, subject_id, created_at, id);
      create table alert (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        seller_id uuid,
        kind text not null,
        severity text not null check (severity in ('INFO', 'WARNING', 'CRITICAL')),
        title text not null,
        details jsonb not null default '{}',
        -- one alert of a kind for a subject, such as a message: a job that runs again raises nothing new
        subject_id uuid not null,
        raised_at timestamptz not null default now(),
        acknowledged_at timestamptz,
        acknowledged_by uuid references app_user,
        unique (tenant_id, id),
        unique (tenant_id, kind, subject_id)
      );
      create index alert_raised on alert (tenant_id, raised_at, id);
      create table product (
        id uuid primary key,
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
        unique (tenant_id, id),
        unique (tenant_id, sku)
      );
      create table knowledge_article (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        title text not null,
        body text not null,
        keywords text[] not null default '{}',
        language text not null check (language in ('es', 'en')),
        active boolean not null default true,
        created_at timestamptz not null default now(),
        unique (tenant_id, id)
      );
      create index knowledge_article_tenant on knowledge_article (tenant_id);

      call app.guard('lead_classification', 'seller');
      call app.guard('lead_intent', 'seller');
      call app.guard('sentiment_analysis', 'seller');
      call app.guard('routing_decision', 'seller');
      call app.guard('agent_decision', 'staff', 'select, insert');
      call app.guard('alert', 'seller');
      call app.guard('product', 'tenant');
      call app.guard('knowledge_article', 'tenant');
    `);
  }
}
