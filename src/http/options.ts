import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Embudo } from '../compose.js';
import type { BytesInFlight } from './bytes-in-flight.js';
import type { Refusals } from './rate-limit/refusals.js';
import type { TrustedDocuments } from './trusted/trusted-documents.js';

/** What the parts of the HTTP app share. */
export interface HttpOptions {
  embudo: Embudo;
  schema: GraphQLSchema;
  /** Documents that clients may name by their hash. */
  documents: TrustedDocuments;
  /** What requests and files hold in memory at this moment. */
  inFlight: { bodies: BytesInFlight; files: BytesInFlight };
  /** Tokens and webhook addresses that were refused, by address. */
  refusals: Refusals;
  /** The client's address, as far as the trusted proxies tell it. */
  addressOf(request: IncomingMessage): string;
  publicUrl: string;
  draining(): boolean;
}
