import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../scalars/index.js';

@InputType('UpdateContactInput', { description: 'Changes of a contact; omitted fields stay unchanged.' })
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

  @Field(() => String, { nullable: true, description: 'The city where they live or work; null clears it.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'The company that they represent; null clears it.' })
  company?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Their birthday; null clears it.' })
  birthday?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language for messages to them, such as `es` or `pt-BR`; null clears it.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Their time zone, such as America/Panama; null resets it to the one of their phone's country.",
  })
  timezone?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are especially important; null means false.' })
  vip?: boolean | null;
}
