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
      'Merges two contacts who are the same person. The messages, leads, opportunities and addresses of the second move to the first. For CEO and ADMIN.',
  })
  async mergeContacts(
    @Arg('input', () => MergeContactsInput, { description: 'The two contacts.' }) input: MergeContactsInput,
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
      'Undoes a merge: each contact gets back its records, and what has since arrived at its addresses. For CEO and ADMIN.',
  })
  unmergeContacts(
    @Arg('input', () => UnmergeContactsInput, { description: 'The merge.' }) input: UnmergeContactsInput,
    @Ctx() context: GraphContext,
  ): Promise<UnmergeContactsPayload> {
    return payload('contacts', () => unmergeContacts(context.useCase, input));
  }

  @Mutation(() => DismissContactMatchPayload, { description: 'Records that two contacts are not the same person.' })
  dismissContactMatch(
    @Arg('input', () => ContactMatchInput, { description: 'The match.' }) input: ContactMatchInput,
    @Ctx() context: GraphContext,
  ): Promise<DismissContactMatchPayload> {
    return payload('dismissedId', () => dismissContactMatch(context.useCase, input));
  }
}
