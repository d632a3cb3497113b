import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/** The setting cases.workingHours may hold a list of shifts. Tenants that set one shift keep it as they stored it. */
export class LetBusinessesHaveSeveralShifts extends Migration {
  override up(): void {
    this.addSql(shiftsOf);
  }
}

const shiftsOf = functions(`
      -- Returns the shifts of a seller, otherwise those of the tenant. A seller without any shifts works at all times.
      create or replace function app.shifts_of(hours jsonb, settings jsonb) returns jsonb language sql immutable parallel safe as $f$
        select case
          when jsonb_array_length(coalesce(hours -> 'shifts', '[]')) > 0 then hours -> 'shifts'
          when jsonb_typeof(settings #> '{cases,workingHours}') = 'array' then settings #> '{cases,workingHours}'
          when jsonb_typeof(settings #> '{cases,workingHours}') = 'object' then jsonb_build_array('{"days": [1, 2, 3, 4, 5, 6]}'::jsonb || (settings #> '{cases,workingHours}'))
          else '[]'::jsonb end $f$;
`);
