import { z } from 'zod';
import { modelTasks } from '../../domain/assistant/index.js';
import { type ModelTask } from '../../domain/assistant/language-model.port.js';

/**
 * The JSON schema of `task` as the vendor takes it: of its subset, lengths of strings are the part that is not documented
 * for every model, so they move into the description, where the model still reads them. The zod check after is the strict
 * one.
 */
export function wireSchema(task: ModelTask): object {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(modelTasks[task].schema, {
    override: ({ jsonSchema }) => {
      const { minLength, maxLength } = jsonSchema;
      const told = [
        ...(minLength === undefined ? [] : [`at least ${minLength} characters`]),
        ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
      ];
      if (told.length === 0) return;
      delete jsonSchema.minLength;
      delete jsonSchema.maxLength;
      jsonSchema.description = told.join(', ');
    },
  });
  return schema;
}
