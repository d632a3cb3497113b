import { accessTables } from './domain/access/index.js';
import { adTables } from './domain/ads/index.js';
import { agendaTables } from './domain/agenda/index.js';
import { assistantTables } from './domain/assistant/index.js';
import { campaignTables } from './domain/campaigns/index.js';
import { caseTables } from './domain/cases/index.js';
import { catalogueTables } from './domain/catalogue/index.js';
import { commentTables } from './domain/comments/index.js';
import { contactTables } from './domain/contacts/index.js';
import { conversationTables } from './domain/conversations/index.js';
import { customFieldTables } from './domain/custom-fields/index.js';
import { customerTables } from './domain/customers/index.js';
import { dashboardTables } from './domain/dashboards/index.js';
import { enrichmentTables } from './domain/enrichment/index.js';
import { failedJobTables } from './domain/failed-jobs/index.js';
import { flowTables } from './domain/flows/index.js';
import { identityTables } from './domain/identity/index.js';
import { importTables } from './domain/imports/index.js';
import { insightTables } from './domain/insights/index.js';
import { leadTables } from './domain/leads/index.js';
import { liveTables } from './domain/live/index.js';
import { mediaTables } from './domain/media/index.js';
import { notificationTables } from './domain/notifications/index.js';
import { opportunityTables } from './domain/opportunities/index.js';
import { orderTables } from './domain/orders/index.js';
import { outgoingWebhookTables } from './domain/outgoing-webhooks/index.js';
import { pipelineTables } from './domain/pipelines/index.js';
import { questionTables } from './domain/questions/index.js';
import { routingTables } from './domain/routing/index.js';
import { savedViewTables } from './domain/saved-views/index.js';
import { scheduleTables } from './domain/schedules/index.js';
import { sellerTables } from './domain/sellers/index.js';
import { sharedTables } from './domain/shared/shared.tables.js';
import { registerTables } from './domain/shared/tables.js';
import { socialPostTables } from './domain/social-posts/index.js';
import { tenantTables } from './domain/tenants/index.js';
import { toDoTables } from './domain/to-dos/index.js';

/** Every table, feature by feature, in the order in which locks are taken (domain/contacts/lock-order.ts). */
export const tables = registerTables([
  ...contactTables,
  ...conversationTables,
  ...mediaTables,
  ...commentTables,
  ...enrichmentTables,
  ...leadTables,
  ...opportunityTables,
  ...customerTables,
  ...toDoTables,
  ...adTables,
  ...agendaTables,
  ...orderTables,
  ...catalogueTables,
  ...assistantTables,
  ...routingTables,
  ...insightTables,
  ...notificationTables,
  ...liveTables,
  ...accessTables,
  ...sharedTables,
  ...customFieldTables,
  ...campaignTables,
  ...caseTables,
  ...failedJobTables,
  ...identityTables,
  ...flowTables,
  ...importTables,
  ...outgoingWebhookTables,
  ...pipelineTables,
  ...dashboardTables,
  ...questionTables,
  ...savedViewTables,
  ...scheduleTables,
  ...sellerTables,
  ...socialPostTables,
  ...tenantTables,
]);

/** Every table that the ORM writes or the GraphQL schema shows. */
export const entities = tables.flatMap(({ entity }) => entity ?? []);
