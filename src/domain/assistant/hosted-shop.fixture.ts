import {
  aCustomer,
  agentAnswers,
  aProduct,
  aShop,
  customerWrites,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { draft, ToldModel } from './told-model.fixture.js';
import type { ToolCall } from './tools/agent-tools.js';

/** Returns a message to which the model first calls tools. */
export const calls = (...given: ToolCall[]) => draft('', given);

export interface StoredOrder {
  id: string;
  status: string;
  total: string;
  charges: { label: string; amountMinor: string }[];
  note: string | null;
  lines: { name: string; quantity: number }[] | null;
}

/** A product as a spec states it. */
export interface ShopProduct {
  name: string;
  priceMinor: number;
  stock: number;
  unit?: string;
  description?: string;
}

/**
 * A shop whose customer a hosted model answers: the spec decides what the customer writes and what the model says; the rest, from the
 * webhook to the order, is real.
 */
export class HostedShop {
  readonly model = new ToldModel();
  embudo!: TestEmbudo;
  shop!: TestShop;
  customer!: TestCustomer;

  async start(): Promise<void> {
    this.embudo = await startTestEmbudo({ http: true, worker: true, models: [await this.model.start()] });
  }
  stop(): Promise<void> {
    return this.model.stop();
  }

  /** Opens a new shop with a customer and these products, whose ids it returns. */
  async opens(products: readonly ShopProduct[]): Promise<string[]> {
    this.shop = await aShop(this.embudo);
    this.customer = aCustomer();
    const ids: string[] = [];
    for (const { unit = null, description = '', ...product } of products) {
      const { id } = await aProduct(this.embudo, this.shop.tenant, product);
      await this.sql('update product set unit = $2, description = $3 where id = $1', [id, unit, description]);
      ids.push(id);
    }
    return ids;
  }

  async says(title: string, body: string): Promise<void> {
    await this.sql(
      `insert into knowledge_article (id, tenant_id, title, body, keywords, language) values (gen_random_uuid(), $1, $2, $3, '{}', 'es')`,
      [this.shop.tenant.id, title, body],
    );
  }

  /** Sends one message of the customer, with the model's replies to it. Returns what the customer got. */
  async tells(text: string, ...replies: object[]): Promise<string> {
    this.model.asked = [];
    this.model.says = replies;
    await customerWrites(this.embudo, this.shop, this.customer, text);
    const told = await agentAnswers(this.embudo, this.shop);
    return told.at(-1)?.body ?? '';
  }

  /** Returns what the model was shown in a call of the last message, with plain spaces. */
  shown(call: number): string {
    return (this.model.asked[call - 1] ?? '').replaceAll(/[\u00a0\u202f]/gu, ' ');
  }

  /** Returns the orders of the shop, each with its lines by name. */
  orders(): Promise<StoredOrder[]> {
    return this.sql<StoredOrder>(
      `select id, status, total_minor::text as total, charges, note,
          (select json_agg(json_build_object('name', p.name, 'quantity', l.quantity) order by p.name)
            from order_line l join product p on p.id = l.product_id where l.order_id = o.id) as lines
        from sales_order o where tenant_id = $1 order by number`,
      [this.shop.tenant.id],
    );
  }

  sql<T extends object>(text: string, values: unknown[]): Promise<T[]> {
    return this.embudo.testDatabase.sql<T>(text, values);
  }
}
