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
  private readonly plurals: Intl.PluralRules;
  private readonly numbers: Intl.NumberFormat;

  constructor(readonly language: string) {
    this.plurals = new Intl.PluralRules(language);
    this.numbers = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language);
  }

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
    return [...(count === 0 ? ['zero'] : []), this.plurals.select(count), 'other'];
  }

  private show(value: string | number | null | undefined): string {
    return typeof value === 'number' ? this.numbers.format(value) : (value ?? '');
  }

  private gather(path: string, part: string | Tree): void {
    if (typeof part === 'string') this.messages.set(path, part);
    else for (const [key, below] of Object.entries(part)) this.gather(`${path}.${key}`, below);
  }
}
