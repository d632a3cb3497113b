const newline = 0x0a;
const carriageReturn = 0x0d;

/**
 * Completes line ends. Forms end their lines with CR and LF. Hand-written ones, such as recorded examples, often have only LF.
 * The line ends are completed if the first one is a bare LF; otherwise nothing is changed, so that files stay as they are.
 */
export class LineEnds {
  private isBare: boolean | null = null;
  private last = 0;

  next(chunk: Buffer): Buffer {
    if (this.isBare === null) {
      const end = chunk.indexOf(newline);
      if (end >= 0) this.isBare = (end === 0 ? this.last : chunk[end - 1]) !== carriageReturn;
    }
    const given = this.isBare ? this.completed(chunk) : chunk;
    this.last = chunk[chunk.length - 1] ?? this.last;
    return given;
  }

  private completed(chunk: Buffer): Buffer {
    const parts: Buffer[] = [];
    let start = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) {
      const before = at === 0 ? this.last : chunk[at - 1];
      if (before === carriageReturn) continue;
      parts.push(chunk.subarray(start, at), Buffer.from('\r'));
      start = at;
    }
    return Buffer.concat([...parts, chunk.subarray(start)]);
  }
}
