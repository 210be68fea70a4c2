import '@fontsource-variable/source-serif-4';
import { memo, useCallback, useEffect, useMemo, useRef, type MouseEvent } from 'react';
import { useGradually } from '../../../components/use-gradually';
import { useReader, useReaderStore } from '../state';
import { blockGroups } from '../text/groups';
import { clip } from '../text/span';
import { pickAt } from '../text/marks';
import { OFFSET_ATTRIBUTE } from '../text/selection';
import { FIRST_BLOCKS } from '../text/tags';
import type { DrawnBlock } from './drawn';
import type { MarginNote } from './Margin';
import { TextBlock } from './TextBlock';
import classes from './article.module.css';

type Props = {
  readonly text: string;
  readonly language: string;
  readonly drawn: readonly DrawnBlock[];
  /** By block; null where the machine has not read yet, or nothing can be changed. */
  readonly margins: readonly (MarginNote | null)[];
  readonly boundaries: boolean;
  readonly label: string;
};

/** The article as its author wrote it, with its claims. */
export const ArticleText = memo(function ArticleText(props: Props) {
  const { text, language, drawn, margins, boundaries, label } = props;
  const store = useReaderStore();
  const root = useRef<HTMLElement>(null);
  const selected = useReader((state) => state.selected);
  const choice = useReader((state) => state.choice);
  const highlights = useReader((state) => state.highlights);
  const groups = useMemo(() => blockGroups(drawn), [drawn]);
  // Who comes for a claim is brought to it, wherever it stands.
  const shown = useGradually(groups.length, selected === null ? FIRST_BLOCKS : groups.length);
  useSelectedInView(root, selected);
  useChoiceInView(root, choice?.span.start ?? null);

  const pick = useCallback(
    (event: MouseEvent): void => {
      if (document.getSelection()?.isCollapsed === false) return;
      const run = event.target instanceof Element ? event.target.closest(`[${OFFSET_ATTRIBUTE}]`) : null;
      if (!run) return;
      const position = Number(run.getAttribute(OFFSET_ATTRIBUTE));
      const marks = drawn.find(({ block }) => block.start <= position && position < block.end)?.marks ?? [];
      const picked = pickAt(marks, position, store.getState().selected);
      if (picked !== null) store.setState({ selected: picked, pane: 'claims' });
    },
    [drawn, store],
  );

  const draw = ({ block, marks }: DrawnBlock) => (
    <TextBlock
      key={block.index}
      block={block}
      marks={marks}
      text={text}
      selected={marks.some(({ claimId }) => claimId === selected) ? selected : null}
      choice={choice && clip(choice.span, block) ? choice.span : null}
      boundaries={boundaries}
      margin={margins[block.index] ?? null}
    />
  );
  return (
    // The numbers in the text are the links for keyboard and screen reader; a click on the words is a short cut.
    <article
      ref={root}
      className={classes.article}
      data-plain={!highlights || undefined}
      lang={language === 'und' ? undefined : language}
      aria-label={label}
      onClick={pick}
    >
      {groups.slice(0, shown).map((group) =>
        group.kind === 'list' ? (
          <ul key={group.first} role="list" className={classes.list}>
            {group.items.map(draw)}
          </ul>
        ) : (
          draw(group.items[0])
        ),
      )}
    </article>
  );
});

/** Brings the selected claim into view when it was selected elsewhere. What can be seen already does not move. */
function useSelectedInView(root: React.RefObject<HTMLElement | null>, selected: string | null): void {
  useEffect(() => {
    if (selected === null) return;
    const number = root.current?.querySelector(`[data-claim="${CSS.escape(selected)}"]`);
    if (number) bringIntoView(number);
  }, [root, selected]);
}

function useChoiceInView(root: React.RefObject<HTMLElement | null>, start: number | null): void {
  useEffect(() => {
    if (start === null) return;
    const run = root.current?.querySelector(`.${classes.chosen ?? ''}`);
    if (run) bringIntoView(run);
  }, [root, start]);
}

/** What lies under the header and what lies too low is brought to the middle; what can be read stays where it is. */
function bringIntoView(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const header = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const sheet = document.getElementById('reader-sheet')?.offsetHeight ?? 0;
  if (top >= header && bottom <= window.innerHeight - sheet - 48) return;
  element.scrollIntoView({ block: 'center' });
}
