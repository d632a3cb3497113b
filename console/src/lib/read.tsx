import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import type { ReactNode } from 'react';
import { type UseQueryArgs, useQuery } from 'urql';
import { useCatchUp } from '../app/live';
import { Failure, Skeleton } from '../ui/empty-state';
import { useErrorText } from './write';

/**
 * Reads data, and reads it again after the connection was down. `waiting` is what to show until there is data: grey bars, or the error.
 */
export function useRead<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, lines = 6 }: { pause?: boolean; lines?: number } = {},
): { data: Data | undefined; stale: boolean; again(): void; waiting: ReactNode } {
  const errorText = useErrorText();
  const [{ data, error, fetching, stale }, read] = useQuery({ query, variables, pause } as UseQueryArgs<
    Variables,
    Data
  >);
  const again = () => read({ requestPolicy: 'network-only' });
  useCatchUp(again);
  const waiting = error ? <Failure text={errorText(error)} onAgain={again} /> : <Skeleton lines={lines} />;
  return { data, stale: fetching || stale, again, waiting: data ? null : waiting };
}
