import { Membership, ServiceToken, Session, User } from './domain/access/index.js';
import { AgentProfile, Article, Product } from './domain/assistant/index.js';
import { ChannelIdentity, Contact } from './domain/contacts/index.js';
import { ChannelAccount, Conversation, Message } from './domain/conversations/index.js';
import { CustomField } from './domain/custom-fields/index.js';
import { Customer, Interaction, InteractionType } from './domain/customers/index.js';
import { Alert } from './domain/insights/index.js';
import { Lead } from './domain/leads/index.js';
import { Opportunity } from './domain/opportunities/index.js';
import { Pipeline, Stage } from './domain/pipelines/index.js';
import { Seller } from './domain/sellers/index.js';
import { Organization, Tenant } from './domain/tenants/index.js';

/** Every entity that the ORM writes; a spec compares them with the tables. */
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
];
