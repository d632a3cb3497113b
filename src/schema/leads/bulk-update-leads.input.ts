import { Field, ID, InputType } from 'type-graphql';
import { filterInputOf } from '../read/window-inputs.js';
import { LeadType } from './lead.type.js';
import { BulkLeadChangeInput } from './lead-bulk-change.type.js';

@InputType('BulkUpdateLeadsInput', { description: 'Which leads change, and how.' })
export class BulkUpdateLeadsInput {
  @Field(() => filterInputOf(LeadType), {
    nullable: true,
    description: 'The leads that the list would give for this filter; at most 50,000. Either this or `ids`.',
  })
  filter?: Record<string, unknown> | null;

  @Field(() => [ID], { nullable: true, description: 'The leads by their ids, at most 50,000.' })
  ids?: string[] | null;

  @Field(() => BulkLeadChangeInput, { description: 'What changes.' })
  set!: BulkLeadChangeInput;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Only count what would change.',
  })
  dryRun?: boolean | null;
}
