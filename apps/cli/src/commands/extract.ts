import type { Command } from 'commander';
import { extract } from '#libs/extraction';
import { aDay, aLanguage, oneOf } from '../options.js';
import { print, printJson, readText } from '../output.js';

type Options = {
  readonly lang?: string;
  readonly published?: string;
  readonly title?: string;
  readonly format: string;
};

/** `claimdesk extract FILE`: the machine's claims of a text, without any store. */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .description('print the sentences and claims that the embedded engine finds in a text')
    .argument('<file>', 'UTF-8 text; - for standard input')
    .option('--lang <code>', 'language of the text (ISO 639-1); found out when left out', aLanguage)
    .option('--published <date>', 'publication date, e.g. 2022-09-15; relative dates are reckoned from it', aDay)
    .option('--title <title>', 'headline, when it is not part of the text')
    .option('--format <format>', 'json or text', oneOf(['json', 'text']), 'json')
    .action(async (file: string, options: Options) => {
      const { language, sentences, claims } = extract(await readText(file), {
        language: options.lang,
        publishedAt: options.published,
        title: options.title,
      });
      if (options.format === 'json') {
        await printJson({
          language,
          sentences: sentences.map(({ start, end }) => ({ start, end })),
          claims: claims.map(
            ({
              start,
              end,
              exact,
              statement,
              kind,
              aspects,
              speaker,
              quantities,
              dates,
              checkWorthiness,
              reasons,
            }) => ({
              start,
              end,
              exact,
              statement,
              kind,
              aspects,
              speaker,
              quantities,
              dates,
              checkWorthiness,
              reasons,
            }),
          ),
        });
        return;
      }
      await print(
        claims
          .map(
            (claim, index) =>
              `${index + 1}. ${claim.statement}${claim.speaker === null ? '' : ` (${claim.speaker})`} [${claim.kind}, ${claim.checkWorthiness.toFixed(2)}]`,
          )
          .join('\n'),
      );
    });
}
