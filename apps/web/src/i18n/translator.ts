/** What stands in the places of a message, such as `{{name}}`; `count` also chooses between singular and plural. */
export type Values = Readonly<Record<string, string | number | null | undefined>>;

/** Messages by name, in as many levels as a feature likes. */
export type Tree = { readonly [key: string]: string | Tree };

/**
 * Puts messages of one language together. Small on purpose: the libraries for this weigh 15 kB on a first visit, and
 * all that the app needs of them is places, plurals and a check of the keys, which is TypeScript's.
 */
export class Translator {
  private readonly messages = new Map<string, string>();
  // Made when they are needed: browsers take long to make the first of their kind, and nothing is drawn until then.
  private plurals: Intl.PluralRules | undefined;
  private numbers: Intl.NumberFormat | undefined;

  constructor(readonly language: string) {}

  /** Takes in the words of a feature. */
  add(feature: string, words: Tree): void {
    for (const [key, part] of Object.entries(words)) this.gather(`${feature}:${key}`, part);
  }

  /** The message of a full key (`common:action.save`); the key itself when there is none. */
  say(key: string, values: Values = {}): string {
    const { count } = values;
    const forms = typeof count === 'number' ? this.formsOf(count) : [];
    const message =
      forms.map((form) => this.messages.get(`${key}_${form}`)).find((one) => one !== undefined) ??
      this.messages.get(key);
    if (message === undefined) return key;
    return message.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => this.show(values[name]));
  }

  /** Whether there is a message with that key. */
  has(key: string): boolean {
    return this.messages.has(key) || this.messages.has(`${key}_other`);
  }

  /** The forms of a message for so many, the best first. Nothing is often said in words of its own (`_zero`). */
  private formsOf(count: number): readonly string[] {
    this.plurals ??= new Intl.PluralRules(this.language);
    return [...(count === 0 ? ['zero'] : []), this.plurals.select(count), 'other'];
  }

  private show(value: string | number | null | undefined): string {
    if (typeof value !== 'number') return value ?? '';
    this.numbers ??= new Intl.NumberFormat(this.language === 'en' ? 'en-GB' : this.language);
    return this.numbers.format(value);
  }

  private gather(path: string, part: string | Tree): void {
    if (typeof part === 'string') this.messages.set(path, part);
    else for (const [key, below] of Object.entries(part)) this.gather(`${path}.${key}`, below);
  }
}
