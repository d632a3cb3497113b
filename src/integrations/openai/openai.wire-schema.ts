import { zodTextFormat } from 'openai/helpers/zod';
import type { ResponseFormatTextJSONSchemaConfig } from 'openai/resources/responses/responses';
import { modelTasks } from '../../domain/assistant/index.js';
import { type ModelTask } from '../../domain/assistant/language-model.port.js';

/**
 * Keywords that strict mode does not document. It documents bounds of numbers and arrays, not lengths of strings, and answers
 * 400 to every call with an unknown keyword.
 */
const lengths = ['minLength', 'maxLength'];

/**
 * Returns `node` with lengths moved into the description, where the model still reads them. Embudo's own check by zod
 * afterwards is the strict one.
 */
function withoutLengths(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutLengths);
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node);
  const moved = entries.filter(([key, value]) => lengths.includes(key) && typeof value === 'number');
  const kept = entries
    .filter(([key, value]) => key !== '$schema' && !(lengths.includes(key) && typeof value === 'number'))
    .map(([key, value]) => [key, withoutLengths(value)]);
  return Object.fromEntries([
    ...kept,
    ...(moved.length === 0 ? [] : [['description', moved.map(([key, value]) => `${key} ${value}`).join(', ')]]),
  ]);
}

/** Returns the text format of the Responses API for `task`. */
export function wireFormat(task: ModelTask): ResponseFormatTextJSONSchemaConfig {
  const { schema } = zodTextFormat(modelTasks[task].form, task);
  return { type: 'json_schema', name: task, strict: true, schema: { ...(withoutLengths(schema) as object) } };
}
