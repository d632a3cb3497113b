import { accessRoots, viewerReads } from './access.reads.js';
import { adRoots } from './ad.reads.js';
import { agendaRoots } from './agenda.reads.js';
import { assistantRoots } from './assistant.reads.js';
import { campaignRoots } from './campaign.reads.js';
import { caseRoots } from './case.reads.js';
import { commentRoots } from './comment.reads.js';
import { conversationRoots } from './conversation.reads.js';
import { crmRoots } from './crm.reads.js';
import { dashboardRoots } from './dashboard.reads.js';
import type { Reads } from './define-reads.js';
import { fieldRoots } from './field.reads.js';
import { flowRoots } from './flow.reads.js';
import { insightRoots } from './insight.reads.js';
import { leadRoots } from './lead.reads.js';
import { notificationRoots } from './notification.reads.js';
import { orderRoots } from './order.reads.js';
import { peopleRoots } from './people.reads.js';
import type { Root } from './roots.js';
import { scheduleRoots } from './schedule.reads.js';
import { searchRoots } from './search.reads.js';
import { socialPostRoots } from './social-post.reads.js';
import { webhookRoots } from './webhook.reads.js';
import { allWindows } from './window.js';
import { typeReadOf } from './window-reads.js';

/** All declared queries. Each is compiled, or runs through resolvers if it cannot be. */
export const roots: Record<string, Root> = {
  ...leadRoots,
  ...conversationRoots,
  ...commentRoots,
  ...peopleRoots,
  ...assistantRoots,
  ...crmRoots,
  ...adRoots,
  ...agendaRoots,
  ...orderRoots,
  ...fieldRoots,
  ...insightRoots,
  ...dashboardRoots,
  ...accessRoots,
  ...campaignRoots,
  ...socialPostRoots,
  ...caseRoots,
  ...flowRoots,
  ...webhookRoots,
  ...searchRoots,
  ...notificationRoots,
  ...scheduleRoots,
};

/** Everything that the compiler can read. Everything else runs through resolvers. */
export const reads: Reads = {
  types: {
    ...Object.fromEntries(allWindows().map(window => [window.name, typeReadOf(window)])),
    ...viewerReads.types,
  },
  roots: { ...roots, ...viewerReads.roots },
};
