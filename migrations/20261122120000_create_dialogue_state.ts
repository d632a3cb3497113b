import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** The state of the dialogue with the agent in each conversation (docs/adr/0165). */
export class CreateDialogueState extends Migration {
  override up(): void {
    this.addSql(`
      create table dialogue_state (
        id uuid not null,
        tenant_id uuid not null references tenant,
        conversation_id uuid not null,
        seller_id uuid,
        state jsonb not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, conversation_id),
        foreign key (tenant_id, conversation_id) references conversation (tenant_id, id)
      ) with (fillfactor = 70);
      call app.guard('dialogue_state', 'seller');
      ${openToJobs('dialogue_state', 'select, insert, update')}`);
  }
}
