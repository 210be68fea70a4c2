import { articleSegments } from './article-segments.js';
import { canonicalSnapshot, snapshotSha256 } from './canonical.js';
import { escapeMarkdown, oneLine, printable, webAddress } from './escape.js';
import { formatCount, formatDate } from './format.js';
import { claimContext, type ClaimContext } from './html-claim.js';
import type { RenderOptions } from './html-report.js';
import { rationaleMarkdown } from './rationale-markdown.js';
import { markOf, ratingKey } from './rating-marks.js';
import type { ReportSnapshot, SnapshotCitation, SnapshotClaim, SnapshotReview } from './snapshot.js';
import { WORDS } from './words.js';

/** People's text as one line of Markdown that shows it literally. */
function line(text: string): string {
  return escapeMarkdown(oneLine(text));
}

/** People's text as a block quote that shows it literally, line for line. */
function quoted(text: string): string {
  return text
    .split(/\r?\n|[\u2028\u2029\r]/)
    .map((part) => (part.trim() ? `> ${line(part)}` : '>'))
    .join('\n');
}

function link(text: string, address: string): string {
  return `[${line(text)}](<${address.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function facts(entries: readonly (readonly [string, string | null | undefined | false])[]): string {
  return entries.flatMap(([term, value]) => (value ? [`- ${term}: ${value}`] : [])).join('\n');
}

function articleText(snapshot: ReportSnapshot): string {
  return articleSegments(snapshot)
    .map((segments) => {
      const text = segments
        .map((segment) => {
          const numbers = segment.ending.map(({ claim }) => `**\\[${snapshot.claims[claim]?.number ?? claim + 1}\\]**`);
          // Line by line, so that neither indentation nor a bullet at a line's start means anything.
          return (
            segment.text.split(/\r?\n/).map(escapeMarkdown).join('\n') +
            (numbers.length > 0 ? ` ${numbers.join(' ')}` : '')
          );
        })
        .join('');
      return text
        .split('\n')
        .map((row) => row.trim())
        .join('\\\n');
    })
    .join('\n\n');
}

function citation(
  { stance, quote, locator, accessedAt, source }: SnapshotCitation,
  { language }: ClaimContext,
): string {
  const words = WORDS[language];
  const address = webAddress(source.url);
  const title = address ? link(source.title || address, address) : line(source.title);
  const about = [
    words.sourceKinds[source.kind],
    source.grade && words.grades[source.grade],
    source.author,
    source.publisher,
    source.publishedAt && formatDate(source.publishedAt, language),
    locator && `${words.text.locator}: ${locator}`,
    `${words.text.accessed} ${formatDate(accessedAt, language)}`,
  ].filter((entry) => typeof entry === 'string' && entry !== '') as readonly string[];
  const quotation = quote ? `\n\n${quoted(quote).replace(/^/gm, '   ')}\n` : '';
  return `1. **${words.stances[stance]}:** ${title} (${about.map(line).join(' · ')})${quotation}`;
}

function dissent(review: SnapshotReview, { snapshot, marks, language }: ClaimContext): string {
  const { text } = WORDS[language];
  const mark = markOf(snapshot, marks, review.rating);
  const head = `${line(mark.label)} · ${line(review.reviewer)}, ${line(formatDate(review.submittedAt, language))}`;
  return `#### ${text.dissent}\n\n${head}\n\n${rationaleMarkdown(review.rationale)}`;
}

