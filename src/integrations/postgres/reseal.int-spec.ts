import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { aChannelAccount, aTenant, jobsLeft, startTestEmbudo } from '../../testing/index.js';
import { AesSecretBox } from '../crypto/secret-box.js';
import { resealAll } from './reseal.js';

const key = (name: string) => `${name}:${randomBytes(32).toString('base64')}`;

describe('rotating ENCRYPTION_KEY', () => {
  it('seals everything stored under the newest key, so that the old one can be removed', async () => {
    const [oldKey, newKey] = [key('k1'), key('k2')];
    const before = await startTestEmbudo({ config: { ENCRYPTION_KEY: oldKey } });
    const { sql } = before.testDatabase;
    const tenants = [await aTenant(before), await aTenant(before)];
    for (const tenant of tenants) await aChannelAccount(before, tenant, { appSecret: `secret of ${tenant.id}` });
    const letter = JSON.stringify({ to: 'ana@example.test', subject: 'Hola', text: 'Enlace' });
    await before.database.transaction(
      { tenantId: tenants[0]?.id ?? '', userId: tenants[0]?.id ?? '', role: 'SYSTEM' },
      tx => tx.enqueue('access/send-mail', { sealed: before.ports.secrets.seal(letter) }),
    );

    const pushKey = await before.ports.push.publicKey();
    const { ownerUrl } = before.testDatabase;
    const both = new AesSecretBox(`${newKey},${oldKey}`);
    expect(await resealAll(ownerUrl, both)).toEqual({ sealed: 4, left: 0 });
    expect(await resealAll(ownerUrl, both)).toEqual({ sealed: 0, left: 0 });

    const newest = new AesSecretBox(newKey);
    const accounts = await sql<{ tenant: string; credentials: string }>(
      'select tenant_id as tenant, credentials from channel_account',
    );
    for (const { tenant, credentials } of accounts)
      expect(JSON.parse(newest.open(credentials))).toMatchObject({ appSecret: `secret of ${tenant}` });
    const [kept] = await sql<{ publicKey: string; privateKey: string }>(
      'select public_key as "publicKey", private_key as "privateKey" from push_key',
    );
    expect(kept?.publicKey).toBe(pushKey);
    expect(Buffer.from(newest.open(kept?.privateKey ?? ''), 'base64url')).toHaveLength(32);
    const [job] = await jobsLeft(before);
    expect(newest.open(String(job?.payload.sealed))).toBe(letter);
    expect(job?.payload.tenantId).toBe(tenants[0]?.id);
  });

  it('reaches every column of the schema that holds something sealed', async () => {
    const embudo = await startTestEmbudo();
    await aChannelAccount(embudo, await aTenant(embudo));
    const { sql } = embudo.testDatabase;
    const columns = await sql<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns c
       where table_schema = 'public' and data_type in ('text', 'jsonb') and exists (select from information_schema.tables t where t.table_schema = 'public' and t.table_name = c.table_name and t.table_type = 'BASE TABLE')`,
    );
    const sealed: string[] = [];
    for (const { table, column } of columns) {
      const found = await sql(
        `select 1 from "${table}" where "${column}"::text ~ 'v1\\.[^.]+\\.[\\w-]{16}\\.[\\w-]{22}\\.' limit 1`,
      );
      if (found.length > 0) sealed.push(`${table}.${column}`);
    }
    expect(sealed).toEqual(['channel_account.credentials', 'push_key.private_key']);
  });

  it('fails where a key is missing, and changes nothing', async () => {
    const embudo = await startTestEmbudo();
    await aChannelAccount(embudo, await aTenant(embudo));
    const before = await embudo.testDatabase.sql('select id, credentials from channel_account order by id');
    await expect(resealAll(embudo.testDatabase.ownerUrl, new AesSecretBox(key('k9')))).rejects.toThrow(
      'ENCRYPTION_KEY is not the key',
    );
    expect(await embudo.testDatabase.sql('select id, credentials from channel_account order by id')).toEqual(before);
  });
});
