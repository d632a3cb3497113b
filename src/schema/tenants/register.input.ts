import { Field, InputType } from 'type-graphql';
import { RepeatableInput } from '../repeatable.input.js';

@InputType('RegisterInput', { description: 'An organisation, its line of business, and the person who opens it.' })
export class RegisterInput extends RepeatableInput {
  @Field(() => String, { description: 'What the organisation, and its first tenant, is called.' })
  organization!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The line of business, which the tenant is set up for: `retail`, `services`, `industrial installation`, `restaurant` or `real estate`; anything else is set up as `generic`.',
  })
  industry?: string | null;

  @Field(() => String, {
    description:
      'The e-mail address to sign in with. A letter goes there: its link confirms the address within seven days.',
  })
  email!: string;

  @Field(() => String, { description: 'The password: at least eight characters.' })
  password!: string;

  @Field(() => String, { description: 'Given name.' })
  firstName!: string;

  @Field(() => String, { description: 'Family name.' })
  lastName!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Language and region, such as `es-CR` (BCP 47); they choose the words, the currency and the time zone: `es` or `en`, and a country of America, Spain or the United Kingdom; a language alone is of the usual one, another is INVALID, and told which there are. `es-PA` when omitted.',
  })
  locale?: string | null;
}

@InputType('CreateTenantInput', { description: 'One more business of your organisation.' })
export class CreateTenantInput extends RepeatableInput {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The line of business, as in RegisterInput.' })
  industry?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language and region, such as `es-CR` (BCP 47), as in RegisterInput; `es-PA` when omitted.',
  })
  locale?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it counts in, such as `USD` (ISO 4217); that of the region when omitted.',
  })
  currency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When its days begin, such as `America/Panama` (IANA); that of the region when omitted.',
  })
  timezone?: string | null;
}
