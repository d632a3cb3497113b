import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createAgentProfile, updateAgentProfile } from '../../domain/assistant/index.js';
import {
  CreateAgentProfileInput,
  CreateAgentProfilePayload,
  UpdateAgentProfileInput,
  UpdateAgentProfilePayload,
} from '../../schema/assistant/agent-profile.type.js';
import { payload } from '../error-boundary.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class AgentProfileResolver {
  @Mutation(() => CreateAgentProfilePayload, {
    description: 'Adds an AI agent. It answers for the leads that refer to it.',
  })
  createAgentProfile(
    @Arg('input', () => CreateAgentProfileInput, { description: 'The agent.' }) input: CreateAgentProfileInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateAgentProfilePayload> {
    return payload('agentProfile', () => createAgentProfile(context.useCase, input));
  }

  @Mutation(() => UpdateAgentProfilePayload, {
    description: 'Changes an AI agent; omitted fields stay unchanged. The change applies from its next answer on.',
  })
  updateAgentProfile(
    @Arg('input', () => UpdateAgentProfileInput, { description: 'What changes.' }) input: UpdateAgentProfileInput,
    @Ctx() context: GraphContext,
  ): Promise<UpdateAgentProfilePayload> {
    return payload('agentProfile', () => updateAgentProfile(context.useCase, input));
  }
}
