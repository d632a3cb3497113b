import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { StaleModel } from '../../../../domain/assistant/own-models.port.js';

/** No model within the limits is longer than this when unpacked, so longer data is rejected. */
const maxUnpacked = 64 * 1024 * 1024;

const deflate = promisify(deflateRaw);

/** Packs a model into bytes: its JSON header behind the header's length, then its arrays, deflated. */
export function pack(header: object, arrays: readonly ArrayBufferView[]): Promise<Buffer> {
  const head = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const bytes = arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  return deflate(Buffer.concat([length, head, ...bytes]));
}

/** The header, and the arrays behind it, which are read one after the other. */
export interface Unpacked<Header> {
  header: Header;
  /** Returns the next bytes. Throws StaleModel if there are not enough. */
  next(bytes: number): ArrayBuffer;
}

/** Unpacks what `pack` packed. Throws StaleModel if it is of another format or broken. */
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
      // copied, because the arrays may begin at any byte
      const part = new Uint8Array(unpacked.subarray(at, at + size)).buffer;
      at += size;
      return part;
    },
  };
}
