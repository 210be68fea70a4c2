import type { Schemas } from '../../api/client';

type Workspace = Schemas['WorkspaceDto'];

/** What is known of the newsroom itself, as a form has it. */
export type WorkspaceForm = {
  readonly name: string;
  readonly language: string;
  readonly url: string;
  readonly correctionsUrl: string;
  readonly claimsUrl: string;
  readonly political: string;
};

export const toWorkspaceForm = (workspace: Workspace): WorkspaceForm => ({
  name: workspace.name,
  language: workspace.language,
  url: workspace.url ?? '',
  correctionsUrl: workspace.correctionsUrl ?? '',
  claimsUrl: workspace.claimsUrl ?? '',
  political: workspace.political ? 'yes' : 'no',
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export const fromWorkspaceForm = (form: WorkspaceForm): Schemas['ChangeWorkspaceDto'] => ({
  name: form.name.trim(),
  language: form.language === 'de' ? 'de' : 'en',
  url: orNull(form.url),
  correctionsUrl: orNull(form.correctionsUrl),
  claimsUrl: orNull(form.claimsUrl),
  political: form.political === 'yes',
});

/** Whether a text is empty or an address that the API takes. */
export function isAddress(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return true;
  return URL.canParse(trimmed) && /^https?:$/.test(new URL(trimmed).protocol);
}
