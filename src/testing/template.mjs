/**
 * The migrated database that every spec file clones, created once per run by the built code. Plain JavaScript, because jest runs this
 * outside its transforms.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const built = file => import(path.join(root, 'dist', file));

const withClient = async (url, work) => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Returns what spec files need to know about the database, and a function that removes it. */
export async function prepareTemplate() {
  const given = process.env.DATABASE_URL;
  if (given) return onGiven(given);
  const { startEmbeddedPostgres } = await built('src/integrations/local/embedded-postgres.js');
  const home = path.resolve(root, process.env.EMBUDO_HOME ?? '.embudo');
  const postgres = await startEmbeddedPostgres({ home, mode: 'test', log: () => undefined });
  try {
    await withClient(postgres.adminUrl, async admin => {
      const owner = new URL(postgres.ownerUrl).username;
      await admin.query(`alter role ${admin.escapeIdentifier(owner)} createdb`);
    });
    const { offer } = await onGiven(postgres.ownerUrl);
    // Cloned by copying files: through the write-ahead log it takes twice the time. On a server with fsync, this would wait for two
    // checkpoints instead.
    return { offer: { ...offer, copied: 'file_copy' }, stop: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Prepares a given server. If the owner may not create databases, the spec files take turns on its single one. */
async function onGiven(ownerUrl) {
  const { migrate } = await built('src/integrations/postgres/migrate.js');
  const mayClone = await withClient(ownerUrl, async owner => {
    const { rows } = await owner.query(
      'select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user',
    );
    return rows[0].may;
  });
  if (!mayClone) {
    await migrate(ownerUrl);
    return { offer: { ownerUrl, template: null, copied: null }, stop: async () => undefined };
  }
  const template = `embudo_template_${randomBytes(4).toString('hex')}`;
  const url = new URL(ownerUrl);
  url.pathname = `/${template}`;
  await withClient(ownerUrl, owner => owner.query(`create database ${template}`));
  const stop = () => withClient(ownerUrl, owner => owner.query(`drop database if exists ${template} with (force)`));
  try {
    await migrate(url.href);
  } catch (error) {
    await stop();
    throw error;
  }
  return { offer: { ownerUrl, template, copied: null }, stop };
}
