/** Stops what the run has started: the databases are gone with their Postgres, or dropped where it is not ours. */
export default async function tearDown() {
  await globalThis.embudoTestPostgres?.stop();
}
