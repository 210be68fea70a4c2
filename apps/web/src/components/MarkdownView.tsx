import { Anchor } from '@mantine/core';
import { useTranslation } from '../i18n';
import ReactMarkdown, { type Components } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';

// A picture would be a request to another origin.
const SCHEMA = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter((name) => name !== 'img' && name !== 'input'),
};

function Link({ href, children }: { readonly href?: string; readonly children?: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <Anchor
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      title={t('markdown.link', { text: href ?? '' })}
      underline="always"
    >
      {children}
    </Anchor>
  );
}

const COMPONENTS: Components = { a: ({ href, children }) => <Link href={href}>{children}</Link> };

/** The lazy part of `Markdown`. */
export default function MarkdownView({ text }: { readonly text: string }) {
  return (
    <div dir="auto">
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[rehypeSanitize, SCHEMA]]}
        components={COMPONENTS}
        skipHtml
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
