import { VisuallyHidden } from '@mantine/core';
import type { CSSProperties, MouseEvent } from 'react';
import { useTranslation } from '../../../i18n';
import { useReaderStore } from '../state';
import { ClaimGlyph } from './ClaimGlyph';
import type { DrawnMark } from './drawn';
import classes from './article.module.css';

type Props = {
  readonly mark: DrawnMark;
  readonly isSelected: boolean;
  /** Whether screen readers hear that the claim begins here; `end` says that it ends, and shows nothing. */
  readonly boundary: boolean | 'end';
};

/** The number of a claim in the text: a link to it, by which the keyboard and screen readers reach it. */
export function ClaimNumber({ mark, isSelected, boundary }: Props) {
  const store = useReaderStore();
  if (boundary === 'end') return <Boundary edge="end" number={mark.number} />;
  const select = (event: MouseEvent): void => {
    // With a key held it is a link like any other, for a tab of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    store.setState({ selected: mark.claimId, pane: 'claims' });
  };
  const style = { '--rating-light': mark.light, '--rating-dark': mark.dark } as CSSProperties;
  return (
    <>
      {boundary && <Boundary edge="start" number={mark.number} />}
      <a
        href={`?claim=${mark.claimId}`}
        className={classes.number}
        data-rated
        data-claim={mark.claimId}
        data-sealed={mark.sealed || undefined}
        style={style}
        aria-label={mark.label}
        aria-current={isSelected ? 'true' : undefined}
        onClick={select}
      >
        <ClaimGlyph glyph={mark.glyph} size={10} />
        {mark.number}
      </a>
    </>
  );
}

function Boundary({ edge, number }: { readonly edge: 'start' | 'end'; readonly number: number }) {
  const { t, language } = useTranslation('reader');
  // Isolated: words of ours must not decide in which direction the author's text runs.
  return (
    <VisuallyHidden component="bdi" lang={language}>
      {t(edge === 'start' ? 'text.begins' : 'text.ends', { number })}
    </VisuallyHidden>
  );
}
