import { Field, ID, InputType } from 'type-graphql';
import { filterInputOf } from '../read/window-inputs.js';
import { LeadType } from './lead.type.js';
import { BulkLeadChangeInput } from './lead-bulk-change.type.js';

@InputType('BulkUpdateLeadsInput', { description: 'The leads to change, and the changes.' })
export class BulkUpdateLeadsInput {
  @Field(() => filterInputOf(LeadType), {
    nullable: true,
    description: 'The leads that the `leads` list returns for this filter; at most 50,000. Give either this or `ids`.',
  })
  filter?: Record<string, unknown> | null;

  @Field(() => [ID], { nullable: true, description: 'The leads by their ids, at most 50,000.' })
  ids?: string[] | null;

  @Field(() => BulkLeadChangeInput, { description: 'What changes.' })
  set!: BulkLeadChangeInput;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'If true, the leads that would change are only counted.',
  })
  dryRun?: boolean | null;
}
