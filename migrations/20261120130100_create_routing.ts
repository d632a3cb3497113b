import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** Routing decisions with their reasons, everything that the agent decided without a person, and alerts for people. */
export class CreateRouting extends Migration {
  override up(): void {
    this.addSql(decisions);
    this.addSql(alerts);
  }
}

const decisions = `
      create table routing_decision (
        id uuid not null,
        tenant_id uuid not null,
        conversation_id uuid not null,
        message_id uuid not null,
        seller_id uuid,
        -- the seller who was chosen; seller_id only says who may see the row
        assigned_seller_id uuid,
        destination text not null check (destination in ('SALES_TEAM', 'RETENTION_SPECIALIST', 'HUMAN_AGENT', 'SUPPORT_TEAM', 'CHATBOT', 'AUTO_REJECT')),
        priority int not null check (priority between 1 and 5),
        rule text not null,
        reasoning text not null,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, message_id),
        foreign key (tenant_id, conversation_id) references conversation (tenant_id, id),
        foreign key (tenant_id, assigned_seller_id) references seller (tenant_id, id)
      );
      create index routing_decision_conversation on routing_decision (tenant_id, conversation_id, created_at, id);
      create index routing_decision_created on routing_decision (tenant_id, created_at);
      call app.guard('routing_decision', 'seller');
      ${openToJobs('routing_decision', 'select, insert, update')}

      create table agent_decision (
        id uuid not null,
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
        primary key (tenant_id, id)
      );
      create index agent_decision_created on agent_decision (tenant_id, created_at, id);
      create index agent_decision_kind on agent_decision (tenant_id, kind, created_at, id);
      create index agent_decision_subject on agent_decision (tenant_id, subject_id, created_at, id);
      create index agent_decision_subject_kind on agent_decision (tenant_id, subject_id, kind, created_at, id);
      call app.guard('agent_decision', 'staff', 'select, insert');
      ${openToJobs('agent_decision', 'select, insert')}
      -- The application cannot change a decision; an erasure blanks its personal data.
      create policy erases on agent_decision to embudo_lookup using (true) with check (true);
      grant select (tenant_id, subject_id), update (input, output) on agent_decision to embudo_lookup;`;

const alerts = `
      create table alert (
        id uuid not null,
        tenant_id uuid not null references tenant,
        seller_id uuid,
        kind text not null,
        severity text not null check (severity in ('INFO', 'WARNING', 'CRITICAL')),
        title text not null,
        details jsonb not null default '{}',
        -- a subject, such as a message, has one alert of a kind, so that a job that runs again raises no second one
        subject_id uuid not null,
        raised_at timestamptz not null default now(),
        acknowledged_at timestamptz,
        acknowledged_by uuid,
        owner_id uuid not null generated always as (coalesce(seller_id, '00000000-0000-0000-0000-000000000000')) stored,
        -- a boolean in addition to the time, because an index is read in order after an equality, but not after "is null"
        acknowledged boolean not null generated always as (acknowledged_at is not null) stored,
        primary key (tenant_id, id),
        unique (tenant_id, kind, subject_id),
        foreign key (tenant_id, acknowledged_by) references membership (tenant_id, user_id)
      );
      create index alert_raised on alert (tenant_id, raised_at, id);
      create index alert_acknowledged on alert (tenant_id, acknowledged, raised_at, id);
      create index alert_owner on alert (tenant_id, owner_id, raised_at, id);
      create index alert_owner_acknowledged on alert (tenant_id, owner_id, acknowledged, raised_at, id);
      create index alert_subject on alert (tenant_id, subject_id);
      call app.guard('alert', 'seller');
      ${openToJobs('alert', 'select, insert, update')}`;
