import { claimReview, type Refused } from './claim-review.js';
import { jsonForScript, webAddress } from './escape.js';
import { formatDate } from './format.js';
import { citationsHtml, claimContext } from './html-claim.js';
import { fact, htmlDocument, languageTag, ratingBadge, webLink } from './html-document.js';
import { styleSheet } from './html-style.js';
import { markup, trustedMarkup } from './markup.js';
import { rationaleHtml } from './rationale.js';
import { markOf, ratingKey } from './rating-marks.js';
import type { ReportSnapshot } from './snapshot.js';
import { WORDS, type Language } from './words.js';

/**
 * The public page of one claim: what was claimed, by whom and where, the verdict, why, on what sources; with its
 * ClaimReview as the only script. The people of the newsroom are not named. Refused where ClaimReview is.
 */
export function claimPage(
  snapshot: ReportSnapshot,
  claimId: string,
  { language }: { readonly language: Language },
): { readonly html: string } | Refused {
  const review = claimReview(snapshot, claimId, { language });
  if ('refused' in review) return review;
  const claim = snapshot.claims.find(({ id }) => id === claimId);
  if (!claim?.verdict || !claim.signOff) return { refused: [] };

  const { text, version } = WORDS[language];
  const { article, workspace } = snapshot;
  const { marks } = claimContext(snapshot, language);
  const mark = markOf(snapshot, marks, ratingKey(claim));
  const appearance = webAddress(article.appearanceUrl);
  const newsroom = webAddress(workspace.url);
  const corrections = webAddress(workspace.correctionsUrl);
  const page = htmlDocument({
    language,
    title: `${mark.label}: ${claim.statement}`,
    description: `${text.factCheck}, ${workspace.name}`,
    style: styleSheet(snapshot, marks, language),
    head: markup`<script type="application/ld+json">
      ${trustedMarkup(jsonForScript(review.document))}
    </script>`,
    body: markup`<main>
        <p class="kicker">${text.factCheck}</p>
        <h1 lang="${languageTag(article.language)}" dir="auto">${claim.statement}</h1>
        <p class="verdict">${ratingBadge(mark)}</p>
        <dl class="facts">
          ${fact(text.speaker, claim.speaker ?? article.appearancePublisher ?? text.speakerArticle)}
          ${fact(text.appearance, appearance && webLink(appearance, article.title || appearance))}
          ${fact(text.appeared, article.appearancePublisher)}
          ${fact(text.published, article.publishedAt && formatDate(article.publishedAt, language))}
          ${fact(text.check, newsroom ? webLink(newsroom, workspace.name) : workspace.name)}
          ${fact(text.checkedOn, formatDate(claim.signOff.at, language))}
          ${claim.verdict.reviewBy && fact(text.validUntil, formatDate(claim.verdict.reviewBy, language))}
        </dl>
        <h2>${text.rationale}</h2>
        <div dir="auto">${rationaleHtml(claim.verdict.rationale, 2)}</div>
        ${citationsHtml(claim, language, 2)}
      </main>
      <footer>
        <p>
          <bdi>${workspace.name}</bdi> · ${text.reportVersion}, ${version(snapshot.version)},
          ${formatDate(snapshot.createdAt, language)}${corrections && markup` · ${webLink(corrections, text.corrections)}`}
        </p>
      </footer>`,
  });
  return { html: page };
}
