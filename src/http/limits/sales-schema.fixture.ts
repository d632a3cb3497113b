import { buildSchema } from 'graphql';

/** A small graph with everything that limits are about: connections in connections, plain lists, cycles, several mutations. */
export const salesSchema = buildSchema(/* GraphQL */ `
  directive @mark on FIELD | QUERY | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT
  interface Named { name: String! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Contact implements Named { id: ID! name: String! phone: String leads(first: Int = 20): LeadConnection! }
  type Seller implements Named { id: ID! name: String! }
  type Classification { score: Int! temperature: String! recommendedAction: String! createdAt: String! }
  type Lead implements Named {
    id: ID! name: String! source: String! status: String! score: Int createdAt: String!
    contact: Contact! seller: Seller classification: Classification
    opportunities(first: Int = 20, after: String, status: String): OpportunityConnection!
    notes(first: Int): [String!]!
    activities: ActivityConnection!
  }
  type ActivityConnection { nodes: [Message!]! }
  type LeadEdge { node: Lead! cursor: String! }
  type LeadConnection { nodes: [Lead!]! edges: [LeadEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type Opportunity { id: ID! title: String! value: String! currency: String! stage: Stage! lead: Lead! owner: Seller }
  type OpportunityConnection { nodes: [Opportunity!]! pageInfo: PageInfo! }
  type Stage { id: ID! name: String! position: Int! opportunities(first: Int = 20): OpportunityConnection! }
  type Pipeline { id: ID! name: String! stages: [Stage!]! }
  type Message { id: ID! direction: String! body: String! status: String! sentAt: String! seller: Seller }
  type MessageConnection { nodes: [Message!]! pageInfo: PageInfo! }
  type Conversation {
    id: ID! channel: String! status: String! unreadCount: Int! lastMessage: Message lead: Lead seller: Seller
    messages(first: Int, last: Int, before: String): MessageConnection!
  }
  type ConversationConnection { nodes: [Conversation!]! pageInfo: PageInfo! }
  type FunnelStage { status: String! count: Int! }
  type Leader { rank: Int! value: String! seller: Seller! }
  union Hit = Lead | Contact
  type Query {
    leads(first: Int = 20, last: Int, after: String, status: [String!]): LeadConnection!
    lead(id: ID!): Lead
    conversation(id: ID!): Conversation
    conversations(first: Int = 20, after: String, status: [String!]): ConversationConnection!
    pipeline(id: ID!): Pipeline
    funnel(from: String!): [FunnelStage!]!
    leaderboard(first: Int = 10): [Leader!]!
    search(text: String!, first: Int = 20): [Hit!]!
  }
  type Mutation { touch(id: ID!): Lead! }
  type Subscription { leadTouched(id: ID): Lead! }
`);

/** The five daily reads of a seller, as documents of this graph: inbox, list, board, thread, dashboard. */
export const dailyReads: Record<string, string> = {
  inbox: `query ($status: [String!], $after: String) {
    conversations(first: 30, after: $after, status: $status) {
      nodes {
        id channel status unreadCount
        lastMessage { id direction body sentAt }
        lead { id name contact { id phone } }
        seller { id name }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  list: `query ($status: [String!], $after: String) {
    leads(first: 50, after: $after, status: $status) {
      nodes {
        id name source status score createdAt
        contact { id phone }
        seller { id name }
        classification { score temperature recommendedAction createdAt }
        opportunities(first: 10, status: "OPEN") { nodes { id title value currency stage { id name position } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  board: `query ($id: ID!) {
    pipeline(id: $id) {
      id name
      stages {
        id name position
        opportunities(first: 20) {
          nodes { id title value currency lead { id name contact { id phone } } owner { id name } }
        }
      }
    }
  }`,
  thread: `query ($id: ID!, $before: String) {
    conversation(id: $id) {
      id status
      messages(last: 100, before: $before) {
        nodes { id direction body status sentAt seller { id name } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`,
  dashboard: `query ($from: String!) {
    won: funnel(from: $from) { status count }
    leaderboard(first: 10) { rank value seller { id name } }
  }`,
};
