import { t } from '@/utils/i18n';
import { fillIn } from './fill-in';

/** What Whence shows, on a sample; what it never does; and how it gets to read pages. */
export function WelcomePage({
  language,
  mayRead,
  onAllow,
  onOptions,
}: {
  /** Of the interface. The sample is English, as the document is. */
  language: string;
  /** Whether it may read news pages by itself; null while that is not known. */
  mayRead: boolean | null;
  onAllow: () => void;
  onOptions: () => void;
}) {
  const keys = (
    <>
      <kbd>Alt</kbd>+<kbd>Shift</kbd>+<kbd>↓</kbd>
    </>
  );
  return (
    <main class="page welcome">
      <header lang={language}>
        <p class="brand">{t('extension.name')}</p>
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.words')}</p>
      </header>
      <SampleArticle />
      <p lang={language} class="quiet try">
        {fillIn(t('welcome.try', { keys: '{keys}' }), { keys })}
      </p>
      <section lang={language}>
        <h2>{t('welcome.never')}</h2>
        <ul class="points">
          <li>{t('welcome.neverSends')}</li>
          <li>{t('welcome.neverJudges')}</li>
          <li>{t('welcome.neverKeeps')}</li>
        </ul>
      </section>
      <section lang={language}>
        <h2>{t('welcome.access')}</h2>
        {mayRead === false ? (
          <>
            <p>{t('welcome.accessWithheld')}</p>
            <div class="row">
              <button type="button" class="primary" onClick={onAllow}>
                {t('welcome.allow')}
              </button>
            </div>
            <p class="quiet">{t('welcome.click')}</p>
          </>
        ) : (
          <>
            <p>{t('welcome.accessGiven')}</p>
            <p class="quiet">{t('welcome.pause')}</p>
          </>
        )}
        <div class="row">
          <button type="button" onClick={onOptions}>
            {t('welcome.options')}
          </button>
        </div>
      </section>
    </main>
  );
}

/* Read by the engine, which knows English: the same in all languages of the interface. */
/* eslint-disable no-restricted-syntax */
function SampleArticle() {
  return (
    <article class="sample-article" lang="en">
      <p>
        “Our units took the village of Brenne this morning,” Colonel Viktor Lanz, a spokesman for
        the Karvenian Defense Ministry, said on Telegram on Monday, according to the state news
        agency TASS. The claim could not be independently verified.
      </p>
      <p>
        Hanna Orel, the mayor of Brenne, denied it. “There is not one soldier in our streets,” she
        told Reuters by telephone.
      </p>
    </article>
  );
}
