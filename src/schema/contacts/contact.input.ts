import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../scalars/index.js';

@InputType('UpdateContactInput', { description: 'What changes of a contact; what is omitted stays.' })
export class UpdateContactInput {
  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => String, { nullable: true, description: 'Their name; null clears it.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Their phone number, with or without the tenant's own country code; null clears it.",
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Their e-mail address; null clears it.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The city they live or work in; null clears it.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'The company they speak for; null clears it.' })
  company?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Their birthday; null clears it.' })
  birthday?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How they want to be written to, such as `es` or `pt-BR`; null clears it.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Their time zone, such as America/Panama; null goes back to that of their phone's country.",
  })
  timezone?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are of special importance; null is false.' })
  vip?: boolean | null;
}
