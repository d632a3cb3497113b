import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Something the tenant sells, as answers may name it. */
@Entity({ tableName: 'product' })
export class Product {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  sku!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  description = '';

  @Property({ type: 'text[]' })
  keywords: string[] = [];

  @Property({ type: 'text', nullable: true })
  unit: string | null = null;

  /** Minor units; null where the price is on request. */
  @Property({ type: 'bigint', nullable: true })
  priceMinor: string | null = null;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'integer', nullable: true })
  stock: number | null = null;

  @Property({ type: 'boolean' })
  active = true;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}

/** What the tenant's agent may tell about hours, shipping, policies. */
@Entity({ tableName: 'knowledge_article' })
export class Article {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'text[]' })
  keywords: string[] = [];

  @Property({ type: 'text' })
  language!: 'es' | 'en';

  @Property({ type: 'boolean' })
  active = true;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}

/** The character of an AI agent. */
@Entity({ tableName: 'agent_profile' })
export class AgentProfile {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  personality!: string;

  @Property({ type: 'text' })
  systemPrompt!: string;

  @Property({ type: 'text[]' })
  capabilities: string[] = [];

  @Property({ type: 'text[]' })
  skills: string[] = [];

  @Property({ type: 'text[]' })
  regions: string[] = [];

  @Property({ type: 'boolean' })
  active = true;

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}
