import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { type FileStorage, FileTooLarge, UploadedFile } from '../../domain/media/index.js';
import { placeFile, readMap, readOperations, type UploadOperation, UploadProblem } from './operations.js';

export interface MultipartLimits {
  /** Limit of the whole request. */
  maxBytes: number;
  /** Limit of `operations`, and of `map`. */
  maxFieldBytes: number;
  /** Limit for receiving the whole request. */
  timeoutMs: number;
}
export interface ReadUpload {
  /** The content of `operations`, with the files in their places. */
  body: UploadOperation;
  /** Deletes the files that nobody has kept. */
  discard(): Promise<void>;
}

const maxFiles = 10;

/**
 * Reads a request of the GraphQL multipart request specification. Files are written to temporary storage while they arrive, but
 * only after `admit` has accepted the operation that they belong to. Any error stops the reading at once. Throws UploadProblem.
 */
export async function readMultipart(
  request: IncomingMessage,
  storage: FileStorage,
  limits: MultipartLimits,
  admit: (operation: UploadOperation) => void,
): Promise<ReadUpload> {
  if (Number(request.headers['content-length'] ?? 0) > limits.maxBytes) throw tooLarge(limits);
  const files: Promise<UploadedFile>[] = [];
  const discard = async () => {
    for (const file of await Promise.allSettled(files))
      if (file.status === 'fulfilled') await file.value.received.discard();
  };
  let operation: UploadOperation | undefined;
  let map: Map<string, string[]> | undefined;
  const take = (name: string, bytes: BusboyFileStream, fileName: string, mimeType: string): Promise<unknown> => {
    if (!operation || !map)
      throw new UploadProblem(400, 'The parts `operations` and `map` must come before the files.');
    const paths = map.get(name);
    if (!paths) throw new UploadProblem(400, 'Each file must be named exactly once in `map`.');
    map.delete(name);
    const into = operation;
    const received = storage.receive(whole(bytes, limits), limits).then(file => {
      const uploaded = new UploadedFile(file, fileName || null, mimeType);
      for (const path of paths) placeFile(into, path, uploaded);
      return uploaded;
    });
    files.push(received);
    return received;
  };
  try {
    await parse(request, limits, {
      field(name, value) {
        if (name === 'operations' && !operation) operation = readOperations(value);
        else if (name === 'map' && operation && !map) {
          map = readMap(value, operation, maxFiles);
          admit(operation);
        } else throw new UploadProblem(400, 'A multipart request must have `operations`, then `map`, then the files.');
      },
      file: take,
    });
    await Promise.all(files);
    if (!operation || !map || map.size > 0) throw new UploadProblem(400, 'A part of the request is missing.');
    return { body: operation, discard };
  } catch (error) {
    await discard();
    throw error instanceof FileTooLarge ? tooLarge(limits) : error;
  }
}

interface Parts {
  field(name: string, value: string): void;
  /** Rejects if the file cannot be received; then the rest is not read. */
  file(name: string, bytes: BusboyFileStream, fileName: string, mimeType: string): Promise<unknown>;
}

function parse(request: IncomingMessage, limits: MultipartLimits, parts: Parts): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = new Set<Readable>();
    let size = 0;
    let ended = false;
    let parser: BusboyInstance | null = null;
    const end = (problem: unknown) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      request.off('data', count);
      if (problem === null) return resolve();
      if (parser) request.unpipe(parser);
      for (const file of open) file.destroy(problem instanceof Error ? problem : new Error(String(problem)));
      reject(problem);
    };
    const timer = setTimeout(
      () => end(new UploadProblem(408, 'The request took too long to arrive.')),
      limits.timeoutMs,
    );
    const count = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.maxBytes) end(tooLarge(limits));
    };
    const guarded = (act: () => void) => {
      if (ended) return;
      try {
        act();
      } catch (error) {
        end(error);
      }
    };
    parser = makeParser(request, limits);
    if (!parser) return end(new UploadProblem(400, 'The content type has no boundary.'));
    parser.on('field', (name, value, nameCut, valueCut) =>
      guarded(() => {
        if (nameCut || valueCut) throw new UploadProblem(413, 'A part of the request is too large.');
        parts.field(name, value);
      }),
    );
    parser.on('file', (name, bytes, fileName, _encoding, mimeType) => {
      open.add(bytes);
      bytes.once('close', () => open.delete(bytes));
      // There may be no listener when the reading ends early.
      bytes.on('error', () => undefined);
      guarded(() => void parts.file(name, bytes, fileName, mimeType).catch(end));
      if (ended) bytes.resume();
    });
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      parser.on(limit, () => end(new UploadProblem(400, 'The request has too many parts.')));
    parser.once('error', () => end(new UploadProblem(400, 'The body is not valid multipart.')));
    parser.once('finish', () => end(null));
    request.on('data', count);
    request.once('close', () => {
      if (!request.complete) end(new UploadProblem(400, 'The request was cut off.'));
    });
    request.once('error', () => end(new UploadProblem(400, 'The request was cut off.')));
    request.pipe(parser);
  });
}

/** Returns null if the content type names no boundary. */
function makeParser(request: IncomingMessage, limits: MultipartLimits): BusboyInstance | null {
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': request.headers['content-type'] ?? '' },
      limits: {
        fields: 2,
        files: maxFiles,
        parts: maxFiles + 2,
        fieldNameSize: 100,
        fieldSize: limits.maxFieldBytes,
        fileSize: limits.maxBytes,
        headerPairs: 20,
        headerSize: 4_096,
      },
    });
  } catch {
    return null;
  }
}

/** Passes the bytes on. Throws if the file was cut off at the limit. */
async function* whole(bytes: BusboyFileStream, limits: MultipartLimits): AsyncGenerator<Uint8Array> {
  yield* bytes;
  if (bytes.truncated) throw tooLarge(limits);
}

const tooLarge = ({ maxBytes }: MultipartLimits): UploadProblem =>
  new UploadProblem(413, `An upload can be at most ${Math.floor(maxBytes / (1024 * 1024))} MB.`);
