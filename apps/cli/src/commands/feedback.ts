import type { Command } from 'commander';
import { exportFeedback } from '#libs/desk';
import { toGold } from '#libs/extraction';
import { callerByEmail } from '#libs/identity';
import { anId } from '../options.js';
import { print, say } from '../output.js';
import { withStores } from '../stores.js';

type Options = { readonly as: string; readonly workspace?: string };

/** `claimdesk feedback export`: what the desk decided on the machine's claims, as data to train the machine with. */
export function addFeedback(program: Command): void {
  const feedback = program.command('feedback').description('what the desk decided on the claims of the machine');
  feedback
    .command('export')
    .description(
      'print accepted, added and dismissed claims of triaged articles, one article a line, in the gold format',
    )
    .requiredOption('--as <email>', 'the editor or administrator who exports; the audit log names them')
    .option('--workspace <id>', 'needed when the member works in several', anId)
    .action(async (options: Options) => {
      await withStores(async ({ db }) => {
        const by = await callerByEmail(db, options.as, options.workspace);
        let [articles, claims, dismissed] = [0, 0, 0];
        for await (const article of exportFeedback(db, by)) {
          const gold = toGold(article);
          await print(JSON.stringify(gold));
          articles += 1;
          claims += gold.claims.length;
          dismissed += gold.dismissed.length;
        }
        say(`${articles} articles, ${claims} claims, ${dismissed} dismissed. They hold the texts of the articles.`);
      });
    });
}
