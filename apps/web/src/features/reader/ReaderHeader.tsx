import { ActionIcon, Anchor, Button, Group } from '@mantine/core';
import { IconDots, IconFileCertificate } from '@tabler/icons-react';
import { memo, Suspense, useState } from 'react';
import { useTranslation } from '../../i18n';
import { Link } from 'react-router';
import { lazyWhenIdle } from '../../app/lazy-when-idle';
import { PageHeader } from '../../components/PageHeader';
import { PersonName } from '../../components/PersonName';
import { RelativeTime } from '../../components/RelativeTime';
import { useFormats } from '../../i18n/format';
import { useReaderData } from './reader-data';
import { RevisionSelect } from './revisions/RevisionSelect';

const ArticleMenu = lazyWhenIdle(() => import('./ArticleMenu'));

/** Title of the article, what is known about it, and what can be done with it as a whole. */
export const ReaderHeader = memo(function ReaderHeader() {
  const { t } = useTranslation('reader');
  const { day, number } = useFormats();
  const { article, text } = useReaderData();
  const words = text.match(/\S+/g)?.length ?? 0;
  return (
    <PageHeader
      title={article.title}
      foreign
      above={
        <Anchor component={Link} to="/articles">
          {t('page.articles')}
        </Anchor>
      }
      meta={
        <Group gap="md">
          {article.desk !== null && <bdi>{article.desk}</bdi>}
          {article.authorId !== null && (
            <span>
              {t('page.by')} <PersonName id={article.authorId} />
            </span>
          )}
          {article.publishedAt !== null && <span>{day(article.publishedAt)}</span>}
          {article.deadline !== null && (
            <span>
              {t('page.deadline')} <RelativeTime at={article.deadline} as="deadline" />
            </span>
          )}
          <span>{t('page.words', { count: words, shown: number(words) })}</span>
        </Group>
      }
      actions={
        <>
          <RevisionSelect />
          <Button
            component={Link}
            to={`/articles/${article.id}/report`}
            variant="default"
            leftSection={<IconFileCertificate size={16} aria-hidden />}
          >
            {t('page.report')}
          </Button>
          <MenuButton />
        </>
      }
    />
  );
});

/** Opens the menu of the article, which is fetched when it is first asked for. */
function MenuButton() {
  const { t } = useTranslation('reader');
  const [wasAsked, setAsked] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const button = (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={t('page.more')}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={() => {
        setAsked(true);
        setOpen(!isOpen);
      }}
    >
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  );
  if (!wasAsked) return button;
  return (
    <Suspense fallback={button}>
      <ArticleMenu target={button} isOpen={isOpen} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
