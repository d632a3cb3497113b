import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/** Creates the functions with an expression for the JSON of a text or time, given how Postgres makes JSON of a scalar. */
const writers = (json: string): string => `
      create function app.json_text(value text) returns json language sql stable parallel safe as $f$ select ${json}(value) $f$;
      create function app.json_time(value timestamptz) returns text language sql stable parallel safe as $f$
        select ${json}(date_bin('1 millisecond', value, '0001-01-01Z') + interval '1 microsecond')::varchar(24) || 'Z"' $f$;`;

/**
 * Reads write each text and each time of an answer by these functions. Postgres puts their expression in the place of each call.
 *
 * to_json looks up at each call, in five steps, how its argument's type is written; json_scalar, which Postgres has since version 17, does
 * so once for each statement. to_char takes longer still. The JSON of a time has as many digits after its seconds as it needs: cut to
 * milliseconds and one microsecond later, it has six, of which the first three are shown.
 */
export class WriteTextsAndTimesForLess extends Migration {
  override up(): void {
    this.addSql(
      functions(`
      do $do$ begin
        if current_setting('server_version_num')::int >= 170000 then ${writers('json_scalar')}
        else ${writers('to_json')}
        end if;
      end $do$;
      grant execute on function app.json_text, app.json_time to embudo_app;`),
    );
  }
}
