import type { GraphQLSchema } from 'graphql';
import type { Embudo } from '../compose.js';
import type { TrustedDocuments } from './trusted/trusted-documents.js';

/** What the parts of the HTTP app share. */
export interface HttpOptions {
  embudo: Embudo;
  schema: GraphQLSchema;
  /** Documents that clients may name by their hash. */
  documents: TrustedDocuments;
  publicUrl: string;
  draining(): boolean;
}
