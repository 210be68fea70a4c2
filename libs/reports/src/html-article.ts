import { articleSegments, LANES, type PlacedAnchor, type Segment } from './article-segments.js';
import { direction, languageTag } from './html-document.js';
import { markup, type Markup } from './markup.js';
import { markOf, ratingKey, type RatingMark } from './rating-marks.js';
import type { ReportSnapshot } from './snapshot.js';
import { WORDS, type Language } from './words.js';

/** Element id of the claim at a place in `snapshot.claims`. Claim pages have one claim and need none. */
export function claimElementId(claim: number): string {
  return `claim-${claim + 1}`;
}

/** Element id of the numbered mark at the end of a claim's anchor in the article. */
export function markElementId(claim: number, anchor: number): string {
  return `mark-${claim + 1}-${anchor + 1}`;
}

/** The article's text with every claim underlined in place and numbered at its end; the numbers link to the claims. */
export function articleHtml(snapshot: ReportSnapshot, marks: readonly RatingMark[], language: Language): Markup {
  const words = WORDS[language];
  const paragraphs = articleSegments(snapshot);
  if (paragraphs.length === 0) return markup`<p class="dim">${words.text.noText}</p>`;

  const markFor = (anchor: PlacedAnchor): RatingMark => {
    const claim = snapshot.claims[anchor.claim];
    return markOf(snapshot, marks, claim ? ratingKey(claim) : null);
  };
  const reference = (anchor: PlacedAnchor): Markup => {
    const mark = markFor(anchor);
    const number = snapshot.claims[anchor.claim]?.number ?? anchor.claim + 1;
    const id = markElementId(anchor.claim, anchor.anchor);
    const name = `${words.of(number)}, ${mark.label}`;
    return markup`<a class="ref ${mark.className}" id="${id}" href="#${claimElementId(anchor.claim)}" aria-label="${name}">${number}</a>`;
  };
  const segment = ({ text, covering, ending }: Segment): Markup => {
    const shortest = covering.at(-1);
    if (!shortest) return markup`${text}`;
    const underlined = covering
      .filter((anchor) => anchor.lane < LANES)
      .reduceRight<Markup>(
        (inner, anchor) => markup`<span class="u l${anchor.lane} ${markFor(anchor).className}">${inner}</span>`,
        markup`${text}`,
      );
    return markup`<mark class="${markFor(shortest).className}">${underlined}</mark>${ending.map(reference)}`;
  };
  const paragraph = (segments: readonly Segment[]): Markup => {
    const lanes =
      1 + Math.max(0, ...segments.flatMap(({ covering }) => covering.map(({ lane }) => Math.min(lane, LANES - 1))));
    return markup`<p dir="auto" class="lanes${lanes}">${segments.map(segment)}</p>\n`;
  };
  const { language: articleLanguage } = snapshot.article;
  return markup`<div class="article" lang="${languageTag(articleLanguage)}" dir="${direction(articleLanguage)}">
    ${paragraphs.map(paragraph)}
  </div>`;
}
