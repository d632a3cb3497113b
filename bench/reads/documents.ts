import type { SeededTenant } from './seed-tenants.js';

/** One read of the benchmark: as a client asks for it, and as the bare server is asked. */
export interface BenchRead {
  name: string;
  query: string;
  variables: Record<string, unknown>;
  /** Beside the tenant; null where the bare server has nothing of the kind. */
  bareValues: unknown[] | null;
}

export const benchReads = ({ conversationId, pipelineId }: SeededTenant): BenchRead[] => [
  {
    name: 'leads',
    query: `query Leads($status: [LeadStatus!], $after: String) {
      leads(first: 50, after: $after, filter: { status: $status }, orderBy: { field: CREATED_AT, direction: DESC }) {
        nodes {
          id name source status score createdAt
          contact { id phone email }
          seller { id displayName }
          classification { score temperature recommendedAction createdAt }
          opportunities(first: 10, status: OPEN) { nodes { id title value currency stage { id name position } } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: {},
    bareValues: [],
  },
  {
    name: 'inbox',
    query: `query Inbox($status: [ConversationStatus!], $after: String) {
      conversations(first: 30, after: $after, filter: { status: $status }) {
        nodes {
          id channel status lastMessageAt unreadCount
          lastMessage { id direction author body sentAt }
          lead { id name contact { id phone } }
          seller { id displayName }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: { status: ['BOT', 'WAITING'] },
    bareValues: [['BOT', 'WAITING']],
  },
  {
    name: 'thread',
    query: `query Thread($id: ID!, $before: String) {
      conversation(id: $id) {
        id status
        messages(last: 100, before: $before) {
          nodes { id direction author body status sentAt seller { id displayName } }
          pageInfo { hasPreviousPage startCursor }
        }
      }
    }`,
    variables: { id: conversationId },
    bareValues: [conversationId],
  },
  {
    name: 'kanban',
    query: `query Kanban($pipelineId: ID!) {
      pipeline(id: $pipelineId) {
        id name
        stages {
          id name position color opportunityCount totalValue
          opportunities(first: 20) { nodes { id title value currency lastStageChangeAt lead { id name contact { id phone } } owner { id displayName } } }
        }
      }
    }`,
    variables: { pipelineId },
    bareValues: [pipelineId],
  },
  {
    name: 'dashboard',
    query: `query Dashboard($pipelineId: ID!, $range: DateTimeRange!, $from: Date!, $to: Date!) {
      funnel(range: $range) { status count }
      pipelinePerformance(pipelineId: $pipelineId, range: $range) { stage { id name } entered current conversionRate averageSecondsInStage totalValue }
      won: timeSeries(metric: WON_AMOUNT, range: $range, bucket: WEEK) { time value }
      leaderboard(metric: WON_AMOUNT, from: $from, to: $to, first: 10) { rank value seller { id displayName } }
    }`,
    variables: { pipelineId, range: { from: months[0], to: months[1] }, from: days[0], to: days[1] },
    bareValues: [pipelineId, ...months, ...days],
  },
];

/** A hundred days that begin and end in the middle of an hour, as those that end now do. */
const months = ['2026-01-10T15:23:00.000Z', '2026-04-20T15:37:00.000Z'];
const days = ['2026-01-10', '2026-04-20'];
