import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * The rows behind the figure "messages sent" of a seller. A message still counts for its author when the conversation has moved on to
 * a colleague and the author cannot read it any more. So the function returns only which messages exist, not what is in them.
 */
export class ListWrittenMessages extends Migration {
  override up(): void {
    this.addSql(`
      grant select (author, author_seller_id) on message to embudo_lookup;
      create index message_written on message (tenant_id, author_seller_id, sent_at, id) where author = 'SELLER' and author_seller_id is not null;`);
    this.addSql(written);
  }
}

const written = functionsOf(
  'embudo_lookup',
  `
      -- Returns the messages that a seller wrote in [low, high); null means all sellers whom the reader sees.
      create function app.written_by(seller uuid, low timestamptz, high timestamptz) returns table (id uuid, seller_id uuid, conversation_id uuid, sent_at timestamptz)
        language plpgsql stable security definer rows 1000 set search_path = pg_catalog, pg_temp as $f$
        #variable_conflict use_column
        declare
          tenant constant uuid := app.tenant();
          wanted constant uuid[] := case when seller is null then array(select s.id from public.seller s where s.tenant_id = tenant) else array[seller] end;
          own constant uuid := app.own_seller();
          team constant boolean := app.sees_team();
        begin
          return query select m.id, m.author_seller_id, m.conversation_id, m.sent_at
            from unnest(wanted) w (id) join public.message m on m.tenant_id = tenant and m.author_seller_id = w.id and m.author = 'SELLER' and m.sent_at >= low and m.sent_at < high
            where team or w.id = own;
        end $f$;
      grant execute on function app.written_by to embudo_app;
`,
);
