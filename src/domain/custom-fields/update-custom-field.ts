import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import type { Statement, Transaction } from '../shared/database.port.js';
import { isSameName } from '../shared/distinct-names.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { CustomField } from './custom-field.entity.js';
import { readLabel, readOptions } from './custom-field-input.js';
import { fieldLabels } from './field-labels.js';
import { replaceInViews } from './views-by-field.js';

/** Numbers the fields of a form 0, 1, 2 … with this field at its new place. Locks them by id, so that simultaneous calls wait. */
const placeStatement: Statement = {
  name: 'custom-field.place',
  text: `with form as materialized (select f.id, f.position from custom_field f where f.tenant_id = app.tenant() and f.entity_type = $1 and f.removed_at is null order by f.id for update),
    placed as (select f.id, row_number() over (order by case when f.id = $2 then $3::int else o.place + case when o.place >= $3::int then 1 else 0 end end) - 1 as place
      from form f left join (select g.id, row_number() over (order by g.position, g.id) - 1 as place from form g where g.id <> $2) o on o.id = f.id)
    update custom_field f set position = p.place from placed p where f.tenant_id = app.tenant() and f.id = p.id and f.position <> p.place`,
};

/**
 * Changes a custom field: omitted properties stay. Key and type never change, because stored values depend on them. Values of a removed
 * option stay until somebody changes them, unless `replaceOptions` names a replacement. Options that are not `optionsBefore` any more were
 * changed by somebody else and are not overwritten. Returns the field's id.
 */
export const updateCustomField = useCase({
  name: 'custom-fields.update-custom-field',
  permission: 'custom-field:update',
  input: z.object({
    customFieldId: z.string(),
    label: text('label').nullish(),
    required: z.boolean().nullish(),
    options: z.array(text('label')).nullish(),
    optionsBefore: z.array(text('label')).nullish(),
    replaceOptions: z
      .array(z.object({ from: text('label'), to: text('label').nullish() }))
      .max(100)
      .nullish(),
    section: text('label').nullish(),
    position: z.int().nullish(),
  }),
  audit: {
    'custom-field.updated': {
      subject: 'custom-field',
      shows: ({ label, required, options, section, position }: CustomField) => ({
        label,
        required,
        options,
        section,
        position,
      }),
    },
  },
  async run({ tx, scope, audit }, { customFieldId, replaceOptions, optionsBefore, position, ...given }) {
    for (const name of ['label', 'required', 'options'] as const)
      if (given[name] === null) throw new DomainError('INVALID', `The ${name} of a field cannot be empty.`, [name]);
    await fieldLabels.lock(tx);
    const field = await findCustomField(tx, customFieldId);
    if (given.options && optionsBefore && optionsBefore.join('\n') !== field.options.join('\n'))
      throw new DomainError('CONFLICT', 'Somebody else has changed the options meanwhile. Open the field again.', [
        'options',
      ]);
    const replaced = (replaceOptions ?? []).map(({ from, to }) => ({
      from,
      to: to || null,
    }));
    audit['custom-field.updated'].beforeAndAfter(field, { after: replaced.length > 0 ? { replaced } : undefined });
    if (typeof given.label === 'string') {
      const { label: before } = field;
      field.label = readLabel(given.label);
      if (!isSameName(before, field.label))
        await fieldLabels.refuse(tx, { name: field.label, id: field.id, among: field.entityType });
    }
    if (typeof given.required === 'boolean') field.required = given.required;
    if (given.options) field.options = readOptions(field.type, given.options, field.options);
    if (given.section !== undefined) field.section = given.section || null;
    if (replaced.length > 0 && field.type !== 'DROPDOWN')
      throw new DomainError('INVALID', 'Only a DROPDOWN field can have options.', ['replaceOptions']);
    for (const [index, option] of replaced.entries()) {
      checkReplacement(field, option, ['replaceOptions', String(index)]);
      await tx.enqueue('custom-fields/rewrite-values', { fieldId: field.id, option, userId: scope.userId });
      if (option.to !== null) await replaceInViews(tx, field, { from: option.from, to: option.to });
    }
    if (position != null) {
      if (position < 0) throw new DomainError('INVALID', 'The position must be 0 or more.', ['position']);
      await tx.em.flush();
      await tx.query(placeStatement, [field.entityType, field.id, position]);
      await tx.em.refresh(field);
    }
    return field.id;
  },
});

function checkReplacement(field: CustomField, { from, to }: { from: string; to: string | null }, path: string[]): void {
  if (field.options.includes(from))
    throw new DomainError('INVALID', `“${from}” is still an option. Remove it from the options.`, [...path, 'from']);
  if (to !== null && !field.options.includes(to))
    throw new DomainError('INVALID', `“${to}” is not one of the options.`, [...path, 'to']);
  if (to === null && field.required)
    throw new DomainError('INVALID', 'The field is required. Choose the option that replaces the removed one.', [
      ...path,
      'to',
    ]);
}

/** Returns the field, locked for this transaction. Throws NOT_FOUND if it does not exist or was removed. */
export async function findCustomField(tx: Transaction, id: string): Promise<CustomField> {
  const found = isId(id)
    ? await tx.em.findOne(CustomField, { id, removedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!found) throw new DomainError('NOT_FOUND', 'Field not found.', ['customFieldId']);
  return found;
}
