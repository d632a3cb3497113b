import type { DocumentNode } from 'graphql';
import type { Viewer } from '../domain/access/index.js';
import type { Actor } from '../domain/shared/actor.js';
import type { Sql } from '../domain/shared/database.port.js';
import { Unauthenticated } from '../domain/shared/domain-error.js';
import type { LiveEvents } from '../domain/shared/live-events.port.js';
import type { Language } from '../domain/shared/translations.js';
import type { UseCaseContext } from '../domain/shared/use-case.js';
import { Loaders } from './loaders.js';
import type { NodeReader } from './node-reader.js';
import type { ResolvedBecause } from './resolved-because.js';

/** The progress of an operation. All copies of its context share one object. */
export interface Progress {
  /** Whether a mutation has begun. */
  writes: boolean;
  /** The checks before execution. They run, and charge the cost, only once. */
  admission?: Promise<void>;
  /** Why reading the operation as one statement gave no answer, once that was tried. It is tried only once. */
  notRead?: ResolvedBecause;
  /** The document, if one statement has answered it. */
  readDocument?: DocumentNode;
}

export interface GraphContextParts {
  useCase: UseCaseContext;
  viewer: Viewer | null;
  liveEvents: LiveEvents;
  /** The client's address, as far as the trusted proxies report it. */
  address: string;
  userAgent: string | null;
  /** The language of the error messages. */
  language: Language;
  /** The language that the client asks for; missing or null if it names none of ours. */
  accepted?: Language | null;
  /** Returns a signed link to a file, valid for an hour. */
  signMediaUrl(mediaId: string): string;
  /** Reads the nodes that payloads and events refer to. */
  nodes: NodeReader;
  progress?: Progress;
}

/**
 * The context of resolvers: one per operation over HTTP, one per subscription. Apollo copies it field by field, so members that
 * are created on demand are getters of the prototype.
 */
export class GraphContext implements GraphContextParts {
  useCase: UseCaseContext;
  readonly viewer: Viewer | null;
  readonly liveEvents: LiveEvents;
  readonly address: string;
  readonly userAgent: string | null;
  readonly language: Language;
  readonly accepted: Language | null;
  readonly signMediaUrl: (mediaId: string) => string;
  readonly nodes: NodeReader;
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
    this.language = parts.language;
    this.accepted = parts.accepted ?? null;
    this.signMediaUrl = parts.signMediaUrl;
    this.nodes = parts.nodes;
    this.progress = parts.progress ?? { writes: false };
  }

  get loaders(): Loaders {
    this.made ??= new Loaders(this.reader);
    return this.made;
  }

  /**
   * Reads as the viewer; row-level security decides which rows are visible. Uses the primary, unless the operation may read slightly old
   * data from a replica.
   */
  get reader(): Sql {
    const { actor, database } = this.useCase;
    if (this.refusal !== null) throw this.refusal;
    if (!actor.scope) throw new Unauthenticated();
    return this.mayBeOld ? database.replica(actor.scope) : database.reader(actor.scope);
  }

  /** Called with the kind of operation before it runs. */
  begins(operation: 'query' | 'mutation' | 'subscription'): void {
    if (operation === 'query') this.readOfReplica();
    if (operation === 'mutation') this.progress.writes = true;
  }

  /** Allows reads from a replica, for queries. Not called for mutations and events, since their answers must show the change. */
  readOfReplica(): void {
    this.mayBeOld = true;
    this.made = null;
  }

  /** Makes all further reads use the primary, since a replica may not have a session yet that was just started. */
  readOfPrimary(): void {
    if (this.mayBeOld) this.made = null;
    this.mayBeOld = false;
  }

  /** Makes all further reads fail with this error at once. */
  refuseToRead(error: unknown): void {
    this.refusal = error;
    this.made = null;
  }

  /** Replaces the loaders with empty ones, for the next event of a subscription. */
  renew(): void {
    this.made = null;
  }

  /** Makes the rest of the operation read as the user who has just signed in. */
  become(actor: Actor): void {
    this.useCase = { ...this.useCase, actor };
    this.made = null;
  }
}
