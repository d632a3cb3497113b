import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { dismissContactMatch, mergeContacts, unmergeContacts } from '../../domain/identity/index.js';
import { ContactMatchInput, MergeContactsInput, UnmergeContactsInput } from '../../schema/contacts/merge.input.js';
import {
  DismissContactMatchPayload,
  MergeContactsPayload,
  UnmergeContactsPayload,
} from '../../schema/contacts/merge.payload.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class MergeResolver {
  @Mutation(() => MergeContactsPayload, {
    description:
      'Makes one contact of two who are one person. Messages, leads, sales and addresses of the second are the first one’s from then on. For CEO and ADMIN.',
  })
  async mergeContacts(
    @Arg('input', () => MergeContactsInput, { description: 'Which two.' }) input: MergeContactsInput,
    @Ctx() context: GraphContext,
  ): Promise<MergeContactsPayload> {
    let merge: string | null = null;
    const answer = await payload('contact', async () => {
      const { contactId, mergeId } = await mergeContacts(context.useCase, input);
      merge = mergeId;
      return contactId;
    });
    return { ...answer, mergeId: merge };
  }

  @Mutation(() => UnmergeContactsPayload, {
    description:
      'Takes a merge back: each contact has again what it had, and what has come to its addresses since. For CEO and ADMIN.',
  })
  unmergeContacts(
    @Arg('input', () => UnmergeContactsInput, { description: 'Which merge.' }) input: UnmergeContactsInput,
    @Ctx() context: GraphContext,
  ): Promise<UnmergeContactsPayload> {
    return payload('contacts', () => unmergeContacts(context.useCase, input));
  }

  @Mutation(() => DismissContactMatchPayload, { description: 'Says that two contacts are not one person.' })
  dismissContactMatch(
    @Arg('input', () => ContactMatchInput, { description: 'Which match.' }) input: ContactMatchInput,
    @Ctx() context: GraphContext,
  ): Promise<DismissContactMatchPayload> {
    return payload('dismissedId', () => dismissContactMatch(context.useCase, input));
  }
}
