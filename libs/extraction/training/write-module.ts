/** The source of a generated TypeScript module with string constants, in lines that a version system can compare. */
export function writeModule(note: string, constants: Readonly<Record<string, string>>): string {
  const parts = Object.entries(constants).map(([name, value]) => {
    const lines = value.match(/[\s\S]{1,8000}/gu) ?? [''];
    return `export const ${name}: string = [\n${lines.map((line) => `  ${JSON.stringify(line)},\n`).join('')}].join('');\n`;
  });
  return `// prettier-ignore\n/**\n * Generated: do not edit.\n * ${note}\n */\n${parts.join('\n// prettier-ignore\n')}`;
}
