/** A new key for one intended action: `params: { header: { 'Idempotency-Key': newKey() } }`. */
export function newKey(): string {
  // crypto.randomUUID exists on https and localhost only; a desk in a closed network may be served over http.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The keys of actions that may have to be sent again: the same action keeps its key until it has succeeded, so that a
 * second press after a lost connection does not do it twice.
 */
export class ActionKeys {
  private readonly keys = new Map<string, string>();

  constructor(private readonly makeKey: () => string = newKey) {}

  /** The key for an action, told apart by what is sent. */
  for(action: unknown): string {
    const name = JSON.stringify(action) ?? '';
    const key = this.keys.get(name) ?? this.makeKey();
    this.keys.set(name, key);
    return key;
  }

  /** The action is done: doing the same once more is a new action. */
  done(action: unknown): void {
    this.keys.delete(JSON.stringify(action) ?? '');
  }
}
