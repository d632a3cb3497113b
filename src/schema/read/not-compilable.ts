/** Thrown where an operation asks for something that no declaration turns into SQL: it runs through resolvers. */
export class NotCompilable extends Error {
  constructor(what: string) {
    super(`${what} is not declared as a read`);
    this.name = 'NotCompilable';
  }
}
