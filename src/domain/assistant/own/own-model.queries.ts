import type { Sql } from '../../shared/database.port.js';
import { isId } from '../../shared/id.js';
import type { OwnModelKind, OwnModelStatus, OwnScores } from './own-model.js';

export interface OwnModelRow {
  id: string;
  kind: OwnModelKind;
  version: number;
  name: string;
  status: OwnModelStatus;
  active: boolean;
  messages: number;
  scores: OwnScores | null;
  failure: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

const columns = `id, kind, version, name, status, active, messages, scores, failure, created_at as "createdAt", finished_at as "finishedAt"`;

/** Returns the tenant's models, newest first. Only a few of each kind are kept. */
export const readOwnModels = (read: Sql, kind: OwnModelKind | null): Promise<OwnModelRow[]> =>
  read.query(
    {
      name: 'own-model.all',
      text: `select ${columns} from own_model where tenant_id = app.tenant() and ($1::text is null or kind = $1) order by created_at desc, id desc limit 100`,
    },
    [kind],
  );

/** Returns an own model of the tenant; null if there is none of this id. */
export async function readOwnModel(read: Sql, id: string): Promise<OwnModelRow | null> {
  if (!isId(id)) return null;
  const [row] = await read.query<OwnModelRow>(
    { name: 'own-model.by-id', text: `select ${columns} from own_model where id = $1` },
    [id],
  );
  return row ?? null;
}
