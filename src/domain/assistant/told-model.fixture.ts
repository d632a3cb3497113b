import { OpenAiLanguageModel } from '../../integrations/openai/openai.adapter.js';
import { FakeVendor } from '../../integrations/testing-http/fake-vendor.js';
import { type OpenAiRequest, openAiResponse } from '../../integrations/testing-http/openai-response.js';
import { neutralUnderstanding } from './neutral-understanding.js';
import type { ToolCall } from './tools/agent-tools.js';

const neutral = neutralUnderstanding('es');
const understanding = { ...neutral, intent: { ...neutral.intent, primary: 'PRODUCT_INFO', confidence: 0.95 } };

/** Returns a reply of a model, as `ToldModel` says it. */
export const draft = (text: string, calls: ToolCall[] = []) => ({ text, known: true, quickReplies: [], calls });

/** A hosted model behind its own SDK. The spec decides what it says; everything from the request to the queued answer is real. */
export class ToldModel {
  /** What it replies to the requests for an answer, in order. The last one is repeated for ever. */
  says: object[] = [];
  /** The messages of the requests for an answer. */
  asked: string[] = [];
  private readonly vendor = new FakeVendor();

  /** Starts its vendor, and returns the link that asks it. */
  async start(): Promise<OpenAiLanguageModel> {
    const baseUrl = await this.vendor.start();
    this.vendor.behave({
      kind: 'replies',
      to: body => {
        const { text, input } = body as OpenAiRequest;
        if (text.format.name === 'understand') return openAiResponse(understanding);
        this.asked.push(input[0]?.content ?? '');
        return openAiResponse(this.says[Math.min(this.asked.length, this.says.length) - 1]);
      },
    });
    return new OpenAiLanguageModel({ apiKey: 'sk-test', baseUrl });
  }

  stop(): Promise<void> {
    return this.vendor.stop();
  }
}
