import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { defineTemplatePart } from '../tenants/index.js';

const insertFields: Statement = {
  name: 'template.fields',
  text: `insert into custom_field (id, tenant_id, entity_type, key, label, type, options, section, position)
    select f.id, app.tenant(), f.entity_type, f.key, f.label, f.type, f.options, f.section, f.position
    from jsonb_to_recordset($1) as f (id uuid, entity_type text, key text, label text, type text, options text[], section text, position int)
    on conflict (tenant_id, entity_type, key) do nothing`,
};

defineTemplatePart('fields', async (tx, fields, say) => {
  const rows = fields.map((field, position) => ({
    id: newId(),
    entity_type: field.entityType,
    key: field.key,
    label: say(field.label),
    type: field.type,
    options: field.options.map(say),
    section: field.section && say(field.section),
    position,
  }));
  await tx.query(insertFields, [JSON.stringify(rows)]);
});
