import { parseArgs } from 'node:util';
import { ForeseenError } from '../processes.js';

/** What was given after the command's name. A word that the command does not know is refused, with its name. */
export function readWords<O extends Record<string, { type: 'string' | 'boolean' }>>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new ForeseenError(`${error instanceof Error ? error.message : String(error)} See npx embudo help.`);
  }
}

/** A number that must be positive, else the default. */
export function positive(text: string | undefined, name: string, usual: number): number {
  const value = text === undefined ? usual : Number(text);
  if (!(value > 0)) throw new ForeseenError(`${name} takes a number above zero, not «${text}».`);
  return value;
}
