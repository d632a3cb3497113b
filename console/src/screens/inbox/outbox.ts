/** A file of a message. Its key identifies the upload, so that a retry does not upload it twice. */
export interface Attachment {
  key: string;
  file: File;
}
/** The unsent text and files of a conversation. */
export interface Draft {
  text: string;
  files: readonly Attachment[];
}
/**
 * A message that the server has not confirmed. Its key identifies the message, so that a retry does not send it twice, even if only the
 * answer was lost.
 */
export interface Unsent {
  key: string;
  body: string;
  files: readonly Attachment[];
  state: 'uploading' | 'sending' | 'failed';
}
export interface Refusal {
  code: string;
  message: string;
}
/** Sends messages to the server. */
export interface Carrier {
  /** Returns the id of the uploaded file, or the reason for its rejection. */
  upload(file: File, key: string): Promise<{ id: string } | { refusal: Refusal }>;
  send(message: { body: string; key: string; mediaIds: readonly string[] }): Promise<Refusal | null>;
}

/** What outlives the page: texts by place. Files do not, since the browser lets no page read them again. */
export interface Stored {
  drafts: Record<string, string>;
  unsent: Record<string, { key: string; body: string }[]>;
}
/** Where it is stored; `read` gives what an earlier page has stored. */
export interface OutboxShelf {
  read(): Stored | null;
  write(stored: Stored | null): void;
}
const noShelf: OutboxShelf = { read: () => null, write: () => undefined };

/** The number of files that one message can have. */
export const mostFiles = 10;
const nothing: Draft = { text: '', files: [] };
const none: readonly Unsent[] = [];

/**
 * Returns the chosen files and empties the input, so that the same file can be chosen again. The files are copied first, since that also
 * empties the input's list.
 */
export function takeFiles(input: { files: Iterable<File> | null; value: string }): File[] {
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
}

/**
 * Stores drafts and unsent messages by place: one conversation of one user. They are stored outside the composer, so that nothing is lost
 * if sending fails while the user types on or looks at another conversation, nor if the page is loaded again: a message keeps its key, so
 * one that had arrived is not sent twice.
 */
export function createOutbox(shelf: OutboxShelf = noShelf) {
  const before = shelf.read();
  const drafts = new Map<string, Draft>(
    Object.entries(before?.drafts ?? {}).map(([place, text]) => [place, { text, files: [] }]),
  );
  const unsent = new Map<string, readonly Unsent[]>(
    Object.entries(before?.unsent ?? {}).map(([place, list]) => [
      place,
      list.map(each => ({ ...each, files: [], state: 'failed' })),
    ]),
  );
  const uploaded = new Map<string, string>();
  const listeners = new Set<() => void>();
  const tell = () => {
    store();
    for (const listener of [...listeners]) listener();
  };
  function store(): void {
    const texts = [...drafts].flatMap(([place, { text }]) => (text ? [[place, text]] : []));
    const messages = [...unsent].flatMap(([place, list]) => {
      const bodies = list.flatMap(({ key, body }) => (body ? [{ key, body }] : []));
      return bodies.length > 0 ? [[place, bodies]] : [];
    });
    const isEmpty = texts.length + messages.length === 0;
    shelf.write(isEmpty ? null : { drafts: Object.fromEntries(texts), unsent: Object.fromEntries(messages) });
  }
  const draftOf = (place: string): Draft => drafts.get(place) ?? nothing;
  const unsentOf = (place: string): readonly Unsent[] => unsent.get(place) ?? none;
  const change = (place: string, part: Partial<Draft>) => {
    drafts.set(place, { ...draftOf(place), ...part });
    tell();
  };
  const mark = (place: string, key: string, state: Unsent['state']) => {
    unsent.set(
      place,
      unsentOf(place).map(each => (each.key === key ? { ...each, state } : each)),
    );
    tell();
  };
  const drop = (place: string, key: string) => {
    for (const file of unsentOf(place).find(each => each.key === key)?.files ?? []) uploaded.delete(file.key);
    unsent.set(
      place,
      unsentOf(place).filter(each => each.key !== key),
    );
    tell();
  };
  const upload = async (
    { file, key }: Attachment,
    carrier: Carrier,
  ): Promise<{ id: string } | { refusal: Refusal }> => {
    const before = uploaded.get(key);
    if (before) return { id: before };
    const answer = await carrier.upload(file, key);
    if ('id' in answer) uploaded.set(key, answer.id);
    return answer;
  };
  const carry = async ({ body, key, files }: Unsent, place: string, carrier: Carrier): Promise<Refusal | null> => {
    const mediaIds: string[] = [];
    for (const each of files) {
      const answer = await upload(each, carrier);
      if ('refusal' in answer) return answer.refusal;
      mediaIds.push(answer.id);
    }
    mark(place, key, 'sending');
    return carrier.send({ body, key, mediaIds });
  };
  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    draftOf,
    unsentOf,
    type: (place: string, text: string) => change(place, { text }),
    /** Adds files to the draft; returns how many did not fit in. */
    attach(place: string, files: readonly File[]): number {
      const all = [...draftOf(place).files, ...files.map(file => ({ key: crypto.randomUUID(), file }))];
      change(place, { files: all.slice(0, mostFiles) });
      return Math.max(0, all.length - mostFiles);
    },
    detach: (place: string, key: string) =>
      change(place, { files: draftOf(place).files.filter(each => each.key !== key) }),
    /** Turns the draft into a message to be sent, and empties the draft; null if there is nothing to send. */
    take(place: string): string | null {
      const { text, files } = draftOf(place);
      const body = text.trim();
      if (!body && files.length === 0) return null;
      const key = crypto.randomUUID();
      drafts.delete(place);
      unsent.set(place, [...unsentOf(place), { key, body, files, state: 'failed' }]);
      tell();
      return key;
    },
    /** Tries to send a message, for the first time or again. Returns why it was not sent; the message is then kept. */
    async send(place: string, key: string, carrier: Carrier): Promise<Refusal | null> {
      const message = unsentOf(place).find(each => each.key === key);
      if (message?.state !== 'failed') return null;
      mark(place, key, message.files.length > 0 ? 'uploading' : 'sending');
      const refusal = await carry(message, place, carrier);
      if (refusal) mark(place, key, 'failed');
      else drop(place, key);
      return refusal;
    },
    drop,
    /** Removes everything when the user signs out. */
    clear() {
      drafts.clear();
      unsent.clear();
      uploaded.clear();
      tell();
    },
  };
}
