import { parseArgs } from 'node:util';
import { ForeseenError } from '../processes.js';

/** Parses the arguments after the command's name. Throws ForeseenError that names an unknown option. */
export function readWords<O extends Record<string, { type: 'string' | 'boolean' }>>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new ForeseenError(`${error instanceof Error ? error.message : String(error)} See npx embudo help.`);
  }
}

/** Reads a positive number; gives the default where there is none. Throws ForeseenError for any other text. */
export function positive(text: string | undefined, name: string, usual: number): number {
  const value = text === undefined ? usual : Number(text);
  if (!(value > 0)) throw new ForeseenError(`${name} takes a number above zero, not «${text}».`);
  return value;
}
