/** Thrown for an operation with a field that has no SQL. It then runs through resolvers. */
export class NotCompilable extends Error {
  constructor(what: string) {
    super(`${what} is not declared as a read`);
    this.name = 'NotCompilable';
  }
}
