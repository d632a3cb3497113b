import { Migration } from '@mikro-orm/migrations';
import { countedBetween, counters } from './sql/counted.js';
import { functions } from './sql/roles.js';

/**
 * Sums over any range of time. From each end of the range the sums lead to the nearest start of an hour, day and month, before or
 * after it, and the sums in between are added or subtracted. So at most half an hour at either end is counted row by row, and only
 * half as many days and hours are read.
 */
export class CreateFigures extends Migration {
  override up(): void {
    this.addSql(nearest);
    this.addSql(countedBetween(counters));
  }
}

const nearest = functions(`
      -- Returns the start of an hour, day or month that is nearest to an instant; the instant itself if it is one or is infinite.
      create function app.nearest_start(unit text, at timestamptz, zone text) returns timestamptz language plpgsql stable as $f$
        declare
          low constant timestamptz := app.bucket_start(unit, at, zone);
          high timestamptz;
        begin
          if low = at then return at; end if;
          high := case unit when 'HOUR' then date_trunc('hour', low + interval '1 hour', zone)
            else app.day_start((date_trunc(unit, at at time zone zone) + ('1 ' || unit)::interval)::date, zone) end;
          return case when at - low <= high - at then low else high end;
        end $f$;
      grant execute on function app.nearest_start to embudo_app;
`);
