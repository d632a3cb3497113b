import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence of a customer or a shop, with its labels. */
export interface LabelledLine {
  text: string;
  labels: string[];
}

/**
 * Reads the training lines of a folder: "## label", then "? what a customer writes" and "= what a shop tells", each starting with
 * "[another label]" if it has two labels. Throws if a line is none of these.
 */
export function labelledLines(folder: string): LabelledLine[] {
  let label = '';
  return readdirSync(folder)
    .sort()
    .flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n'))
    .flatMap((line): LabelledLine[] => {
      if (line.trim() === '') return [];
      const [, heading] = /^##\s*(\S+)\s*$/u.exec(line) ?? [];
      if (heading !== undefined) {
        label = heading;
        return [];
      }
      const [, others = '', text] = /^[?=]\s*(?:\[([^\]]+)\]\s*)?(\S.*)$/u.exec(line.trim()) ?? [];
      if (text === undefined) throw new Error(`This line is none of "##", "?" and "=": ${line}`);
      return [{ text, labels: [...new Set([label, ...others.split(/[\s,]+/u).filter(each => each !== '')])] }];
    });
}
