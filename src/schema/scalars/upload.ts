import { GraphQLError, GraphQLScalarType } from 'graphql';
import { UploadedFile } from '../../domain/media/index.js';

const only = 'A file is sent as a part of a multipart request, and its variable is null in the JSON.';

/** A file of a multipart request. Only the request's reader puts such files into the variables. */
export const UploadScalar = new GraphQLScalarType<UploadedFile, never>({
  name: 'Upload',
  description:
    'A file, sent by the GraphQL multipart request specification: as `multipart/form-data` with the parts `operations`, `map` and the files, and the header `apollo-require-preflight`.',
  specifiedByURL: 'https://github.com/jaydenseric/graphql-multipart-request-spec',
  parseValue(value) {
    if (value instanceof UploadedFile) return value;
    throw new GraphQLError(only);
  },
  parseLiteral() {
    throw new GraphQLError(only);
  },
  serialize() {
    throw new GraphQLError('A file is never part of an answer.');
  },
});
