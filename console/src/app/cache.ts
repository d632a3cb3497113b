import { cacheExchange, type UpdateResolver } from '@urql/exchange-graphcache';
import type { NotificationEventsSubscription } from '../gql/graphql';
import type { Entity, Forgetting } from './forgetting';

/** The update and optimistic rules that a screen brings for the cache (`<screen>/cache.ts`). */
export type CacheRules = Pick<NonNullable<Parameters<typeof cacheExchange>[0]>, 'updates' | 'optimistic'>;
type UpdateRules = Record<string, UpdateResolver | undefined>;

/** Types without an id, which the cache stores as parts of their parent. */
const embedded = [
  'AiAgreement',
  'AiCalibrationBin',
  'AiQuality',
  'AnswerComparison',
  'AnswerComparisonTotals',
  'AnswerPreview',
  'AuditFault',
  'CampaignPreview',
  'ChannelIdentity',
  'CloseReason',
  'ComparedQuestion',
  'ConsentRecord',
  'ConversationLeft',
  'CountUpdate',
  'CurrencyTotal',
  'DiffPart',
  'FlowPreview',
  'FlowPreviewStep',
  'FlowStep',
  'ImportRow',
  'KulaAnswer',
  'KulaPart',
  'LeaderboardEntry',
  'MarkedRead',
  'MessageEmail',
  'MessageMedia',
  'MetricRow',
  'NewNotification',
  'NotificationSettings',
  'OpportunityLeft',
  'OrderCharge',
  'OrderLine',
  'OutOfScopeScore',
  'OwnCorrectionScore',
  'OwnIntentConfusion',
  'OwnIntentScore',
  'OwnIntentScores',
  'SellerMetricTotals',
  'SellerMetrics',
  'SendPlan',
  'SourceCount',
  'Subscribed',
  'TagCount',
  'TeamMetrics',
  'TenantReport',
  'TimePoint',
  'Understanding',
  'Viewer',
  'WidgetGrouping',
  'WidgetMetric',
  'WidgetPoint',
];

const told = (field: string) => (result: Told) => result[field] as Entity | null | undefined;
type Told = Record<string, unknown>;
/** The entity that each subscription reports. */
const entityOf: Record<string, (result: Told) => Entity | null | undefined> = {
  ...Object.fromEntries(
    [
      'alertRaised',
      'commentUpdated',
      'conversationUpdated',
      'importUpdated',
      'messageAdded',
      'messageUpdated',
      'opportunityMoved',
      'opportunityUpdated',
    ].map(field => [field, told(field)]),
  ),
  notificationEvents(result) {
    const event = result.notificationEvents as NotificationEventsSubscription['notificationEvents'];
    return event.__typename === 'NewNotification' ? { __typename: 'Notification', id: event.notification.id } : null;
  },
};

/** The rules of all screens for subscriptions. They also hold each reported entity in the cache for a limited time. */
function subscriptionRules({ hold }: Forgetting, parts: readonly CacheRules[]): UpdateRules {
  const rules: UpdateRules = Object.assign({}, ...parts.map(({ updates }) => updates?.Subscription));
  const holding = Object.entries(entityOf).map(([field, find]): [string, UpdateResolver] => [
    field,
    (result, args, cache, info) => {
      const entity = find(result as Told);
      if (entity) hold(cache, entity);
      rules[field]?.(result, args, cache, info);
    },
  ]);
  return { ...rules, ...Object.fromEntries(holding) };
}

export const createCache = (forgetting: Forgetting, parts: readonly CacheRules[]) =>
  cacheExchange({
    keys: Object.fromEntries(embedded.map(name => [name, () => null])),
    updates: {
      Mutation: Object.assign({}, ...parts.map(({ updates }) => updates?.Mutation)),
      Subscription: subscriptionRules(forgetting, parts),
    },
    optimistic: Object.assign({}, ...parts.map(({ optimistic }) => optimistic)),
  });
