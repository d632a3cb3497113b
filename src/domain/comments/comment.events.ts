import type { Transaction } from '../shared/database.port.js';

declare module '../shared/events.js' {
  interface Events {
    /** A comment is new, or something that its readers see of it or of its replies has changed. */
    'comment.updated': { commentId: string; sellerId: null };
  }
}

/** Tells everybody of the tenant who may read comments: they belong to no seller. */
export const tellComment = (tx: Pick<Transaction, 'record'>, commentId: string): void =>
  tx.record('comment.updated', { commentId, sellerId: null });
