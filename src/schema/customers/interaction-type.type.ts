import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { InteractionTypeRow } from '../../domain/customers/index.js';

@ObjectType('InteractionType', {
  description: 'A way in which the tenant meets its customers, for logInteraction.',
  simpleResolvers: true,
})
export class InteractionKind implements InteractionTypeRow {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field(() => String, { description: 'What interactions of this kind say in `type`, such as `call`.' })
  key!: string;

  @Field(() => String, { description: 'What people read, in the language of the tenant.' })
  label!: string;

  @Field(() => Int, { description: 'Its place in the list, from 0.' })
  position!: number;
}
