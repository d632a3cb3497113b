import type { CacheRules } from '../../app/cache';
import type { UpdateAgentProfileInput, UpdateKnowledgeArticleInput } from '../../gql/graphql';

/** A changed agent or article, shown before the server has answered. */
export const workshopCache: CacheRules = {
  optimistic: {
    updateAgentProfile(args) {
      const { agentProfileId, ...changed } = (args as { input: UpdateAgentProfileInput }).input;
      const agentProfile = { __typename: 'AgentProfile', id: agentProfileId, ...changed };
      return { __typename: 'UpdateAgentProfilePayload', agentProfile, userErrors: [] } as never;
    },
    updateKnowledgeArticle(args) {
      const { knowledgeArticleId, ...changed } = (args as { input: UpdateKnowledgeArticleInput }).input;
      const knowledgeArticle = { __typename: 'KnowledgeArticle', id: knowledgeArticleId, ...changed };
      return { __typename: 'UpdateKnowledgeArticlePayload', knowledgeArticle, userErrors: [] } as never;
    },
  },
};
