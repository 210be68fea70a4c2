import { placeAnchors } from './article-segments.js';
import { webAddress } from './escape.js';
import { formatDate } from './format.js';
import { claimElementId, markElementId } from './html-article.js';
import { direction, fact, languageTag, ratingBadge, webLink } from './html-document.js';
import { markup, type Markup } from './markup.js';
import { rationaleHtml } from './rationale.js';
import { markOf, ratingKey, ratingMarks, type RatingMark } from './rating-marks.js';
import type { ReportSnapshot, SnapshotCitation, SnapshotClaim, SnapshotReview } from './snapshot.js';
import { WORDS, type Language } from './words.js';

export type ClaimContext = {
  readonly snapshot: ReportSnapshot;
  readonly marks: readonly RatingMark[];
  readonly language: Language;
  /** For each claim, by its place in the snapshot, the anchors that stand in the text. */
  readonly placed: ReadonlyMap<number, readonly number[]>;
};

/** What every part of a rendering needs, worked out once. */
export function claimContext(snapshot: ReportSnapshot, language: Language): ClaimContext {
  const placed = new Map<number, number[]>();
  for (const { claim, anchor } of placeAnchors(snapshot)) placed.set(claim, [...(placed.get(claim) ?? []), anchor]);
  return { snapshot, language, marks: ratingMarks(snapshot, language), placed };
}

/** Sources of a claim: what each one does for it, the quote, where in the source, when it was looked at. */
export function citationsHtml(claim: SnapshotClaim, language: Language, heading: 2 | 4): Markup {
  const words = WORDS[language];
  const citation = ({ stance, quote, locator, accessedAt, source }: SnapshotCitation): Markup => {
    const address = webAddress(source.url);
    const origin = [source.author, source.publisher, source.publishedAt && formatDate(source.publishedAt, language)];
    const facts = [words.sourceKinds[source.kind], source.grade && words.grades[source.grade], ...origin].filter(
      Boolean,
    );
    const place = locator && markup`${words.text.locator}: <bdi>${locator}</bdi> · `;
    return markup`<li>
      <span class="stance">${words.stances[stance]}:</span>
      <cite dir="auto">${address ? webLink(address, source.title || address) : source.title}</cite>
      <div class="dim" dir="auto">${facts.join(' · ')}</div>
      ${quote && markup`<blockquote dir="auto">${quote}</blockquote>`}
      <div class="dim">${place}${words.text.accessed} ${formatDate(accessedAt, language)}</div>
    </li> `;
  };
  const list =
    claim.citations.length > 0
      ? markup`<ol class="sources">${claim.citations.map(citation)}</ol>`
      : markup`<p class="dim">${words.text.noSources}</p>`;
  return markup`<h${heading}>${words.text.sources}</h${heading}>
    ${list}
    ${claim.withheldCitations > 0 && markup`<p class="dim">${words.withheld(claim.withheldCitations)}</p>`}`;
}

function passages({ snapshot, marks, language, placed }: ClaimContext, index: number, claim: SnapshotClaim): Markup {
  const words = WORDS[language];
  const standing = placed.get(index) ?? [];
  const { language: articleLanguage } = snapshot.article;
  const mark = markOf(snapshot, marks, ratingKey(claim));
  const passage = (anchor: number): Markup | null => {
    const place = claim.anchors[anchor];
    if (!place) return null;
    const label = `${words.of(claim.number)}: ${words.text.toText}`;
    return markup`<blockquote class="passage" lang="${languageTag(articleLanguage)}" dir="${direction(articleLanguage)}">
      ${place.prefix && `… ${place.prefix}`}<strong class="${mark.className}">${place.exact}</strong>${place.suffix && `${place.suffix} …`}
      <a class="screen" href="#${markElementId(index, anchor)}" lang="${language}" aria-label="${label}">↑</a>
    </blockquote>`;
  };
  return markup`<h4>${words.text.whereItStands}</h4>
    ${standing.length > 0 ? standing.map(passage) : markup`<p class="dim">${words.text.lost}</p>`}`;
}

function dissent({ snapshot, marks, language }: ClaimContext, review: SnapshotReview): Markup {
  return markup`<div class="dissent">
    <h4>${WORDS[language].text.dissent}</h4>
    <p>
      ${ratingBadge(markOf(snapshot, marks, review.rating))} · <bdi>${review.reviewer}</bdi>,
      ${formatDate(review.submittedAt, language)}
    </p>
    <div dir="auto">${rationaleHtml(review.rationale, 4)}</div>
  </div>`;
}

/** One claim of the report, whole: statement, verdict, where it stands, why, on what sources, who signed it off. */
export function claimHtml(context: ClaimContext, index: number, claim: SnapshotClaim): Markup {
  const { snapshot, marks, language } = context;
  const words = WORDS[language];
  const { verdict } = claim;
  const id = claimElementId(index);
  const decided =
    verdict &&
    markup`<bdi>${verdict.decidedBy}</bdi>, ${formatDate(verdict.decidedAt, language)}; ${words.bases[verdict.basis]}`;
  const signedOff = claim.signOff
    ? markup`<bdi>${claim.signOff.by}</bdi>, ${formatDate(claim.signOff.at, language)}`
    : words.text.notSignedOff;
  return markup`<section class="claim" id="${id}" aria-labelledby="${id}-title">
    <h3 id="${id}-title">
      <span class="claim-number">${claim.number}</span>
      <span lang="${languageTag(snapshot.article.language)}" dir="auto">${claim.statement}</span>
    </h3>
    <p class="verdict">${ratingBadge(markOf(snapshot, marks, ratingKey(claim)))}</p>
    <dl class="facts pairs">
      ${fact(words.text.speaker, claim.speaker ?? words.text.speakerArticle)}
      ${fact(words.text.kind, words.kinds[claim.kind])}
      ${fact(words.text.aspectsLabel, claim.aspects.map((aspect) => words.aspects[aspect]).join(', '))}
      ${fact(words.text.risk, words.risks[claim.risk])}
      ${fact(words.text.state, words.states[claim.state])}
    </dl>
    <dl class="facts">
      ${fact(words.text.decided, decided)}
      ${verdict?.reviewBy && fact(words.text.validUntil, formatDate(verdict.reviewBy, language))}
      ${fact(words.text.signedOff, signedOff)}
    </dl>
    ${passages(context, index, claim)}
    ${
      verdict
        ? markup`<h4>${words.text.rationale}</h4>
            <div dir="auto">${rationaleHtml(verdict.rationale, 4)}</div>
            ${
              verdict.wordingProposal &&
              markup`<h4>${words.text.wordingProposal}</h4>
                <blockquote dir="auto">${verdict.wordingProposal}</blockquote>`
            }`
        : markup`<p class="dim">${words.text.noVerdict}</p>`
    }
    ${citationsHtml(claim, language, 4)} ${verdict?.dissent.map((review) => dissent(context, review))}
  </section> `;
}
