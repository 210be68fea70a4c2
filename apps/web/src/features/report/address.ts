import { isLanguage, type Language } from '../../i18n';

/** Which report is shown, in which language; null: the newest, and that of the article. */
export type ReportAddress = { readonly version: number | null; readonly language: Language | null };

export function readAddress(params: URLSearchParams): ReportAddress {
  const version = Number(params.get('version'));
  const language = params.get('language');
  return {
    version: Number.isInteger(version) && version > 0 ? version : null,
    language: isLanguage(language) ? language : null,
  };
}

export function writeAddress({ version, language }: ReportAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (version !== null) params.set('version', `${version}`);
  if (language !== null) params.set('language', language);
  return params;
}
