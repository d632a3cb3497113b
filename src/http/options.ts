import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Embudo } from '../compose.js';
import type { NodeReader } from '../resolvers/node-reader.js';
import type { ReadCompiler } from '../schema/read/index.js';
import type { BytesInFlight } from './bytes-in-flight.js';
import type { Refusals } from './rate-limit/refusals.js';
import type { TrustedDocuments } from './trusted/trusted-documents.js';

/** The options that all routes share. */
export interface HttpOptions {
  embudo: Embudo;
  schema: GraphQLSchema;
  /** Null if reads are not compiled. */
  compiler: ReadCompiler | null;
  nodes: NodeReader;
  /** Documents that clients may name by their hash. */
  documents: TrustedDocuments;
  /** Counters of the memory that request bodies and files currently take. */
  inFlight: { bodies: BytesInFlight; files: BytesInFlight };
  /** Counts refused tokens and webhook addresses by network address. */
  refusals: Refusals;
  /** Returns the client's address, with trusted proxies taken into account. */
  addressOf(request: IncomingMessage): string;
  publicUrl: string;
  draining(): boolean;
}
