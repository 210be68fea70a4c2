import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { RatingGlyph } from '../../components/RatingGlyph';
import article from '../reader/article/article.module.css';
import { blocksOf, type Block } from '../reader/text/blocks';
import { marksByBlock, marksOf, placedClaims } from '../reader/text/marks';
import { lanesNeeded, segmentsOf, type Mark } from '../reader/text/segments';
import { claimPlace, textPlace, useReportDocument } from './document-context';
import classes from './document.module.css';
import type { SnapshotClaim } from './snapshot';

const TAGS = { headline: 'h3', subheading: 'h4', paragraph: 'p', item: 'p' } as const;

/** The text of the revision with every claim underlined in place and numbered; the numbers lead to the claims. */
export function ReportText() {
  const { snapshot, t } = useReportDocument();
  const { text } = snapshot.revision;
  const { blocks, marks, claims, firsts } = useMemo(() => {
    const anchored = snapshot.claims.map((claim) => ({
      ...claim,
      anchors: claim.anchors.map((anchor) => ({ ...anchor, state: 'exact' })),
    }));
    // The numbers are those that the report has frozen.
    const placed = placedClaims(anchored, text, false).map((one) => ({ ...one, number: one.claim.number }));
    const blocks = blocksOf(text);
    const marks = marksOf(placed);
    const firsts = new Map(marks.toReversed().map((mark) => [mark.claimId, mark]));
    return {
      blocks,
      marks: marksByBlock(blocks, marks),
      claims: new Map(snapshot.claims.map((claim) => [claim.id, claim])),
      firsts: new Set(firsts.values()),
    };
  }, [snapshot.claims, text]);
  if (blocks.length === 0) return <p className={classes.dim}>{t('doc.noText')}</p>;
  const { language } = snapshot.article;
  return (
    <div className={`${article.article} ${classes.text}`} lang={language === 'und' ? undefined : language}>
      {blocks.map((block) => (
        <TextBlock
          key={block.index}
          block={block}
          marks={marks[block.index] ?? []}
          text={text}
          claims={claims}
          firsts={firsts}
        />
      ))}
    </div>
  );
}

type BlockProps = {
  readonly block: Block;
  readonly marks: readonly Mark[];
  readonly text: string;
  readonly claims: ReadonlyMap<string, SnapshotClaim>;
  /** The first mark of each claim, which the claim leads back to. */
  readonly firsts: ReadonlySet<Mark>;
};

function TextBlock({ block, marks, text, claims, firsts }: BlockProps) {
  const segments = useMemo(() => segmentsOf(block, marks), [block, marks]);
  const Tag = TAGS[block.kind];
  return (
    <div className={`${article.row} ${classes.row}`} data-kind={block.kind} data-apart={block.apart || undefined}>
      <Tag dir="auto" className={article.block} data-lanes={lanesNeeded(segments)}>
        {segments.map(({ start, end, lanes, opens }) => {
          const words = text.slice(start, end);
          if (lanes.length === 0) return words;
          return (
            <mark key={start} className={article.mark}>
              {opens.map((id) => {
                const claim = claims.get(id);
                const isFirst = marks.some((mark) => mark.claimId === id && mark.start === start && firsts.has(mark));
                return claim && <ClaimNumber key={id} claim={claim} isFirst={isFirst} />;
              })}
              {lanes.reduceRight<ReactNode>((inner, id, lane) => {
                const claim = id === null ? undefined : claims.get(id);
                return claim ? <Lane claim={claim} lane={lane} alone={lanes.length === 1} inner={inner} /> : inner;
              }, words)}
            </mark>
          );
        })}
      </Tag>
    </div>
  );
}

type LaneProps = {
  readonly claim: SnapshotClaim;
  readonly lane: number;
  readonly alone: boolean;
  readonly inner: ReactNode;
};

function Lane({ claim, lane, alone, inner }: LaneProps) {
  const { light, dark, underline } = useReportDocument().ratingOf(claim.verdict?.rating ?? null);
  const style = { '--rating-light': light, '--rating-dark': dark } as CSSProperties;
  const line = underline === 'none' && !alone ? 'shared' : underline;
  return (
    <span data-rated className={article.lane} data-line={line} data-lane={lane} style={style}>
      {inner}
    </span>
  );
}

function ClaimNumber({ claim, isFirst }: { readonly claim: SnapshotClaim; readonly isFirst: boolean }) {
  const { t, ratingOf } = useReportDocument();
  const { light, dark, glyph, label } = ratingOf(claim.verdict?.rating ?? null);
  const style = { '--rating-light': light, '--rating-dark': dark } as CSSProperties;
  return (
    <a
      id={isFirst ? textPlace(claim.number) : undefined}
      href={`#${claimPlace(claim.number)}`}
      className={article.number}
      data-rated
      style={style}
      aria-label={t('doc.claimRated', { number: claim.number, rating: label })}
    >
      <RatingGlyph glyph={glyph} size={10} />
      {claim.number}
    </a>
  );
}
