/** The parts of a request to OpenAI's Responses API that specs read. */
export interface OpenAiRequest {
  input: { content: string }[];
  text: { format: { name: string } };
}

/** Returns the Responses API's reply in which the model wrote `value` as JSON, for ten tokens of input and five of output. */
export const openAiResponse = (value: unknown) => ({
  id: 'resp_01',
  object: 'response',
  created_at: 1_790_000_000,
  status: 'completed',
  error: null,
  incomplete_details: null,
  model: 'gpt-6-luna',
  output: [
    {
      id: 'msg_01',
      type: 'message',
      role: 'assistant',
      status: 'completed',
      content: [{ type: 'output_text', text: JSON.stringify(value), annotations: [] }],
    },
  ],
  usage: {
    input_tokens: 10,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 5,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 15,
  },
});
