import { Field, ID, InputType } from 'type-graphql';

@InputType('MergeContactsInput', { description: 'Two contacts who are one person.' })
export class MergeContactsInput {
  @Field(() => ID, { description: 'The contact that stays.' })
  keepId!: string;

  @Field(() => ID, { description: 'The contact whose messages, leads, sales and addresses go to the other one.' })
  mergeId!: string;
}

@InputType('UnmergeContactsInput', { description: 'Which merge is taken back.' })
export class UnmergeContactsInput {
  @Field(() => ID, { description: 'The mergeId that mergeContacts gave.' })
  mergeId!: string;
}

@InputType('ContactMatchInput', { description: 'Which match.' })
export class ContactMatchInput {
  @Field(() => ID, { description: 'The match.' })
  contactMatchId!: string;
}
