import type { ReceivedFile } from './file-storage.port.js';
import { bareType, kindOf, typeOf } from './file-type.js';

export const fileProblems = ['EMPTY', 'PROGRAM', 'WRONG_TYPE'] as const;
/** Why a file whose bytes have come is not kept. */
export type FileProblem = (typeof fileProblems)[number];
export const isFileProblem = (problem: string): problem is FileProblem => fileProblems.some(one => one === problem);

/** What a file that somebody sent us is, found by its bytes, or why it is not kept. */
export function checkFile(
  { sizeBytes, head }: Pick<ReceivedFile, 'sizeBytes' | 'head'>,
  announcedType: string,
): { mimeType: string } | { problem: FileProblem } {
  if (sizeBytes === 0) return { problem: 'EMPTY' };
  const found = typeOf(head, announcedType);
  if (found.program) return { problem: 'PROGRAM' };
  // A page of an error in the place of a picture. Documents may be anything.
  const announced = kindOf(bareType(announcedType));
  if (announced !== 'document' && found.kind !== announced) return { problem: 'WRONG_TYPE' };
  return { mimeType: found.mimeType };
}
