import { dayMs } from '../../src/domain/shared/durations.js';
import { type SeededTenant, seededPipeline, seededThread } from './seed-tenants.js';

/** The variables of one request. */
export interface BenchVariables {
  variables: Record<string, unknown>;
  /** The same for the bare server, in the order of its statement, without the tenant and the seller. */
  bareValues: unknown[];
}
/** One read of the benchmark. Its variables differ from turn to turn, as those of real requests do. */
export interface BenchRead {
  name: string;
  query: string;
  variablesOf(tenant: SeededTenant, turn: number): BenchVariables;
}

const leadFields = `
        nodes {
          id name source status score createdAt
          contact { id phone email }
          seller { id displayName }
          classification { score temperature recommendedAction createdAt }
          opportunities(first: 10, status: OPEN) { nodes { id title value currency stage { id name position } } }
        }
        pageInfo { hasNextPage endCursor }`;
const conversationFields = `
        nodes {
          id channel status lastMessageAt unreadCount
          lastMessage { id direction author body sentAt }
          lead { id name contact { id phone } }
          seller { id displayName }
        }
        pageInfo { hasNextPage endCursor }`;

const leadStatuses = ['NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'WON', 'LOST', 'NURTURING'];
const sources = ['WHATSAPP', 'INSTAGRAM', 'Feria'];
const conversationStatuses = ['BOT', 'HUMAN', 'WAITING', 'CLOSED'];
/** Returns one or two of some values, different ones in each turn. */
const someOf = (values: string[], turn: number): string[] =>
  [turn, turn + 1 + (turn % 3)].slice(0, 1 + (turn % 2)).map(place => values[place % values.length] ?? '');

export const benchReads: BenchRead[] = [
  {
    name: 'leads',
    query: `query Leads($after: String) {
      leads(first: 50, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {${leadFields}
      }
    }`,
    variablesOf: () => ({ variables: {}, bareValues: [] }),
  },
  {
    name: 'leads by status',
    query: `query Leads($status: [LeadStatus!], $after: String) {
      leads(first: 50, after: $after, filter: { status: $status }, orderBy: { field: CREATED_AT, direction: DESC }) {${leadFields}
      }
    }`,
    variablesOf(_tenant, turn) {
      const status = someOf(leadStatuses, turn);
      return { variables: { status }, bareValues: [status] };
    },
  },
  {
    name: 'leads by status and source',
    query: `query Leads($status: [LeadStatus!], $source: [String!], $after: String) {
      leads(first: 50, after: $after, filter: { status: $status, source: $source }, orderBy: { field: CREATED_AT, direction: DESC }) {${leadFields}
      }
    }`,
    variablesOf(_tenant, turn) {
      const status = someOf(leadStatuses, turn);
      const source = [sources[turn % 3] ?? ''];
      return { variables: { status, source }, bareValues: [status, source] };
    },
  },
  {
    name: 'inbox',
    query: `query Inbox($status: [ConversationStatus!], $after: String) {
      conversations(first: 30, after: $after, filter: { status: $status }) {${conversationFields}
      }
    }`,
    variablesOf(_tenant, turn) {
      const status = someOf(conversationStatuses, turn);
      return { variables: { status }, bareValues: [status] };
    },
  },
  {
    name: 'unread inbox',
    query: `query UnreadInbox($status: [ConversationStatus!], $after: String) {
      conversations(first: 30, after: $after, filter: { status: $status, unreadOnly: true }) {${conversationFields}
      }
    }`,
    variablesOf(_tenant, turn) {
      const status = someOf(conversationStatuses, turn);
      return { variables: { status }, bareValues: [status] };
    },
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
    variablesOf(tenant, turn) {
      const id = seededThread(tenant, turn);
      return { variables: { id }, bareValues: [id] };
    },
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
    variablesOf(tenant, turn) {
      const pipelineId = seededPipeline(tenant, turn);
      return { variables: { pipelineId }, bareValues: [pipelineId] };
    },
  },
  {
    name: 'dashboard',
    query: `query Dashboard($pipelineId: ID!, $range: DateTimeRange!, $from: Date!, $to: Date!) {
      funnel(range: $range) { status count }
      pipelinePerformance(pipelineId: $pipelineId, range: $range) { stage { id name } entered current conversionRate averageSecondsInStage totalValue }
      won: timeSeries(metric: WON_AMOUNT, range: $range, bucket: WEEK) { time value }
      leaderboard(metric: WON_AMOUNT, from: $from, to: $to, first: 10) { rank value seller { id displayName } }
    }`,
    variablesOf(tenant, turn) {
      const pipelineId = seededPipeline(tenant, turn);
      const { months, days } = hundredDays(tenant, turn);
      const variables = { pipelineId, range: { from: months[0], to: months[1] }, from: days[0], to: days[1] };
      return { variables, bareValues: [pipelineId, ...months, ...days] };
    },
  },
];

/** A hundred days with sales that begin and end in the middle of an hour, as a range that ends now does. */
function hundredDays({ firstDay }: SeededTenant, turn: number): { months: string[]; days: string[] } {
  const start = Date.parse(`${firstDay}T15:23:00Z`) + (turn % 9) * dayMs;
  const months = [start, start + 100 * dayMs + 840_000].map(end => new Date(end).toISOString());
  return { months, days: months.map(end => end.slice(0, 10)) };
}
