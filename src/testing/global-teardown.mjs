/** Stops everything that the run has started: the databases end with their Postgres, or are dropped on an external one. */
export default async function tearDown() {
  await globalThis.embudoTestPostgres?.stop();
}
