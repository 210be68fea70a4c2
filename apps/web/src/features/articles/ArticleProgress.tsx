import { useFormats } from '../../i18n/format';
import { PARTS, progressOf, type Article } from './standing';
import classes from './articles.module.css';
import { useTranslation } from '../../i18n';

/** How many claims are done, as words and as a bar whose parts differ by pattern as well as by colour. */
export function ArticleProgress({ article }: { readonly article: Article }) {
  const { t } = useTranslation('articles');
  const formats = useFormats();
  const { total, parts } = progressOf(article);
  if (total === 0) return <span className={classes.dim}>{t('progress.none')}</span>;
  const words = t('progress.done', {
    count: total,
    done: formats.number(parts.signed_off),
    total: formats.number(total),
  });
  const shown = PARTS.filter((part) => parts[part] > 0);
  const details = shown.map((part) => t(`progress.part.${part}`, { count: parts[part] })).join(' · ');
  return (
    <div title={details}>
      <div className="figures">{words}</div>
      <div className={classes.bar} aria-hidden>
        {shown.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: parts[part] }} />
        ))}
      </div>
    </div>
  );
}
