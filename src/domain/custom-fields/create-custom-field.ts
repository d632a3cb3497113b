import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import { recordAudit } from '../access/index.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { givesId, idempotencyKey } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { CustomField, entityTypes, type FieldType, fieldTypes } from './custom-field.entity.js';

const mostFields = 100;
const mostOptions = 100;

const standingStatement: Statement = {
  name: 'custom-field.standing',
  text: 'select count(*)::int as count, coalesce(max(position) + 1, 0) as next from custom_field where tenant_id = (select app.tenant()) and entity_type = $1',
};

/**
 * One more field of leads, customers or opportunities, the last of their form. What stands already keeps what it has: a
 * field that is required is asked for when something new is made, and cannot be cleared.
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
  once: givesId,
  async run(context, { entityType, key, type, ...given }) {
    const { tx, clock, scope } = context;
    if (!/^[a-z][a-zA-Z0-9_]{0,62}$/.test(key))
      throw new DomainError(
        'INVALID',
        'A key begins with a small letter and has at most 63 letters without accents, digits and _, such as taxId.',
        ['key'],
      );
    const label = plain(given.label);
    if (label === '') throw new DomainError('INVALID', 'Give the field a label.', ['label']);
    const section = plain(given.section ?? '') || null;
    const options = readOptions(type, given.options ?? []);
    const [standing] = await tx.query<{ count: number; next: number }>(standingStatement, [entityType]);
    if (!standing) throw new Error('counting gives one row');
    if (standing.count >= mostFields)
      throw new DomainError('LIMIT_REACHED', `There can be ${mostFields} fields of a kind of thing.`, ['entityType']);
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
      createdAt: clock.now(),
    });
    try {
      await tx.em.flush();
    } catch (error) {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      throw new DomainError('CONFLICT', 'There is a field of this key already.', ['key']);
    }
    await recordAudit(tx, context, {
      action: 'custom-field.created',
      subjectType: 'custom-field',
      subjectId: field.id,
      after: { entityType, key, label, type, required: field.required, options },
    });
    return field.id;
  },
});

const plain = (given: string) => given.replace(/\s+/g, ' ');

function readOptions(type: FieldType, given: string[]): string[] {
  const refuse = (message: string): never => {
    throw new DomainError('INVALID', message, ['options']);
  };
  const options = given.map(plain);
  if (type !== 'DROPDOWN') return options.length > 0 ? refuse('Only a DROPDOWN has options.') : [];
  if (options.length === 0 || options.length > mostOptions) refuse(`A DROPDOWN has 1 to ${mostOptions} options.`);
  if (options.includes('')) refuse('An option must not be empty.');
  if (new Set(options).size < options.length) refuse('Two options are the same.');
  return options;
}
