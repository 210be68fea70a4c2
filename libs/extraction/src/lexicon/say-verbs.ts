/**
 * What a verb of saying does with its content.
 * `assert`: puts it forward as so; `act`: the saying itself is the news (demands, blames, thanks, promises);
 * `find`: what a study or measurement shows; `expect`: looks ahead; `ask`: a question.
 */
export type SayClass = 'assert' | 'act' | 'find' | 'expect' | 'ask';

export type SayVerbs = ReadonlyMap<string, SayClass>;

/** A lexicon of verbs by class, each class a list of base forms. */
export function sayVerbs(lists: Readonly<Record<SayClass, string>>): SayVerbs {
  const out = new Map<string, SayClass>();
  for (const [name, list] of Object.entries(lists))
    for (const verb of list.split(/\s+/)) if (verb !== '') out.set(verb, name as SayClass);
  return out;
}
