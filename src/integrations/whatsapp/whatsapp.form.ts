import type { InboundMedia } from '../../domain/conversations/channel.port.js';
import { isObject, type Json } from '../channel-wire/json.js';

export interface FormAnswers {
  /** One answer in a line. */
  text: string;
  /** Files that were chosen in the form. */
  files: InboundMedia[];
}

/** The token of the flow comes from the business and tells a reader nothing. */
const ownFields = new Set(['flow_token']);
const deepest = 5;
const mostFiles = 30;

/**
 * Returns the answers of a completed form (a flow), or null if there are none. They are JSON text that the business defines; some vendors
 * group them by page, and encode them twice.
 */
export function formAnswers(text: string | undefined): FormAnswers | null {
  const answers = parsed(parsed(text));
  if (!isObject(answers)) return null;
  const files: InboundMedia[] = [];
  const lines = linesOf(answers, files, 0).join('\n');
  return lines === '' ? null : { text: lines, files: files.slice(0, mostFiles) };
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function linesOf(answers: Json, files: InboundMedia[], depth: number): string[] {
  const { label, value, ...more } = answers;
  if (typeof label === 'string' && value !== undefined && Object.values(more).every(each => !isObject(each)))
    return lineOf(label, value, files, depth);
  return Object.entries(answers).flatMap(([name, answer]) =>
    ownFields.has(name) ? [] : lineOf(name, answer, files, depth),
  );
}

/** Names and options as Meta's editor of forms makes them: `screen_0_City_1` and `0_Cartago`. */
const madeName = /^screen_\d{1,3}_(.+)_\d{1,3}$/s;
const madeOption = /^\d{1,3}_(?=\S)/;

/** Returns the line of an answer; none if it was left empty, and several if it consists of others. */
function lineOf(name: string, answer: unknown, files: InboundMedia[], depth: number): string[] {
  const [, title = name] = madeName.exec(name) ?? [];
  const plain = title === name ? (text: string) => text : (text: string) => text.replace(madeOption, '');
  const file = fileIn(answer);
  if (file) {
    files.push(file);
    return [`${title}: ${file.fileName}`];
  }
  if (isObject(answer)) return depth < deepest ? linesOf(answer, files, depth + 1) : [];
  if (!Array.isArray(answer)) {
    const shown = plain(shownScalar(answer));
    return shown.trim() === '' ? [] : [`${title}: ${shown}`];
  }
  const scalars = answer.filter(each => !isObject(each) && !Array.isArray(each)).map(each => plain(shownScalar(each)));
  const together = scalars.filter(each => each.trim() !== '').join(', ');
  const others = depth < deepest ? answer.filter(isObject).flatMap(each => lineOf(name, each, files, depth + 1)) : [];
  return [...(together === '' ? [] : [`${title}: ${together}`]), ...others];
}

function shownScalar(answer: unknown): string {
  if (typeof answer === 'boolean') return answer ? '✓' : '✗';
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}

/** Returns a picture or document that was chosen in the form; it is fetched by its id, like the file of a message. */
function fileIn(answer: unknown): (InboundMedia & { fileName: string }) | null {
  if (!isObject(answer)) return null;
  const { file_name: fileName, id, mime_type: mimeType } = answer;
  if (typeof fileName !== 'string' || fileName === '') return null;
  if (typeof id !== 'string' && typeof id !== 'number') return null;
  return {
    providerMediaId: String(id),
    mimeType: typeof mimeType === 'string' ? mimeType : 'application/octet-stream',
    fileName,
    sha256: null,
    sizeBytes: null,
    voice: false,
  };
}
