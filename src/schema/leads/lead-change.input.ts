import { Field, ID, InputType } from 'type-graphql';
import type { LeadStatus } from '../../domain/leads/index.js';
import { RepeatableInput } from '../repeatable.input.js';
import { JsonScalar } from '../scalars/index.js';
import { LeadStatusEnum } from './lead.enums.js';

@InputType('CreateLeadInput', {
  description: 'A new lead. A person who is already known by phone or e-mail remains one contact.',
})
export class CreateLeadInput extends RepeatableInput {
  @Field(() => String, { description: 'The name of the lead, usually the name of the person.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number, preferably with the country code: `+50688880000`.',
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { description: 'The source, such as `WEB` or `Feria 2026`.' })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What they asked for; the lead is classified by it. If the contact already has an open lead that a channel opened, the text is added to that lead.',
  })
  message?: string | null;

  @Field(() => String, { nullable: true, description: 'The city where they live or work.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'The company that they represent.' })
  company?: string | null;

  @Field(() => [String], { nullable: true, description: 'Tags, at most 50.' })
  tags?: string[] | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: "The tenant's own fields: an object with a value for each key of `customFields(entityType: LEAD)`.",
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('UpdateLeadInput', { description: 'What changes: omitted fields stay unchanged, null clears a field.' })
export class UpdateLeadInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId!: string;

  @Field(() => String, { nullable: true, description: 'The name of the lead.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Phone number; the contact's changes too." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address; the contact's changes too." })
  email?: string | null;

  @Field(() => LeadStatusEnum, { nullable: true, description: 'The status; never null.' })
  status?: LeadStatus | null;

  @Field(() => [String], { nullable: true, description: 'All tags, which replace the current ones.' })
  tags?: string[] | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'An object: the given keys change, a key with null is removed, the others stay. Null removes all. Required values cannot be cleared.',
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('ClassifyLeadInput', { description: 'The lead to classify again.' })
export class ClassifyLeadInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId!: string;
}

@InputType('AssignLeadInput', { description: 'The lead, and the seller to assign it to.' })
export class AssignLeadInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The seller; omit it to have the best one chosen. A SELLER can only take the lead for themselves.',
  })
  sellerId?: string | null;
}

@InputType('ConvertLeadInput', { description: 'The lead to convert into a customer.' })
export class ConvertLeadInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId!: string;
}
