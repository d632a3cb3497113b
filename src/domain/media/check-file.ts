import type { ReceivedFile } from './file-storage.port.js';
import { bareType, kindOf, typeOf } from './file-type.js';

export const fileProblems = ['EMPTY', 'PROGRAM', 'WRONG_TYPE'] as const;
/** The reason why a received file is not kept. */
export type FileProblem = (typeof fileProblems)[number];
export const isFileProblem = (problem: string): problem is FileProblem => fileProblems.some(one => one === problem);

/** Detects the type of a received file by its bytes, or returns the reason why it is not kept. */
export function checkFile(
  { sizeBytes, head }: Pick<ReceivedFile, 'sizeBytes' | 'head'>,
  announcedType: string,
): { mimeType: string } | { problem: FileProblem } {
  if (sizeBytes === 0) return { problem: 'EMPTY' };
  const found = typeOf(head, announcedType);
  if (found.program) return { problem: 'PROGRAM' };
  // For example an HTML error page instead of a picture. A document may be of any type.
  const announced = kindOf(bareType(announcedType));
  if (announced !== 'document' && found.kind !== announced) return { problem: 'WRONG_TYPE' };
  return { mimeType: found.mimeType };
}
