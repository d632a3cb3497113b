import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ForeseenError } from '../processes.js';

/**
 * Parses the arguments after the command's name. Throws ForeseenError for an unknown option, or a word that the command does not take: a
 * misunderstood command must not run as something else.
 */
export function readWords<O extends Record<string, { type: 'string' | 'boolean' }>>(
  args: string[],
  options: O,
  { text = false }: { text?: boolean } = {},
) {
  try {
    return parseArgs({ args, options, allowPositionals: text });
  } catch (error) {
    throw new ForeseenError(`${mistakeIn(error)} See npx embudo help.`);
  }
}

function mistakeIn(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const [, word] = /'([^']*)'/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${word} here.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `This command does not take «${word}».`;
  return message;
}

/** Reads a positive number; returns the default if there is no text. Throws ForeseenError for any other text. */
export function positive(text: string | undefined, name: string, usual: number): number {
  const value = text === undefined ? usual : Number(text);
  if (!(value > 0)) throw new ForeseenError(`${name} takes a number above zero, not «${text}».`);
  return value;
}

/** Returns the file's name. Throws ForeseenError if there is no such file. */
export function existing(file: string): string {
  if (!existsSync(file)) throw new ForeseenError(`There is no file ${file}.`);
  if (statSync(file).isDirectory()) throw new ForeseenError(`${file} is a folder: name a file in it.`);
  return file;
}
