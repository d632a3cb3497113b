import { cacheExchange } from '@urql/exchange-graphcache';
import { inboxCache } from '../screens/inbox/cache';
import { settingsCache } from '../screens/settings/cache';
import { todayCache } from '../screens/today/cache';
import { workshopCache } from '../screens/workshop/cache';
import { notificationsCache } from './notifications-cache';

/** What the cache knows of each screen's writes. A screen with optimistic writes adds its part here. */
export type CacheRules = Pick<NonNullable<Parameters<typeof cacheExchange>[0]>, 'updates' | 'optimistic'>;
const parts: CacheRules[] = [inboxCache, notificationsCache, settingsCache, todayCache, workshopCache];

/** Types without an id are parts of what holds them. */
const embedded = [
  'AiAgreement',
  'AiCalibrationBin',
  'AiQuality',
  'AnswerPreview',
  'AuditFault',
  'ChannelIdentity',
  'AnswerComparison',
  'AnswerComparisonTotals',
  'CloseReason',
  'ComparedQuestion',
  'ConsentRecord',
  'CountUpdate',
  'CurrencyTotal',
  'DeliveryChange',
  'DiffPart',
  'FlowPreview',
  'FlowPreviewStep',
  'FlowStep',
  'ImportRow',
  'LeaderboardEntry',
  'MarkedRead',
  'MessageEmail',
  'MessageMedia',
  'MetricRow',
  'NewNotification',
  'NotificationSettings',
  'OrderLine',
  'SellerMetricTotals',
  'SellerMetrics',
  'SendPlan',
  'Subscribed',
  'TagCount',
  'TeamMetrics',
  'TenantReport',
  'TimePoint',
  'OutOfScopeScore',
  'OwnCorrectionScore',
  'OwnIntentConfusion',
  'OwnIntentScore',
  'OwnIntentScores',
  'SendPlan',
  'Understanding',
  'Viewer',
  'WidgetGrouping',
  'WidgetMetric',
  'WidgetPoint',
];

export const createCache = () =>
  cacheExchange({
    keys: Object.fromEntries(embedded.map(name => [name, () => null])),
    updates: {
      Mutation: Object.assign({}, ...parts.map(({ updates }) => updates?.Mutation)),
      Subscription: Object.assign({}, ...parts.map(({ updates }) => updates?.Subscription)),
    },
    optimistic: Object.assign({}, ...parts.map(({ optimistic }) => optimistic)),
  });
