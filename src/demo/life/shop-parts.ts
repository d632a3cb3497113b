import type { Transaction } from '../../domain/shared/database.port.js';

export interface StagePart {
  id: string;
  pipelineId: string;
  pipeline: string;
  position: number;
  kind: 'OPEN' | 'WON' | 'LOST';
}
/** What the tenant has already, to which the rows of its life refer. */
export interface ShopParts {
  tenantId: string;
  accountId: string;
  /** In the order of the demo people. */
  sellers: { id: string; userId: string; available: boolean }[];
  /** Who answers where nobody sells. */
  bossId: string | null;
  /** By pipeline, then by place. */
  stages: StagePart[];
}

const partsStatement = {
  name: 'demo.parts',
  text: `select (select a.id from channel_account a order by a.created_at limit 1) as "accountId",
    (select coalesce(json_agg(json_build_object('id', s.id, 'userId', s.user_id, 'available', s.available) order by s.created_at, s.id), '[]') from seller s) as sellers,
    (select m.user_id from membership m where m.role = 'CEO' limit 1) as "bossId",
    (select json_agg(json_build_object('id', g.id, 'pipelineId', g.pipeline_id, 'pipeline', p.name, 'position', g.position, 'kind', g.kind) order by p.created_at desc, g.position)
      from stage g join pipeline p on p.id = g.pipeline_id) as stages`,
};

export async function loadParts(tx: Transaction): Promise<ShopParts> {
  const [parts] = await tx.query<Omit<ShopParts, 'tenantId'>>(partsStatement);
  if (!parts?.accountId) throw new Error('the demo tenant has no channel account');
  return { ...parts, tenantId: tx.tenantId };
}
