import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  assignCase,
  closeCase,
  escalateConversation,
  evaluateCaseClosure,
  reopenCase,
} from '../../domain/cases/index.js';
import {
  AssignCaseInput,
  AssignCasePayload,
  CaseInput,
  CloseCaseInput,
  CloseCasePayload,
  EscalateConversationInput,
  EscalateConversationPayload,
  EvaluateCaseClosurePayload,
  ReopenCasePayload,
} from '../../schema/cases/case.type.js';
import { ConversationInput } from '../../schema/conversations/conversation.input.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class CaseResolver {
  @Mutation(() => EscalateConversationPayload, {
    description: 'Requests a person for a conversation: it waits for one, and a case gives the reason.',
  })
  escalateConversation(
    @Arg('input', () => EscalateConversationInput, { description: 'The conversation and the reason.' })
    input: EscalateConversationInput,
    @Ctx() context: GraphContext,
  ): Promise<EscalateConversationPayload> {
    return payload('case', () => escalateConversation(context.useCase, input));
  }

  @Mutation(() => AssignCasePayload, {
    description: 'Assigns a case, with its contact and related records, to a seller.',
  })
  assignCase(
    @Arg('input', () => AssignCaseInput, { description: 'The case and the seller.' }) input: AssignCaseInput,
    @Ctx() context: GraphContext,
  ): Promise<AssignCasePayload> {
    return payload('case', () => assignCase(context.useCase, input));
  }

  @Mutation(() => CloseCasePayload, { description: 'Closes a case and its conversation.' })
  closeCase(
    @Arg('input', () => CloseCaseInput, { description: 'The case and its resolution.' }) input: CloseCaseInput,
    @Ctx() context: GraphContext,
  ): Promise<CloseCasePayload> {
    return payload('case', () => closeCase(context.useCase, input));
  }

  @Mutation(() => ReopenCasePayload, {
    description: 'Reopens a case within 72 hours, with its number and history.',
  })
  reopenCase(
    @Arg('input', () => CaseInput, { description: 'The case.' }) input: CaseInput,
    @Ctx() context: GraphContext,
  ): Promise<ReopenCasePayload> {
    return payload('case', () => reopenCase(context.useCase, input));
  }

  @Mutation(() => EvaluateCaseClosurePayload, {
    description:
      'Judges whether the issue of a conversation seems resolved, with a confidence and a reason. Nothing is changed.',
  })
  async evaluateCaseClosure(
    @Arg('input', () => ConversationInput, { description: 'The conversation.' }) input: ConversationInput,
    @Ctx() { useCase, accepted }: GraphContext,
  ): Promise<EvaluateCaseClosurePayload> {
    const { closure, userErrors } = await payload('closure', () =>
      evaluateCaseClosure(useCase, { ...input, explainIn: accepted }),
    );
    return {
      solved: closure?.solved ?? null,
      confidence: closure?.confidence ?? null,
      reason: closure?.reason ?? null,
      userErrors,
    };
  }
}
