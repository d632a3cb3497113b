import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { ApiKeyResolver } from './access/api-key.resolver.js';
import { AuditEntryTotalCountResolver, AuditResolver } from './access/audit.resolver.js';
import { LoginResolver } from './access/login.resolver.js';
import { PasswordResolver } from './access/password.resolver.js';
import { PeopleResolver } from './access/people.resolver.js';
import { SessionResolver } from './access/session.resolver.js';
import { UserResolver } from './access/user.resolver.js';
import { ViewerResolver } from './access/viewer.resolver.js';
import { AgentDecisionTotalCountResolver, AssistantResolver } from './assistant/assistant.resolver.js';
import { OwnModelResolver } from './assistant/own-model.resolver.js';
import { UnderstandingResolver } from './assistant/understanding.resolver.js';
import { ContactResolver } from './contacts/contact.resolver.js';
import { ChannelAccountResolver } from './conversations/channel-account.resolver.js';
import {
  ConversationResolver,
  ConversationTotalCountResolver,
  MessageTotalCountResolver,
} from './conversations/conversation.resolver.js';
import { ConverseResolver } from './conversations/converse.resolver.js';
import { InboundEventResolver, InboundEventTotalCountResolver } from './conversations/inbound-event.resolver.js';
import { MessageMediaResolver, MessageResolver } from './conversations/message.resolver.js';
import { CustomFieldResolver } from './custom-fields/custom-field.resolver.js';
import {
  CustomerResolver,
  CustomerTotalCountResolver,
  InteractionResolver,
  InteractionTotalCountResolver,
} from './customers/customer.resolver.js';
import { InteractionTypeResolver } from './customers/interaction-type.resolver.js';
import { AlertResolver, AlertTotalCountResolver } from './insights/alert.resolver.js';
import { InsightResolver } from './insights/insight.resolver.js';
import { OrganizationReportResolver } from './insights/organization-report.resolver.js';
import { LeadResolver, LeadTotalCountResolver } from './leads/lead.resolver.js';
import { LeadChangeResolver } from './leads/lead-change.resolver.js';
import {
  OpportunityResolver,
  OpportunityTotalCountResolver,
  StageChangeResolver,
} from './opportunities/opportunity.resolver.js';
import { SellResolver } from './opportunities/sell.resolver.js';
import { PipelineResolver, StageResolver } from './pipelines/pipeline.resolver.js';
import { PrivacyResolver } from './privacy/privacy.resolver.js';
import { RoutingDecisionResolver } from './routing/routing-decision.resolver.js';
import { SellerResolver } from './sellers/seller.resolver.js';
import { LiveResolver } from './subscriptions/live.resolver.js';
import { TenantResolver } from './tenants/tenant.resolver.js';
import { TenantSettingsResolver } from './tenants/tenant-settings.resolver.js';

let built: Promise<GraphQLSchema> | null = null;

/** The graph; built once a process, since type-graphql keeps its metadata for the whole of it. */
export function buildGraph(): Promise<GraphQLSchema> {
  built ??= buildSchema({
    resolvers: [
      ViewerResolver,
      UserResolver,
      LoginResolver,
      SessionResolver,
      PasswordResolver,
      PeopleResolver,
      ApiKeyResolver,
      AuditResolver,
      AuditEntryTotalCountResolver,
      TenantResolver,
      LeadResolver,
      LeadTotalCountResolver,
      LeadChangeResolver,
      PipelineResolver,
      StageResolver,
      OpportunityResolver,
      OpportunityTotalCountResolver,
      StageChangeResolver,
      SellResolver,
      CustomerResolver,
      CustomerTotalCountResolver,
      InteractionResolver,
      InteractionTotalCountResolver,
      InteractionTypeResolver,
      CustomFieldResolver,
      InsightResolver,
      OrganizationReportResolver,
      ContactResolver,
      SellerResolver,
      ConversationResolver,
      ConversationTotalCountResolver,
      MessageTotalCountResolver,
      MessageResolver,
      MessageMediaResolver,
      ConverseResolver,
      ChannelAccountResolver,
      InboundEventResolver,
      InboundEventTotalCountResolver,
      AssistantResolver,
      AgentDecisionTotalCountResolver,
      UnderstandingResolver,
      OwnModelResolver,
      RoutingDecisionResolver,
      AlertResolver,
      AlertTotalCountResolver,
      TenantSettingsResolver,
      PrivacyResolver,
      LiveResolver,
    ],
    // Inputs are parsed by the use cases' zod schemas, once and for all callers.
    validate: false,
    // The sockets bring their own event streams; type-graphql only wants to know that subscriptions may exist.
    pubSub: {
      publish: () => undefined,
      subscribe: () => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }) }),
    },
  }).then(describeRoots);
  return built;
}

/** type-graphql takes no descriptions for the three root types. */
function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const descriptions = new Map([
    [schema.getQueryType(), 'What you can read. Each field shows what your role and your tenant may see.'],
    [schema.getMutationType(), 'What you can do. A business failure is in userErrors, and the thing is then null.'],
    [schema.getSubscriptionType(), 'What you can follow as it happens, over a socket at the same address.'],
  ]);
  for (const [type, description] of descriptions) if (type) type.description = description;
  return schema;
}
