import { canonicalSnapshot, snapshotSha256 } from './canonical.js';
import { webAddress } from './escape.js';
import { formatCount, formatDate } from './format.js';
import { articleHtml, claimElementId } from './html-article.js';
import { claimContext, claimHtml, type ClaimContext } from './html-claim.js';
import { direction, fact, htmlDocument, languageTag, ratingBadge, webLink } from './html-document.js';
import { styleSheet } from './html-style.js';
import { markup, type Markup } from './markup.js';
import { markOf, ratingKey, type RatingMark } from './rating-marks.js';
import type { ReportSnapshot } from './snapshot.js';
import { WORDS, type Language } from './words.js';

export type RenderOptions = { readonly language: Language };

function articleData({ snapshot, language }: ClaimContext): Markup {
  const { text, version } = WORDS[language];
  const { article, revision, workspace } = snapshot;
  const appearance = webAddress(article.appearanceUrl);
  const appeared = appearance
    ? webLink(appearance, article.appearancePublisher || appearance)
    : article.appearancePublisher;
  const frozen = markup`${formatDate(snapshot.createdAt, language)} ${text.frozenBy} <bdi>${snapshot.createdBy}</bdi>`;
  return markup`<dl class="facts">
    ${fact(text.reportVersion, version(snapshot.version))}
    ${fact(text.desk, article.desk)}
    ${fact(text.published, article.publishedAt && formatDate(article.publishedAt, language))}
    ${fact(text.origin, article.origin === 'own' ? text.originOwn : text.originExternal)}
    ${fact(text.appeared, appeared)}
    ${fact(text.language, languageTag(article.language))}
    ${fact(text.revision, formatCount(revision.number, language))}
    ${fact(text.revisionHash, markup`<span class="hash">${revision.sha256}</span>`)}
    ${fact(text.check, workspace.name)}
    ${fact(text.frozen, frozen)}
  </dl>`;
}

function claimLink(snapshot: ReportSnapshot, index: number): Markup {
  return markup`<a href="#${claimElementId(index)}">${snapshot.claims[index]?.number ?? index + 1}</a>`;
}

function verdictTable({ snapshot, marks, language }: ClaimContext): Markup {
  const { text } = WORDS[language];
  const name = (mark: RatingMark): string => `${mark.className} ${mark.label}`;
  const groups = new Map(marks.map((mark) => [name(mark), { mark, claims: [] as number[] }]));
  snapshot.claims.forEach((claim, index) => {
    const mark = markOf(snapshot, marks, ratingKey(claim));
    const group = groups.get(name(mark)) ?? { mark, claims: [] };
    group.claims.push(index);
    groups.set(name(mark), group);
  });
  const rows = [...groups.values()].filter(({ claims }) => claims.length > 0);
  return markup`<table>
    <caption>${text.verdicts} (${text.ratingScale}: <bdi>${snapshot.ratingScale.name}</bdi>)</caption>
    <thead>
      <tr>
        <th scope="col">${text.rating}</th>
        <th scope="col" class="number">${text.count}</th>
        <th scope="col">${text.claims}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ mark, claims }) =>
          markup`<tr>
            <th scope="row">${ratingBadge(mark)}</th>
            <td class="number">${formatCount(claims.length, language)}</td>
            <td>${claims.map((index, place) => markup`${place > 0 && ', '}${claimLink(snapshot, index)}`)}</td>
          </tr> `,
      )}
      <tr>
        <th scope="row">${text.total}</th>
        <td class="number">${formatCount(snapshot.claims.length, language)}</td>
        <td></td>
      </tr>
    </tbody>
  </table>`;
}

function claimTable({ snapshot, marks, language }: ClaimContext): Markup {
  const { text, states } = WORDS[language];
  const row = (claim: ReportSnapshot['claims'][number], index: number): Markup =>
    markup`<tr>
      <td class="number">${claimLink(snapshot, index)}</td>
      <td class="statement" lang="${languageTag(snapshot.article.language)}" dir="auto">${claim.statement}</td>
      <td>${ratingBadge(markOf(snapshot, marks, ratingKey(claim)))}</td>
      <td>${states[claim.state]}</td>
    </tr> `;
  return markup`<table>
    <caption>${text.allClaims}</caption>
    <thead>
      <tr>
        <th scope="col" class="number">${text.number}</th>
        <th scope="col">${text.claim}</th>
        <th scope="col">${text.rating}</th>
        <th scope="col">${text.state}</th>
      </tr>
    </thead>
    <tbody>
      ${snapshot.claims.map(row)}
    </tbody>
  </table>`;
}

