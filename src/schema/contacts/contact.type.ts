import { Field, ID, ObjectType } from 'type-graphql';
import type { ContactRow } from '../../domain/contacts/index.js';

@ObjectType('Contact', {
  description: 'A person or company who writes to the business, stored once; leads and customers refer to it.',
  simpleResolvers: true,
})
export class ContactType implements ContactRow {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Their name; null when not known.' })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Their phone number in E.164, such as `+50760000000`; null when not known. WhatsApp users may have none.',
  })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Their e-mail address; null when not known.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'The city they live or work in; null when not known.' })
  city!: string | null;

  @Field(() => String, { nullable: true, description: 'The company they speak for; null when not known.' })
  company!: string | null;

  @Field(() => Boolean, { description: 'Whether they have asked not to be written to. Then nothing is sent.' })
  optedOut!: boolean;
}
