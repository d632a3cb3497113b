import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useRef, useState } from 'react';
import { useWrite } from './write';

/** What a form calls the field that a refusal names: the tenant's own fields stand in a form as `field.key`. */
const nameOf = (path: readonly string[]): string =>
  path[0] === 'customFields' ? `field.${path.slice(1).join('.')}` : path.join('.');

/** Sends a form. A refusal is shown beside the field that it names, where the form shows `errorOf` that field; else it is told as any other. */
export function useFormWrite() {
  const write = useWrite();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ name: string; message: string } | null>(null);
  const shown = useRef(new Set<string>());
  return {
    busy,
    /** What the server said of the field of this name. */
    errorOf(name: string): string | null {
      shown.current.add(name);
      return refused?.name === name ? refused.message : null;
    },
    async send<Data, Variables extends AnyVariables>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ) {
      setBusy(true);
      setRefused(null);
      const isShown = (path: readonly string[] | null | undefined) => !!path && shown.current.has(nameOf(path));
      const answer = await write(document, variables, { quiet: ({ field }) => isShown(field) });
      setBusy(false);
      const { refusal } = answer;
      if (refusal?.field && isShown(refusal.field))
        setRefused({ name: nameOf(refusal.field), message: refusal.message });
      return answer;
    },
  };
}

/**
 * Makes something new by a form. Its idempotency key stays while the line is away, so that nothing is made twice, and is renewed after
 * an answer: what was refused is another thing once it was mended.
 */
export function useMake<Data, Input extends { idempotencyKey?: string | null }>(
  document: TypedDocumentNode<Data, { input: Input }>,
) {
  const { busy, errorOf, send } = useFormWrite();
  const [key, setKey] = useState(() => crypto.randomUUID());
  return {
    busy,
    errorOf,
    async make(input: Omit<Input, 'idempotencyKey'>) {
      const answer = await send(document, { input: { ...input, idempotencyKey: key } as Input });
      if (answer.refusal?.code !== 'ERROR') setKey(crypto.randomUUID());
      return answer;
    },
  };
}
