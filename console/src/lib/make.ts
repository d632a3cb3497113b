import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useRef, useState } from 'react';
import { toast } from '../ui/toast';
import { isStale, useWrite } from './write';

/** Returns the form field for the path in a user error: custom fields are named `field.key` in a form. */
const nameOf = (path: readonly string[]): string =>
  path[0] === 'customFields' ? `field.${path.slice(1).join('.')}` : path.join('.');

/**
 * Sends a form. An error is shown beside the field that it names, if the form calls `errorOf` for that field; otherwise it is shown like
 * any other error, until the form is sent again. `onStale` loads the record again, if somebody else has changed it first.
 */
export function useFormWrite() {
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ name: string; message: string } | null>(null);
  const shown = useRef(new Set<string>());
  const told = useRef<() => void>(undefined);
  return {
    busy,
    /** Returns the server's error for the field of this name. */
    errorOf(name: string): string | null {
      shown.current.add(name);
      return refused?.name === name ? refused.message : null;
    },
    async send<Data, Variables extends AnyVariables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
      onStale?: () => void,
    ) {
      setBusy(true);
      setRefused(null);
      told.current?.();
      const isShown = (path: readonly string[] | null | undefined) => !!path && shown.current.has(nameOf(path));
      const answer = await write(document, variables, { quiet: true, onStale });
      setBusy(false);
      const { refusal } = answer;
      if (refusal?.field && isShown(refusal.field))
        setRefused({ name: nameOf(refusal.field), message: refusal.message });
      else if (refusal && !(onStale && isStale(refusal))) told.current = toast.bad(refusal.message);
      return answer;
    },
  };
}

/**
 * Creates a record by a form. The idempotency key stays the same while the server cannot be reached, so that nothing is created twice. It
 * is renewed after each answer, since a corrected input is a new one. A form that also changes existing records sends those by `send`.
 */
export function useMake<Data, Input extends { idempotencyKey?: string | null }>(
  document: TypedDocumentNode<Data, { input: Input }>,
) {
  const { busy, errorOf, send } = useFormWrite();
  const [key, setKey] = useState(() => crypto.randomUUID());
  return {
    busy,
    errorOf,
    send,
    async make(input: Omit<Input, 'idempotencyKey'>) {
      const answer = await send(document, { input: { ...input, idempotencyKey: key } as Input });
      if (answer.refusal?.code !== 'ERROR') setKey(crypto.randomUUID());
      return answer;
    },
  };
}
