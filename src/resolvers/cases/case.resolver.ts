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
    description: 'Asks for a person in a conversation: it waits for one, and a case says why.',
  })
  escalateConversation(
    @Arg('input', () => EscalateConversationInput, { description: 'Where, and why.' }) input: EscalateConversationInput,
    @Ctx() context: GraphContext,
  ): Promise<EscalateConversationPayload> {
    return payload('case', () => escalateConversation(context.useCase, input));
  }

  @Mutation(() => AssignCasePayload, { description: 'Gives a case, its contact and what hangs on it to somebody.' })
  assignCase(
    @Arg('input', () => AssignCaseInput, { description: 'Which case, and to whom.' }) input: AssignCaseInput,
    @Ctx() context: GraphContext,
  ): Promise<AssignCasePayload> {
    return payload('case', () => assignCase(context.useCase, input));
  }

  @Mutation(() => CloseCasePayload, { description: 'Closes a case, and its conversation with it.' })
  closeCase(
    @Arg('input', () => CloseCaseInput, { description: 'Which case, and what came of it.' }) input: CloseCaseInput,
    @Ctx() context: GraphContext,
  ): Promise<CloseCasePayload> {
    return payload('case', () => closeCase(context.useCase, input));
  }

  @Mutation(() => ReopenCasePayload, {
    description: 'Opens a case again within 72 hours, with its number and history.',
  })
  reopenCase(
    @Arg('input', () => CaseInput, { description: 'Which case.' }) input: CaseInput,
    @Ctx() context: GraphContext,
  ): Promise<ReopenCasePayload> {
    return payload('case', () => reopenCase(context.useCase, input));
  }

  @Mutation(() => EvaluateCaseClosurePayload, {
    description: 'Says whether what a conversation was about seems solved, how sure that is, and why. Changes nothing.',
  })
  async evaluateCaseClosure(
    @Arg('input', () => ConversationInput, { description: 'Which conversation.' }) input: ConversationInput,
    @Ctx() { useCase }: GraphContext,
  ): Promise<EvaluateCaseClosurePayload> {
    const { closure, userErrors } = await payload('closure', () => evaluateCaseClosure(useCase, input));
    return {
      solved: closure?.solved ?? null,
      confidence: closure?.confidence ?? null,
      reason: closure?.reason ?? null,
      userErrors,
    };
  }
}
