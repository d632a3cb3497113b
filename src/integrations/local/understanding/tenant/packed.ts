import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { StaleModel } from '../../../../domain/assistant/own-models.port.js';

/** More than any model of these bounds unpacks to: what is longer is no model. */
const maxUnpacked = 64 * 1024 * 1024;

const deflate = promisify(deflateRaw);

/** A model as bytes: what can be said in JSON behind its length, then its arrays, deflated. */
export function pack(header: object, arrays: readonly ArrayBufferView[]): Promise<Buffer> {
  const head = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const bytes = arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  return deflate(Buffer.concat([length, head, ...bytes]));
}

/** The arrays behind a header, taken one after the other. */
export interface Unpacked<Header> {
  header: Header;
  /** The next so many bytes. Throws StaleModel where they are not there. */
  next(bytes: number): ArrayBuffer;
}

/** What `pack` packed. Throws StaleModel where it is of another format, or broken. */
export function unpack<Header extends { format: string }>(bytes: Uint8Array, format: string): Unpacked<Header> {
  let unpacked: Buffer;
  let header: Header;
  let at: number;
  try {
    unpacked = inflateRawSync(bytes, { maxOutputLength: maxUnpacked });
    at = 4 + unpacked.readUInt32LE(0);
    header = JSON.parse(unpacked.toString('utf8', 4, at));
  } catch {
    throw new StaleModel();
  }
  if (header.format !== format) throw new StaleModel();
  return {
    header,
    next(size) {
      if (at + size > unpacked.length) throw new StaleModel();
      // copied, since the arrays of a buffer may begin at any byte
      const part = new Uint8Array(unpacked.subarray(at, at + size)).buffer;
      at += size;
      return part;
    },
  };
}
