import { Transform } from 'class-transformer';

/** The headings of the configuration table, in its order. */
export const CONFIGURATION_GROUPS = [
  'Stores',
  'Network',
  'Limits',
  'Sessions',
  'Extraction',
  'Language model',
  'Running',
] as const;
export type ConfigurationGroup = (typeof CONFIGURATION_GROUPS)[number];

type Kind = 'text' | 'integer' | 'yes-no' | 'list';

/** What is known about one environment variable: the README table and `.env.example` are made from it. */
export type VariableDescription = {
  readonly name: string;
  readonly group: ConfigurationGroup;
  readonly kind: Kind;
  readonly description: string;
  /** The value that holds when the variable is not set, written as in the environment. */
  readonly default?: string;
  /** What to print instead of a default that depends on others. */
  readonly defaultText?: string;
  /** A value for `.env.example` when there is no default. */
  readonly example?: string;
  /** True: the value never appears in a message. */
  readonly secret?: boolean;
};

/** A described variable and the property of the configuration class that holds it. */
export type Variable = VariableDescription & { readonly property: string };

const VARIABLES: Variable[] = [];

/** All variables in the order in which the class declares them. */
export function variables(): readonly Variable[] {
  return VARIABLES;
}

/** Binds a property of the configuration class to an environment variable and reads its text. */
export function FromEnvironment(description: VariableDescription): PropertyDecorator {
  return (target, property) => {
    VARIABLES.push({ ...description, property: String(property) });
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? READ[description.kind](value) : value))(
      target,
      property,
    );
  };
}

/** A text that cannot be read stays as it is, so that the validator of the property refuses it by name. */
const READ: Record<Kind, (text: string) => unknown> = {
  text: (text) => text,
  integer: (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) : text),
  'yes-no': (text) => {
    if (/^(yes|true|1|on)$/i.test(text)) return true;
    return /^(no|false|0|off)$/i.test(text) ? false : text;
  },
  list: (text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
};
