import type { GraphQLFormattedError } from 'graphql';
import { refusalIn } from '../domain/shared/refusals/refusal-in.js';
import type { Language } from '../domain/shared/translations.js';

type Problem = { field: string[]; message: string };

/** Returns an error with its sentences in the reader's language. */
export function describedFor(language: Language, error: GraphQLFormattedError): GraphQLFormattedError {
  const { problems } = (error.extensions ?? {}) as { problems?: Problem[] };
  return {
    ...error,
    message: refusalIn(language, error.message),
    ...(problems && {
      extensions: {
        ...error.extensions,
        problems: problems.map(problem => ({ ...problem, message: refusalIn(language, problem.message) })),
      },
    }),
  };
}
