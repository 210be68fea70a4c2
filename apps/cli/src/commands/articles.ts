import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { createArticle, exportReport, freezeReport, TEXT_FORMATS, type TextFormat } from '#libs/desk';
import { callerByEmail } from '#libs/identity';
import { EXPORT_FORMATS, type ExportFormatId, LANGUAGES, type Language } from '#libs/reports';
import { EXIT } from '../exit-codes.js';
import { aDay, aLanguage, anId, anInstant, oneOf } from '../options.js';
import { CommandFailed, printExactly, printJson, readText, say } from '../output.js';
import { withStores } from '../stores.js';

type ImportOptions = {
  readonly as: string;
  readonly workspace?: string;
  readonly title?: string;
  readonly lang?: string;
  readonly published?: string;
  readonly desk?: string;
  readonly deadline?: string;
  readonly format?: string;
};

const BY_ENDING: Readonly<Record<string, TextFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

/** `claimdesk import FILE`: drops an article into the desk. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('create an article from a file; prints its id')
    .argument('<file>', 'UTF-8 text, Markdown or HTML; - for standard input')
    .requiredOption('--as <email>', 'the member who brings it in')
    .option('--workspace <id>', 'needed when the member works in several', anId)
    .option('--title <title>', 'the first line when left out')
    .option('--lang <code>', 'language (ISO 639-1); found out when left out', aLanguage)
    .option('--published <date>', 'publication date, e.g. 2022-09-15', aDay)
    .option('--desk <name>', 'desk')
    .option('--deadline <instant>', 'press time, e.g. 2026-11-23T18:00:00Z', anInstant)
    .option(
      '--format <format>',
      `${TEXT_FORMATS.join(', ')}; by the ending of the file when left out`,
      oneOf(TEXT_FORMATS),
    )
    .action(async (file: string, options: ImportOptions) => {
      const format = options.format ?? BY_ENDING[extname(file).toLowerCase()] ?? 'text';
      const text = await readText(file);
      await withStores(async ({ db, configuration }) => {
        const by = await callerByEmail(db, options.as, options.workspace);
        if (!by.roles.has('editor') && !by.roles.has('author'))
          throw new CommandFailed(`${options.as} is neither editor nor author.`, EXIT.no);
        const article = await createArticle(
          db,
          by,
          {
            text,
            format: format as TextFormat,
            title: options.title,
            language: options.lang,
            publishedAt: options.published ?? null,
            desk: options.desk ?? null,
            deadline: options.deadline ?? null,
          },
          configuration.maxTextCharacters,
        );
        say(`${file === '-' ? 'The text' : basename(file)} is in; the worker reads it.`);
        await printJson({ articleId: article.id, revisionId: article.revision.id, sha256: article.revision.sha256 });
      });
    });
}

const FORMATS = EXPORT_FORMATS.map((format) => format.id);

type ExportOptions = {
  readonly as: string;
  readonly workspace?: string;
  readonly article?: string;
  readonly format: string;
  readonly lang: string;
  readonly claim?: string;
};

/** `claimdesk export [REPORT]`: one file of a frozen report to standard output. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('print an export of a report; with --article the report is frozen first')
    .argument('[report]', 'id of a frozen report', anId)
    .requiredOption('--as <email>', 'the member who exports')
    .option('--workspace <id>', 'needed when the member works in several', anId)
    .option('--article <id>', 'freeze a new report of this article and export it', anId)
    .option('--format <format>', FORMATS.join(', '), oneOf(FORMATS), 'html')
    .option('--lang <code>', `language of headings and labels: ${LANGUAGES.join(', ')}`, oneOf(LANGUAGES), 'en')
    .option('--claim <id>', 'the claim, for claimreview and claim-page', anId)
    .action(async (report: string | undefined, options: ExportOptions) => {
      if ((report === undefined) === (options.article === undefined))
        throw new CommandFailed('Give the id of a report, or --article to freeze a new one.', EXIT.usage);
      await withStores(async ({ db }) => {
        const by = await callerByEmail(db, options.as, options.workspace);
        if (options.article !== undefined && !by.roles.has('editor'))
          throw new CommandFailed(`${options.as} is no editor; only editors freeze reports.`, EXIT.no);
        const reportId = report ?? (await freezeReport(db, by, options.article ?? '')).id;
        const file = await exportReport(db, by, reportId, {
          format: options.format as ExportFormatId,
          language: options.lang as Language,
          claimId: options.claim ?? null,
        });
        say(`${file.fileName}, rendered from the snapshot ${file.sha256}.`);
        await printExactly(file.content);
      });
    });
}
