interface Asked<Question, Answer> {
  question: Question;
  answer: PromiseWithResolvers<Answer>;
}

/** Has one read answer everything that is asked in one turn of the event loop. */
export class AskedTogether<Question, Answer> {
  private asked: Asked<Question, Answer>[] = [];

  /** `read` gives an answer for each question, in their order; it is asked for no more than `most` at once. */
  constructor(
    private readonly read: (questions: Question[]) => Promise<Answer[]>,
    private readonly most: number,
  ) {}

  /** The answer; fails where the read that it was part of fails. */
  ask(question: Question): Promise<Answer> {
    const answer = Promise.withResolvers<Answer>();
    if (this.asked.push({ question, answer }) === 1) setImmediate(() => this.send());
    return answer.promise;
  }

  private send(): void {
    const all = this.asked;
    this.asked = [];
    for (let start = 0; start < all.length; start += this.most) void this.settle(all.slice(start, start + this.most));
  }

  private async settle(asked: Asked<Question, Answer>[]): Promise<void> {
    try {
      const answers = await this.read(asked.map(({ question }) => question));
      if (answers.length !== asked.length) throw new Error(`${answers.length} answers to ${asked.length} questions`);
      for (const [index, { answer }] of asked.entries()) answer.resolve(answers[index] as Answer);
    } catch (error) {
      for (const { answer } of asked) answer.reject(error);
    }
  }
}
