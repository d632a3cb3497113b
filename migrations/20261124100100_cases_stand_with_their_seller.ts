import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/** A case waits while nobody has it, and is open once somebody has, whichever way its contact came to them. */
export class CasesStandWithTheirSeller extends Migration {
  override up(): void {
    this.addSql(`${functions(standing)}
      create trigger stands before insert or update of seller_id, status on support_case for each row execute function app.case_stands();
      update support_case set status = status where status <> 'CLOSED' and (status = 'WAITING') <> (seller_id is null);`);
  }
}

const standing = `
      -- set here, since a contact is given in many ways: by taking its conversation over, by a plan, by hand
      create function app.case_stands() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          if new.status <> 'CLOSED' then
            new.status := case when new.seller_id is null then 'WAITING' else 'OPEN' end;
          end if;
          return new;
        end $f$;
`;
