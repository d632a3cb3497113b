import { z } from 'zod';
import { modelTasks } from '../../domain/assistant/index.js';
import { type ModelTask } from '../../domain/assistant/language-model.port.js';

/**
 * Returns the JSON schema of `task` in the subset that the vendor accepts. Lengths of strings are not documented for every
 * model, so they are moved into the description, where the model still reads them. Embudo's own check by zod afterwards is the
 * strict one.
 */
export function wireSchema(task: ModelTask): object {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(modelTasks[task].form, {
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
