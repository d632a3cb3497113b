import pg from 'pg';

/** Opens under any key that is known, seals under the newest. */
export interface Resealer {
  seal(plain: string): string;
  open(sealed: string): string;
  isNewest(sealed: string): boolean;
}
interface Sealed {
  id: string;
  sealed: string;
}

/** Where sealed texts lie, and as which role they are reached: the queue's tables are not the owner's. */
const places: { role: string | null; read: string; write: string }[] = [
  {
    role: null,
    read: 'select id, credentials as sealed from channel_account',
    write: 'update channel_account set credentials = $3 where id = $1 and credentials = $2',
  },
  {
    // Letters, and what is searched for to be erased. A job that runs has read its payload already.
    role: 'embudo_queue',
    read: `select id, payload->>'sealed' as sealed from graphile_worker._private_jobs where payload->>'sealed' is not null`,
    write: `update graphile_worker._private_jobs set payload = jsonb_set(payload::jsonb, '{sealed}', to_jsonb($3::text))::json
      where id = $1 and payload->>'sealed' = $2 and locked_at is null`,
  },
  {
    role: null,
    read: `select id, payload->>'sealed' as sealed from failed_job where payload->>'sealed' is not null`,
    write: `update failed_job set payload = jsonb_set(payload, '{sealed}', to_jsonb($3::text)) where id = $1 and payload->>'sealed' = $2`,
  },
];

/**
 * Seals again, under the newest key, whatever lies under an older one, as the owner of the database. Every process must
 * know the new key by then. What changes meanwhile is left alone, so it may run beside them, and again until nothing is
 * left; then the old key can go.
 */
export async function resealAll(ownerUrl: string, box: Resealer): Promise<{ sealed: number; left: number }> {
  let sealed = 0;
  let left = 0;
  for (const { role, read, write } of places) {
    const client = new pg.Client({ connectionString: ownerUrl, ...(role && { options: `-c role=${role}` }) });
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { rows } = await client.query<Sealed>(read);
      for (const row of rows.filter(one => !box.isNewest(one.sealed))) {
        const { rowCount } = await client.query(write, [row.id, row.sealed, box.seal(box.open(row.sealed))]);
        if (rowCount === 1) sealed += 1;
      }
      const after = await client.query<Sealed>(read);
      left += after.rows.filter(one => !box.isNewest(one.sealed)).length;
    } finally {
      await client.end();
    }
  }
  return { sealed, left };
}
