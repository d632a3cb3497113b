import { ApiKey, AuditEntry, Membership, ServiceToken, Session, User } from './domain/access/index.js';
import {
  AgentDecision,
  AgentProfile,
  Article,
  LeadIntent,
  Product,
  SentimentAnalysis,
} from './domain/assistant/index.js';
import { ChannelIdentity, Contact } from './domain/contacts/index.js';
import { ChannelAccount, Conversation, InboundEvent, Message, MessageMedia } from './domain/conversations/index.js';
import { CustomField } from './domain/custom-fields/index.js';
import { Customer, Interaction, InteractionType } from './domain/customers/index.js';
import { FailedJob } from './domain/failed-jobs/index.js';
import { Alert } from './domain/insights/index.js';
import { Lead, LeadClassification } from './domain/leads/index.js';
import { Opportunity, StageChange } from './domain/opportunities/index.js';
import { Pipeline, Stage } from './domain/pipelines/index.js';
import { RoutingDecision } from './domain/routing/index.js';
import { Seller } from './domain/sellers/index.js';
import { Organization, Tenant } from './domain/tenants/index.js';

/** Every table that the ORM writes or the graph shows; a spec compares their columns with the database. */
export const entities = [
  Organization,
  Tenant,
  User,
  Membership,
  Session,
  ServiceToken,
  Seller,
  AgentProfile,
  Contact,
  ChannelIdentity,
  Lead,
  ChannelAccount,
  Conversation,
  Message,
  Alert,
  Product,
  Article,
  Pipeline,
  Stage,
  Opportunity,
  Customer,
  Interaction,
  InteractionType,
  CustomField,
  // written by SQL, and declared for what reads them
  ApiKey,
  AuditEntry,
  LeadClassification,
  LeadIntent,
  SentimentAnalysis,
  AgentDecision,
  RoutingDecision,
  MessageMedia,
  InboundEvent,
  FailedJob,
  StageChange,
];
