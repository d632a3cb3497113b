import type { Readable } from 'node:stream';
import type { FilesAside } from '../../domain/conversations/body-intake.port.js';
import { checkFile, StorageUnavailable, UploadedFile } from '../../domain/media/index.js';
import type { KeptFile } from './sendgrid.kept-mail.js';

const headLength = 8_000;
/** Files that show what the mail itself is: a server's report about an undelivered mail, and invitations. */
const telling = /^(?:message\/|text\/(?:rfc822-headers|calendar)|application\/ics)/i;

type Said = Pick<KeptFile, 'part' | 'fileName' | 'mimeType' | 'contentId'>;

/** Writes the files of one mail to temporary storage while they arrive. */
export class MailFiles {
  /** Set if the storage cannot accept files now, so the mail must be sent again. */
  failure: StorageUnavailable | null = null;
  private readonly open = new Set<Readable>();
  private readonly taken: UploadedFile[] = [];
  private isAborted = false;

  constructor(
    private readonly aside: FilesAside,
    private readonly maxBytes: number,
  ) {}

  /** Receives a file and describes it by its bytes. Returns null if the bytes break off. */
  async take(stream: Readable, said: Said, passed: (bytes: number) => void = () => {}): Promise<KeptFile | null> {
    const { mimeType: type, ...file } = said;
    const mimeType = type.toLowerCase();
    let head = '';
    async function* watched(): AsyncGenerator<Buffer> {
      for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
        passed(chunk.length);
        if (head.length < headLength && telling.test(mimeType)) head += chunk.toString('latin1');
        yield chunk;
      }
    }
    this.open.add(stream);
    try {
      const received = await this.aside.receive(watched(), { maxBytes: this.maxBytes });
      const found = checkFile(received, mimeType);
      const problem = 'problem' in found ? found.problem : null;
      const upload = new UploadedFile(received, said.fileName, 'problem' in found ? mimeType : found.mimeType);
      if (problem !== null || this.isAborted) await received.discard();
      else this.taken.push(upload);
      const { sizeBytes, sha256 } = received;
      const told = head === '' ? {} : { head: head.slice(0, headLength) };
      return { ...file, mimeType, sizeBytes, sha256, problem, ...told };
    } catch (error) {
      if (error instanceof StorageUnavailable) this.failure = error;
      // The rest of the form is still read.
      stream.resume();
      return null;
    } finally {
      this.open.delete(stream);
    }
  }

  /** Hands over the files. The caller keeps or discards them. */
  handOver(): UploadedFile[] {
    return this.taken.splice(0);
  }

  async abort(): Promise<void> {
    this.isAborted = true;
    for (const stream of this.open) stream.destroy(new Error('the mail broke off'));
    await Promise.all(this.handOver().map(({ received }) => received.discard()));
  }
}
