import { createECDH } from 'node:crypto';
import type { SecretBox } from '../../domain/conversations/index.js';
import type { Sql, Statement } from '../../domain/shared/database.port.js';

export interface PushKeys {
  /** The uncompressed point of P-256 and the private number, both as base64url. */
  publicKey: string;
  privateKey: string;
}

const read: Statement = {
  name: 'push-key.read',
  text: 'select public_key as "publicKey", private_key as "privateKey" from push_key',
};
/** If several processes start at once, one creates the key and all use it. */
const insert: Statement = {
  name: 'push-key.insert',
  text: 'insert into push_key (public_key, private_key) values ($1, $2) on conflict do nothing',
};

/** Returns the server's keys for pushing. They are created once, since browsers are bound to them, and stored sealed. */
export async function loadPushKeys(sql: Sql, secrets: SecretBox): Promise<PushKeys> {
  const [known] = await sql.query<PushKeys>(read);
  if (known) return { ...known, privateKey: secrets.open(known.privateKey) };
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys('base64url');
  const privateKey = pair.getPrivateKey().toString('hex').padStart(64, '0');
  await sql.query(insert, [publicKey, secrets.seal(Buffer.from(privateKey, 'hex').toString('base64url'))]);
  const [kept] = await sql.query<PushKeys>(read);
  if (!kept) throw new Error('the key for pushing was not kept');
  return { ...kept, privateKey: secrets.open(kept.privateKey) };
}
