import { beforeAll, describe, expect, it } from '@jest/globals';
import { repairNullTexts } from '../migrations/sql/null-texts.js';
import { newId } from '../src/domain/shared/id.js';
import { aShop, startTestEmbudo, type TestEmbudo, type TestShop } from '../src/testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({});
  shop = await aShop(embudo);
});

describe('nulls in lists of texts, from before they were quoted', () => {
  it('become the text that was entered, and nothing else changes', async () => {
    const { sql } = embudo.testDatabase;
    const [contactId, leadId, other, fieldId] = [newId(), newId(), newId(), newId()];
    const { id: tenantId } = shop.tenant;
    await sql(`insert into contact (id, tenant_id, name) values ($1, $2, 'Ana')`, [contactId, tenantId]);
    const lead = `insert into lead (id, tenant_id, contact_id, name, name_key, source, tags, status, updated_at) values ($1, $2, $3, 'Ana', 'ana', 'Feria', $4, $5, '2026-01-01')`;
    await sql(lead, [leadId, tenantId, contactId, ['vip', null, 'null'], 'WON']);
    await sql(lead, [other, tenantId, contactId, ['vip'], 'WON']);
    await sql(
      `insert into custom_field (id, tenant_id, entity_type, key, label, type, options, position) values ($1, $2, 'LEAD', 'talla', 'Talla', 'DROPDOWN', $3, 0)`,
      [fieldId, tenantId, [null, 'M']],
    );
    await sql('update seller set skills = $2 where tenant_id = $1', [tenantId, [null]]);
    await sql(`do $$ begin${repairNullTexts()} end $$`);
    const leads = await sql('select tags, updated_at from lead where id = any ($1) order by cardinality(tags)', [
      [leadId, other],
    ]);
    expect(leads).toEqual([
      { tags: ['vip'], updated_at: new Date('2026-01-01') },
      { tags: ['vip', 'null', 'null'], updated_at: new Date('2026-01-01') },
    ]);
    expect(await sql('select options from custom_field where id = $1', [fieldId])).toEqual([
      { options: ['null', 'M'] },
    ]);
    expect(await sql('select distinct skills from seller where tenant_id = $1', [tenantId])).toEqual([
      { skills: ['null'] },
    ]);
    expect(await sql('select count(*)::int as changes from field_change where tenant_id = $1', [tenantId])).toEqual([
      { changes: 0 },
    ]);
    const off = await sql(`select tgname from pg_trigger where not tgisinternal and tgenabled = 'D'`);
    expect(off).toEqual([]);
  });
});
