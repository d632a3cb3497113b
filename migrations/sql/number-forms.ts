/** SQL for the form of a number by which others are compared with it: with the 9 of mobiles in Argentina and Brazil, without Mexico's 1. */
const oneForm = (number: string): string =>
  `regexp_replace(regexp_replace(regexp_replace(${number}, '^\\+54([1-8]\\d{9})$', '+549\\1'), '^\\+55(\\d{2})([6-9]\\d{7})$', '+55\\19\\2'), '^\\+521(\\d{10})$', '+52\\1')`;

/**
 * SQL that registers numbers of people who write, which were stored without the 9 or with the 1, also in the form by which typed numbers
 * and messages look for them; and that proposes as one person the contacts who have a number in different forms. Safe to repeat.
 */
export const knowNumbersInOneForm = (): string => `
  insert into channel_identity (id, tenant_id, contact_id, merged_from, seller_id, channel, address)
    select gen_random_uuid(), i.tenant_id, i.contact_id, i.merged_from, i.seller_id, i.channel, ${oneForm('i.address')}
    from channel_identity i where i.channel in ('WHATSAPP', 'SMS') and i.address like '+5%' and i.address <> ${oneForm('i.address')}
    on conflict (tenant_id, channel, address) do nothing;
  with numbers as materialized (
    select tenant_id, id as contact_id, phone as number, ${oneForm('phone')} as form from contact
      where phone like '+5%' and merged_into is null and erased_at is null
    union
    select i.tenant_id, i.contact_id, i.address, ${oneForm('i.address')} from channel_identity i
      join contact c on c.tenant_id = i.tenant_id and c.id = i.contact_id
      where i.channel in ('WHATSAPP', 'SMS') and i.address like '+5%' and c.merged_into is null and c.erased_at is null)
  insert into contact_match (id, tenant_id, contact_id, other_id, reason)
    select gen_random_uuid(), n.tenant_id, n.contact_id, o.contact_id, 'PHONE' from numbers n
      join numbers o on o.tenant_id = n.tenant_id and o.form = n.form and o.contact_id > n.contact_id and o.number <> n.number
      group by n.tenant_id, n.contact_id, o.contact_id
    on conflict (tenant_id, contact_id, other_id) do nothing;`;
