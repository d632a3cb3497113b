import { ModelFailure } from '../../domain/assistant/language-model.port.js';
import { failureOfRead, failureOfStatus } from './model-http.js';

type ErrorClass<E = unknown> = abstract new (...given: never[]) => E;

/** The error classes of an SDK that was written by the vendors' code generator. */
export interface SdkErrors<E> {
  APIConnectionTimeoutError: ErrorClass;
  APIUserAbortError: ErrorClass;
  APIConnectionError: ErrorClass;
  APIError: ErrorClass<E>;
}

/** Returns a function that converts an error of such an SDK into a failure. `codeOf` finds the vendor's own code. */
export function failureOfSdk<E extends { status: number | undefined; headers: Headers | undefined }>(
  provider: string,
  errors: SdkErrors<E>,
  codeOf: (error: E) => string | null | undefined,
): (error: unknown) => ModelFailure {
  return error => {
    if (error instanceof ModelFailure) return error;
    if (error instanceof errors.APIConnectionTimeoutError || error instanceof errors.APIUserAbortError)
      return new ModelFailure('TIMEOUT', `${provider} did not answer in time.`);
    if (error instanceof errors.APIConnectionError)
      return new ModelFailure('UNREACHABLE', `${provider} cannot be reached.`);
    if (error instanceof errors.APIError && typeof error.status === 'number')
      return failureOfStatus({ provider, status: error.status, code: codeOf(error) ?? null, headers: error.headers });
    return failureOfRead(provider, error);
  };
}
