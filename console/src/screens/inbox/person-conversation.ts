import type { PersonQuery } from '../../gql/graphql';

/** The conversation whose person the panel shows. */
export type PersonConversation = NonNullable<PersonQuery['conversation']>;
