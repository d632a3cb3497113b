import type { Sql } from '../shared/database.port.js';
import type { RowSource } from '../shared/keyset.js';

export interface InteractionTypeRow {
  id: string;
  key: string;
  label: string;
  position: number;
}

export const interactionTypeRows: RowSource = {
  from: 'interaction_type y',
  columns: 'y.id, y.key, y.label, y.position',
};
export const interactionTypeOrder = 'y.position, y.id';

/** Those that are offered, in their order; there are few, so the list does not page. */
export const readInteractionTypes = (read: Sql): Promise<InteractionTypeRow[]> =>
  read.query({
    name: 'interaction-type.active',
    text: `select ${interactionTypeRows.columns} from ${interactionTypeRows.from} where y.tenant_id = (select app.tenant()) and y.active order by ${interactionTypeOrder}`,
  });
