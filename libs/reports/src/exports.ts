import { claimPage } from './claim-page.js';
import { claimReview, type Refused } from './claim-review.js';
import { renderCsv } from './csv-report.js';
import { jsonForScript, slug } from './escape.js';
import { renderHtml } from './html-report.js';
import { renderJson } from './json-report.js';
import { renderMarkdown } from './markdown-report.js';
import type { ReportSnapshot } from './snapshot.js';
import type { Language } from './words.js';

export type ExportOptions = {
  readonly language: Language;
  /** The claim, for formats of scope `claim`; null for the others. */
  readonly claimId: string | null;
};

type Format<Id extends string> = {
  readonly id: Id;
  /** `report`: one file for all claims. `claim`: one file for one claim, so `claimId` is wanted. */
  readonly scope: 'report' | 'claim';
  readonly label: Readonly<Record<Language, string>>;
  readonly mediaType: string;
  readonly extension: string;
  readonly render: (
    snapshot: ReportSnapshot,
    language: Language,
    claimId: string,
  ) => { readonly content: string } | Refused;
};

function format<const Id extends string>(entry: Format<Id>): Format<Id> {
  return entry;
}

/** Every format that a report can be exported in: the one table behind the API, the command line and the documents. */
export const EXPORT_FORMATS = [
  format({
    id: 'html',
    scope: 'report',
    label: { de: 'HTML (lesen und drucken)', en: 'HTML (read and print)' },
    mediaType: 'text/html; charset=utf-8',
    extension: 'html',
    render: (snapshot, language) => ({ content: renderHtml(snapshot, { language }) }),
  }),
  format({
    id: 'markdown',
    scope: 'report',
    label: { de: 'Markdown', en: 'Markdown' },
    mediaType: 'text/markdown; charset=utf-8',
    extension: 'md',
    render: (snapshot, language) => ({ content: renderMarkdown(snapshot, { language }) }),
  }),
  format({
    id: 'csv',
    scope: 'report',
    label: { de: 'CSV (Komma)', en: 'CSV (comma)' },
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    render: (snapshot, language) => ({ content: renderCsv(snapshot, { language, delimiter: ',' }) }),
  }),
  format({
    id: 'csv-semicolon',
    scope: 'report',
    label: { de: 'CSV (Semikolon, für deutsches Excel)', en: 'CSV (semicolon, for German Excel)' },
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    render: (snapshot, language) => ({ content: renderCsv(snapshot, { language, delimiter: ';' }) }),
  }),
  format({
    id: 'json',
    scope: 'report',
    label: { de: 'JSON (Datensatz mit Prüfsumme)', en: 'JSON (record with its hash)' },
    mediaType: 'application/json',
    extension: 'json',
    render: (snapshot) => ({ content: renderJson(snapshot) }),
  }),
  format({
    id: 'claimreview',
    scope: 'claim',
    label: { de: 'ClaimReview (JSON-LD einer Behauptung)', en: 'ClaimReview (JSON-LD of one claim)' },
    mediaType: 'application/ld+json',
    extension: 'jsonld',
    render: (snapshot, language, claimId) => {
      const review = claimReview(snapshot, claimId, { language });
      return 'refused' in review ? review : { content: `${jsonForScript(review.document)}\n` };
    },
  }),
  format({
    id: 'claim-page',
    scope: 'claim',
    label: { de: 'HTML-Seite einer Behauptung mit ClaimReview', en: 'HTML page of one claim with ClaimReview' },
    mediaType: 'text/html; charset=utf-8',
    extension: 'html',
    render: (snapshot, language, claimId) => {
      const page = claimPage(snapshot, claimId, { language });
      return 'refused' in page ? page : { content: page.html };
    },
  }),
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type ExportFormatId = ExportFormat['id'];

export type RenderedExport = {
  /** To be written as UTF-8. */
  readonly content: string;
  readonly mediaType: string;
  readonly fileName: string;
};

/** The format with this id; null when there is none. */
export function exportFormat(id: string): ExportFormat | null {
  return EXPORT_FORMATS.find((entry) => entry.id === id) ?? null;
}

/** `claimdesk-<title>-v<version>.<ext>`, for one claim `…-claim-<number>.<ext>`: ASCII, safe on every system and in a header. */
export function exportFileName(snapshot: ReportSnapshot, id: ExportFormatId, claimId: string | null): string {
  const { scope, extension } = EXPORT_FORMATS.find((entry) => entry.id === id) as ExportFormat;
  const claim = scope === 'claim' ? snapshot.claims.find((entry) => entry.id === claimId) : undefined;
  const suffix = claim ? `-claim-${claim.number}` : '';
  return `claimdesk-${slug(snapshot.article.title)}-v${snapshot.version}${suffix}.${extension}`;
}

/** One export of a snapshot, or every reason why there is none. The same snapshot and options give the same bytes. */
export function renderExport(
  snapshot: ReportSnapshot,
  id: ExportFormatId,
  options: ExportOptions,
): RenderedExport | Refused {
  const entry = EXPORT_FORMATS.find((candidate) => candidate.id === id) as ExportFormat;
  if (entry.scope === 'claim' && options.claimId === null) {
    return { refused: [{ code: 'claim_required', detail: `${id} is made for one claim. Name the claim.` }] };
  }
  const rendered = entry.render(snapshot, options.language, options.claimId ?? '');
  if ('refused' in rendered) return rendered;
  return {
    content: rendered.content,
    mediaType: entry.mediaType,
    fileName: exportFileName(snapshot, id, options.claimId),
  };
}
