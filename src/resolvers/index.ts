import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { ApiKeyResolver } from './access/api-key.resolver.js';
import { AuditResolver } from './access/audit.resolver.js';
import { ConfirmationResolver } from './access/confirmation.resolver.js';
import { LoginResolver } from './access/login.resolver.js';
import { PasswordResolver } from './access/password.resolver.js';
import { PeopleResolver } from './access/people.resolver.js';
import { SessionResolver } from './access/session.resolver.js';
import { ViewerResolver } from './access/viewer.resolver.js';
import { AgendaResolver } from './agenda/agenda.resolver.js';
import { takeAnswers } from './answers.js';
import { AssignmentResolver } from './assignment/assignment.resolver.js';
import { AgentProfileResolver } from './assistant/agent-profile.resolver.js';
import { OwnModelResolver } from './assistant/own-model.resolver.js';
import { TrialResolver } from './assistant/trial.resolver.js';
import { UnderstandingResolver } from './assistant/understanding.resolver.js';
import { CampaignResolver } from './campaigns/campaign.resolver.js';
import { CaseResolver } from './cases/case.resolver.js';
import { CatalogueResolver } from './catalogue/catalogue.resolver.js';
import { CommentResolver } from './comments/comment.resolver.js';
import { ContactResolver } from './contacts/contact.resolver.js';
import { ChannelAccountResolver } from './conversations/channel-account.resolver.js';
import { ConverseResolver } from './conversations/converse.resolver.js';
import { InboundEventResolver } from './conversations/inbound-event.resolver.js';
import { MessageMediaResolver } from './conversations/message-media.resolver.js';
import { SendingResolver } from './conversations/sending.resolver.js';
import { CustomFieldResolver } from './custom-fields/custom-field.resolver.js';
import { CustomerResolver } from './customers/customer.resolver.js';
import { DashboardResolver } from './dashboards/dashboard.resolver.js';
import { ContactFactResolver } from './enrichment/contact-fact.resolver.js';
import { ExportResolver } from './exports/export.resolver.js';
import { FailedJobResolver } from './failed-jobs/failed-job.resolver.js';
import { FlowResolver, FlowRunResolver, FlowStepRunResolver } from './flows/flow.resolver.js';
import { MergeResolver } from './identity/merge.resolver.js';
import { ImportResolver } from './imports/import.resolver.js';
import { AlertResolver } from './insights/alert.resolver.js';
import { OrganizationReportResolver } from './insights/organization-report.resolver.js';
import { TeamMetricsResolver } from './insights/team-metrics.resolver.js';
import { BulkLeadResolver } from './leads/bulk-lead.resolver.js';
import { LeadChangeResolver } from './leads/lead-change.resolver.js';
import { UploadResolver } from './media/upload.resolver.js';
import { NotificationResolver } from './notifications/notification.resolver.js';
import { NotificationSettingsResolver } from './notifications/notification-settings.resolver.js';
import { SellResolver } from './opportunities/sell.resolver.js';
import { OrderResolver } from './orders/order.resolver.js';
import { WebhookResolver } from './outgoing-webhooks/webhook.resolver.js';
import { PipelineResolver } from './pipelines/pipeline.resolver.js';
import { PrivacyResolver } from './privacy/privacy.resolver.js';
import { KulaResolver } from './questions/kula.resolver.js';
import { resolveNodes } from './resolve-nodes.js';
import { SavedViewResolver } from './saved-views/saved-view.resolver.js';
import { ScheduledTaskResolver } from './schedules/scheduled-task.resolver.js';
import { SellerResolver } from './sellers/seller.resolver.js';
import { settleLists } from './settled-lists.js';
import { SocialPostResolver } from './social-posts/social-post.resolver.js';
import { LiveResolver } from './subscriptions/live.resolver.js';
import { TenantResolver } from './tenants/tenant.resolver.js';
import { TenantSettingsResolver } from './tenants/tenant-settings.resolver.js';
import { TaskResolver } from './to-dos/task.resolver.js';
import { UserErrorResolver } from './user-error.resolver.js';
import { DeclaredQueries, resolveWindows } from './window-resolvers.js';

let built: Promise<GraphQLSchema> | null = null;

/** Returns the GraphQL schema. It is built once per process, since type-graphql keeps its metadata for the lifetime of the process. */
export function buildGraph(): Promise<GraphQLSchema> {
  built ??= buildSchema({
    resolvers: [
      ViewerResolver,
      AgendaResolver,
      ApiKeyResolver,
      AssignmentResolver,
      AuditResolver,
      ConfirmationResolver,
      LoginResolver,
      PasswordResolver,
      PeopleResolver,
      SessionResolver,
      FailedJobResolver,
      WebhookResolver,
      OwnModelResolver,
      AgentProfileResolver,
      TrialResolver,
      UnderstandingResolver,
      CatalogueResolver,
      CampaignResolver,
      CaseResolver,
      ContactResolver,
      ContactFactResolver,
      MergeResolver,
      ChannelAccountResolver,
      CommentResolver,
      ConverseResolver,
      InboundEventResolver,
      MessageMediaResolver,
      SendingResolver,
      CustomFieldResolver,
      CustomerResolver,
      FlowResolver,
      FlowRunResolver,
      FlowStepRunResolver,
      ExportResolver,
      ImportResolver,
      AlertResolver,
      DashboardResolver,
      OrganizationReportResolver,
      BulkLeadResolver,
      LeadChangeResolver,
      UploadResolver,
      SellResolver,
      NotificationResolver,
      NotificationSettingsResolver,
      OrderResolver,
      PipelineResolver,
      PrivacyResolver,
      LiveResolver,
      TenantResolver,
      TenantSettingsResolver,
      SavedViewResolver,
      KulaResolver,
      SellerResolver,
      SocialPostResolver,
      ScheduledTaskResolver,
      TaskResolver,
      UserErrorResolver,
      TeamMetricsResolver,
      DeclaredQueries,
    ],
    // The use cases parse their inputs with zod, for all callers.
    validate: false,
    // The check would run a whole introspection at each start; test/graph.spec validates the schema instead.
    skipCheck: true,
    // The sockets have their own event streams; type-graphql rejects subscriptions without a pubSub.
    pubSub: {
      publish: () => undefined,
      subscribe: () => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }) }),
    },
  })
    .then(describeRoots)
    .then(resolveWindows)
    .then(resolveNodes)
    .then(takeAnswers)
    .then(settleLists);
  return built;
}

/** Describes the three root types here, since type-graphql accepts no descriptions for them. */
function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const descriptions = new Map([
    [schema.getQueryType(), 'Everything that you can read. Each field shows what your role and your tenant may see.'],
    [
      schema.getMutationType(),
      'Everything that you can do. Business errors are returned in userErrors, and the result is then null.',
    ],
    [schema.getSubscriptionType(), 'Live events, over a socket at the same address.'],
  ]);
  for (const [type, description] of descriptions) if (type) type.description = description;
  return schema;
}
