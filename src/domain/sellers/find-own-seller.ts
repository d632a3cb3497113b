import type { Sql, Statement } from '../shared/database.port.js';

const ownStatement: Statement = {
  name: 'seller.own',
  text: 'select id from seller where user_id = app.actor() and active',
};

/** Returns the acting user's seller; null if the user does not sell. */
export async function findOwnSeller(sql: Sql): Promise<string | null> {
  const [own] = await sql.query<{ id: string }>(ownStatement);
  return own?.id ?? null;
}
