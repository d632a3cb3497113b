import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { readAgentDecisions, readAgentProfiles } from '../../domain/assistant/index.js';
import { AgentDecisionsArgs } from '../../schema/assistant/agent-decision.args.js';
import { AgentDecisionConnection, type AgentDecisionType } from '../../schema/assistant/agent-decision.type.js';
import { AgentProfileType } from '../../schema/assistant/agent-profile.type.js';
import type { Connection } from '../../schema/connection.js';
import { allow } from '../allow.js';
import { toConnection, totalCountOf } from '../connection.js';
import type { GraphContext } from '../graph-context.js';

@Resolver()
export class AssistantResolver {
  @Query(() => [AgentProfileType], { description: 'The tenant’s AI agents, the oldest first.' })
  agentProfiles(@Ctx() context: GraphContext): Promise<AgentProfileType[]> {
    return readAgentProfiles(allow(context, 'agent-profile:read'));
  }

  @Query(() => AgentDecisionConnection, { description: 'What the agents decided and why, the newest first.' })
  async agentDecisions(
    @Args(() => AgentDecisionsArgs) { subjectId, kind, ...page }: AgentDecisionsArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<AgentDecisionType>> {
    return toConnection(await readAgentDecisions(allow(context, 'agent-decision:read'), { subjectId, kind }, page));
  }
}

export const AgentDecisionTotalCountResolver = totalCountOf(AgentDecisionConnection);
