/** Thrown where the embedded Postgres cannot be started; the message says why and what to do about it. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EmbeddedPostgresError';
  }
}

/** The system's code of an error, ENOENT and its like. Not by instanceof: test runners give each file an Error of its own. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Another living process runs this home's Postgres. */
export class EmbeddedPostgresInUse extends EmbeddedPostgresError {
  constructor(
    readonly root: string,
    readonly holder: number,
  ) {
    super(
      `Another Embudo (process ${holder}) is running on the data in ${root}. Stop it first, or give this one ` +
        'a folder of its own by EMBUDO_HOME.',
    );
    this.name = 'EmbeddedPostgresInUse';
  }
}
