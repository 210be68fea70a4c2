// What the web app must not write, as lint rules with a sentence that says what to do instead.
const RAW_COLOUR = /^(red|green|blue|yellow|orange|gray|teal)/;

const noRawHtml = {
  create: (context) => ({
    JSXAttribute(node) {
      if (node.name.name !== 'dangerouslySetInnerHTML') return;
      context.report({
        node,
        message: 'Foreign text is never markup: render it as text, or with components/Markdown.',
      });
    },
  }),
};

const noRawColours = {
  create: (context) => ({
    JSXAttribute({ name, value }) {
      if (!['c', 'color', 'bg'].includes(name.name) || value?.type !== 'Literal') return;
      if (!RAW_COLOUR.test(String(value.value))) return;
      context.report({
        node: value,
        message: 'Raw Mantine colours do not hold AA: take a token of app/tokens.ts.',
      });
    },
  }),
};

export default {
  meta: { name: 'house' },
  rules: { 'no-raw-html': noRawHtml, 'no-raw-colours': noRawColours },
};
