import { useSyncExternalStore } from 'react';
import { onSignOut, typedName } from '../../app/session';
import { useViewer } from '../../app/viewer';
import { SendDocument, UploadDocument } from '../../gql/graphql';
import { keptInTab } from '../../lib/store';
import { useWrite } from '../../lib/write';
import { type Carrier, createOutbox, type Refusal, type Stored } from './outbox';

const outbox = createOutbox({
  read: () => keptInTab.read<Stored>(typedName),
  write: stored => keptInTab.write(typedName, stored),
});
onSignOut(outbox.clear);

function usePlace(conversationId: string): string {
  const { user, tenant } = useViewer();
  return `${tenant.id} ${user.id} ${conversationId}`;
}

/** The text of a message that was not sent, or of a draft; undefined if there is none. */
export function useTyped(conversationId: string): { unsent?: string | undefined; draft?: string | undefined } {
  const place = usePlace(conversationId);
  const { subscribe, unsentOf, draftOf } = outbox;
  const unsent = useSyncExternalStore(subscribe, () => unsentOf(place).find(({ state }) => state === 'failed')?.body);
  const draft = useSyncExternalStore(subscribe, () => draftOf(place).text.trim() || undefined);
  return { unsent, draft };
}

/** The user's draft and unsent messages in a conversation. */
export function useOutbox(conversationId: string) {
  const write = useWrite();
  const place = usePlace(conversationId);
  const draft = useSyncExternalStore(outbox.subscribe, () => outbox.draftOf(place));
  const unsent = useSyncExternalStore(outbox.subscribe, () => outbox.unsentOf(place));
  const carrier: Carrier = {
    async upload(file, idempotencyKey) {
      const { data, refusal } = await write(UploadDocument, { input: { file, idempotencyKey } }, { quiet: true });
      const id = data?.uploadMedia.media?.id;
      return id ? { id } : { refusal: refusal ?? { code: 'ERROR', message: '' } };
    },
    async send({ body, key, mediaIds }) {
      const input = {
        conversationId,
        body,
        idempotencyKey: key,
        ...(mediaIds.length > 0 && { mediaIds: [...mediaIds] }),
      };
      return (await write(SendDocument, { input }, { quiet: true })).refusal;
    },
  };
  return {
    draft,
    unsent,
    type: (text: string) => outbox.type(place, text),
    /** Adds a text to the current draft. */
    append: (text: string) => {
      const before = outbox.draftOf(place).text;
      outbox.type(place, before ? `${before} ${text}` : text);
    },
    attach: (files: readonly File[]) => outbox.attach(place, files),
    detach: (key: string) => outbox.detach(place, key),
    drop: (key: string) => outbox.drop(place, key),
    async send(): Promise<Refusal | null> {
      const key = outbox.take(place);
      return key === null ? null : outbox.send(place, key, carrier);
    },
    /** Sends a message again that could not be sent. */
    retry: (key: string): Promise<Refusal | null> => outbox.send(place, key, carrier),
  };
}
