import type { Viewer } from '../domain/access/index.js';
import type { Actor } from '../domain/shared/actor.js';
import type { Sql } from '../domain/shared/database.port.js';
import { Unauthenticated } from '../domain/shared/domain-error.js';
import type { LiveEvents } from '../domain/shared/live-events.port.js';
import type { UseCaseContext } from '../domain/shared/use-case.js';
import { Loaders } from './loaders.js';

/** How far an operation has come, for whoever must say something of one that is not done. */
export interface Progress {
  /** Whether a mutation has begun. */
  writes: boolean;
}

export interface GraphContextParts {
  useCase: UseCaseContext;
  viewer: Viewer | null;
  liveEvents: LiveEvents;
  /** The client's address, as far as the trusted proxies tell it. */
  address: string;
  userAgent: string | null;
  /** Signs a link to a file, good for an hour. */
  signMediaUrl(mediaId: string): string;
  progress?: Progress;
}

/**
 * What every resolver is given: one per operation over HTTP, one per subscription. Apollo copies it field by field, so
 * what is made on demand stands on the prototype.
 */
export class GraphContext implements GraphContextParts {
  useCase: UseCaseContext;
  readonly viewer: Viewer | null;
  readonly liveEvents: LiveEvents;
  readonly address: string;
  readonly userAgent: string | null;
  readonly signMediaUrl: (mediaId: string) => string;
  readonly progress: Progress;
  private made: Loaders | null = null;
  private refusal: unknown = null;
  private mayBeOld = false;

  constructor(parts: GraphContextParts) {
    this.useCase = parts.useCase;
    this.viewer = parts.viewer;
    this.liveEvents = parts.liveEvents;
    this.address = parts.address;
    this.userAgent = parts.userAgent;
    this.signMediaUrl = parts.signMediaUrl;
    this.progress = parts.progress ?? { writes: false };
  }

  get loaders(): Loaders {
    this.made ??= new Loaders(this.reader);
    return this.made;
  }

  /** Reads as the viewer: row-level security decides which rows. Of the primary, unless the operation may take what is a moment old. */
  get reader(): Sql {
    const { actor, database } = this.useCase;
    if (this.refusal !== null) throw this.refusal;
    if (!actor.scope) throw new Unauthenticated();
    return this.mayBeOld ? database.replica(actor.scope) : database.reader(actor.scope);
  }

  /** Is told what kind of operation is about to run. */
  begins(operation: 'query' | 'mutation' | 'subscription'): void {
    if (operation === 'query') this.readOfReplica();
    if (operation === 'mutation') this.progress.writes = true;
  }

  /** From now on reads may be a moment old: for queries. What answers a write, or an event, must show it. */
  readOfReplica(): void {
    this.mayBeOld = true;
    this.made = null;
  }

  /** From now on nothing may be old: a replica does not know yet who has just come in, and must not say that they are nobody. */
  readOfPrimary(): void {
    if (this.mayBeOld) this.made = null;
    this.mayBeOld = false;
  }

  /** From now on everything that would read fails by this error, at once. */
  refuseToRead(error: unknown): void {
    this.refusal = error;
    this.made = null;
  }

  /** Forgets what the loaders know: for the next event of a subscription. */
  renew(): void {
    this.made = null;
  }

  /** The rest of the operation reads as whoever has just signed in. */
  become(actor: Actor): void {
    this.useCase = { ...this.useCase, actor };
    this.made = null;
  }
}
