import { Field, InputType } from 'type-graphql';
import { RepeatableInput } from '../repeatable.input.js';

@InputType('RegisterInput', { description: 'A new organisation, its line of business, and its first user.' })
export class RegisterInput extends RepeatableInput {
  @Field(() => String, { description: 'The name of the organisation and of its first tenant.' })
  organization!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The line of business, which determines the initial setup of the tenant: `retail`, `services`, `industrial installation`, `restaurant` or `real estate`; any other value is set up as `generic`.',
  })
  industry?: string | null;

  @Field(() => String, {
    description:
      'The e-mail address to sign in with. An e-mail is sent to it, and the link in it confirms the address within seven days.',
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
      'Language and region, such as `es-CR` (BCP 47), which determine the language, the currency and the time zone. The language is `es` or `en`; the region is a country of America, Spain or the United Kingdom. A language without a region gets its default region. Other values are INVALID, and the error lists the possible ones. `es-PA` when omitted.',
  })
  locale?: string | null;
}

@InputType('CreateTenantInput', { description: 'An additional business of your organisation.' })
export class CreateTenantInput extends RepeatableInput {
  @Field(() => String, { description: 'Its name.' })
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
    description: 'The currency of its figures, such as `USD` (ISO 4217); that of the region when omitted.',
  })
  currency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The time zone of its days, such as `America/Panama` (IANA); that of the region when omitted.',
  })
  timezone?: string | null;
}
