import { Field, ID, InputType } from 'type-graphql';
import type { LeadStatus } from '../../domain/leads/index.js';
import { RepeatableInput } from '../repeatable.input.js';
import { JsonScalar } from '../scalars/index.js';
import { LeadStatusEnum } from './lead.enums.js';

@InputType('CreateLeadInput', {
  description: 'A new lead. Somebody who is known by phone or e-mail stays one contact.',
})
export class CreateLeadInput extends RepeatableInput {
  @Field(() => String, { description: 'What the lead is called, usually the name of the person.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Phone number, best with its country: `+50688880000`.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { description: 'Where it comes from, such as `WEB` or `Feria 2026`.' })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What they asked for. The lead is classified by it; an open lead of theirs keeps it beside what it has.',
  })
  message?: string | null;

  @Field(() => String, { nullable: true, description: 'The city they live or work in.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'The company they speak for.' })
  company?: string | null;

  @Field(() => [String], { nullable: true, description: 'Labels of the business, at most 50.' })
  tags?: string[] | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: "The tenant's own fields: an object with a value for each key of `customFields(entityType: LEAD)`.",
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('UpdateLeadInput', { description: 'What changes: what is omitted stays, null clears.' })
export class UpdateLeadInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId!: string;

  @Field(() => String, { nullable: true, description: 'What the lead is called.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Phone number; it changes with the contact's." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address; it changes with the contact's." })
  email?: string | null;

  @Field(() => LeadStatusEnum, { nullable: true, description: 'How far it has come; never null.' })
  status?: LeadStatus | null;

  @Field(() => [String], { nullable: true, description: 'All its tags from now on.' })
  tags?: string[] | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'An object: keys that are given change, a key given as null goes, the others stay. Null clears all. What is required cannot be cleared.',
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('ClassifyLeadInput', { description: 'Which lead to judge anew.' })
export class ClassifyLeadInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId!: string;
}

@InputType('AssignLeadInput', { description: 'Whose a lead becomes.' })
export class AssignLeadInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The seller; omit it to have the best one chosen. A seller takes it for oneself.',
  })
  sellerId?: string | null;
}

@InputType('ConvertLeadInput', { description: 'Which lead has bought.' })
export class ConvertLeadInput {
  @Field(() => ID, { description: 'The lead.' })
  leadId!: string;
}
