import { Button, CopyButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { RatingBadge } from '../../components/RatingBadge';
import { useTranslation } from '../../i18n';
import { EMPTY, sameContent } from './draft/content';
import { useDraft } from './draft/use-draft';
import classes from './Workbench.module.css';

type Props = {
  readonly claimId: string;
  /** Somebody else has taken the claim away just now, perhaps in the middle of a word. */
  readonly isJustLost: boolean;
};

/**
 * What this person has written on a claim that is not theirs to review now: it is kept, and can be read and copied. Who was
 * writing stays in a text field, so that the rest of the word is not taken for commands.
 */
export function KeptDraft({ claimId, isJustLost }: Props) {
  const { t } = useTranslation('review');
  const { draft } = useDraft(claimId);
  if (draft === null || draft.closed || sameContent(draft.local, EMPTY)) return null;
  const { rating, rationale, wordingProposal, citations } = draft.local;
  return (
    <section className={classes.finding} aria-labelledby="kept-title">
      <Group justify="space-between">
        <h2 id="kept-title">{t('kept.title')}</h2>
        <CopyButton value={[rationale, wordingProposal].filter((text) => text !== '').join('\n\n')}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {t(copied ? 'common:action.copied' : 'common:action.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Stack gap="xs" align="stretch">
        <Text>{t('kept.help')}</Text>
        {rating !== null && <RatingBadge rating={rating} />}
        <Textarea
          label={t('verdict.rationale')}
          dir="auto"
          readOnly
          autosize
          maxRows={16}
          autoFocus={isJustLost}
          value={rationale}
        />
        {wordingProposal !== '' && (
          <Textarea label={t('verdict.wording')} dir="auto" readOnly autosize maxRows={8} value={wordingProposal} />
        )}
        {citations.length > 0 && (
          <ul>
            {citations.map(({ key, title, quote }) => (
              <li key={key}>
                <bdi>{title ?? t('citations.sealed')}</bdi>
                {quote !== '' && (
                  <>
                    : <q dir="auto">{quote}</q>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </section>
  );
}
