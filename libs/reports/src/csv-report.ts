import { stringify } from 'csv-stringify/sync';
import { printable, shorten } from './escape.js';
import type { RenderOptions } from './html-report.js';
import { ratingLabel } from './rating-marks.js';
import type { ReportSnapshot, SnapshotClaim } from './snapshot.js';
import { WORDS, type Language } from './words.js';

// A spreadsheet takes a cell for a formula by its first character, some after white space, invisible characters or quotes,
// some also by the full-width and small forms.
const FORMULA =
  /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}"'`´“”„‘’‚«»]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b])/u;

// Excel holds 32,767 characters in a cell and spills the rest into the next one, where it could begin with a formula.
const CELL_LIMIT = 32_000;

/** A cell that no spreadsheet evaluates: a leading apostrophe where it looks like a formula, cut where it is too long. */
export function safeCell(text: string, truncated: string): string {
  const clean = printable(text);
  const short = clean.length > CELL_LIMIT ? `${shorten(clean, CELL_LIMIT)} ${truncated}` : clean;
  return FORMULA.test(short) ? `'${short}` : short;
}

type Column = {
  readonly name: string;
  readonly value: (
    claim: SnapshotClaim,
    snapshot: ReportSnapshot,
    language: Language,
  ) => string | number | null | undefined;
};

function sources({ citations }: SnapshotClaim, language: Language): string {
  return citations
    .map(({ stance, source, locator, quote, accessedAt }) =>
      [`${WORDS[language].stances[stance]}: ${source.title}`, source.url, locator, quote && `„${quote}“`, accessedAt]
        .filter(Boolean)
        .join(' | '),
    )
    .join('\n');
}

/** Columns of the CSV export. Names and codes are the same in every language; labels and sources follow the language. */
const COLUMNS: readonly Column[] = [
  { name: 'report_version', value: (_claim, snapshot) => snapshot.version },
  { name: 'article_title', value: (_claim, snapshot) => snapshot.article.title },
  { name: 'revision_number', value: (_claim, snapshot) => snapshot.revision.number },
  { name: 'revision_sha256', value: (_claim, snapshot) => snapshot.revision.sha256 },
  { name: 'claim_number', value: (claim) => claim.number },
  { name: 'claim_id', value: (claim) => claim.id },
  { name: 'statement', value: (claim) => claim.statement },
  { name: 'passage', value: (claim) => claim.anchors.map(({ exact }) => exact).join('\n') },
  { name: 'start', value: (claim) => claim.anchors[0]?.start },
  { name: 'end', value: (claim) => claim.anchors[0]?.end },
  { name: 'speaker', value: (claim) => claim.speaker },
  { name: 'kind', value: (claim) => claim.kind },
  { name: 'aspects', value: (claim) => claim.aspects.join(' ') },
  { name: 'risk', value: (claim) => claim.risk },
  { name: 'state', value: (claim) => claim.state },
  { name: 'rating', value: (claim) => claim.verdict?.rating },
  {
    name: 'rating_label',
    value: (claim, snapshot, language) => claim.verdict && ratingLabel(snapshot, claim.verdict.rating, language),
  },
  {
    name: 'rating_number',
    value: (claim, { ratingScale }) => ratingScale.ratings.find(({ key }) => key === claim.verdict?.rating)?.number,
  },
  { name: 'rationale', value: (claim) => claim.verdict?.rationale },
  { name: 'wording_proposal', value: (claim) => claim.verdict?.wordingProposal },
  { name: 'verdict_version', value: (claim) => claim.verdict?.version },
  { name: 'basis', value: (claim) => claim.verdict?.basis },
  { name: 'decided_by', value: (claim) => claim.verdict?.decidedBy },
  { name: 'decided_at', value: (claim) => claim.verdict?.decidedAt },
  {
    name: 'dissent',
    value: (claim, snapshot, language) =>
      claim.verdict?.dissent
        .map(
          ({ reviewer, rating, rationale }) => `${reviewer}: ${ratingLabel(snapshot, rating, language)}. ${rationale}`,
        )
        .join('\n'),
  },
  { name: 'citations', value: (claim) => claim.citations.length },
  { name: 'withheld_citations', value: (claim) => claim.withheldCitations },
  { name: 'sources', value: (claim, _snapshot, language) => sources(claim, language) },
  { name: 'signed_off_by', value: (claim) => claim.signOff?.by },
  { name: 'signed_off_at', value: (claim) => claim.signOff?.at },
];

/**
 * One row per claim under a header row: UTF-8 with byte order mark, every field quoted, CRLF. `delimiter` is `,` as in
 * RFC 4180, or `;` for spreadsheets set to a language with a decimal comma, which open only that in columns.
 */
export function renderCsv(
  snapshot: ReportSnapshot,
  { language, delimiter }: RenderOptions & { readonly delimiter: ',' | ';' },
): string {
  const { truncated } = WORDS[language].text;
  const rows = snapshot.claims.map((claim) =>
    COLUMNS.map(({ value }) => safeCell(String(value(claim, snapshot, language) ?? ''), truncated)),
  );
  return stringify([COLUMNS.map(({ name }) => name), ...rows], {
    bom: true,
    quoted: true,
    quoted_empty: true,
    delimiter,
    record_delimiter: '\r\n',
  });
}