function claimMarkdown(context: ClaimContext, index: number, claim: SnapshotClaim): string {
  const { snapshot, marks, language, placed } = context;
  const words = WORDS[language];
  const { text } = words;
  const { verdict, signOff } = claim;
  const mark = markOf(snapshot, marks, ratingKey(claim));
  const standing = (placed.get(index) ?? []).flatMap((anchor) => claim.anchors[anchor] ?? []);
  const passages = standing.map(({ prefix, exact, suffix }) => {
    // Arrows and not bold: `**` only works next to some characters, and a passage may begin and end with any.
    const spaced = (text: string): string => escapeMarkdown(printable(text).replace(/\s+/gu, ' '));
    return `> ${prefix && `… ${spaced(prefix)}`}▸${line(exact)}◂${suffix && `${spaced(suffix)} …`}`;
  });
  const blocks = [
    `### ${claim.number}\\. ${line(claim.statement)}`,
    `**${mark.glyph} ${line(mark.label)}**`,
    facts([
      [text.speaker, line(claim.speaker ?? text.speakerArticle)],
      [text.kind, words.kinds[claim.kind]],
      [text.aspectsLabel, claim.aspects.map((aspect) => words.aspects[aspect]).join(', ')],
      [text.risk, words.risks[claim.risk]],
      [text.state, words.states[claim.state]],
      [
        text.decided,
        verdict &&
          `${line(verdict.decidedBy)}, ${line(formatDate(verdict.decidedAt, language))}; ${words.bases[verdict.basis]}`,
      ],
      [text.validUntil, verdict?.reviewBy && line(formatDate(verdict.reviewBy, language))],
      [text.signedOff, signOff ? `${line(signOff.by)}, ${line(formatDate(signOff.at, language))}` : text.notSignedOff],
    ]),
    `#### ${text.whereItStands}`,
    passages.join('\n\n') || text.lost,
    ...(verdict ? [`#### ${text.rationale}`, rationaleMarkdown(verdict.rationale)] : [text.noVerdict]),
    ...(verdict?.wordingProposal ? [`#### ${text.wordingProposal}`, quoted(verdict.wordingProposal)] : []),
    `#### ${text.sources}`,
    claim.citations.map((entry) => citation(entry, context)).join('\n') || text.noSources,
    ...(claim.withheldCitations > 0 ? [words.withheld(claim.withheldCitations)] : []),
    ...(verdict?.dissent ?? []).map((review) => dissent(review, context)),
  ];
  return blocks.join('\n\n');
}

function overview({ snapshot, marks, language }: ClaimContext): string {
  const { text, states } = WORDS[language];
  const rows = snapshot.claims.map((claim) => {
    const mark = markOf(snapshot, marks, ratingKey(claim));
    return [String(claim.number), line(claim.statement), `${mark.glyph} ${line(mark.label)}`, states[claim.state]];
  });
  const { sentences, claimed, notCheckable, open } = snapshot.coverage;
  const counts = [sentences, claimed, notCheckable, open].map((count) => formatCount(count, language));
  return [
    rows.length > 0 ? table([text.number, text.claim, text.rating, text.state], rows) : text.noClaims,
    table([text.sentences, text.claimed, text.notCheckable, text.uncovered], [counts]),
  ].join('\n\n');
}

/** The whole report as Markdown (CommonMark with tables). Nothing that people wrote can become HTML, an image or a link. */
export function renderMarkdown(snapshot: ReportSnapshot, { language }: RenderOptions): string {
  const { text, version, of } = WORDS[language];
  const context = claimContext(snapshot, language);
  const { article, revision, workspace, clearance, audit } = snapshot;
  const appearance = webAddress(article.appearanceUrl);
  const signOff = snapshot.articleSignOff;
  const open = clearance.open.map(({ detail, claimId }) => {
    const claim = snapshot.claims.find(({ id }) => id === claimId);
    return `- ${claim ? `${of(claim.number)}: ` : ''}${line(detail)}`;
  });
  const blocks = [
    `# ${text.report}: ${line(article.title)}`,
    `**${clearance.cleared ? `✓ ${text.cleared}` : `✕ ${text.notCleared}`}** · ${signOff ? `${text.articleSignedOff}: ${line(signOff.by)}, ${line(formatDate(signOff.at, language))}` : text.articleNotSignedOff}`,
    facts([
      [text.desk, article.desk && line(article.desk)],
      [text.published, article.publishedAt && line(formatDate(article.publishedAt, language))],
      [text.origin, article.origin === 'own' ? text.originOwn : text.originExternal],
      [
        text.appeared,
        appearance
          ? link(article.appearancePublisher || appearance, appearance)
          : line(article.appearancePublisher ?? ''),
      ],
      [text.language, line(article.language)],
      [text.revision, formatCount(revision.number, language)],
      [text.revisionHash, line(revision.sha256)],
      [text.check, line(workspace.name)],
      [
        text.frozen,
        `${line(formatDate(snapshot.createdAt, language))} ${text.frozenBy} ${line(snapshot.createdBy)} (${version(snapshot.version)})`,
      ],
    ]),
    `## ${text.overview}`,
    overview(context),
    `## ${text.openItems}`,
    open.join('\n') || text.nothingOpen,
    `## ${text.articleText}`,
    articleText(snapshot) || text.noText,
    `## ${text.claims}`,
    ...(snapshot.claims.length > 0
      ? snapshot.claims.map((claim, index) => claimMarkdown(context, index, claim))
      : [text.noClaims]),
    `## ${text.verify}`,
    text.verifyText,
    facts([[text.snapshotHash, snapshotSha256(canonicalSnapshot(snapshot))]]),
    text.verifyChain,
    facts([[text.chainHead, `${text.event} ${audit.seq} · ${line(audit.hash)}`]]),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
