import { Field, ID, InputType } from 'type-graphql';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

@InputType('CreateCustomerInput', {
  description: 'A new customer. A person who is already known by phone or e-mail remains one contact.',
})
export class CreateCustomerInput extends RepeatableInput {
  @Field(() => String, { description: 'Given name, or the name of a company.' })
  firstName!: string;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone number, preferably with the country code: `+50688880000`.',
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'The home or delivery address.' })
  address?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      "The tenant's own fields: an object with a value for each key of `customFields(entityType: CUSTOMER)`.",
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('UpdateCustomerInput', { description: 'What changes: omitted fields stay unchanged, null clears a field.' })
export class UpdateCustomerInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, { nullable: true, description: 'Given name, or the name of a company.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address; the contact's changes too." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "Phone number; the contact's changes too." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'The home or delivery address.' })
  address?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they need special care; null for no.' })
  vip?: boolean | null;

  @Field(() => String, { nullable: true, description: '`ACTIVE` or `INACTIVE`; never null.' })
  status?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'An object: the given keys change, a key with null is removed, the others stay. Null removes all. Required values cannot be cleared.',
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('LogInteractionInput', { description: 'An interaction of the business with a customer.' })
export class LogInteractionInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, { description: 'The type: the key of one of `interactionTypes`, such as `call`.' })
  type!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it took place; omit it for now.' })
  occurredAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  notes?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When to follow up: a task with this due date is created.',
  })
  followUpAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'The outcome.' })
  outcome?: string | null;
}

@InputType('CustomerInput', { description: 'The customer to act on.' })
export class CustomerInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;
}
