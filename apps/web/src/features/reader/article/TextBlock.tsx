import { memo, useMemo, type CSSProperties } from 'react';
import type { Span } from '../text/span';
import { SPACED, TAGS } from '../text/tags';
import { lanesNeeded, pieces, segmentsOf, withChoice, type ShownSegment } from '../text/segments';
import type { DrawnBlock, DrawnMark } from './drawn';
import { Crowd } from './Crowd';
import { ClaimNumber } from './ClaimNumber';
import { Margin, type MarginNote } from './Margin';
import classes from './article.module.css';

export type BlockProps = DrawnBlock & {
  /** The whole text of the revision; the block shows its part of it. */
  readonly text: string;
  /** The selected claim, only where it stands in this block: the others need not be drawn again for a step. */
  readonly selected: string | null;
  /** The span that is being chosen, only where it lies in this block. */
  readonly choice: Span | null;
  /** Whether screen readers are told where claims begin and end. */
  readonly boundaries: boolean;
  readonly margin: MarginNote | null;
};

/** One paragraph, heading or item of the article with the claims in it. */
export const TextBlock = memo(function TextBlock(props: BlockProps) {
  const { block, marks, text, selected, choice, boundaries, margin } = props;
  const segments = useMemo(() => segmentsOf(block, marks), [block, marks]);
  const shown = useMemo(() => withChoice(segments, choice), [segments, choice]);
  const marked = useMemo(() => new Map(marks.map((mark) => [mark.claimId, mark])), [marks]);
  const Row = block.kind === 'item' ? 'li' : 'div';
  const Tag = TAGS[block.kind];
  return (
    <Row
      id={`block-${block.index}`}
      className={classes.row}
      data-kind={block.kind}
      data-apart={block.apart || undefined}
    >
      <Tag
        dir="auto"
        className={classes.block}
        data-lanes={lanesNeeded(segments)}
        data-spaced={SPACED.test(text.slice(block.start, block.end)) || undefined}
      >
        {pieces(shown).map((piece) => (
          <Piece
            key={piece[0]?.start}
            segments={piece}
            text={text}
            marked={marked}
            selected={selected !== null && piece.some(({ lanes }) => lanes.includes(selected)) ? selected : null}
            opened={selected !== null && piece.some(({ opens }) => opens.includes(selected)) ? selected : null}
            boundaries={boundaries}
          />
        ))}
      </Tag>
      {margin && <Margin note={margin} blockIndex={block.index} />}
    </Row>
  );
});

type PieceProps = {
  readonly segments: readonly ShownSegment[];
  readonly text: string;
  readonly marked: ReadonlyMap<string, DrawnMark>;
  readonly selected: string | null;
  /** The selected claim where its number stands in this piece. */
  readonly opened: string | null;
  readonly boundaries: boolean;
};

const Piece = memo(function Piece({ segments, text, marked, selected, opened, boundaries }: PieceProps) {
  return segments.map((segment, index) => (
    <Segment
      key={segment.start}
      segment={segment}
      // How many more claims there are is said where they begin.
      crowded={segment.hidden > (segments[index - 1]?.hidden ?? 0)}
      words={text.slice(segment.start, segment.end)}
      marked={marked}
      selected={selected}
      opened={opened}
      boundaries={boundaries}
    />
  ));
});

type SegmentProps = Omit<PieceProps, 'segments' | 'text'> & {
  readonly segment: ShownSegment;
  readonly crowded: boolean;
  readonly words: string;
};

function Segment({ segment, crowded, words, marked, selected, opened, boundaries }: SegmentProps) {
  const { start, lanes, hidden, opens, closes, chosen } = segment;
  const plain = (
    <span data-offset={start} className={chosen ? classes.chosen : undefined}>
      {words}
    </span>
  );
  if (lanes.length === 0) return plain;
  const marksOf = (ids: readonly string[]): DrawnMark[] => ids.flatMap((id) => marked.get(id) ?? []);
  const underlined = lanes.reduceRight((inner, id, lane) => {
    const mark = id === null ? undefined : marked.get(id);
    return mark ? <Lane mark={mark} lane={lane} alone={lanes.length === 1} inner={inner} /> : inner;
  }, plain);
  return (
    <mark className={classes.mark} data-selected={(selected !== null && lanes.includes(selected)) || undefined}>
      {marksOf(opens).map((mark) => (
        <ClaimNumber key={mark.claimId} mark={mark} isSelected={mark.claimId === opened} boundary={boundaries} />
      ))}
      {crowded && <Crowd position={start} count={hidden} />}
      {underlined}
      {boundaries &&
        marksOf(closes).map((mark) => <ClaimNumber key={mark.claimId} mark={mark} isSelected={false} boundary="end" />)}
    </mark>
  );
}

type LaneProps = {
  readonly mark: DrawnMark;
  readonly lane: number;
  readonly alone: boolean;
  readonly inner: React.ReactNode;
};

/** The line of one claim under its words; lines of several claims lie below each other. */
function Lane({ mark, lane, alone, inner }: LaneProps) {
  const style = { '--rating-light': mark.light, '--rating-dark': mark.dark } as CSSProperties;
  return (
    <span
      data-rated
      className={classes.lane}
      data-line={mark.line === 'none' && !alone ? 'shared' : mark.line}
      data-lane={lane}
      style={style}
    >
      {inner}
    </span>
  );
}
