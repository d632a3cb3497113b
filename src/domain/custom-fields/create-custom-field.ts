import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { CustomField, entityTypes, type FieldType, fieldTypes } from './custom-field.entity.js';
import { readLabel, readOptions } from './custom-field-input.js';
import { fieldLabels } from './field-labels.js';
import { isPastKeeping, keptDays } from './purge-removed-fields.js';

const maxFields = 100;
const lockedRow = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

const standingStatement: Statement = {
  name: 'custom-field.standing',
  text: 'select count(*)::int as count, coalesce(max(position) + 1, 0) as next from custom_field where tenant_id = (select app.tenant()) and entity_type = $1 and removed_at is null',
};

/** What the audit log shows of a custom field that is made or removed. */
export const shownField = ({ entityType, key, label, type, required, options }: CustomField) => ({
  entityType,
  key,
  label,
  type,
  required,
  options,
});

/**
 * Adds a custom field to leads, customers or opportunities, as the last of their form. Existing records are not changed: a
 * required field must be given when a record is created, and cannot be cleared afterwards. If a field with the same key and type was
 * removed in the last `keptDays`, it comes back with its values. Returns the field's id.
 */
export const createCustomField = useCase({
  name: 'custom-fields.create-custom-field',
  permission: 'custom-field:create',
  input: z.object({
    entityType: z.enum(entityTypes),
    key: text('code'),
    label: text('label'),
    type: z.enum(fieldTypes),
    required: z.boolean().nullish(),
    options: z.array(text('label')).nullish(),
    section: text('label').nullish(),
    idempotencyKey,
  }),
  once: repeatReturnsIdIn('custom_field', 'removed_at is null'),
  audit: {
    'custom-field.created': {
      subject: 'custom-field',
      shows: shownField,
    },
  },
  async run({ tx, clock, scope, audit }, { entityType, key, type, ...given }) {
    if (!/^[a-z][a-zA-Z0-9_]{0,62}$/.test(key))
      throw new DomainError(
        'INVALID',
        'A key must start with a lowercase letter and can have at most 63 unaccented letters, digits and underscores, such as taxId.',
        ['key'],
      );
    // With such a key a front end would find a value in a row that has none: `customFields.constructor` is a function.
    if (key in {}) throw new DomainError('INVALID', 'JavaScript uses this key itself. Choose another one.', ['key']);
    const label = readLabel(given.label);
    const section = given.section || null;
    const options = readOptions(type, given.options ?? []);
    const [standing] = await tx.query<{ count: number; next: number }>(standingStatement, [entityType]);
    if (!standing) throw new Error('counting gives one row');
    if (standing.count >= maxFields)
      throw new DomainError('LIMIT_REACHED', `Each type of record can have at most ${maxFields} custom fields.`, [
        'entityType',
      ]);
    await fieldLabels.lock(tx);
    const removed = await tx.em.findOne(CustomField, { entityType, key, removedAt: { $ne: null } }, lockedRow);
    if (removed) {
      checkReturn(removed, type, clock.now());
      await fieldLabels.refuse(tx, { name: label, id: removed.id, among: entityType });
      const { required } = given;
      Object.assign(removed, { label, required: required ?? false, options, section, position: standing.next });
      removed.removedAt = null;
      audit['custom-field.created'].after(removed, { after: { restored: true } });
      return removed.id;
    }
    const field = tx.em.create(CustomField, {
      id: newId(),
      tenantId: scope.tenantId,
      entityType,
      key,
      label,
      type,
      required: given.required ?? false,
      options,
      section,
      position: standing.next,
      removedAt: null,
      createdAt: clock.now(),
    });
    try {
      await tx.em.flush();
    } catch (error) {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      throw new DomainError('CONFLICT', 'A field with this key already exists.', ['key']);
    }
    await fieldLabels.refuse(tx, { name: label, id: field.id, among: entityType });
    audit['custom-field.created'].after(field);
    return field.id;
  },
});

/** Throws CONFLICT if a removed field with this key cannot come back with the requested type. */
function checkReturn({ type, removedAt }: CustomField, asked: FieldType, now: Date): void {
  if (removedAt && isPastKeeping(removedAt, now))
    throw new DomainError(
      'CONFLICT',
      'The values of a deleted field with this key are still being removed. Try again tomorrow.',
      ['key'],
    );
  if (type !== asked)
    throw new DomainError(
      'CONFLICT',
      `A deleted field with this key keeps its values for ${keptDays} days, and they have the type ${type}. Use that type or choose another key.`,
      ['type'],
    );
}
