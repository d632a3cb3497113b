import { ID } from 'type-graphql';
import { changedFieldLabel, FieldChange } from '../../domain/contacts/index.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar } from '../scalars/index.js';

const change = windowOn(FieldChange);

@change.Type('FieldChange', {
  description: 'A change of a field of a contact, or of its lead, customer or sale: who, when, from what to what.',
})
export class FieldChangeType {
  @change.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @change.Column(() => String, {
    description:
      'The field: its name in the graph, such as `status` or `phone`; `seller` for whose it is; `customFields.` and the key of a custom field.',
  })
  field!: string;

  @change.Computed(() => String, {
    sql: changedFieldLabel,
    nullable: true,
    description: 'The label of a custom field; null for other fields, and for one that is gone.',
  })
  label!: string | null;

  @change.Column(() => String, {
    nullable: true,
    description: 'What stood there before, as a text of at most 500 characters; null where nothing did.',
  })
  oldValue!: string | null;

  @change.Column(() => String, {
    nullable: true,
    description: 'What stands there since, as a text of at most 500 characters; null where nothing does.',
  })
  newValue!: string | null;

  @change.Column(() => DateTimeScalar, { description: 'When it was changed.' })
  changedAt!: Date;

  @change.One('User', { by: 'changedBy', nullable: true, description: 'Who changed it; null where no user did.' })
  changedBy?: unknown;

  @change.One('Lead', {
    by: 'leadId',
    nullable: true,
    description: 'The lead whose field it is; null for other fields.',
  })
  lead?: unknown;

  @change.One('Customer', {
    by: 'customerId',
    nullable: true,
    description: 'The customer whose field it is; null for other fields.',
  })
  customer?: unknown;

  @change.One('Opportunity', {
    by: 'opportunityId',
    nullable: true,
    description: 'The sale whose field it is; null for other fields.',
  })
  opportunity?: unknown;
}
