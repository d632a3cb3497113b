import { descriptorOf, type Providers } from '../../domain/conversations/index.js';
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
  /** Ordered by pipeline, then by position. */
  stages: StagePart[];
  /** The products with a price, by their code. */
  products: { id: string; priceMinor: number }[];
}

const partsStatement = {
  name: 'demo.parts',
  text: `select (select a.id from channel_account a where a.provider = 'META' and a.channel = 'WHATSAPP') as "accountId",
    (select coalesce(json_agg(json_build_object('id', s.id, 'userId', s.user_id, 'available', s.available) order by s.created_at, s.id), '[]') from seller s) as sellers,
    (select m.user_id from membership m where m.role = 'CEO' limit 1) as "bossId",
    (select json_agg(json_build_object('id', g.id, 'pipelineId', g.pipeline_id, 'pipeline', p.name, 'position', g.position, 'kind', g.kind) order by p.created_at desc, g.position)
      from stage g join pipeline p on p.id = g.pipeline_id where g.removed_at is null) as stages,
    (select coalesce(json_agg(json_build_object('id', p.id, 'priceMinor', p.price_minor) order by p.sku), '[]') from product p where p.price_minor > 0) as products`,
};

/** Reads what the demo tenant has already. Throws if it has no account for WhatsApp. */
export async function loadParts(tx: Transaction, providers: Providers): Promise<ShopParts> {
  const [parts] = await tx.query<Omit<ShopParts, 'tenantId' | 'replyWindowSeconds'>>(partsStatement);
  if (!parts?.accountId) throw new Error('the demo tenant has no channel account');
  const windowMs = descriptorOf(providers, 'META', 'WHATSAPP')?.replyWindowMs ?? null;
  return { ...parts, tenantId: tx.tenantId, replyWindowSeconds: windowMs === null ? null : windowMs / 1_000 };
}
