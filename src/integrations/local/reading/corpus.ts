import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the training lines lie, from the repository's root. */
const dataFolder = 'src/integrations/local/reading/data';

/** A question of a customer or a sentence of a shop, with the topics that it is about. */
export interface TopicLine {
  text: string;
  topics: string[];
}

/** `data`: "## topic", then "? what a customer writes" and "= what a shop tells", each with "[another topic]" in front where it is about two. */
export function topicLines(): TopicLine[] {
  let topic = '';
  return readdirSync(dataFolder)
    .sort()
    .flatMap(file => readFileSync(join(dataFolder, file), 'utf8').split('\n'))
    .flatMap((line): TopicLine[] => {
      if (line.trim() === '') return [];
      const [, heading] = /^##\s*(\S+)\s*$/u.exec(line) ?? [];
      if (heading !== undefined) {
        topic = heading;
        return [];
      }
      const [, others = '', text] = /^[?=]\s*(?:\[([^\]]+)\])?\s*(.+)$/u.exec(line.trim()) ?? [];
      if (text === undefined) throw new Error(`This line is none of "##", "?" and "=": ${line}`);
      return [{ text, topics: [...new Set([topic, ...others.split(/[\s,]+/u).filter(each => each !== '')])] }];
    });
}
