import { Field, ID, InputType } from 'type-graphql';

@InputType('MergeContactsInput', { description: 'Two contacts who are the same person.' })
export class MergeContactsInput {
  @Field(() => ID, { description: 'The contact that is kept.' })
  keepId!: string;

  @Field(() => ID, {
    description: 'The contact whose messages, leads, opportunities and addresses move to the kept one.',
  })
  mergeId!: string;
}

@InputType('UnmergeContactsInput', { description: 'The merge to undo.' })
export class UnmergeContactsInput {
  @Field(() => ID, { description: 'The mergeId that mergeContacts returned.' })
  mergeId!: string;
}

@InputType('ContactMatchInput', { description: 'The match to dismiss.' })
export class ContactMatchInput {
  @Field(() => ID, { description: 'The match.' })
  contactMatchId!: string;
}
