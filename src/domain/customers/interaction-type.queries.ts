import type { Sql } from '../shared/database.port.js';
import type { InteractionType } from './interaction-type.entity.js';

/** Returns the types that are offered, in their order. */
export const readInteractionTypes = (read: Sql): Promise<Pick<InteractionType, 'key' | 'label'>[]> =>
  read.query({
    name: 'interaction-type.active',
    text: 'select key, label from interaction_type where tenant_id = (select app.tenant()) and active order by position, id',
  });
