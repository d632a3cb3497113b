/** A map that forgets what was asked for longest ago. */
export class Lru<Key, Value> {
  private readonly kept = new Map<Key, Value>();

  constructor(private readonly most: number) {}

  get(key: Key): Value | undefined {
    const value = this.kept.get(key);
    if (value === undefined) return undefined;
    this.kept.delete(key);
    this.kept.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.kept.delete(key);
    this.kept.set(key, value);
    if (this.kept.size > this.most) for (const oldest of this.kept.keys()) return void this.kept.delete(oldest);
  }

  get size(): number {
    return this.kept.size;
  }
}
