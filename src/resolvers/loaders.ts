import DataLoader from 'dataloader';
import { readUsersByIds } from '../domain/access/index.js';
import { readAgentProfilesByIds, readIntents, readSentiments } from '../domain/assistant/index.js';
import { readContactsByIds, readIdentities } from '../domain/contacts/index.js';
import {
  readChannelAccountsByIds,
  readConversationsByIds,
  readConversationsOfContacts,
  readConversationsOfLeads,
  readMedia,
  readMessagesByIds,
  readThreads,
} from '../domain/conversations/index.js';
import { readCustomFieldsByIds } from '../domain/custom-fields/index.js';
import {
  readCustomersByIds,
  readCustomersOfContacts,
  readInteractions,
  readInteractionsByIds,
} from '../domain/customers/index.js';
import { readAlertsByIds, readStageTotals } from '../domain/insights/index.js';
import {
  readClassifications,
  readClassificationsByIds,
  readCloseProbabilities,
  readLeadsByIds,
} from '../domain/leads/index.js';
import {
  readOpportunitiesByIds,
  readOpportunitiesOfLeads,
  readOpportunitiesOfStages,
  readStageChanges,
} from '../domain/opportunities/index.js';
import { readPipelinesByIds, readStagesByIds, readStagesOfPipelines } from '../domain/pipelines/index.js';
import { readLatestRouting } from '../domain/routing/index.js';
import { readOpenLoads, readSellersByIds, readSellersByUsers } from '../domain/sellers/index.js';
import type { Sql } from '../domain/shared/database.port.js';
import { isId } from '../domain/shared/id.js';
import type { Page, PageRequest } from '../domain/shared/keyset.js';

type Read<Row> = (read: Sql, ids: readonly string[]) => Promise<Row[]>;

/** Batches everything that an operation asks for by id into one statement per kind; an id that is no UUID is an id that does not exist. */
export function createLoaders(sql: Sql) {
  const one = <Row>(read: Read<Row>, keyOf: (row: Row) => string) =>
    new DataLoader<string, Row | null>(async ids => {
      const rows = new Map((await read(sql, ids.filter(isId))).map(row => [keyOf(row), row]));
      // Postgres writes ids in lower case, a client may send capitals.
      return ids.map(id => rows.get(id.toLowerCase()) ?? null);
    });
  const many = <Row>(read: Read<Row>, keyOf: (row: Row) => string) =>
    new DataLoader<string, Row[]>(async ids => {
      const groups = Map.groupBy(await read(sql, ids), keyOf);
      return ids.map(id => groups.get(id) ?? []);
    });
  /** One loader for each set of arguments that an operation uses. */
  const byArguments = <A, T>(make: (given: A) => DataLoader<string, T>) => {
    const made = new Map<string, DataLoader<string, T>>();
    return (given: A): DataLoader<string, T> => {
      const key = JSON.stringify(given);
      const known = made.get(key) ?? make(given);
      made.set(key, known);
      return known;
    };
  };
  const pages = <Row, A extends PageRequest>(
    read: (sql: Sql, ids: readonly string[], request: A) => Promise<Page<Row>[]>,
  ) => byArguments((request: A) => new DataLoader<string, Page<Row>>(ids => read(sql, ids, request)));
  return {
    user: one(readUsersByIds, row => row.id),
    seller: one(readSellersByIds, row => row.id),
    sellerOfUser: one(readSellersByUsers, row => row.userId),
    openLoad: one(readOpenLoads, row => row.sellerId),
    agentProfile: one(readAgentProfilesByIds, row => row.id),
    contact: one(readContactsByIds, row => row.id),
    identities: many(readIdentities, row => row.contactId),
    lead: one(readLeadsByIds, row => row.id),
    closeProbability: one(readCloseProbabilities, row => row.leadId),
    conversation: one(readConversationsByIds, row => row.id),
    message: one(readMessagesByIds, row => row.id),
    media: many(readMedia, row => row.messageId),
    intent: one(readIntents, row => row.messageId),
    sentiment: one(readSentiments, row => row.messageId),
    routing: one(readLatestRouting, row => row.conversationId),
    channelAccount: one(readChannelAccountsByIds, row => row.id),
    alert: one(readAlertsByIds, row => row.id),
    /** The newest of each lead, at most as many as given. */
    classifications: byArguments((most: number) =>
      many(
        (read, ids) => readClassifications(read, ids, most),
        row => row.leadId,
      ),
    ),
    conversationsOfLead: pages(readConversationsOfLeads),
    conversationsOfContact: pages(readConversationsOfContacts),
    classification: one(readClassificationsByIds, row => row.id),
    pipeline: one(readPipelinesByIds, row => row.id),
    stage: one(readStagesByIds, row => row.id),
    stagesOfPipeline: many(readStagesOfPipelines, row => row.pipelineId),
    stageTotals: many(readStageTotals, row => row.stageId),
    opportunity: one(readOpportunitiesByIds, row => row.id),
    opportunitiesOfStage: pages(readOpportunitiesOfStages),
    opportunitiesOfLead: pages(readOpportunitiesOfLeads),
    stageChanges: many(readStageChanges, row => row.opportunityId),
    customer: one(readCustomersByIds, row => row.id),
    customerOfContact: one(readCustomersOfContacts, row => row.contactId),
    interaction: one(readInteractionsByIds, row => row.id),
    interactions: pages(readInteractions),
    customField: one(readCustomFieldsByIds, row => row.id),
    thread: pages(readThreads),
  };
}
export type Loaders = ReturnType<typeof createLoaders>;
