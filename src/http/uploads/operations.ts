import { getOperationAST, parse } from 'graphql';
import { z } from 'zod';
import type { UploadedFile } from '../../domain/media/index.js';

/** Thrown when a multipart request is refused, with the HTTP status. */
export class UploadProblem extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'UploadProblem';
  }
}

const operationSchema = z.looseObject({
  query: z.string().nullish(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});
export type UploadOperation = z.infer<typeof operationSchema>;
const mapSchema = z.record(z.string().min(1).max(100), z.array(z.string().max(200)).min(1).max(1));

/** Reads the operation that the files belong to. Only one operation, since batches are not accepted. */
export function readOperations(text: string): UploadOperation {
  const read = operationSchema.safeParse(jsonOf(text));
  if (read.success) return read.data;
  throw new UploadProblem(400, '`operations` must be the JSON of one operation with its variables.');
}

/** Returns the place of each file in the variables, by the name of its part. Every place is a null in the variables and has one file. */
export function readMap(text: string, operation: UploadOperation, maxFiles: number): Map<string, string[]> {
  const read = mapSchema.safeParse(jsonOf(text));
  if (!read.success)
    throw new UploadProblem(400, '`map` must be JSON that names a place in `operations` for each file.');
  const map = new Map(Object.entries(read.data));
  if (map.size === 0 || map.size > maxFiles)
    throw new UploadProblem(400, `An upload must have between 1 and ${maxFiles} files.`);
  const paths = [...map.values()].flat();
  for (const path of paths) ownerOf(operation, path);
  if (new Set(paths).size !== paths.length) throw new UploadProblem(400, '`map` names a place twice.');
  return map;
}

/** Puts an uploaded file in its place in the variables of an operation. */
export function placeFile(operation: UploadOperation, path: string, file: UploadedFile): void {
  const { owner, key } = ownerOf(operation, path);
  owner[key] = file;
}

/**
 * Returns the object that contains the place, and the key there. Only own properties are followed, so that no path leads to a
 * prototype.
 */
function ownerOf(operation: UploadOperation, path: string): { owner: Record<string, unknown>; key: string } {
  const [root, ...keys] = path.split('.');
  const key = keys.pop();
  let owner: unknown = root === 'variables' ? operation.variables : null;
  for (const step of keys) owner = isOwner(owner) && Object.hasOwn(owner, step) ? owner[step] : null;
  if (key === undefined || !isOwner(owner) || !Object.hasOwn(owner, key) || owner[key] !== null)
    throw new UploadProblem(400, '`map` names a place that is not a null in the variables.');
  return { owner, key };
}

const isOwner = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Throws UploadProblem if the document's operation is not a mutation: files are for changes, and a query would only discard them. */
export function assertMutation(text: string | null, operationName: string | null | undefined): void {
  let kind: string | undefined;
  try {
    kind =
      text === null
        ? undefined
        : getOperationAST(parse(text, { noLocation: true, maxTokens: 2_000 }), operationName)?.operation;
  } catch {
    kind = undefined;
  }
  if (kind !== 'mutation') throw new UploadProblem(400, 'Files can be sent only with a single mutation.');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
