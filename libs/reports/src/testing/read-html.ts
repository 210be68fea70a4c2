import { Parser } from 'htmlparser2';

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text inside, children's included. */
  text: string;
  readonly parents: readonly Element[];
};

/** Every element of an HTML document, in order, with its text and its ancestors (the nearest last). */
export function readHtml(source: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: Element = { name, attributes, text: '', parents: [...open] };
      all.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(source);
  return all;
}
