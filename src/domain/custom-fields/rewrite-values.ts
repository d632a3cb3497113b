import { z } from 'zod';
import { forgetChangesOf, noteChangesAs, noteNoChanges } from '../contacts/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { CustomField, type EntityType } from './custom-field.entity.js';
import { isPastKeeping } from './purge-removed-fields.js';

/** Number of rows that one transaction checks: few enough that nobody waits long for one of them. */
const part = 1_000;
const first = '00000000-0000-0000-0000-000000000000';
const tables: Record<EntityType, { name: string; update: string }> = {
  LEAD: { name: 'lead', update: 'update lead t set' },
  CUSTOMER: { name: 'customer', update: 'update customer t set' },
  OPPORTUNITY: { name: 'opportunity', update: 'update opportunity t set' },
};

/** Changes the next rows of the walk. Locks them in the order of their ids, like all other code. Returns the last id. */
const rewriteStatement = ({ name, update }: (typeof tables)[EntityType]): Statement => ({
  name: `custom-field.rewrite-${name}`,
  text: `with walked as materialized (select t.id from ${name} t where t.tenant_id = app.tenant() and t.id > $1 order by t.id limit ${part}),
    chosen as materialized (select t.id from ${name} t where t.tenant_id = app.tenant() and t.id = any (array(select id from walked))
      and t.custom_fields ? $2 and ($3::text is null or t.custom_fields->>$2 = $3) order by t.id for no key update),
    changed as (${update} custom_fields = case when $4::text is null then t.custom_fields - $2 else t.custom_fields || jsonb_build_object($2::text, $4::text) end
      from chosen c where t.tenant_id = app.tenant() and t.id = c.id)
    select count(*)::int as count, (select w.id from walked w order by w.id desc limit 1) as last from walked`,
});
const forgetField: Statement = { name: 'custom-field.forget', text: 'delete from custom_field where id = $1' };

/**
 * Changes the values of a field in parts: replaces one option by another, or deletes all values of a field that was removed long ago.
 * Each part enqueues the next one in its own transaction. Safe to repeat: changed rows are not found again.
 */
export const rewriteValues = useCase({
  name: 'custom-fields.rewrite-values',
  permission: 'custom-field:rewrite',
  input: z.object({
    fieldId: z.string(),
    option: z.object({ from: z.string(), to: z.string().nullable() }).optional(),
    userId: z.string().optional(),
    after: z.string().optional(),
  }),
  audit: notAudited('Carries out what updateCustomField and deleteCustomField have told the log.'),
  async run({ tx, clock }, { fieldId, option, userId, after }) {
    const field = await tx.em.findOne(CustomField, { id: fieldId });
    if (!field || (!option && !(field.removedAt && isPastKeeping(field.removedAt, clock.now())))) return;
    // The deletion is not recorded as field changes: nobody has seen the values of a removed field for a month.
    if (!option) await noteNoChanges(tx);
    else if (userId) await noteChangesAs(tx, userId);
    const values = [after ?? first, field.key, option?.from ?? null, option?.to ?? null];
    const [walked] = await tx.query<{ count: number; last: string | null }>(
      rewriteStatement(tables[field.entityType]),
      values,
    );
    if (walked?.last && walked.count === part)
      await tx.enqueue('custom-fields/rewrite-values', { fieldId, option, userId, after: walked.last });
    else if (!option) {
      await forgetChangesOf(tx, field.entityType, field.key);
      await tx.query(forgetField, [field.id]);
    }
  },
});
