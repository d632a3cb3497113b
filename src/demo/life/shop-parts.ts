import { type Channel, descriptorOf, type Providers, storedWindows } from '../../domain/conversations/index.js';
import type { Transaction } from '../../domain/shared/database.port.js';

export interface StagePart {
  id: string;
  pipelineId: string;
  pipeline: string;
  position: number;
  kind: 'OPEN' | 'WON' | 'LOST';
}
/** Existing rows of the tenant that the rows of its life refer to. */
export interface ShopParts {
  tenantId: string;
  /** The account for WhatsApp by Meta, to which all of its customers write. */
  accountId: string;
  replyWindowSeconds: number | null;
  /** The sellers, in the order of the demo people. */
  sellers: { id: string; userId: string; available: boolean }[];
  /** The user who answers a conversation that has no seller. */
  bossId: string | null;
  /** The user who writes posts and notes who wants no messages. */
  writerId: string | null;
  /** The accounts by Meta on which posts are published. */
  networks: {
    id: string;
    channel: Channel;
    externalId: string;
    replyWindowSeconds: number | null;
    personWindowSeconds: number | null;
  }[];
  articles: { id: string; title: string; body: string; keywords: string[] }[];
  /** Ordered by pipeline, then by position. */
  stages: StagePart[];
  /** The products with a price, by their code. */
  products: { id: string; sku: string; priceMinor: number; stock: number | null }[];
}

const partsStatement = {
  name: 'demo.parts',
  text: `select (select a.id from channel_account a where a.provider = 'META' and a.channel = 'WHATSAPP') as "accountId",
    (select coalesce(json_agg(json_build_object('id', s.id, 'userId', s.user_id, 'available', s.available) order by s.created_at, s.id), '[]') from seller s) as sellers,
    (select m.user_id from membership m where m.role = 'CEO' limit 1) as "bossId",
    (select m.user_id from membership m order by array_position('{SECRETARY,CEO}'::text[], m.role) nulls last, m.id limit 1) as "writerId",
    (select json_agg(json_build_object('id', a.id, 'channel', a.channel, 'externalId', a.external_id)) from channel_account a
      where a.provider = 'META' and a.channel in ('MESSENGER', 'INSTAGRAM')) as networks,
    (select json_agg(json_build_object('id', k.id, 'title', k.title, 'body', k.body, 'keywords', k.keywords)) from knowledge_article k) as articles,
    (select json_agg(json_build_object('id', g.id, 'pipelineId', g.pipeline_id, 'pipeline', p.name, 'position', g.position, 'kind', g.kind) order by p.created_at desc, g.position)
      from stage g join pipeline p on p.id = g.pipeline_id where g.removed_at is null) as stages,
    (select coalesce(json_agg(json_build_object('id', p.id, 'sku', p.sku, 'priceMinor', p.price_minor, 'stock', p.stock) order by p.sku), '[]') from product p where p.price_minor > 0) as products`,
};

/** Reads what the demo tenant has already. Throws if it has no account for WhatsApp. */
export async function loadParts(tx: Transaction, providers: Providers): Promise<ShopParts> {
  const [parts] = await tx.query<Omit<ShopParts, 'tenantId' | 'replyWindowSeconds'>>(partsStatement);
  if (!parts?.accountId) throw new Error('the demo tenant has no channel account');
  const windowsOf = (channel: Channel) => storedWindows(descriptorOf(providers, 'META', channel));
  return {
    ...parts,
    tenantId: tx.tenantId,
    replyWindowSeconds: windowsOf('WHATSAPP')[0],
    networks: parts.networks.map(network => {
      const [replyWindowSeconds, personWindowSeconds] = windowsOf(network.channel);
      return { ...network, replyWindowSeconds, personWindowSeconds };
    }),
  };
}
