import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { defineTemplatePart } from '../tenants/index.js';

const insertTypes: Statement = {
  name: 'template.interactions',
  text: `insert into interaction_type (id, tenant_id, key, label, position)
    select i.id, app.tenant(), i.key, i.label, i.position from jsonb_to_recordset($1) as i (id uuid, key text, label text, position int)
    on conflict (tenant_id, key) do nothing`,
};

defineTemplatePart('interactions', async (tx, interactions, say) => {
  const rows = interactions.map(({ key, label }, position) => ({ id: newId(), key, label: say(label), position }));
  await tx.query(insertTypes, [JSON.stringify(rows)]);
});
