/** Writes a line of a result. */
export const say = (line: string): boolean => process.stdout.write(`${line}\n`);
/** Writes a line about the progress, which is no part of the result. */
export const note = (line: string): boolean => process.stderr.write(`${line}\n`);
