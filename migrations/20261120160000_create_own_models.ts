import { Migration } from '@mikro-orm/migrations';

/** What a tenant teaches: its own intents from lessons, and what its corrections change in the local model's answers. */
export class CreateOwnModels extends Migration {
  override up(): void {
    this.addSql(`
      create table own_model (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        kind text not null check (kind in ('INTENTS', 'CORRECTIONS')),
        -- counts up within tenant and kind
        version int not null check (version > 0),
        name text not null,
        -- COLLECTING takes more lessons; WAITING and TRAINING are the job's
        status text not null check (status in ('COLLECTING', 'WAITING', 'TRAINING', 'READY', 'FAILED')),
        active boolean not null default false,
        -- how many it was taught with
        messages int not null default 0,
        scores jsonb,
        failure text,
        -- null also where nothing was worth keeping
        weights bytea,
        created_by uuid references app_user,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz,
        unique (tenant_id, id),
        unique (tenant_id, kind, version),
        check (not active or (status in ('READY', 'WAITING', 'TRAINING') and weights is not null))
      );
      create unique index own_model_active on own_model (tenant_id, kind) where active;
      create table own_lesson (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        model_id uuid not null,
        text text not null,
        -- SHA-256 of the text as hex: equal texts are found by it, also those of a contact who is erased
        digest text not null,
        -- null: none of the tenant's intents
        intent text,
        unique (tenant_id, id),
        unique (tenant_id, model_id, digest),
        foreign key (tenant_id, model_id) references own_model (tenant_id, id) on delete cascade
      );
      create index own_lesson_digest on own_lesson (tenant_id, digest);
      call app.guard('own_model', 'staff');
      call app.guard('own_lesson', 'staff');

      -- what a message asks for among the tenant's own intents, OUT_OF_SCOPE for none of them; null where none were taught
      alter table lead_intent add own_intent text, add own_confidence double precision check (own_confidence between 0 and 1),
        add own_model_id uuid;
      -- what was corrected since a moment
      create index understanding_correction_created on understanding_correction (tenant_id, created_at);
    `);
  }
}
