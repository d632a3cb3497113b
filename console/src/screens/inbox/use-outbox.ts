import { useSyncExternalStore } from 'react';
import { onSignOut } from '../../app/session';
import { useViewer } from '../../app/viewer';
import { SendDocument, UploadDocument } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { type Carrier, createOutbox, type Refusal } from './outbox';

const outbox = createOutbox();
onSignOut(outbox.clear);

/** The user's draft and unsent messages in a conversation. */
export function useOutbox(conversationId: string) {
  const { user, tenant } = useViewer();
  const write = useWrite();
  const place = `${tenant.id} ${user.id} ${conversationId}`;
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
