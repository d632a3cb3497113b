import { Field, ID, InputType } from 'type-graphql';
import { RepeatableInput } from '../repeatable.input.js';
import { DateTimeScalar, JsonScalar } from '../scalars/index.js';

@InputType('CreateCustomerInput', {
  description: 'A new customer. Somebody who is known by phone or e-mail stays one contact.',
})
export class CreateCustomerInput extends RepeatableInput {
  @Field(() => String, { description: 'Given name, or what a company is called.' })
  firstName!: string;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number, best with its country: `+50688880000`.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they live or receive.' })
  address?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      "The tenant's own fields: an object with a value for each key of `customFields(entityType: CUSTOMER)`.",
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('UpdateCustomerInput', { description: 'What changes: what is omitted stays, null clears.' })
export class UpdateCustomerInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, { nullable: true, description: 'Given name, or what a company is called.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: "E-mail address; it changes with the contact's." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "Phone number; it changes with the contact's." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they live or receive.' })
  address?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are to be treated with special care.' })
  vip?: boolean | null;

  @Field(() => String, { nullable: true, description: '`ACTIVE` or `INACTIVE`.' })
  status?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'An object: keys that are given change, a key given as null goes, the others stay. Null clears all. What is required cannot be cleared.',
  })
  customFields?: Record<string, unknown> | null;
}

@InputType('LogInteractionInput', { description: 'How the business met a customer.' })
export class LogInteractionInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, { description: 'What kind it was: the key of one of `interactionTypes`, such as `call`.' })
  type!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was; omit it for now.' })
  occurredAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  notes?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When to come back to it: a task for then is made.' })
  followUpAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  outcome?: string | null;
}

@InputType('CustomerInput', { description: 'Which customer.' })
export class CustomerInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;
}