function clearance({ snapshot, language }: ClaimContext): Markup {
  const { text } = WORDS[language];
  const { cleared, open } = snapshot.clearance;
  const signOff = snapshot.articleSignOff;
  const openLink =
    open.length > 0 && markup` · <a href="#open">${text.openItems}: ${formatCount(open.length, language)}</a>`;
  const signed =
    signOff && markup`${text.articleSignedOff}: <bdi>${signOff.by}</bdi>, ${formatDate(signOff.at, language)}`;
  return markup`<div class="status ${cleared ? 'yes' : 'no'}">
    <p>
      <strong>${cleared ? `✓ ${text.cleared}` : `✕ ${text.notCleared}`}</strong>${openLink}
    </p>
    <p>
      ${signed ?? text.articleNotSignedOff}
    </p>
  </div>`;
}

function openItems({ snapshot, language }: ClaimContext): Markup {
  const { text, of } = WORDS[language];
  const { open } = snapshot.clearance;
  if (open.length === 0) return markup`<p>${text.nothingOpen}</p>`;
  const item = ({ detail, claimId }: (typeof open)[number]): Markup => {
    const index = claimId === null ? -1 : snapshot.claims.findIndex((claim) => claim.id === claimId);
    const claim = snapshot.claims[index];
    return markup`<li>
      ${claim && markup`<a href="#${claimElementId(index)}">${of(claim.number)}</a>: `}<bdi>${detail}</bdi>
    </li> `;
  };
  return markup`<ul>
    ${open.map(item)}
  </ul>`;
}

function coverage({ snapshot, language }: ClaimContext): Markup {
  const { text } = WORDS[language];
  const { sentences, claimed, notCheckable, open } = snapshot.coverage;
  const cells = [sentences, claimed, notCheckable, open].map(
    (count) => markup`<td>${formatCount(count, language)}</td>`,
  );
  return markup`<table>
    <caption>${text.coverage}</caption>
    <thead>
      <tr>
        <th scope="col">${text.sentences}</th>
        <th scope="col">${text.claimed}</th>
        <th scope="col">${text.notCheckable}</th>
        <th scope="col">${text.uncovered}</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        ${cells}
      </tr>
    </tbody>
  </table>`;
}

function verification({ snapshot, language }: ClaimContext): Markup {
  const { text } = WORDS[language];
  return markup`<p>${text.verifyText}</p>
    <dl class="facts">
      ${fact(text.snapshotHash, markup`<span class="hash">${snapshotSha256(canonicalSnapshot(snapshot))}</span>`)}
    </dl>
    <p>${text.verifyChain}</p>
    <dl class="facts">
      ${fact(text.chainHead, markup`${text.event} ${snapshot.audit.seq} · <span class="hash">${snapshot.audit.hash}</span>`)}
    </dl>`;
}

/** The whole report as one self-contained HTML file that reads and prints well. No script, nothing loaded from anywhere. */
export function renderHtml(snapshot: ReportSnapshot, { language }: RenderOptions): string {
  const { text, version } = WORDS[language];
  const context = claimContext(snapshot, language);
  const { marks } = context;
  const { article, workspace } = snapshot;
  const corrections = webAddress(workspace.correctionsUrl);
  const hasClaims = snapshot.claims.length > 0;
  return htmlDocument({
    language,
    title: `${text.report}: ${article.title}`,
    description: `${text.report}, ${workspace.name}, ${version(snapshot.version)}`,
    style: styleSheet(snapshot, marks, language),
    head: null,
    body: markup`<header>
        <p class="kicker">${text.report}</p>
        <h1 lang="${languageTag(article.language)}" dir="${direction(article.language)}">${article.title}</h1>
        ${clearance(context)}
        ${articleData(context)}
      </header>
      <main>
        <section aria-labelledby="overview">
          <h2 id="overview">${text.overview}</h2>
          ${hasClaims ? markup`${verdictTable(context)} ${claimTable(context)}` : markup`<p class="dim">${text.noClaims}</p>`}
          ${coverage(context)}
        </section>
        <section aria-labelledby="open">
          <h2 id="open">${text.openItems}</h2>
          ${openItems(context)}
        </section>
        <section aria-labelledby="text">
          <h2 id="text">${text.articleText}</h2>
          ${articleHtml(snapshot, marks, language)}
        </section>
        ${
          hasClaims &&
          markup`<section aria-labelledby="claims">
            <h2 id="claims">${text.claims}</h2>
            ${snapshot.claims.map((claim, index) => claimHtml(context, index, claim))}
          </section>`
        }
        <section aria-labelledby="verify">
          <h2 id="verify">${text.verify}</h2>
          ${verification(context)}
        </section>
      </main>
      <footer>
        <p><bdi>${workspace.name}</bdi>${corrections && markup` · ${webLink(corrections, text.corrections)}`}</p>
      </footer>`,
  });
}
