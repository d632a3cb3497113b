import { ArgsType } from 'type-graphql';
import { giveFilter } from '../custom-fields/field-count.type.js';
import { LeadType } from './lead.type.js';

/** The filter of the leads whose sources are counted. */
export interface LeadSourcesGiven {
  filter?: Record<string, unknown> | null;
}

@ArgsType()
export class LeadSourcesArgs {}
giveFilter(LeadSourcesArgs, LeadType);
