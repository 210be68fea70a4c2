import { Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { ratingProps } from '../../components/rating';
import { RatingGlyph } from '../../components/RatingGlyph';
import { useTranslation } from '../../i18n';
import { DraftBadge, draftLook, labelOf } from './DraftBadge';
import classes from './RatingsTab.module.css';
import type { ScaleDraft } from './scale-draft';

/** The scale in a text, as badges and in a chart; also without colour, as some people see it and printers print it. */
export function ScalePreview({ draft }: { readonly draft: ScaleDraft }) {
  const { t, language } = useTranslation('settings');
  const [isGrey, setGrey] = useState(false);
  return (
    <Stack>
      <Switch label={t('ratings.grey')} checked={isGrey} onChange={(event) => setGrey(event.currentTarget.checked)} />
      <ul className={classes.preview} data-grey={isGrey}>
        {draft.ratings.map((rating) => {
          const look = draftLook(rating);
          return (
            <li key={rating.id} {...ratingProps(look)}>
              <mark className={classes.mark}>{t('ratings.sample')}</mark>
              <DraftBadge rating={rating} />
              <span className={classes.bar} role="img" aria-label={labelOf(rating, language) || t('ratings.unnamed')}>
                <RatingGlyph glyph={look.glyph} size={14} />
              </span>
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
