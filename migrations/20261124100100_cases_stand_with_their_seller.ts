import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/** A case is WAITING while it has no seller and OPEN once it has one, whichever way the seller got its contact. */
export class CasesStandWithTheirSeller extends Migration {
  override up(): void {
    this.addSql(`${functions(standing)}
      create trigger stands before insert or update of seller_id, status on support_case for each row execute function app.case_stands();
      update support_case set status = status where status <> 'CLOSED' and (status = 'WAITING') <> (seller_id is null);`);
  }
}

const standing = `
      -- a trigger sets it, because a contact gets a seller in many ways: by taking over its conversation, by a plan, by hand
      create function app.case_stands() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          if new.status <> 'CLOSED' then
            new.status := case when new.seller_id is null then 'WAITING' else 'OPEN' end;
          end if;
          return new;
        end $f$;
`;
