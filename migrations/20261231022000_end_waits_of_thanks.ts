import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/** Mere thanks ask a seller for no reply: the wait that they began ends at once, and is measured by no later message. */
export class EndWaitsOfThanks extends Migration {
  override up(): void {
    this.addSql(
      functionsOf(
        'embudo_ingest',
        `
      create function app.end_reply_wait(conversation uuid) returns void language sql security definer set search_path = pg_catalog, pg_temp as $f$
        update public.reply_wait w set ended_at = w.since
        from public.seller_turn s
        where s.tenant_id = (select app.tenant()) and s.conversation_id = end_reply_wait.conversation and s.ended_at is null
          and w.tenant_id = s.tenant_id and w.turn_id = s.id and w.ended_at is null and w.messages = 1 $f$;
      grant execute on function app.end_reply_wait to embudo_app, embudo_jobs;
`,
      ),
    );
  }
}
