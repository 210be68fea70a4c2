import { api } from '../../api/client';
import type { paths } from '../../api/schema';
import type { Language } from '../../i18n';

type ExportQuery = NonNullable<paths['/api/v1/reports/{reportId}/export']['get']['parameters']['query']>;
export type ExportFormat = NonNullable<ExportQuery['format']>;

/** Every format that the API has, and whether a file is of the whole report or of one claim. */
export const FORMATS = {
  html: 'report',
  markdown: 'report',
  csv: 'report',
  'csv-semicolon': 'report',
  json: 'report',
  claimreview: 'claim',
  'claim-page': 'claim',
} as const satisfies Record<ExportFormat, 'report' | 'claim'>;

export const FORMAT_LIST = Object.keys(FORMATS) as readonly ExportFormat[];

/** The name that the server gave the file. */
export function fileNameOf(disposition: string | null): string {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'report';
}

export type Wanted = {
  readonly reportId: string;
  readonly format: ExportFormat;
  readonly language: Language;
  readonly claimId: string | null;
};

/** Has a file made and gives it to the browser to be saved; throws what the server says against it. */
export async function saveExport({ reportId, format, language, claimId }: Wanted): Promise<string> {
  const query = { format, language, ...(claimId === null ? {} : { claimId }) };
  const { data, response } = await api.GET('/api/v1/reports/{reportId}/export', {
    params: { path: { reportId }, query },
    parseAs: 'blob',
  });
  const name = fileNameOf(response.headers.get('content-disposition'));
  const address = URL.createObjectURL(data as Blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}
