/** Loaded into a worker before its program: its model ends the process at certain messages, as a defect in it would. */
const { LocalLanguageModel } = await import('../../dist/src/integrations/local/local-language-model.js');

const { ask } = LocalLanguageModel.prototype;
LocalLanguageModel.prototype.ask = function (task, input, options) {
  const text = task === 'understand' ? input.text : '';
  // More steps than the world has seconds.
  if (text.includes('BLOQUEA')) /^(a+)+$/.test(`${'a'.repeat(80)}b`);
  if (text.includes('REVIENTA')) process.abort();
  return ask.call(this, task, input, options);
};
