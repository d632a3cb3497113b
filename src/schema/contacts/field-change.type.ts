import { ID } from 'type-graphql';
import { changedFieldLabel, FieldChange } from '../../domain/contacts/index.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';

const change = windowOn(FieldChange);

@change.Type('FieldChange', {
  description:
    'A change of a field of a contact, or of its lead, customer or opportunity: by whom, when, from which value to which.',
})
export class FieldChangeType {
  @change.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @change.Column(() => String, {
    description:
      'The field: its name in the graph, such as `status` or `phone`; `seller` for the owner; `customFields.` and the key of a custom field.',
  })
  field!: string;

  @change.Computed(() => String, {
    sql: changedFieldLabel,
    nullable: true,
    description: 'The label of a custom field; null for other fields, and for a custom field that was deleted.',
  })
  label!: string | null;

  @change.Column(() => String, {
    nullable: true,
    description: 'The value before, as text of at most 500 characters; null if there was none.',
  })
  oldValue!: string | null;

  @change.Column(() => String, {
    nullable: true,
    description: 'The value after, as text of at most 500 characters; null if there is none.',
  })
  newValue!: string | null;

  @change.Column(() => DateTimeScalar, { description: 'When it was changed.' })
  changedAt!: Date;

  @change.One('User', {
    by: 'changedBy',
    nullable: true,
    description: 'The user who changed it; null if it was not a user.',
  })
  changedBy?: unknown;

  @change.One('Lead', {
    by: 'leadId',
    nullable: true,
    description: 'The lead that the field belongs to; null for other fields.',
  })
  lead?: unknown;

  @change.One('Customer', {
    by: 'customerId',
    nullable: true,
    description: 'The customer that the field belongs to; null for other fields.',
  })
  customer?: unknown;

  @change.One('Opportunity', {
    by: 'opportunityId',
    nullable: true,
    description: 'The opportunity that the field belongs to; null for other fields.',
  })
  opportunity?: unknown;
}
