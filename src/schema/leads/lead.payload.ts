import { ObjectType } from 'type-graphql';
import { CustomerType } from '../customers/customer.type.js';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';
import { LeadType } from './lead.type.js';
import { LeadClassificationType } from './lead-classification.type.js';

@ObjectType('CreateLeadPayload', { description: 'The answer to createLead.', simpleResolvers: true })
export class CreateLeadPayload extends Payload {
  @Node(() => LeadType, { nullable: true, description: 'The lead; null when it failed.' })
  lead!: string | null;
}

@ObjectType('UpdateLeadPayload', { description: 'The answer to updateLead.', simpleResolvers: true })
export class UpdateLeadPayload extends Payload {
  @Node(() => LeadType, { nullable: true, description: 'The lead as it is now; null when it failed.' })
  lead!: string | null;
}

@ObjectType('ClassifyLeadPayload', { description: 'The answer to classifyLead.', simpleResolvers: true })
export class ClassifyLeadPayload extends Payload {
  @Node(() => LeadClassificationType, { nullable: true, description: 'The new classification; null when it failed.' })
  classification!: string | null;
}

@ObjectType('AssignLeadPayload', { description: 'The answer to assignLead.', simpleResolvers: true })
export class AssignLeadPayload extends Payload {
  @Node(() => LeadType, { nullable: true, description: 'The lead as it is now; null when it failed.' })
  lead!: string | null;
}

@ObjectType('ConvertLeadPayload', { description: 'The answer to convertLead.', simpleResolvers: true })
export class ConvertLeadPayload extends Payload {
  @Node(() => CustomerType, { nullable: true, description: 'The customer that the lead became; null when it failed.' })
  customer!: string | null;
}
