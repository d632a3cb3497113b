import { Migration } from '@mikro-orm/migrations';

/**
 * The VIP mark is stored on the contact, where routing and filters read it, and on the customer. It is one fact, so triggers copy a change
 * of either to the other, and no writer can forget it. Rows that differ become VIP, because somebody has marked one of the two.
 * The functions run with the writer's own rights. A writer of a customer's VIP mark holds the contact's lock (contacts/lock-order.ts).
 */
export class OneVipOfContactAndCustomer extends Migration {
  override up(): void {
    this.addSql(`
      select set_config('app.notes_changes', 'off', true);
      update contact c set vip = true where not c.vip
        and exists (select from customer k where k.tenant_id = c.tenant_id and k.contact_id = c.id and k.vip);
      update customer k set vip = true where not k.vip
        and exists (select from contact c where c.tenant_id = k.tenant_id and c.id = k.contact_id and c.vip);

      create function app.take_vip_of_contact() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          new.vip := exists (select from public.contact c where c.tenant_id = new.tenant_id and c.id = new.contact_id and c.vip);
          return new;
        end $f$;
      create function app.share_vip_of_customer() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.contact c set vip = new.vip where c.tenant_id = new.tenant_id and c.id = new.contact_id and c.vip <> new.vip;
          return null;
        end $f$;
      create function app.share_vip_of_contact() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.customer k set vip = new.vip where k.tenant_id = new.tenant_id and k.contact_id = new.id and k.vip <> new.vip;
          return null;
        end $f$;
      revoke execute on function app.take_vip_of_contact, app.share_vip_of_customer, app.share_vip_of_contact from public;
      create trigger takes_vip before insert on customer for each row when (not new.vip) execute function app.take_vip_of_contact();
      create trigger shares_vip after insert on customer for each row when (new.vip) execute function app.share_vip_of_customer();
      create trigger shares_vip_change after update of vip on customer for each row when (old.vip <> new.vip) execute function app.share_vip_of_customer();
      create trigger shares_vip_change after update of vip on contact for each row when (old.vip <> new.vip) execute function app.share_vip_of_contact();`);
  }
}
