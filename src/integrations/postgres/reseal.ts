import pg from 'pg';

/** Opens texts that are sealed under any known key, and seals texts under the newest key. */
export interface Resealer {
  seal(plain: string): string;
  open(sealed: string): string;
  isNewest(sealed: string): boolean;
}
interface Sealed {
  /** The primary key of the row. */
  key: string[];
  sealed: string;
}

/** Every place with sealed texts, and the role that can access it: the queue's tables do not belong to the owner. */
const places: { role: string | null; read: string; write: string }[] = [
  {
    role: null,
    read: 'select array[tenant_id, id] as key, credentials as sealed from channel_account',
    write: `update channel_account set credentials = $3 where tenant_id = ($1::uuid[])[1] and id = ($1::uuid[])[2] and credentials = $2`,
  },
  {
    role: null,
    read: 'select array[tenant_id, id] as key, previous_credentials as sealed from channel_account where previous_credentials is not null',
    write: `update channel_account set previous_credentials = $3 where tenant_id = ($1::uuid[])[1] and id = ($1::uuid[])[2] and previous_credentials = $2`,
  },
  {
    role: null,
    read: 'select array[tenant_id, id] as key, secret as sealed from webhook_endpoint',
    write:
      'update webhook_endpoint set secret = $3 where tenant_id = ($1::uuid[])[1] and id = ($1::uuid[])[2] and secret = $2',
  },
  {
    role: null,
    read: 'select array[tenant_id, id] as key, previous_secret as sealed from webhook_endpoint where previous_secret is not null',
    write:
      'update webhook_endpoint set previous_secret = $3 where tenant_id = ($1::uuid[])[1] and id = ($1::uuid[])[2] and previous_secret = $2',
  },
  {
    role: null,
    read: 'select array[public_key] as key, private_key as sealed from push_key',
    write: 'update push_key set private_key = $3 where public_key = ($1::text[])[1] and private_key = $2',
  },
  {
    // Mails to send, and search terms of an erasure. A running job has already read its payload, so it is left out.
    role: 'embudo_queue',
    read: `select array[id] as key, payload->>'sealed' as sealed from graphile_worker._private_jobs where payload->>'sealed' is not null`,
    write: `update graphile_worker._private_jobs set payload = jsonb_set(payload::jsonb, '{sealed}', to_jsonb($3::text))::json
      where id = ($1::bigint[])[1] and payload->>'sealed' = $2 and locked_at is null`,
  },
  {
    role: null,
    read: `select array[tenant_id, id] as key, payload->>'sealed' as sealed from failed_job where payload->>'sealed' is not null`,
    write: `update failed_job set payload = jsonb_set(payload, '{sealed}', to_jsonb($3::text)) where tenant_id = ($1::uuid[])[1] and id = ($1::uuid[])[2] and payload->>'sealed' = $2`,
  },
];

/**
 * Seals every text that is sealed under an older key again under the newest key, as the owner of the database. All processes
 * must have the new key before. A text that changes meanwhile is skipped, so this may run while they work; repeat it until
 * nothing is left, then remove the old key. Returns how many texts were sealed and how many are left.
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
      for (const row of rows.filter(row => !box.isNewest(row.sealed))) {
        const { rowCount } = await client.query(write, [row.key, row.sealed, box.seal(box.open(row.sealed))]);
        if (rowCount === 1) sealed += 1;
      }
      const after = await client.query<Sealed>(read);
      left += after.rows.filter(row => !box.isNewest(row.sealed)).length;
    } finally {
      await client.end();
    }
  }
  return { sealed, left };
}
