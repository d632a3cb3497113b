import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { UnreadableSheet } from '../../domain/imports/sheet.port.js';

const mostParts = 2_000;
const mebibyte = 1024 * 1024;
/** The limit on the expanded size of all parts together. A hundred thousand rows of twenty columns expand to about 100 MB. */
const mostBytes = 300 * mebibyte;
/** Large parts do not compress below a hundredth of their size unless they were made to do so. */
const suspiciousBytes = 16 * mebibyte;
const mostRatio = 100;

/**
 * The parts of a zip file by their names. Sizes are checked before anything is expanded; reading fails if a part is larger than
 * it declares.
 */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<ZipParts> {
    const zip = await opened(bytes);
    const entries = new Map<string, Entry>();
    let total = 0;
    await new Promise<void>((resolve, reject) => {
      const refuse = (reason: UnreadableSheet['reason']) => reject(new UnreadableSheet(reason));
      zip.on('entry', (entry: Entry) => {
        total += entry.uncompressedSize;
        if (/vbaproject|macrosheets/i.test(entry.fileName)) return refuse('MACROS');
        if (entry.generalPurposeBitFlag & 1) return refuse('ENCRYPTED');
        if (total > mostBytes || entries.size >= mostParts) return refuse('EXPANDS');
        if (entry.uncompressedSize > suspiciousBytes && entry.uncompressedSize > entry.compressedSize * mostRatio)
          return refuse('EXPANDS');
        entries.set(entry.fileName.replace(/^\//, ''), entry);
        zip.readEntry();
      });
      zip.once('end', resolve);
      zip.once('error', () => refuse('BROKEN'));
      zip.readEntry();
    });
    return new ZipParts(zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  sizeOf(name: string): number {
    return this.entries.get(name)?.uncompressedSize ?? 0;
  }

  /** Yields the bytes of a part. Throws UnreadableSheet if there is no such part, or its content does not match its declaration. */
  async *bytes(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) throw new UnreadableSheet('BROKEN');
    try {
      yield* await this.stream(entry);
    } catch (error) {
      throw error instanceof UnreadableSheet ? error : new UnreadableSheet('BROKEN');
    }
  }

  private stream(entry: Entry): Promise<Readable> {
    return new Promise((resolve, reject) =>
      this.zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    );
  }
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) =>
      error ? reject(new UnreadableSheet('BROKEN')) : resolve(zip),
    ),
  );
