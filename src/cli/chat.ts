import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { DemoCustomer, type Thread, type ThreadMessage } from '../demo/demo-customer.js';
import { ForeseenError } from '../processes.js';
import { type Colours, coloursFor } from './colours.js';
import { chooseAccount, chooseShop, customerNumber } from './demo-shop-choice.js';
import { routeText } from './outcome-text.js';
import { readWords } from './words.js';

const answerMs = 30_000;
const lookEveryMs = 800;
const ends = new Set(['/quit', '/exit', '/salir']);

/**
 * `npx embudo chat`: a conversation with a demo shop as one of its customers. The input goes through the shop's signed webhook; the answers
 * of the agent or of a person are read over GraphQL. It ends at /quit, at the end of the input, or with Ctrl-C.
 */
export async function chat(args: string[]): Promise<void> {
  const { values } = readWords(args, {
    from: { type: 'string' },
    shop: { type: 'string' },
    name: { type: 'string' },
    provider: { type: 'string' },
    channel: { type: 'string' },
  });
  const shop = chooseShop(values.shop);
  const account = chooseAccount(shop, values.provider, values.channel);
  // Each chat gets a new number, so that the agent answers first. No real number in Costa Rica begins with 3.
  const usual = `5063999${String(randomInt(10_000)).padStart(4, '0')}`;
  const number = customerNumber(values.from ?? usual, account.channel);
  const customer = new DemoCustomer(shop, account, number, values.name ?? 'Cliente de prueba');
  const colours = coloursFor(process.stdout);
  await customer.reachable();
  print(colours.dim(`You write to ${shop.name} as +${number}. /quit ends.`));
  await new Chat(customer, shop.name, colours).run();
}

const print = (line: string) => process.stdout.write(`${line}\n`);

class Chat {
  private readonly shown = new Set<string>();
  private status: Thread['status'] = 'BOT';
  private buttons: string[] = [];
  private over = false;

  constructor(
    private readonly customer: DemoCustomer,
    private readonly shopName: string,
    private readonly colours: Colours,
  ) {}

  async run(): Promise<void> {
    const terminal = process.stdin.isTTY === true;
    const lines = createInterface({ input: process.stdin, output: terminal ? process.stdout : undefined, terminal });
    lines.setPrompt(this.colours.bold('› '));
    lines.on('SIGINT', () => lines.close());
    const watching = terminal ? this.watch(() => lines.prompt(true)) : null;
    try {
      if (terminal) lines.prompt();
      for await (const line of lines) {
        const text = this.buttonOf(line.trim());
        if (ends.has(text)) break;
        if (text !== '') await this.say(text);
        if (terminal) lines.prompt();
      }
    } finally {
      this.over = true;
      lines.close();
      await watching;
    }
  }

  /** Turns a digit into the text of the button at that place: pressing a button sends its text. */
  private buttonOf(line: string): string {
    return /^[1-9]$/.test(line) ? (this.buttons[Number(line) - 1] ?? line) : line;
  }

  private async say(text: string): Promise<void> {
    const { id, status } = await this.customer.write(text);
    if (status !== 200) throw new ForeseenError(`The shop refused the message with status ${status}.`);
    const outcome = await this.customer.outcomeOf(id, answerMs);
    if (outcome.state === 'pending')
      print(this.colours.yellow('No answer yet. Are jobs running? It is shown here once it comes.'));
    if (outcome.message) this.show(outcome.message.conversation);
  }

  /** Polls for messages that a person at the shop writes while the user types nothing. */
  private async watch(shownMore: () => void): Promise<void> {
    while (!this.over) {
      await pause(lookEveryMs);
      const thread = await this.customer.thread().catch(() => null);
      if (thread && !this.over && this.show(thread)) shownMore();
    }
  }

  /** Prints the new messages of the thread. Returns whether there were any. */
  private show(thread: Thread): boolean {
    const { bold, cyan, green, yellow } = this.colours;
    const fresh = thread.messages.nodes.filter(
      message => message.direction === 'OUTBOUND' && !this.shown.has(message.id),
    );
    for (const message of fresh) {
      this.shown.add(message.id);
      this.buttons = message.quickReplies;
      print(`\r${bold(this.nameOf(message))}: ${green(message.body)}`);
      if (this.buttons.length > 0) print(cyan(this.buttons.map((text, index) => `[${index + 1}] ${text}`).join('  ')));
    }
    const moved = thread.status !== this.status;
    this.status = thread.status;
    if (moved) print(yellow(`\r— ${this.handOver(thread)}`));
    return fresh.length > 0 || moved;
  }

  private readonly nameOf = ({ author, seller }: ThreadMessage): string =>
    author === 'AI_AGENT' ? this.shopName : (seller?.displayName ?? 'A person of the shop');

  private handOver(thread: Thread): string {
    switch (thread.status) {
      case 'WAITING':
        return `handed over to a person. ${thread.routing ? routeText(thread.routing, this.colours) : ''}\n  The agent is silent now; what a person answers (sendMessage) appears here.`;
      case 'HUMAN':
        return 'a person has taken the conversation over.';
      case 'CLOSED':
        return `closed. ${thread.routing ? routeText(thread.routing, this.colours) : ''}`;
      default:
        return 'the agent answers again.';
    }
  }
}
