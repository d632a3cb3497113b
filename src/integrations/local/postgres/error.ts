/** Thrown when the embedded Postgres cannot be started. The message says why and what to do about it. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EmbeddedPostgresError';
  }
}

/**
 * Returns the system code of an error, such as ENOENT. Does not use instanceof, because test runners give each file its own Error class.
 */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Thrown when another living process runs this home's Postgres. */
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
