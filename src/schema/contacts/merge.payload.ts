import { Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../read/node.js';
import { Payload } from '../user-error.js';
import { ContactType } from './contact.type.js';

@ObjectType('MergeContactsPayload', { description: 'The answer to mergeContacts.', simpleResolvers: true })
export class MergeContactsPayload extends Payload {
  @Node(() => ContactType, { nullable: true, description: 'The contact that was kept; null when it failed.' })
  contact!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Pass it to unmergeContacts to undo the merge; null when it failed.',
  })
  mergeId!: string | null;
}

@ObjectType('UnmergeContactsPayload', { description: 'The answer to unmergeContacts.', simpleResolvers: true })
export class UnmergeContactsPayload extends Payload {
  @Node(() => [ContactType], {
    nullable: true,
    description: 'Both contacts, the one that was kept first; null when it failed.',
  })
  contacts!: string[] | null;
}

@ObjectType('DismissContactMatchPayload', { description: 'The answer to dismissContactMatch.', simpleResolvers: true })
export class DismissContactMatchPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The match, which is no longer shown; null when it failed.' })
  dismissedId!: string | null;
}
